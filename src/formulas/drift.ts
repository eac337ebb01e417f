import {
  expectedDiversity,
  expectedLifetime,
  stationaryWeightVariance,
} from '../kinds/mixture/modes.ts';
import { childKey, ensembleKey } from '../sim/random/key.ts';
import { nextBinomial, nextMultinomial } from '../sim/random/multinomial.ts';
import { type Stream, streamAt } from '../sim/random/stream.ts';
import type { Check } from './check.ts';

/**
 * Checks of how the shares of modes drift. With labels known, shares do not depend on where modes are: how many of n
 * samples fall into each is multinomial, as in `src/kinds/mixture/ensemble/ensemble.ts`.
 */

/** Runs between two pauses. */
const TOGETHER = 50;

const FOUR = [0.25, 0.25, 0.25, 0.25];

/** 1 − Σ w² of four equal modes, 50 samples, after 30 generations. */
export const DIVERSITY = driftCheck('diversity', 8000, {
  setting: 'four equal islands, n = 50, after 30 generations',
  formula: { grade: 'exact', expected: expectedDiversity(50, FOUR, 30) },
  run(stream) {
    let weights: readonly number[] = FOUR;
    for (let t = 0; t < 30; t++) {
      weights = nextMultinomial(stream, 50, weights).map((count) => count / 50);
    }
    return 1 - weights.reduce((sum, weight) => sum + weight * weight, 0);
  },
});

/** Generations until a mode with 5 in 100 of 200 samples is gone, in the runs in which it goes. */
export const LIFETIME = driftCheck('lifetime', 20_000, {
  setting: 'an island with 5% of the world, n = 200',
  formula: {
    grade: 'first order',
    expected: expectedLifetime(200, 0.05),
    // Diffusion takes time for continuous.
    overshoot: { least: 1, most: 3 },
  },
  run(stream) {
    let count = 10;
    for (let t = 0; ; t++) {
      if (count === 0) return t;
      if (count === 200) return null;
      count = nextBinomial(stream, 200, count / 200);
    }
  },
});

/** (w − p)² of a mode with a quarter of the truth, 5 real samples among 50, after 40 generations. */
export const SETTLED = driftCheck('settled', 10_000, {
  setting: 'an island with 25% of the world, n = 50, r = 5, after 40 generations',
  formula: { grade: 'exact', expected: stationaryWeightVariance(50, 5, 0.25) },
  run(stream) {
    let weight = 0.25;
    for (let t = 0; t < 40; t++) {
      weight = (nextBinomial(stream, 5, 0.25) + nextBinomial(stream, 45, weight)) / 50;
    }
    return (weight - 0.25) * (weight - 0.25);
  },
});

interface Drift {
  readonly setting: string;
  readonly formula: Omit<Check['formulas'][number], 'id' | 'deviation'>;
  /** One run; null for one that does not count. */
  run(stream: Stream): number | null;
}

function driftCheck(id: string, runs: number, { setting, formula, run }: Drift): Check {
  return {
    id,
    setting,
    runs,
    formulas: [{ id, deviation: null, ...formula }],
    *measure(seed) {
      const key = childKey(ensembleKey(seed), 0);
      const values: number[] = [];
      for (let i = 0; i < runs; i++) {
        const value = run(streamAt(key, i));
        if (value !== null) values.push(value);
        if (i % TOGETHER === 0) yield;
      }
      return [Float64Array.from(values)];
    },
  };
}
