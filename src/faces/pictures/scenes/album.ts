import type { PictureModel } from '../../../kinds/pictures/model.ts';
import { SEATS } from '../../../kinds/pictures/model.ts';
import type { Passage } from '../../../stage/scene/passage.ts';
import { lines, type Paint, paint, type Shape, type Size } from '../../../stage/scene/shapes.ts';
import { type AlbumLayout, type Box, layoutOf } from '../layout.ts';
import { type Seated, type Sort, seatedIn } from '../seats.ts';
import { between, inkShapes } from './ink.ts';
import { mapShapes } from './map.ts';

export type AlbumFrame = Passage<PictureModel>;

/** The gap between frames, a frame's width, and what is between it and its picture, in seats. */
const GAP = 0.1;
const FRAME = 0.04;
const MARGIN = 0.05;
/** Dashes on a side of a frame. */
const DASHES = 4;
/** How much later than the first seat the last one begins to change, as a share of the time. */
const LATEST = 0.5;

/** The 30 seats of the album, the bar of what was learned from, and the map where there is room. */
export function albumScene(frame: AlbumFrame, size: Size): Shape[] {
  const layout = layoutOf(size);
  const { map } = layout;
  return [
    ...seatShapes(seatsIn(frame), layout),
    ...dietShapes(frame, layout.bar),
    ...(map === null ? [] : mapShapes(frame, map)),
  ];
}

/** Every seat on the way from its old picture to its new one, each at its own time. */
function seatsIn({ from, to, progress }: AlbumFrame): Seated[] {
  const after = seatedIn(to);
  if (progress.fit === 1) return [...after];
  return seatedIn(from).map((before, seat) => {
    const next = after[seat] as Seated;
    // Multiples of the golden ratio spread evenly: a fixed order that looks like none.
    const begins = LATEST * ((seat * 0.6180339887) % 1);
    const share = Math.min(1, Math.max(0, (progress.fit - begins) / (1 - LATEST)));
    const { sort, seen } = share < 0.5 ? before : next;
    return { sort, seen, ink: between(before.ink, next.ink, share) };
  });
}

/**
 * Rows of seats, without anything beside them.
 *
 * @param inRow how many there are in a row
 */
export function seatShapes(
  seats: readonly Seated[],
  { seat, x, y }: Pick<AlbumLayout, 'seat' | 'x' | 'y'>,
  inRow: number = SEATS,
): Shape[] {
  const side = (1 - GAP) * seat;
  const frameWidth = Math.max(1.2, FRAME * seat);
  const inset = frameWidth + MARGIN * seat;
  const pixel = (side - 2 * inset) / 8;
  const placed = seats.map((each, k) => ({
    ...each,
    x: x + ((k % inRow) + GAP / 2) * seat,
    y: y + (Math.floor(k / inRow) + GAP / 2) * seat,
  }));
  const framed = (sort: Sort, draw: (box: Box, width: number) => number[]) =>
    placed
      .filter((each) => each.sort === sort)
      .flatMap((at) => draw({ x: at.x, y: at.y, width: side, height: side }, frameWidth));
  const grounds = placed.flatMap((at) => [at.x, at.y + side / 2, at.x + side, at.y + side / 2]);
  return [
    lines(grounds, paint('paper'), side),
    ...inkShapes(
      placed.map((each) => ({ ink: each.ink, x: each.x + inset, y: each.y + inset })),
      pixel,
    ),
    lines(framed('real', solidFrame), paint('real'), frameWidth),
    lines(framed('drawn', solidFrame), paint('synthetic'), frameWidth),
    lines(framed('unclear', dashedFrame), paint('synthetic'), frameWidth),
  ];
}

/** The four sides of a frame, within a box. */
function solidFrame({ x, y, width, height }: Box, thick: number): number[] {
  const half = thick / 2;
  const [right, bottom] = [x + width, y + height];
  return [
    ...[x, y + half, right, y + half],
    ...[x, bottom - half, right, bottom - half],
    ...[x + half, y, x + half, bottom],
    ...[right - half, y, right - half, bottom],
  ];
}

/** The same with gaps; every corner is there. */
function dashedFrame(box: Box, thick: number): number[] {
  const sides = solidFrame(box, thick);
  const parts = 2 * DASHES - 1;
  return [0, 4, 8, 12].flatMap((at) => {
    const [x0, y0, x1, y1] = sides.slice(at, at + 4) as [number, number, number, number];
    return Array.from({ length: DASHES }, (_, i) => {
      const [begin, end] = [(2 * i) / parts, (2 * i + 1) / parts];
      return [
        ...[x0 + begin * (x1 - x0), y0 + begin * (y1 - y0)],
        ...[x0 + end * (x1 - x0), y0 + end * (y1 - y0)],
      ];
    }).flat();
  });
}

/** What the generation learned from: the real part, and what is drawn. Before the first all is real. */
function dietShapes({ trainingSet, progress }: AlbumFrame, bar: Box): Shape[] {
  const { count, real } = trainingSet;
  const share = count === 0 ? 1 : real / count;
  const [left, right] = [bar.x, bar.x + bar.width];
  const middle = bar.y + bar.height / 2;
  const grown = left + bar.width * progress.draw;
  const edge = Math.min(grown, left + bar.width * share);
  const part = (from: number, to: number, stroke: Paint) =>
    from < to ? [lines([from, middle, to, middle], stroke, bar.height)] : [];
  return [
    ...part(grown, right, paint('rule', 0.5)),
    ...part(edge, grown, paint('synthetic', 0.55)),
    ...part(left, edge, paint('real')),
  ];
}
