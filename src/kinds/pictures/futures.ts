import { fidelity } from '../../sim/fidelity.ts';
import type { Futures, Way } from '../../sim/futures.ts';
import { childKey, type Key } from '../../sim/random/key.ts';
import { fillNormals } from '../../sim/random/normal.ts';
import { streamAt } from '../../sim/random/stream.ts';
import { RARE } from './album/world.ts';
import { afterToll, type MeasuredToll } from './theory/toll-law.ts';

/**
 * Futures of the variational autoencoder by the toll law: in each of them V goes the way of the law, and luck, which wears
 * off, beside it. Of rare digits nothing is foreseen: they are taken to stay. While V was above .3, none went in all runs
 * that were measured; see `foresees` of the kind.
 */
export class TollFutures implements Futures {
  readonly runs: number;
  private readonly toll: MeasuredToll;
  private readonly key: Key;
  private generation = 0;
  /** V without luck, and what luck adds. */
  private course: Float64Array;
  private luck: Float64Array;

  /** @param variety V of the model that they begin with; null when it is the album itself */
  constructor(toll: MeasuredToll, variety: number | null, runs: number, key: Key) {
    this.toll = toll;
    this.runs = runs;
    this.key = key;
    this.course = new Float64Array(runs).fill(variety ?? Number.NaN);
    this.luck = new Float64Array(runs);
    this.isAlbum = variety === null;
  }

  /** Whether the first network is still to come. */
  private isAlbum: boolean;

  advance(ways: readonly Way[], wayOf: Uint8Array): void {
    const { toll, isAlbum } = this;
    const chance = new Float64Array(this.runs);
    fillNormals(streamAt(childKey(this.key, this.generation)), chance);
    const shares = ways.map(({ real, regime }) => real / regime.n);
    const next = (left: number, run: number) =>
      afterToll(toll, left, shares[wayOf[run] as number] as number);
    this.course = this.course.map((left, run) => (isAlbum ? toll.first : next(left, run)));
    const error = isAlbum ? toll.firstError : toll.luckError;
    this.luck = this.luck.map((off, run) => toll.lasting * off + error * (chance[run] as number));
    this.isAlbum = false;
    this.generation += 1;
  }

  fidelity(): Float64Array {
    return this.course.map((_, run) => fidelity(this.varietyOf(run)));
  }

  survival(run: number): readonly number[] {
    return [this.varietyOf(run), ...RARE.map(() => 1)];
  }

  private varietyOf(run: number): number {
    return Math.max(0, (this.course[run] as number) + (this.luck[run] as number));
  }
}
