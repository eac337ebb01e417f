import { sampleIndices } from '../../sim/random/shuffle.ts';
import type { Stream } from '../../sim/random/stream.ts';
import { drawFrom, type Range } from './draw.ts';

/** An island as a challenge describes it. */
export interface Island {
  readonly weight: number;
  readonly x: number;
  readonly y: number;
  readonly deviation: number;
}

/** Places for four islands, at least 5 apart, whose names leave room for each other on a map; in tenths. */
const PLACES = [
  [
    [-50, -20],
    [16, -24],
    [-14, 24],
    [54, 16],
  ],
  [
    [-52, 18],
    [-2, -26],
    [52, 22],
    [2, 27],
  ],
  [
    [-55, 0],
    [-5, 26],
    [6, -26],
    [54, 4],
  ],
] as const;

/** How far an island may lie from its place, in tenths. */
const SHIFT: Range = [-3, 3, 1];
/** In tenths. */
const DEVIATION: Range = [5, 7, 1];
/** Weights of rare islands and of others, in thousandths; the largest island has what is left. */
const RARE: Range = [30, 50, 1];
const COMMON: Range = [160, 290, 5];

/**
 * A world of islands, the largest first and the rare ones last.
 *
 * @param count of islands, 3 or 4
 * @param rare how many of them have at most 5 % of the world
 */
export function drawWorld(stream: Stream, count: number, rare: number): Island[] {
  const weights = drawWeights(stream, count, rare);
  const places = PLACES[drawFrom(stream, [0, PLACES.length - 1, 1])] ?? PLACES[0];
  const [across, down] = [drawSign(stream), drawSign(stream)];
  const order = sampleIndices(stream, count, places.length);
  return weights.map((weight, i) => {
    const [x, y] = places[order[i] ?? 0] ?? places[0];
    return {
      weight: weight / 1000,
      x: (across * x + drawFrom(stream, SHIFT)) / 10,
      y: (down * y + drawFrom(stream, SHIFT)) / 10,
      deviation: drawFrom(stream, DEVIATION) / 10,
    };
  });
}

/** In thousandths. */
function drawWeights(stream: Stream, count: number, rare: number): number[] {
  const smaller = Array.from({ length: count - 1 }, (_, i) =>
    drawFrom(stream, i < count - 1 - rare ? COMMON : RARE),
  );
  return [1000 - smaller.reduce((sum, weight) => sum + weight, 0), ...smaller];
}

function drawSign(stream: Stream): 1 | -1 {
  return stream.uniform() < 0.5 ? 1 : -1;
}
