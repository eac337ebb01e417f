/** A digit that somebody draws: the ink that a pen leaves, and what is said of what the machines make of it. */
import { describe, expect, test } from 'vitest';
import { Sheet } from '../../../../src/faces/pictures/drawing/sheet.ts';
import {
  cellWords,
  seenInAll,
  seenWords,
} from '../../../../src/faces/pictures/words/drawing-en.ts';
import { album, albumModes, PICTURES } from '../../../../src/kinds/pictures/album/album.ts';
import { meanOf } from '../../../support/statistics.ts';

const levels = (sheet: Sheet) => Array.from({ length: 64 }, (_, pixel) => sheet.level(pixel));
const rows = (sheet: Sheet) => {
  const all = levels(sheet);
  return Array.from({ length: 8 }, (_, row) => all.slice(8 * row, 8 * row + 8));
};

describe('a sheet', () => {
  test('is empty until there is ink, and again when it is cleared', () => {
    const sheet = new Sheet();
    expect(sheet.isEmpty).toBe(true);
    sheet.stroke([4, 4], [4, 4]);
    expect(sheet.isEmpty).toBe(false);
    sheet.clear();
    expect(sheet.isEmpty).toBe(true);
    expect(Math.max(...levels(sheet))).toBe(0);
  });

  test('a stroke down the middle of a column is dark there, soft beside it, and the same on both sides', () => {
    const sheet = new Sheet();
    sheet.stroke([3.5, 1], [3.5, 7]);
    for (const row of rows(sheet).slice(1, 7)) {
      // A pen of 5 dots over columns of 4: all of the one, and nothing or half a dot of those beside it.
      expect(row[3]).toBe(16);
      expect(row[2]).toBe(row[4]);
      expect(row.slice(0, 2)).toEqual([0, 0]);
      expect(row.slice(5)).toEqual([0, 0, 0]);
    }
    expect(Math.max(...(rows(sheet)[7] ?? []))).toBeLessThan(16);
  });

  test('the same stroke again leaves no more ink, and so does the same way in many small steps', () => {
    const [once, twice, steps] = [new Sheet(), new Sheet(), new Sheet()];
    once.stroke([1, 1], [6, 5]);
    for (let i = 0; i < 2; i++) twice.stroke([1, 1], [6, 5]);
    const at = (share: number) => [1 + 5 * share, 1 + 4 * share] as const;
    for (let i = 0; i < 40; i++) steps.stroke(at(i / 40), at((i + 1) / 40));
    expect(levels(twice)).toEqual(levels(once));
    expect(levels(steps)).toEqual(levels(once));
  });

  test('what is drawn beyond the edge is cut off', () => {
    const sheet = new Sheet();
    sheet.stroke([-3, 4], [11, 4]);
    expect(rows(sheet)[0]).toEqual(new Array(8).fill(0));
    expect(new Set(rows(sheet)[3]).size).toBe(1);
    const outside = new Sheet();
    outside.stroke([-5, -5], [-3, 20]);
    expect(outside.isEmpty).toBe(true);
  });

  test.each([0, 1, 8, 15, 16])('a pixel can have %d of 16', (level) => {
    const sheet = new Sheet();
    sheet.stroke([4, 4], [4, 4]);
    const before = levels(sheet);
    sheet.fill(27, level);
    expect(levels(sheet)).toEqual(before.map((each, pixel) => (pixel === 27 ? level : each)));
    expect(sheet.ink[27]).toBe(level / 16);
  });

  test('a 1 in one stroke has about as much ink as those of the album', () => {
    const sheet = new Sheet();
    sheet.stroke([3.9, 0.3], [3.9, 7.7]);
    const sums = Array.from({ length: PICTURES }, (_, k) => k)
      .filter((k) => albumModes[k] === 1)
      .map((k) => album.subarray(64 * k, 64 * k + 64).reduce((sum, ink) => sum + ink));
    const drawn = sheet.ink.reduce((sum, ink) => sum + ink);
    expect(drawn / meanOf(sums)).toBeGreaterThan(0.5);
    expect(drawn / meanOf(sums)).toBeLessThan(1);
  });
});

test.each([
  [0, 0, 'row 1, column 1: blank'],
  [9, 1, 'row 2, column 2: a little ink'],
  [7, 8, 'row 1, column 8: half inked'],
  [56, 15, 'row 8, column 1: mostly inked'],
  [63, 16, 'row 8, column 8: full of ink'],
])('pixel %d with %d of 16 in words', (pixel, level, words) => {
  expect(cellWords(pixel, level)).toBe(words);
});

test('what is seen is said for runs of generations', () => {
  expect(seenWords(3)).toBe('a 4');
  expect(seenWords(null)).toBe('no known digit');
  expect(seenInAll([2])).toBe(
    'The judge sees a 3 in your drawing. Play a generation: then its machine looks at your drawing, too.',
  );
  expect(seenInAll([null, 2])).toBe(
    'The judge sees no known digit in your drawing. Generation 1 makes a 3 of it.',
  );
  expect(seenInAll([2, 2, 2, 0, null, null, null])).toBe(
    'The judge sees a 3 in your drawing. Generations 1 to 2 make a 3 of it, generation 3 a 0, generations 4 to 6 no known digit.',
  );
});
