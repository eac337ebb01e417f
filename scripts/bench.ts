/**
 * How fast the core is, as JSON, in nanoseconds; the best of several repeats after a warm-up. Such times hold only
 * against times taken in the same minute on the same machine.
 *
 *   gaussianSamples               replace loop from raw samples, 200 runs × 50 generations × 1,000: per sample
 *   gaussianSufficientStatistics  the same loop by sufficient statistics, 65,536 runs: per run and generation
 */

import type { Method } from '../src/sim/ensemble/gaussian-runs.ts';
import { simulateGaussianRuns } from '../src/sim/ensemble/gaussian-runs.ts';

const REPEATS = 15;
const GENERATIONS = 50;
const N = 1000;

console.log(
  JSON.stringify({
    gaussianSamples: rounded(best('samples', 200) / (200 * GENERATIONS * N)),
    gaussianSufficientStatistics: rounded(
      best('sufficient-statistics', 65_536) / (65_536 * GENERATIONS),
    ),
  }),
);

/** Nanoseconds of the fastest repeat. */
function best(method: Method, runs: number): number {
  const regime = { synthetic: 'replace', realData: 'none', n: N, spread: 1 } as const;
  const realPerGeneration = new Array<number>(GENERATIONS).fill(0);
  const settings = { regime, divisor: 'n', realPerGeneration, runs, seed: 'bench' } as const;
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    simulateGaussianRuns(settings, method);
    return performance.now() - start;
  });
  return Math.min(...times) * 1e6;
}

function rounded(nanoseconds: number): number {
  return Math.round(nanoseconds * 100) / 100;
}
