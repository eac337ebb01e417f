import type { Paint, Points, Shape, Size } from '../scene/shapes.ts';

/**
 * A scene as the text of an SVG image: the poster at build time, and the view when there is no canvas. Colours
 * are custom properties, so the themes apply. It holds numbers and role names only, never text from outside.
 *
 * @param fit in a box of another shape: whole, or stretched to it
 */
export function svgOf(
  shapes: readonly Shape[],
  { width, height }: Size,
  fit: 'whole' | 'stretched' = 'whole',
): string {
  const body = shapes.map(elementOf).join('');
  const ratio = fit === 'whole' ? '' : ' preserveAspectRatio="none"';
  return `<svg viewBox="0 0 ${round(width)} ${round(height)}"${ratio} aria-hidden="true" focusable="false">${body}</svg>`;
}

function elementOf(shape: Shape): string {
  switch (shape.kind) {
    case 'polygon':
      return `<path d="${pathOf(shape.points)}Z" ${attributes('fill', shape.fill)}/>`;
    case 'line':
      return `<path d="${pathOf(shape.points)}" fill="none" stroke-width="${round(shape.width)}" stroke-linejoin="round" ${attributes('stroke', shape.stroke)}/>`;
    case 'lines':
      return `<path d="${waysOf(shape.ends)}" fill="none" stroke-width="${round(shape.width)}" ${attributes('stroke', shape.stroke)}/>`;
    case 'disc':
      return `<circle ${placeOf(shape)} ${attributes('fill', shape.fill)}/>`;
    case 'circle':
      return `<circle ${placeOf(shape)} fill="none" stroke-width="${round(shape.width)}" ${attributes('stroke', shape.stroke)}/>`;
    case 'ellipse': {
      const matrix = [...shape.u, ...shape.v, ...shape.centre].map(round).join(' ');
      return `<circle r="1" transform="matrix(${matrix})" ${attributes('fill', shape.fill)}/>`;
    }
    case 'dotted':
      return `<path d="${pathOf(shape.points)}" fill="none" stroke-width="${round(2 * shape.radius)}" stroke-dasharray="0 ${round(shape.gap)}" stroke-linecap="round" ${attributes('stroke', shape.fill)}/>`;
    case 'discs':
      // Lines of no length with round ends: a disc in a dozen characters.
      return `<path d="${centresOf(shape.centres, ([x, y]) => `M${x} ${y}h0`)}" fill="none" stroke-width="${round(2 * shape.radius)}" stroke-linecap="round" ${attributes('stroke', shape.fill)}/>`;
    case 'circles': {
      const r = round(shape.radius);
      const arcs = `a${r} ${r} 0 1 0 ${-2 * r} 0a${r} ${r} 0 1 0 ${2 * r} 0`;
      return `<path d="${centresOf(shape.centres, ([x, y]) => `M${round(x + r)} ${y}${arcs}`)}" fill="none" stroke-width="${round(shape.width)}" ${attributes('stroke', shape.stroke)}/>`;
    }
  }
}

function placeOf({ x, y, radius }: { x: number; y: number; radius: number }): string {
  return `cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"`;
}

function attributes(kind: 'fill' | 'stroke', { role, alpha }: Paint): string {
  const opacity = alpha === 1 ? '' : ` ${kind}-opacity="${Math.round(alpha * 100) / 100}"`;
  return `${kind}="var(--${role})"${opacity}`;
}

/** A way in steps from point to point: along a curve they are alike, and weigh half of what the points do by gzip. */
function pathOf(points: Points): string {
  const tenths = points.map((value) => Math.round(value * 10));
  const steps: string[] = [];
  for (let i = 2; i < tenths.length; i += 2) {
    const step = (axis: 0 | 1) => (tenths[i + axis] as number) - (tenths[i + axis - 2] as number);
    steps.push(`${decimal(step(0))} ${decimal(step(1))}`);
  }
  const start = `M${decimal(tenths[0] ?? 0)} ${decimal(tenths[1] ?? 0)}`;
  return steps.length === 0 ? start : `${start}l${steps.join(' ')}`;
}

/**
 * Lines apart from each other, each begun by a step from the end of the one before: in rows and grids the steps are alike,
 * and weigh half of what the places do by gzip. Most lines run along an axis, which takes one number less.
 */
function waysOf(ends: Points): string {
  const tenths = ends.map((value) => Math.round(value * 10));
  let ways = '';
  let [x, y] = [0, 0];
  for (let i = 0; i < tenths.length; i += 4) {
    const [x0, y0, x1, y1] = tenths.slice(i, i + 4) as [number, number, number, number];
    const [across, down] = [decimal(x1 - x0), decimal(y1 - y0)];
    const way = y1 === y0 ? `h${across}` : x1 === x0 ? `v${down}` : `l${across} ${down}`;
    ways += `${i === 0 ? 'M' : 'm'}${decimal(x0 - x)} ${decimal(y0 - y)}${way}`;
    [x, y] = [x1, y1];
  }
  return ways;
}

/** Tenths as a number: "12.3", "-.5". */
function decimal(tenths: number): string {
  return String(tenths / 10).replace(/^(-?)0\./, '$1.');
}

function centresOf(centres: Points, mark: (place: readonly [number, number]) => string): string {
  let marks = '';
  for (let i = 0; i < centres.length; i += 2) {
    marks += mark([round(centres[i] as number), round(centres[i + 1] as number)]);
  }
  return marks;
}

/** Tenths of a pixel are enough for the eye. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
