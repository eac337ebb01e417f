import type { Family } from './family.ts';
import { fidelity } from './fidelity.ts';
import type { Futures, Way } from './futures.ts';
import type { Generation } from './generation.ts';
import { nextGeneration } from './loop.ts';
import { childKey, type Key } from './random/key.ts';

/** Futures of any loop by raw samples, for tools that look at each sample. */
export class SampledFutures<Model> implements Futures {
  readonly runs: number;
  private readonly family: Family<Model>;
  private readonly measure: (model: Model) => readonly number[];
  private readonly keys: readonly Key[];
  private generations: Generation<Model>[];

  /** @param measure S of each tail of a model */
  constructor(
    family: Family<Model>,
    measure: (model: Model) => readonly number[],
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

  advance(ways: readonly Way[], wayOf: Uint8Array): void {
    this.generations = this.generations.map((previous, run) => {
      const { regime, real, source } = ways[wayOf[run] as number] as Way;
      return nextGeneration(this.family, regime, this.keys[run] as Key, previous, real, source);
    });
  }

  fidelity(): Float64Array {
    return Float64Array.from(this.generations, ({ model }) =>
      Math.min(...this.measure(model).map(fidelity)),
    );
  }

  survival(run: number): readonly number[] {
    return this.measure((this.generations[run] as Generation<Model>).model);
  }
}
