import {
  type DrawMoments,
  type MomentStreams,
  momentStreams,
  NO_MOMENTS,
  nextMoments,
} from './moments.ts';

/**
 * Moments of one block of runs after the other, the same bits as those of all runs at once. Within a block the same
 * streams give the same again, as a real set that every generation sees needs it.
 */
export class MomentsInBlocks {
  /** Streams by their name, where the block begins. */
  #begin = new Map<string, MomentStreams>();
  /** Those that were drawn from, where it ends. */
  #end = new Map<string, MomentStreams>();

  readonly draw: DrawMoments = (runs, count, key, purposes) => {
    if (count === 0) return NO_MOMENTS;
    const name = [...key, ...purposes].join();
    const begin = this.#begin.get(name);
    const streams = begin === undefined ? momentStreams(key, purposes) : copyOf(begin);
    this.#end.set(name, streams);
    return nextMoments(streams, runs, count);
  };

  /** Goes on to the next runs. */
  next(): void {
    this.#begin = this.#end;
    this.#end = new Map();
  }
}

function copyOf({ mean, sumSquares }: MomentStreams): MomentStreams {
  const { chooser, booster, normals } = sumSquares;
  return {
    mean: mean.copy(),
    sumSquares: { chooser: chooser.copy(), booster: booster.copy(), normals: normals.copy() },
  };
}
