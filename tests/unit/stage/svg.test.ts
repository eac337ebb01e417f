import { expect, test } from 'vitest';
import { circle, disc, line, paint, polygon } from '../../../src/stage/scene/shapes.ts';
import { svgOf } from '../../../src/stage/view/svg.ts';

test('every kind of shape becomes an element, its colour a custom property', () => {
  const svg = svgOf(
    [
      polygon([0, 0, 10, 0, 10, 10], paint('tail', 0.07)),
      line([0, 0, 1.26, 2], paint('ink'), 2),
      disc(1, 2, 3, paint('real')),
      circle(4, 5, 6, paint('synthetic', 0.5), 1.3),
    ],
    { width: 10, height: 20 },
  );
  expect(svg).toBe(
    '<svg viewBox="0 0 10 20" aria-hidden="true" focusable="false">' +
      '<path d="M0 0l10 0 0 10Z" fill="var(--tail)" fill-opacity="0.07"/>' +
      '<path d="M0 0l1.3 2" fill="none" stroke-width="2" stroke-linejoin="round" stroke="var(--ink)"/>' +
      '<circle cx="1" cy="2" r="3" fill="var(--real)"/>' +
      '<circle cx="4" cy="5" r="6" fill="none" stroke-width="1.3" stroke="var(--synthetic)" stroke-opacity="0.5"/>' +
      '</svg>',
  );
});

test('a way keeps its place: its steps lead from one tenth of a pixel to the next, however many there are', () => {
  const points = Array.from({ length: 400 }, (_, i) => [i * 1.23, 100 - 0.317 * i]).flat();
  const svg = svgOf([line(points, paint('ink'), 1)], { width: 500, height: 200 });
  const path = /d="M([^l]+)l([^"]+)"/.exec(svg);
  const at = (path?.[1] ?? '').split(' ').map(Number) as [number, number];
  const steps = (path?.[2] ?? '').split(' ').map(Number);
  expect(steps).toHaveLength(2 * 399);
  for (let i = 0; i < steps.length; i += 2) {
    at[0] += steps[i] as number;
    at[1] += steps[i + 1] as number;
    // Half a tenth of rounding.
    expect(Math.abs(at[0] - (points[i + 2] as number))).toBeLessThan(0.0501);
    expect(Math.abs(at[1] - (points[i + 3] as number))).toBeLessThan(0.0501);
  }
});

test('steps below one have no nought before the point', () => {
  const svg = svgOf([line([10.5, 20, 10.2, 20.4, 20.7, 20.4], paint('ink'), 1)], {
    width: 30,
    height: 30,
  });
  expect(svg).toContain('d="M10.5 20l-.3 .4 10.5 0"');
});
