import type { Shape } from '../scene/shapes.ts';

/**
 * The same picture with less to write: discs, and circles, that are alike but for their places and come one after the other
 * are one shape. What is translucent stays apart, because where two of those lie over each other both show.
 */
export function gathered(shapes: readonly Shape[]): Shape[] {
  const out: Shape[] = [];
  for (const shape of shapes) {
    const many = manyOf(shape);
    const last = out.at(-1);
    if (many === null) out.push(shape);
    else if (isMany(last) && isAlike(last, many)) {
      out[out.length - 1] = { ...last, centres: [...last.centres, ...many.centres] };
    } else out.push(many);
  }
  return out;
}

type Many = Extract<Shape, { readonly centres: unknown }>;

function isMany(shape: Shape | undefined): shape is Many {
  return shape?.kind === 'discs' || shape?.kind === 'circles';
}

function manyOf(shape: Shape): Many | null {
  if (shape.kind === 'disc' && shape.fill.alpha === 1) {
    const { x, y, radius, fill } = shape;
    return { kind: 'discs', centres: [x, y], radius, fill };
  }
  if (shape.kind === 'circle' && shape.stroke.alpha === 1) {
    const { x, y, radius, stroke, width } = shape;
    return { kind: 'circles', centres: [x, y], radius, stroke, width };
  }
  return null;
}

function isAlike(one: Many, other: Many): boolean {
  return JSON.stringify({ ...one, centres: null }) === JSON.stringify({ ...other, centres: null });
}
