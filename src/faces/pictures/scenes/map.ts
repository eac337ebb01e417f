import type { PictureModel } from '../../../kinds/pictures/model.ts';
import type { Passage } from '../../../stage/scene/passage.ts';
import {
  type Corner,
  circles,
  discs,
  line,
  paint,
  polygon,
  type Shape,
} from '../../../stage/scene/shapes.ts';
import type { Box } from '../layout.ts';
import { MAP, MIDDLES } from '../real.ts';

/** Real pictures along the two main axes of the album, x then y. */
const REAL = Array.from(
  { length: MAP.length / 2 },
  (_, k) => Number.parseInt(MAP.slice(2 * k, 2 * k + 2), 36) / 100 - 6,
);

/** What the map shows, along both axes: all of the album, and what is drawn near it. */
const MIDDLE: Corner = [-0.34, -0.1];
const REACH = 2.25;

/** The digits as strokes, in a box from −1 to 1, in the order of the modes. */
const GLYPHS: readonly (readonly number[])[] = [
  [0, -1, 0.5, -0.6, 0.5, 0.6, 0, 1, -0.5, 0.6, -0.5, -0.6, 0, -1],
  [-0.45, -0.5, 0.1, -1, 0.1, 1],
  [-0.45, -1, 0.5, -1, -0.05, -0.25, 0.5, 0.1, 0.45, 0.75, 0, 1, -0.5, 0.8],
  [0.25, 1, 0.25, -1, -0.55, 0.35, 0.6, 0.35],
  [0.35, -1, -0.2, -0.6, -0.5, 0.2, -0.35, 0.85, 0.1, 1, 0.5, 0.6, 0.4, 0.05, 0, -0.1, -0.45, 0.3],
];

/** Real pictures as dots, those of the model as rings: the axes are the same for ever, so that a model is seen to shrink. */
export function mapShapes({ from, to, progress }: Passage<PictureModel>, box: Box): Shape[] {
  const { x, y, width, height } = box;
  const scale = Math.min(width, height) / (2 * REACH);
  const place = (across: number, down: number): Corner => [
    x + width / 2 + (across - MIDDLE[0]) * scale,
    y + height / 2 + (down - MIDDLE[1]) * scale,
  ];
  const placed = (places: ArrayLike<number>) =>
    Array.from({ length: places.length / 2 }, (_, k) =>
      place(places[2 * k] as number, places[2 * k + 1] as number),
    );
  const isInside = ([across, down]: Corner) =>
    across > x && across < x + width && down > y && down < y + height;
  const radius = Math.max(1.3, 0.011 * Math.min(width, height));
  const drawn = placed(drawnPlaces(from, to, progress.fit)).filter(
    (at, k) => isInside(at) && (from.network !== 'album' || (k * 0.6180339887) % 1 < progress.fit),
  );
  return [
    polygon([x, y, x + width, y, x + width, y + height, x, y + height], paint('paper')),
    discs(placed(REAL).flat(), radius, paint('real', 0.45)),
    circles(drawn.flat(), 1.5 * radius, paint('synthetic', 0.85), 1.2),
    ...MIDDLES.flatMap((middle, mode) =>
      glyph(mode, place(...middle), 0.034 * Math.min(width, height)),
    ),
  ];
}

/** Where the pictures of a model are, on their way from those of the model before. */
function drawnPlaces(from: PictureModel, to: PictureModel, share: number): ArrayLike<number> {
  if (to.network === 'album') return [];
  const after = to.shown.map;
  if (from.network === 'album' || share === 1) return after;
  const before = from.shown.map;
  return after.map((end, k) => {
    const start = before[k] as number;
    return start + share * (end - start);
  });
}

/** A digit on a ground of its own. */
function glyph(mode: number, [x, y]: Corner, size: number): Shape[] {
  const points = (GLYPHS[mode] ?? []).map((each, i) => (i % 2 === 0 ? x : y) + size * each);
  return [
    line(points, paint('paper', 0.9), Math.max(3.4, 0.7 * size)),
    line(points, paint('ink'), Math.max(1.4, 0.24 * size)),
  ];
}
