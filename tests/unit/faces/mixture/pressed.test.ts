import { expect, test } from 'vitest';
import { islandAt } from '../../../../src/faces/mixture/pressed.ts';
import { namePlaces } from '../../../../src/faces/mixture/scenes/chart.ts';
import { truthOf } from '../../../../src/kinds/mixture/settings.ts';
import { COUNT_NOT_PERCENT, TARGETED } from '../../worker/maps.ts';

const MAP = { width: 500, height: 300 };

test.each([COUNT_NOT_PERCENT, TARGETED])(
  'on "$title" each island is found at its middle and just off its shores',
  ({ world }) => {
    const islands = namePlaces(truthOf(world));
    for (const [mode, { x, middle, reach }] of islands.entries()) {
      const [left, top, shore] = [x * 500, middle * 300, 1.1 * reach * 500];
      expect(islandAt(islands, MAP, left, top)).toBe(mode);
      expect(islandAt(islands, MAP, left - shore, top)).toBe(mode);
      expect(islandAt(islands, MAP, left, top + shore)).toBe(mode);
    }
  },
);

test('there is none on the sea', () => {
  const islands = namePlaces(truthOf(TARGETED.world));
  for (const [x, y] of [
    [0, 0],
    [500, 300],
    [10, 150],
  ] as const) {
    expect(islandAt(islands, MAP, x, y)).toBeUndefined();
  }
});
