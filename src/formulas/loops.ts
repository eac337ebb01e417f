import { beginEnsemble, nextEnsemble } from '../kinds/gaussian/ensemble.ts';
import { STANDARD_NORMAL } from '../kinds/gaussian/model.ts';
import type { Divisor } from '../sim/divisor.ts';
import { childKey, ensembleKey } from '../sim/random/key.ts';
import type { Regime } from '../sim/regimes.ts';

/** A loop of bell curves, truth N(0, 1), with the same number of real samples in every generation. */
export interface Loop {
  readonly regime: Regime;
  readonly divisor: Divisor;
  readonly real: number;
  readonly generations: number;
}

/** Replace, divisor n, λ = 1 and no real data, but for what is said otherwise. */
export function loopOf(
  changes: Partial<Regime> & { readonly n: number },
  rest: Omit<Loop, 'regime' | 'divisor'> & { readonly divisor?: Divisor },
): Loop {
  const plain = { synthetic: 'replace', realData: 'none', spread: 1 } as const;
  return { divisor: 'n', ...rest, regime: { ...plain, ...changes } };
}

/** The models of the last generation, one entry per run. */
export interface LastModels {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** Runs that are computed together: few enough that one generation of them takes a millisecond or two. */
const TOGETHER = 5000;

/** Runs a loop by sufficient statistics, with a pause after each generation of some runs. */
export function* lastOf(loop: Loop, runs: number, seed: string): Generator<undefined, LastModels> {
  const models = { mean: new Float64Array(runs), variance: new Float64Array(runs) };
  const key = ensembleKey(seed);
  for (let from = 0; from < runs; from += TOGETHER) {
    const part = childKey(key, from);
    let ensemble = beginEnsemble(Math.min(TOGETHER, runs - from), STANDARD_NORMAL);
    for (let t = 0; t < loop.generations; t++) {
      ensemble = nextEnsemble(
        STANDARD_NORMAL,
        loop.divisor,
        loop.regime,
        part,
        ensemble,
        loop.real,
      );
      yield;
    }
    models.mean.set(ensemble.mean, from);
    models.variance.set(ensemble.variance, from);
  }
  return models;
}

/** μ² of every run. */
export function squaredMeans({ mean }: LastModels): Float64Array {
  return mean.map((each) => each * each);
}

/** "n = 100, r = 10, λ = 0.9, after 60 generations". */
export function settingOf({ regime, real, generations, divisor }: Loop): string {
  const parts = [
    `n = ${regime.n}`,
    regime.realData === 'none' ? '' : `r = ${real}`,
    regime.spread === 1 ? '' : `λ = ${regime.spread}`,
    divisor === 'n' ? '' : 'divided by n − 1',
    `after ${generations} generations`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}
