import { expect, test } from 'vitest';
import { fallenAmong, linesOf, worstAmong } from '../../../src/game/lines.ts';
import { mistakeIn } from '../../../src/game/mistakes.ts';
import { albumAfter, type Standing, TOLL } from '../../support/albums.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

/** All is as in the album but for what is given: S of the 4s and of the 6s. */
const standing = (variety: number, fours = 1, sixes = 1, real = 0): Standing => ({
  variety,
  survival: [1, 1, 1, fours, sixes],
  real,
});

test('tails have the line of the challenge, or one of their own', () => {
  expect(linesOf(FIRST_WATCH)).toEqual([0.3, 0.3]);
  expect(linesOf(TOLL)).toEqual([0.43, 0.2, 0.2]);
  expect(linesOf({ ...TOLL, line: 0 })).toEqual([0, 0, 0]);
});

test.each([
  [standing(0.43), false],
  [standing(0.429), true],
  // The 4s are below the challenge's line, and above their own.
  [standing(0.8, 0.21), false],
  [standing(0.8, 0.19), true],
  [standing(0.8, 1, 0.19), true],
  // 1/0.2 = 5, and 1/0.43 = 2.33.
  [standing(0.8, 1, 4.9), false],
  [standing(0.8, 1, 5.1), true],
  [standing(2.4), true],
])('a life is lost below the line of any tail: %j', (each, costLife) => {
  const [turn] = albumAfter([each]).turns;
  expect(turn?.costLife).toBe(costLife);
});

test('nothing costs a life where there is no line', () => {
  expect(albumAfter([standing(0, 0, 0)], { ...TOLL, line: 0 }).turns[0]?.costLife).toBe(false);
});

test('the fidelity of a generation is that of tails without a line of their own', () => {
  expect(albumAfter([standing(0.8, 0.3, 3)]).turns[0]?.fidelity).toBe(0.8);
  expect(worstAmong(FIRST_WATCH, [0.7, 0.6])).toBe(0.6);
  expect(fallenAmong(TOLL, [0.4, 0.4, 0.4])).toEqual([true, false, false]);
});

test('one life a generation, however many tails fall', () => {
  const lost = albumAfter([standing(0.1, 0, 0), standing(0.1, 0, 0), standing(0.1, 0, 0)]);
  expect(lost).toMatchObject({ lives: 0, status: 'lost' });
});

test('what decided a run is told of the tail that was worst against its own line', () => {
  const run = albumAfter(
    // V at 1.4 × its line is near it; the 6s stand lower, and well.
    [
      standing(0.6, 1, 0.5, 20),
      standing(0.4, 1, 0.5),
      standing(0.4, 1, 0.5),
      standing(0.3, 1, 0.5),
    ],
  );
  expect(mistakeIn(run, { policy: 'watchful' }, 2)).toMatchObject({
    kind: 'asleep',
    before: { tail: 0 },
  });
});
