/** What a colour stands for. Themes say which colour that is; see `src/styles/themes.css`. */
export const ROLES = ['real', 'synthetic', 'tail', 'ink', 'paper', 'rule'] as const;
export type Role = (typeof ROLES)[number];

export interface Paint {
  readonly role: Role;
  /** Opacity, 0 to 1. */
  readonly alpha: number;
}

/** Points side by side: x0, y0, x1, y1, … in CSS pixels, y downwards. */
export type Points = readonly number[];

/** All that a scene is made of. A view needs to know nothing else. */
export type Shape =
  | { readonly kind: 'polygon'; readonly points: Points; readonly fill: Paint }
  | {
      readonly kind: 'line';
      readonly points: Points;
      readonly stroke: Paint;
      readonly width: number;
    }
  | {
      readonly kind: 'disc';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill: Paint;
    }
  | {
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly stroke: Paint;
      readonly width: number;
    };

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function paint(role: Role, alpha = 1): Paint {
  return { role, alpha };
}

export function polygon(points: Points, fill: Paint): Shape {
  return { kind: 'polygon', points, fill };
}

export function line(points: Points, stroke: Paint, width: number): Shape {
  return { kind: 'line', points, stroke, width };
}

export function disc(x: number, y: number, radius: number, fill: Paint): Shape {
  return { kind: 'disc', x, y, radius, fill };
}

export function circle(x: number, y: number, radius: number, stroke: Paint, width: number): Shape {
  return { kind: 'circle', x, y, radius, stroke, width };
}

/** A line of dots, `gap` pixels from one to the next along the way. */
export function dotted(points: Points, radius: number, gap: number, fill: Paint): Shape[] {
  const dots: Shape[] = [];
  let untilNext = 0;
  for (let i = 2; i < points.length; i += 2) {
    const [x0, y0, x1, y1] = points.slice(i - 2, i + 2) as [number, number, number, number];
    const length = Math.hypot(x1 - x0, y1 - y0);
    for (; untilNext <= length; untilNext += gap) {
      const share = length === 0 ? 0 : untilNext / length;
      dots.push(disc(x0 + share * (x1 - x0), y0 + share * (y1 - y0), radius, fill));
    }
    untilNext -= length;
  }
  return dots;
}

/** A closed outline through all the corners without kinks (Catmull & Rom 1974), as points. */
export function smoothed(corners: readonly (readonly [number, number])[], steps = 6): number[] {
  const corner = (i: number) => corners.at(i % corners.length) ?? [0, 0];
  return corners.flatMap((_, i) => {
    const [p0, p1, p2, p3] = [corner(i - 1), corner(i), corner(i + 1), corner(i + 2)];
    return Array.from({ length: steps }, (_, k) => {
      const t = k / steps;
      const along = (axis: 0 | 1) =>
        0.5 *
        (2 * p1[axis] +
          t * (p2[axis] - p0[axis]) +
          t * t * (2 * p0[axis] - 5 * p1[axis] + 4 * p2[axis] - p3[axis]) +
          t * t * t * (3 * p1[axis] - 3 * p2[axis] + p3[axis] - p0[axis]));
      return [along(0), along(1)];
    }).flat();
  });
}
