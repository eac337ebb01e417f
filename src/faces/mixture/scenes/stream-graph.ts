import {
  circle,
  disc,
  line,
  paint,
  polygon,
  type Shape,
  type Size,
} from '../../../stage/scene/shapes.ts';

/** The shares of the modes through the generations. */
export interface StreamFrame {
  /** For generation 0 and each one since: the weight of each mode. */
  readonly shares: readonly (readonly number[])[];
  /** Which modes are rare. */
  readonly rare: readonly number[];
  /** For generation 1 and each one since: whether real samples were in its training set. */
  readonly fed: readonly boolean[];
  /** Generations in all. */
  readonly generations: number;
  /** How much of the last generation is there yet, 0 to 1. */
  readonly newest: number;
}

/** Room above the bands for names, and below them for the marks of real samples, in pixels. */
const ABOVE = 20;
const BELOW = 16;
const GAP = 1.4;

/** Modes from the bottom up: the largest first, so that the rare ones are on top. */
export function stackingOrder(shares: readonly number[]): number[] {
  return shares.map((_, k) => k).sort((one, other) => (shares[other] ?? 0) - (shares[one] ?? 0));
}

/** Where each mode's band begins and ends at generation 0, as shares of the picture's height. */
export function bandPlaces(shares: readonly number[], height: number) {
  const edges = edgesOf(shares, stackingOrder(shares));
  return shares.map((_, k) => {
    const [low, high] = edges[k] ?? [0, 0];
    return { top: yOf(high, height) / height, bottom: yOf(low, height) / height };
  });
}

/** One band per mode, as wide as its weight: a narrowing band is a mode that is dying. */
export function streamScene(frame: StreamFrame, size: Size): Shape[] {
  const { shares, fed, generations } = frame;
  const last = shares.length - 1;
  const xOf = (generation: number) => {
    const at = generation === last && last > 0 ? last - 1 + frame.newest : generation;
    return (at / generations) * size.width;
  };
  const baseline = size.height - BELOW;
  const bands = streamBands(shares, frame.rare, xOf, (share) => yOf(share, size.height));
  const marks = fed.map((isFed, i) => {
    const x = Math.min(size.width - 4, xOf(i + 1));
    return isFed
      ? disc(x, baseline + 9, 3.2, paint('real'))
      : circle(x, baseline + 9, 2.6, paint('synthetic'), 1.2);
  });
  return [
    polygon([0, ABOVE, size.width, ABOVE, size.width, baseline, 0, baseline], paint('rule', 0.3)),
    ...bands,
    line([0, baseline, size.width, baseline], paint('ink', 0.8), 1.2),
    ...marks,
  ];
}

type Edges = readonly (readonly [low: number, high: number] | undefined)[];

/** Lower and upper edge of each mode's band, 0 to 1, by mode. */
function edgesOf(shares: readonly number[], order: readonly number[]): Edges {
  const edges: (readonly [number, number])[] = [];
  let low = 0;
  for (const mode of order) {
    const high = low + (shares[mode] ?? 0);
    edges[mode] = [low, high];
    low = high;
  }
  return edges;
}

function yOf(share: number, height: number): number {
  const baseline = height - BELOW;
  return baseline - share * (baseline - ABOVE);
}

/** The bands alone, on axes of one's own. */
export function streamBands(
  shares: readonly (readonly number[])[],
  rare: readonly number[],
  xOf: (index: number) => number,
  yOf: (share: number) => number,
): Shape[] {
  const order = stackingOrder(shares[0] ?? []);
  const edges = shares.map((row) => edgesOf(row, order));
  return order.flatMap((mode, place) => {
    const side = (end: 0 | 1) => edges.map((row, i) => [xOf(i), yOf(row[mode]?.[end] ?? 0)]);
    const [bottom, top] = [side(0), side(1)];
    const fill = rare.includes(mode) ? paint('tail', 0.85) : paint('synthetic', shadeAt(place));
    return [
      polygon([...bottom, ...top.toReversed()].flat(), fill),
      line(top.flat(), paint('paper'), GAP),
    ];
  });
}

/** Neighbouring bands differ in strength. */
function shadeAt(place: number): number {
  return 0.4 + 0.22 * (place % 3);
}
