import { expect, test } from 'vitest';
import { scaleFor } from '../../../../src/stage/view/ratio.ts';

test.each([
  ['a plain screen', 760, 430, 1, 1],
  ['a phone', 360, 300, 3, 3],
  ['a laptop between two', 900, 500, 1.25, 1.25],
  ['zoomed in four times', 340, 200, 4, 4],
  ['zoomed out', 760, 430, 0.5, 1],
])('on %s a canvas of %i × %i at %f is drawn at %f', (_, width, height, ratio, expected) => {
  expect(scaleFor({ width, height }, ratio)).toBe(expected);
});

test('a canvas never has more pixels than a screen of 4K, and never fewer than its size', () => {
  const scale = scaleFor({ width: 1920, height: 1080 }, 3);
  // 1920 × 1080 is a quarter of 3840 × 2160.
  expect(scale).toBe(2);
  expect(scaleFor({ width: 7680, height: 4320 }, 2)).toBe(1);
});
