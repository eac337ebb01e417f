/** Gradients against differences of a loss that is written apart. */
import { describe, expect, test } from 'vitest';
import type { Engine } from '../../../../../src/kinds/language/network/engine.ts';
import { SETTING } from '../../../../../src/kinds/language/network/layout.ts';
import { IDS, pack, unpack, WEIGHTS } from '../../../../../src/kinds/language/network/shape.ts';
import { lossOf } from './loss.ts';
import { type Batch, batchOf, ENGINES, fillIn, someWeights } from './making.ts';

/** The gradient in a learner's order; what stood in the engine before must not matter. */
function gradientOf({ arrays, step }: Engine, weights: Float64Array, batch: Batch): Float64Array {
  arrays.settings[SETTING.inverseTemperature] = 1;
  for (const each of [batchOf(64, 9), batch]) {
    pack(weights, arrays.weights);
    step(fillIn(arrays, each));
  }
  return unpack(arrays.gradient, new Float64Array(WEIGHTS));
}

const sizeOf = (values: Float64Array) => Math.sqrt(values.reduce((sum, x) => sum + x * x, 0));

const DISTANCE = 2e-5;

test.each([
  [1, false],
  [3, true],
])('of %d tokens, weighted %s: all as central differences, by each engine', (rows, isWeighted) => {
  const weights = someWeights();
  const batch = batchOf(rows, 1, isWeighted);
  const gradients = ENGINES.map(([, makeEngine]) => gradientOf(makeEngine(), weights, batch));
  const [gradient = new Float64Array(), ...others] = gradients;
  for (const other of others) expect(other).toEqual(gradient);
  const size = sizeOf(gradient);
  let worst = 0;
  for (const [k, slope] of gradient.entries()) {
    const at = (by: number) => {
      const before = weights[k] as number;
      weights[k] = before + by;
      const loss = lossOf(weights, batch);
      weights[k] = before;
      return loss;
    };
    const due = (at(DISTANCE) - at(-DISTANCE)) / (2 * DISTANCE);
    worst = Math.max(worst, Math.abs(due - slope) / size);
  }
  expect(worst).toBeLessThan(1e-8);
});

describe.each(ENGINES)('with %s', (_, makeEngine) => {
  test('a token that counts nothing is as if it were not there', () => {
    const batch = batchOf(8, 2);
    const fewer = {
      contexts: batch.contexts.slice(0, 28),
      targets: batch.targets.slice(0, 7),
      masses: batch.masses.slice(0, 7),
    };
    const without = { ...batch, masses: batch.masses.map((mass, row) => (row === 7 ? 0 : mass)) };
    const weights = someWeights();
    expect(gradientOf(makeEngine(), weights, without)).toEqual(
      gradientOf(makeEngine(), weights, fewer),
    );
  });

  test('nothing leads to the start mark, and words that stand nowhere stay', () => {
    const batch = batchOf(2, 3);
    const gradient = gradientOf(makeEngine(), someWeights(), batch);
    for (let k = 1788 + 1568 + 148; k < WEIGHTS; k += IDS) expect(gradient[k]).toBe(0);
    for (let id = 0; id < IDS; id++) {
      const row = gradient.subarray(12 * id, 12 * id + 12);
      expect(
        row.some((slope) => slope !== 0),
        `${id}`,
      ).toBe(batch.contexts.includes(id));
    }
  });
});
