import { STOP } from '../../../kinds/language/model.ts';
import { discs, dotted, line, paint, polygon, type Shape } from '../../../stage/scene/shapes.ts';
import type { Box } from '../layout.ts';

/** How often words come, by id: the share that each has of all words. */
export interface ZipfFrame {
  readonly real: ArrayLike<number>;
  readonly written: ArrayLike<number>;
  /** The ids of the words in the tails. */
  readonly rare: readonly number[];
}

/** The least share that is drawn: what is rarer lies on the floor. One word in 20,000 is one in 2,000 lines. */
const LEAST = 5e-5;

/**
 * The words by rank (Zipf 1949): dots for the warden, a line for a machine by its own ranks, and between them what has been
 * eaten. Shares are logarithmic and ranks are not: on a logarithmic axis the tail would be the last twentieth. Each rare word
 * has a mark at its real rank, as high as it still is.
 */
export function zipfShapes({ real, written, rare }: ZipfFrame, box: Box): Shape[] {
  const truth = ranked(real);
  const own = ranked(written);
  const most = Math.max(truth[0] ?? 1, own[0] ?? 1);
  const x = (rank: number) => box.x + ((rank + 0.5) / truth.length) * box.width;
  const y = (share: number) => {
    const depth = Math.log(most / Math.max(LEAST, share)) / Math.log(most / LEAST);
    return box.y + Math.min(1, depth) * box.height;
  };
  const way = (shares: readonly number[]) => shares.flatMap((share, rank) => [x(rank), y(share)]);
  const less = own.flatMap((share, rank) => [x(rank), Math.max(y(share), y(truth[rank] ?? 0))]);
  const ranks = new Map(idsByShare(real).map((id, rank) => [id, rank]));
  const marks = rare.flatMap((id) => [x(ranks.get(id) ?? 0), y(written[id] ?? 0)]);
  return [
    polygon([...way(truth), ...reversed(less)], paint('tail', 0.16)),
    discs(marks, 1.7, paint('tail', 0.75)),
    line(way(own), paint('synthetic'), 2),
    dotted(way(truth), 1.1, 4, paint('ink')),
    line([box.x, box.y + box.height, box.x + box.width, box.y + box.height], paint('ink', 0.7), 1),
  ];
}

/** The ids of all words, the most frequent first: neither the stop nor, as the last id, what stands before a line is one. */
function idsByShare(shares: ArrayLike<number>): number[] {
  return Array.from(shares, (_, id) => id)
    .slice(STOP + 1, -1)
    .sort((one, other) => (shares[other] ?? 0) - (shares[one] ?? 0));
}

function ranked(shares: ArrayLike<number>): number[] {
  return idsByShare(shares).map((id) => shares[id] ?? 0);
}

/** The same points from the last to the first. */
function reversed(points: readonly number[]): number[] {
  return Array.from({ length: points.length / 2 }, (_, i) => {
    const at = points.length - 2 * (i + 1);
    return [points[at] ?? 0, points[at + 1] ?? 0];
  }).flat();
}
