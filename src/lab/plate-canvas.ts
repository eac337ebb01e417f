import { contextOf, paintShape } from '../stage/view/canvas.ts';
import type { Palette } from '../stage/view/palette.ts';
import { type Plate, type PlateItem, SANS, SERIF } from './plate.ts';

/** Pixels of the file per pixel of the plate. */
const SHARPNESS = 2;

/**
 * A plate as a PNG file. It is painted, not made from the SVG: the page's policy lets no picture in that did not come
 * from its own server.
 *
 * @throws Error when the browser has no canvas
 */
export async function pngOfPlate(plate: Plate, palette: Palette): Promise<Blob> {
  const { width, height } = plate.size;
  const canvas = document.createElement('canvas');
  canvas.width = width * SHARPNESS;
  canvas.height = height * SHARPNESS;
  const context = contextOf(canvas);
  context.scale(SHARPNESS, SHARPNESS);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  for (const item of plate.items) paintItem(context, item, palette);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null)
    throw new Error('The picture is too large for this browser; the SVG is the same.');
  return blob;
}

type Context = CanvasRenderingContext2D;

function paintItem(context: Context, item: PlateItem, palette: Palette): void {
  context.save();
  context.translate(item.x, item.y);
  if (item.kind === 'shapes') {
    for (const shape of item.shapes) paintShape(context, shape, palette);
  } else {
    context.font = `${item.isBold ? '700 ' : ''}${item.size}px ${item.isSerif ? SERIF : SANS}`;
    context.textAlign = item.anchor === 'middle' ? 'center' : item.anchor;
    context.fillStyle = palette[item.role];
    context.fillText(item.text, 0, 0);
  }
  context.restore();
}
