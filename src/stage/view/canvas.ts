import { dotsAlong, type Points, type Shape, type Size } from '../scene/shapes.ts';
import type { Painter } from './painter.ts';
import type { Palette } from './palette.ts';

/** Draws scenes on a 2D canvas. */
export class CanvasPainter implements Painter {
  readonly kind = 'canvas';
  readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D;
  private palette: Palette;

  /** @throws Error when the browser has no canvas */
  constructor(canvas: HTMLCanvasElement, palette: Palette) {
    this.canvas = canvas;
    this.context = contextOf(canvas);
    this.palette = palette;
  }

  usePalette(palette: Palette): void {
    this.palette = palette;
  }

  paint(scene: readonly Shape[], { width, height }: Size, scale: number): void {
    const { canvas, context } = this;
    const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
    if (canvas.width !== wide) canvas.width = wide;
    if (canvas.height !== high) canvas.height = high;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, width, height);
    for (const shape of scene) paintShape(context, shape, this.palette);
  }

  onLost(callback: () => void): void {
    this.canvas.addEventListener('contextlost', () => callback(), { once: true });
  }

  destroy(): void {
    this.canvas.remove();
  }
}

/** @throws Error when the browser has no canvas */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context !== null) return context;
  throw new Error('This browser cannot paint pictures; the SVG is the same.');
}

/** Draws one shape, in the units of the context. */
export function paintShape(
  context: CanvasRenderingContext2D,
  shape: Shape,
  palette: Palette,
): void {
  const path = pathOf(shape);
  if ('stroke' in shape) {
    context.globalAlpha = shape.stroke.alpha;
    context.strokeStyle = palette[shape.stroke.role];
    context.lineWidth = shape.width;
    context.lineJoin = 'round';
    context.stroke(path);
  } else {
    context.globalAlpha = shape.fill.alpha;
    context.fillStyle = palette[shape.fill.role];
    context.fill(path);
  }
}

function pathOf(shape: Shape): Path2D {
  const path = new Path2D();
  switch (shape.kind) {
    case 'polygon':
    case 'line':
      follow(path, shape.points);
      break;
    case 'lines':
      separately(path, shape.ends);
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
  return path;
}

function follow(path: Path2D, points: Points): void {
  for (let i = 0; i < points.length; i += 2)
    path.lineTo(points[i] as number, points[i + 1] as number);
}

/** A line for every four numbers. */
function separately(path: Path2D, ends: Points): void {
  for (let i = 0; i < ends.length; i += 4) {
    path.moveTo(ends[i] as number, ends[i + 1] as number);
    path.lineTo(ends[i + 2] as number, ends[i + 3] as number);
  }
}

/** A circle around each of the centres. */
function around(path: Path2D, centres: Points, radius: number): void {
  for (let i = 0; i < centres.length; i += 2) {
    const [x, y] = [centres[i] as number, centres[i + 1] as number];
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
  }
}
