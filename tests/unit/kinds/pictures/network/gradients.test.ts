/** Gradients against finite differences, and against PyTorch; see scripts/fixtures/pictures.py. */
import { describe, expect, test } from 'vitest';
import { NETWORKS, type NetworkName } from '../../../../../src/kinds/pictures/experiment.ts';
import { vectorEngine } from '../../../../../src/kinds/pictures/kernel/engine.ts';
import { plainEngine } from '../../../../../src/kinds/pictures/network/engine.ts';
import fixture from '../../../../fixtures/pictures.json' with { type: 'json' };
import { batchOf, expectSummary, gradientOf, type Summary, startWeights } from '../making.ts';
import { lossOf } from './loss.ts';

type Case = Summary & {
  readonly network: NetworkName;
  readonly rows: number;
  readonly weighted: boolean;
};

const cases = fixture.gradients as readonly Case[];
const engines = [
  ['JavaScript', () => plainEngine],
  ['the kernel', () => vectorEngine() ?? plainEngine],
] as const;

describe.each(engines)('with %s', (_, makeEngine) => {
  test.each(cases)('$network, $rows pictures, weighted $weighted: as PyTorch', (due) => {
    const { network, rows, weighted } = due;
    const batch = batchOf(rows, 0, weighted);
    const gradient = gradientOf(network, makeEngine(), startWeights(network), batch);
    expectSummary(gradient, due, 1e-14);
  });
});

test('there are cases of every network, of whole and of partial batches, weighted and not', () => {
  expect(new Set(cases.map(({ network }) => network))).toEqual(new Set(NETWORKS));
  expect(new Set(cases.map(({ rows }) => rows))).toEqual(new Set([20, 7]));
  expect(new Set(cases.map(({ weighted }) => weighted)).size).toBe(2);
});

/** Of the differences, as a share of the size of the gradient. */
const TOLERANCE = 1.4e-7;
const DISTANCE = 1e-5;
/** One weight in so many is moved; it shares no factor with the width of a layer. */
const STEP = 61;

test.each([
  ['variational', 20, false],
  ['variational', 7, true],
  ['mixture', 7, true],
  ['linear', 7, true],
] as const)('%s, %d pictures, weighted %s: as finite differences', (network, rows, isWeighted) => {
  const weights = startWeights(network);
  const batch = batchOf(rows, 3, isWeighted);
  const gradient = gradientOf(network, plainEngine, weights, batch);
  const size = Math.sqrt(gradient.reduce((sum, slope) => sum + slope * slope, 0));
  const lossAt = (k: number, by: number) => {
    const moved = weights.slice();
    moved[k] = (weights[k] as number) + by;
    return lossOf(network, moved, batch);
  };
  for (let k = 0; k < weights.length; k += STEP) {
    const slope = (lossAt(k, DISTANCE) - lossAt(k, -DISTANCE)) / (2 * DISTANCE);
    const error = Math.abs(slope - (gradient[k] as number)) / size;
    expect(error, `weight ${k}`).toBeLessThan(TOLERANCE);
  }
});

test('noise counts in the variational network alone, and counts in all of them', () => {
  for (const network of NETWORKS) {
    const weights = startWeights(network);
    const batch = batchOf(20);
    const gradient = gradientOf(network, plainEngine, weights, batch);
    const quiet = { ...batch, noise: batch.noise.map(() => 0) };
    const isSame = gradientOf(network, plainEngine, weights, quiet).every(
      (x, k) => x === gradient[k],
    );
    expect(isSame, network).toBe(network !== 'variational');
    const twice = { ...batch, counts: batch.counts.map(() => 2) };
    expect(gradientOf(network, plainEngine, weights, twice)).toEqual(gradient.map((x) => 2 * x));
  }
});

test('a picture that counts nothing is as if it were not there', () => {
  for (const network of NETWORKS) {
    const weights = startWeights(network);
    const batch = batchOf(8);
    const without = { ...batch, counts: batch.counts.map((_, row) => (row === 7 ? 0 : 1)) };
    const fewer = gradientOf(network, plainEngine, weights, batchOf(7));
    const gradient = gradientOf(network, plainEngine, weights, without);
    const size = Math.max(...fewer.map(Math.abs));
    for (const [k, slope] of gradient.entries()) {
      expect(Math.abs(8 * slope - 7 * (fewer[k] as number))).toBeLessThan(1e-13 * size);
    }
  }
});
