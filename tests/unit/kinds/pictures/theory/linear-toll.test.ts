/** The toll law where it is exact: linear networks with infinite data. */
import { describe, expect, test } from 'vitest';
import { axes, axisVariances } from '../../../../../src/kinds/pictures/judge/axes.ts';
import { Adam } from '../../../../../src/kinds/pictures/network/adam.ts';
import { covarianceOf, linearLoop } from '../../../../../src/kinds/pictures/theory/linear-loop.ts';
import { afterToll } from '../../../../../src/kinds/pictures/theory/toll-law.ts';

const at = (numbers: ArrayLike<number>, i: number) => numbers[i] as number;

describe.each([
  [1, 0],
  [1, 0.1],
  [0.9, 0],
  [0.9, 0.3],
  [0.5, 1],
])('λ %d, a share of %d real pictures', (spread, realShare) => {
  test.each([
    [4, 0.3],
    [64, 0.02],
  ])('%d codes, toll %d: each axis of the album goes its own way', (codes, toll) => {
    const drawn = linearLoop({ codes, spread, realShare, toll, generations: 4 });
    const law = Array.from(axisVariances, (variance, k) =>
      k < codes ? Math.max(0, variance - toll) : 0,
    );
    for (const covariance of drawn) {
      const due = covarianceOf(Float64Array.from(law), axes);
      expect(Math.max(...covariance.map((x, k) => Math.abs(x - at(due, k))))).toBeLessThan(1e-9);
      for (let k = 0; k < codes; k++) {
        law[k] = afterToll(
          { real: at(axisVariances, k), factor: spread, toll },
          at(law, k),
          realShare,
        );
      }
    }
  });
});

describe('a linear β-VAE of one pixel and one code, trained on infinite data', () => {
  /**
   * The expected loss of x ~ N(0, variance): encoder N(a x, s), decoder w z with noise of a given variance. Its gradient by
   * a, w and t = ln s.
   */
  function slopes(
    [a, w, t]: readonly number[],
    variance: number,
    noise: number,
    beta: number,
  ): Float64Array {
    const [mean, weight, s] = [a as number, w as number, Math.exp(t as number)];
    const missed = 1 - weight * mean;
    return Float64Array.of(
      (-variance * missed * weight) / noise + beta * mean * variance,
      (-variance * missed * mean + weight * s) / noise,
      0.5 * ((weight * weight * s) / noise + beta * (s - 1)),
    );
  }

  test.each([
    [1, 0.1, 1],
    [1, 0.1, 0.3],
    [0.4, 0.2, 0.5],
    [2, 0.5, 3],
    [0.1, 0.05, 4],
  ])(
    'variance %d, noise %d, β %d: w² is what is above β times the noise',
    (variance, noise, beta) => {
      const weights = Float64Array.of(0.5, 0.5, 0);
      const adam = new Adam(3);
      const STEPS = 20_000;
      for (let step = 0; step < STEPS; step++) {
        adam.step(weights, slopes([...weights], variance, noise, beta), 0.02 * (1 - step / STEPS));
      }
      const due = afterToll({ real: variance, factor: 1, toll: beta * noise }, 0, 1);
      expect(Math.abs(at(weights, 1) ** 2 - due)).toBeLessThan(1e-4);
      expect(due).toBe(Math.max(0, variance - beta * noise));
    },
  );
});
