import type { Source } from './collection.ts';
import type { Family } from './family.ts';
import type { Futures } from './futures.ts';
import { type Generation, nextGeneration } from './loop.ts';
import { childKey, type Key } from './random/key.ts';
import type { Regime } from './regimes.ts';

/** Futures of any loop by raw samples, for tools that look at each sample. */
export class SampledFutures<Model> implements Futures {
  readonly runs: number;
  private readonly family: Family<Model>;
  private readonly measure: (model: Model) => number;
  private readonly keys: readonly Key[];
  private generations: Generation<Model>[];

  /** @param measure the fidelity of a model's worst tail */
  constructor(
    family: Family<Model>,
    measure: (model: Model) => number,
    start: Generation<Model>,
    runs: number,
    key: Key,
  ) {
    this.family = family;
    this.measure = measure;
    this.runs = runs;
    this.keys = Array.from({ length: runs }, (_, run) => childKey(key, run));
    this.generations = this.keys.map(() => start);
  }

  advance(regime: Regime, real: number, source: Source): void {
    this.generations = this.generations.map((previous, run) =>
      nextGeneration(this.family, regime, this.keys[run] as Key, previous, real, source),
    );
  }

  fidelity(): Float64Array {
    return Float64Array.from(this.generations, ({ model }) => this.measure(model));
  }
}
