import { dotsAlong, type Paint, type Points, type Shape } from '../stage/scene/shapes.ts';
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
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser cannot paint pictures; the SVG is the same.');
  context.scale(SHARPNESS, SHARPNESS);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  for (const item of plate.items) paintItem(context, item, palette);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The picture is too large for this browser.');
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

function paintShape(context: Context, shape: Shape, palette: Palette): void {
  const path = new Path2D();
  switch (shape.kind) {
    case 'polygon':
    case 'line':
      follow(path, shape.points);
      break;
    case 'ellipse': {
      const unit = new Path2D();
      unit.arc(0, 0, 1, 0, 2 * Math.PI);
      path.addPath(unit, new DOMMatrix([...shape.u, ...shape.v, ...shape.centre]));
      break;
    }
    case 'dotted':
      around(path, dotsAlong(shape.points, shape.gap), shape.radius);
      break;
    case 'discs':
    case 'circles':
      around(path, shape.centres, shape.radius);
      break;
    default:
      around(path, [shape.x, shape.y], shape.radius);
  }
  if ('stroke' in shape) {
    use(
      context,
      shape.stroke,
      (colour) => {
        context.strokeStyle = colour;
        context.lineWidth = shape.width;
        context.lineJoin = 'round';
        context.stroke(path);
      },
      palette,
    );
  } else {
    use(
      context,
      shape.fill,
      (colour) => {
        context.fillStyle = colour;
        context.fill(path);
      },
      palette,
    );
  }
}

function use(
  context: Context,
  { role, alpha }: Paint,
  draw: (colour: string) => void,
  palette: Palette,
): void {
  context.globalAlpha = alpha;
  draw(palette[role]);
}

function follow(path: Path2D, points: Points): void {
  for (let i = 0; i < points.length; i += 2)
    path.lineTo(points[i] as number, points[i + 1] as number);
}

/** A circle around each of the centres. */
function around(path: Path2D, centres: Points, radius: number): void {
  for (let i = 0; i < centres.length; i += 2) {
    const [x, y] = [centres[i] as number, centres[i + 1] as number];
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
  }
}
