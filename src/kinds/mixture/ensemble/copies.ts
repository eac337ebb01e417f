import { type Key, PURPOSE } from '../../../sim/random/key.ts';
import { streamAt } from '../../../sim/random/stream.ts';
import { COMPONENT_NUMBERS, type Mixture, mixtureParameters } from '../model.ts';
import { MixtureDraws } from './draws.ts';

/** A real set that is known. */
export interface CopiedSet {
  /** Its samples: x then y of each. */
  readonly values: Float64Array;
  /** Which mode each of them is of. */
  readonly origins: Uint8Array;
}

/** The samples of the one real set that every training set of a run has again, by what a fit needs of them. */
export class MixtureCopies {
  /** As `MixtureDraws.statistics`, for one run after the other, or for all of them alike. */
  statistics: Float64Array;
  /** How far the numbers of a run are from those of the run before; 0 when all have the same. */
  stride = 0;
  private count = 0;
  private readonly truth: Mixture;
  private readonly known: CopiedSet | undefined;
  private readonly runs: number;
  private readonly key: Key;

  /** @param known the set; without it each run has one of its own */
  constructor(truth: Mixture, known: CopiedSet | undefined, runs: number, key: Key) {
    this.truth = truth;
    this.known = known;
    this.runs = runs;
    this.key = key;
    this.statistics = new Float64Array(truth.length * COMPONENT_NUMBERS);
  }

  /**
   * Takes the first `count` samples of the set; those of an unknown one are drawn anew whenever their number changes,
   * from the same chance.
   *
   * @throws RangeError when a known set has fewer
   */
  take(count: number): void {
    if (count === this.count) return;
    if (this.known === undefined) this.draw(count);
    else this.statistics = firstOf(this.known, count, this.truth.length);
    this.count = count;
  }

  private draw(count: number): void {
    const parameters = Float64Array.from(mixtureParameters(this.truth));
    const draws = new MixtureDraws(this.truth, this.runs);
    draws.refill(streamAt(this.key, 0, PURPOSE.real));
    this.stride = parameters.length;
    this.statistics = new Float64Array(this.runs * this.stride);
    for (let run = 0; run < this.runs; run++) {
      draws.draw(run, count, parameters, 0, 1);
      this.statistics.set(draws.statistics, run * this.stride);
    }
  }
}

function firstOf({ values, origins }: CopiedSet, count: number, modes: number): Float64Array {
  if (count > origins.length) {
    throw new RangeError(`the real set has ${origins.length} samples to copy, not ${count}`);
  }
  const statistics = new Float64Array(modes * COMPONENT_NUMBERS);
  for (let i = 0; i < count; i++) {
    const at = (origins[i] as number) * COMPONENT_NUMBERS;
    // One by one (Welford 1962).
    const size = (statistics[at] as number) + 1;
    const right = (values[2 * i] as number) - (statistics[at + 1] as number);
    const up = (values[2 * i + 1] as number) - (statistics[at + 2] as number);
    const kept = (size - 1) / size;
    const more = [
      1,
      right / size,
      up / size,
      kept * right * right,
      kept * right * up,
      kept * up * up,
    ];
    for (const [j, value] of more.entries())
      statistics[at + j] = (statistics[at + j] as number) + value;
  }
  return statistics;
}
