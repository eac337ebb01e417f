import { percentWords } from '../../figures/format.ts';
import { paint, polygon } from '../../stage/scene/shapes.ts';
import { type Plate, type PlateItem, text, tickItems } from '../plate.ts';
import { mapShapes, SHADES } from './shapes.ts';
import type { MapValues } from './values.ts';
import { axisName, axisTicks, fixedWords, pointsWords } from './words.ts';

const MARGIN = 40;
const GUTTER = 66;
const HEAD = 122;
const FOOT = 130;
/** About how wide and how high the map is. */
const SIDE = 520;

/** A survival map as a picture in a file. */
export function mapPlate(values: MapValues): Plate {
  const { map, columns, rows } = values;
  const unit = Math.max(2, Math.round(SIDE / Math.max(columns, rows)));
  const size = { width: columns * unit, height: rows * unit };
  const [x, y] = [MARGIN + GUTTER, HEAD];
  const bottom = y + size.height;
  const items: PlateItem[] = [
    text(MARGIN, 54, 'Survival map', { size: 28, isSerif: true, isBold: true }),
    text(MARGIN, 78, `Median fidelity of the worst tail, ${fixedWords(map)}.`, { size: 13 }),
    text(MARGIN, 98, `Upwards: ${axisName(map.y)}.`, { size: 13 }),
    { kind: 'shapes', x, y, shapes: mapShapes(values, unit), isCrisp: true },
    ...tickItems(x, y, size, axisTicks(map.x), axisTicks(map.y)),
    text(x + size.width / 2, bottom + 38, axisName(map.x), { size: 13, anchor: 'middle' }),
    ...legendItems(x, bottom + 62),
    text(MARGIN, bottom + 112, pointsWords(map)),
  ];
  return { size: { width: x + size.width + MARGIN, height: bottom + FOOT }, items };
}

const SWATCH = 36;

function legendItems(x: number, y: number): PlateItem[] {
  const shades = [0, 0.25, 0.5, 0.75, 1];
  const swatches = shades.map((shade, i) => {
    const [left, right] = [i * SWATCH, (i + 1) * SWATCH];
    const alpha = Math.round(shade * SHADES) / SHADES;
    return polygon([left, 0, right, 0, right, 14, left, 14], paint('tail', alpha));
  });
  return [
    { kind: 'shapes', x, y, shapes: swatches, isCrisp: true },
    ...shades.map((shade, i) =>
      text(x + (i + 0.5) * SWATCH, y + 30, percentWords(shade), { size: 11, anchor: 'middle' }),
    ),
    text(x + 5 * SWATCH + 16, y + 11, 'Solid line: 50%. Dotted: 25% and 75%.'),
  ];
}
