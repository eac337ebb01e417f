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
      '<path d="M0 0L10 0L10 10Z" fill="var(--tail)" fill-opacity="0.07"/>' +
      '<path d="M0 0L1.3 2" fill="none" stroke-width="2" stroke-linejoin="round" stroke="var(--ink)"/>' +
      '<circle cx="1" cy="2" r="3" fill="var(--real)"/>' +
      '<circle cx="4" cy="5" r="6" fill="none" stroke-width="1.3" stroke="var(--synthetic)" stroke-opacity="0.5"/>' +
      '</svg>',
  );
});
