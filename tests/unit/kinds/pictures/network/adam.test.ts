/** Adam against PyTorch (see scripts/fixtures/pictures.py), and against what it is known for. */
import { describe, expect, test } from 'vitest';
import type { NetworkName } from '../../../../../src/kinds/pictures/experiment.ts';
import { Adam } from '../../../../../src/kinds/pictures/network/adam.ts';
import { plainEngine } from '../../../../../src/kinds/pictures/network/engine.ts';
import fixture from '../../../../fixtures/pictures.json' with { type: 'json' };
import { batchOf, expectSummary, gradientOf, type Summary, startWeights } from '../making.ts';

const cases = fixture.adam as readonly (Summary & {
  readonly network: NetworkName;
  readonly steps: number;
})[];
const RATE = 0.005;

test.each(cases)('$network: $steps steps end where those of torch.optim.Adam end', (due) => {
  const weights = startWeights(due.network);
  const adam = new Adam(weights.length);
  for (let step = 0; step < due.steps; step++) {
    const gradient = gradientOf(due.network, plainEngine, weights, batchOf(20, step));
    adam.step(weights, gradient, RATE);
  }
  expectSummary(weights, due, 1e-13);
});

describe('steps', () => {
  const walk = (slopes: readonly number[], rate = RATE) => {
    const weights = Float64Array.of(1);
    const adam = new Adam(1);
    return slopes.map((slope) => {
      const before = weights[0] as number;
      adam.step(weights, Float64Array.of(slope), rate);
      return (weights[0] as number) - before;
    });
  };

  test('of one slope are as long as the rate, whatever the slope', () => {
    for (const slope of [1e-3, 1, -1, 1e6]) {
      for (const length of walk([slope, slope, slope])) {
        expect(length).toBeCloseTo(-Math.sign(slope) * RATE, 6);
      }
    }
  });

  test('without a slope do not move, and neither do those of a slope far below 1e-8', () => {
    expect(walk([0, 0])).toEqual([0, 0]);
    expect(Math.abs(walk([1e-12])[0] as number)).toBeLessThan(1.1e-4 * RATE);
  });

  test('go by the formula of the paper', () => {
    const slopes = [3, -1, 0.5, 2];
    let [mean, square] = [0, 0];
    const due = slopes.map((slope, i) => {
      mean = 0.9 * mean + 0.1 * slope;
      square = 0.999 * square + 0.001 * slope ** 2;
      const root = Math.sqrt(square / (1 - 0.999 ** (i + 1)));
      return (-RATE * (mean / (1 - 0.9 ** (i + 1)))) / (root + 1e-8);
    });
    for (const [i, length] of walk(slopes).entries()) expect(length).toBeCloseTo(due[i] ?? 0, 14);
  });

  test('of two weights have nothing to do with each other', () => {
    const both = Float64Array.of(1, 1);
    const adam = new Adam(2);
    adam.step(both, Float64Array.of(3, 7), RATE);
    adam.step(both, Float64Array.of(-1, 7), RATE);
    const [first, second] = walk([3, -1]);
    expect(both[0]).toBeCloseTo(1 + (first as number) + (second as number), 14);
  });
});
