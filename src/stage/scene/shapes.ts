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

/** A point, or a way from one to another. */
export type Corner = readonly [x: number, y: number];

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
    }
  /** The points centre + u cos t + v sin t. */
  | {
      readonly kind: 'ellipse';
      readonly centre: Corner;
      readonly u: Corner;
      readonly v: Corner;
      readonly fill: Paint;
    }
  /** A line of dots, `gap` pixels from one to the next along the way. */
  | {
      readonly kind: 'dotted';
      readonly points: Points;
      readonly radius: number;
      readonly gap: number;
      readonly fill: Paint;
    }
  /** Many straight lines that are alike, each from one point to another, with blunt ends. */
  | {
      readonly kind: 'lines';
      readonly ends: Points;
      readonly stroke: Paint;
      readonly width: number;
    }
  /** Many discs, or many circles, that are alike: far quicker to draw than one by one. */
  | {
      readonly kind: 'discs';
      readonly centres: Points;
      readonly radius: number;
      readonly fill: Paint;
    }
  | {
      readonly kind: 'circles';
      readonly centres: Points;
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

/** @param ends x0, y0, x1, y1 of each */
export function lines(ends: Points, stroke: Paint, width: number): Shape {
  return { kind: 'lines', ends, stroke, width };
}

export function disc(x: number, y: number, radius: number, fill: Paint): Shape {
  return { kind: 'disc', x, y, radius, fill };
}

export function circle(x: number, y: number, radius: number, stroke: Paint, width: number): Shape {
  return { kind: 'circle', x, y, radius, stroke, width };
}

export function discs(centres: Points, radius: number, fill: Paint): Shape {
  return { kind: 'discs', centres, radius, fill };
}

export function circles(centres: Points, radius: number, stroke: Paint, width: number): Shape {
  return { kind: 'circles', centres, radius, stroke, width };
}

export function dotted(points: Points, radius: number, gap: number, fill: Paint): Shape {
  return { kind: 'dotted', points, radius, gap, fill };
}

/** Where the dots of a dotted line are. */
export function dotsAlong(points: Points, gap: number): number[] {
  const centres: number[] = [];
  let untilNext = 0;
  for (let i = 2; i < points.length; i += 2) {
    const [x0, y0, x1, y1] = points.slice(i - 2, i + 2) as [number, number, number, number];
    const length = Math.hypot(x1 - x0, y1 - y0);
    for (; untilNext <= length; untilNext += gap) {
      const share = length === 0 ? 0 : untilNext / length;
      centres.push(x0 + share * (x1 - x0), y0 + share * (y1 - y0));
    }
    untilNext -= length;
  }
  return centres;
}

const ELLIPSE_STEPS = 48;

/** The outline of an ellipse as points; the first one is not repeated. */
export function ellipseOutline(centre: Corner, u: Corner, v: Corner): number[] {
  return Array.from({ length: ELLIPSE_STEPS }, (_, i) => {
    const angle = (2 * Math.PI * i) / ELLIPSE_STEPS;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return [centre[0] + u[0] * cos + v[0] * sin, centre[1] + u[1] * cos + v[1] * sin];
  }).flat();
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
