import fc from 'fast-check';
import { expect, test } from 'vitest';
import { play, replay } from '../../../src/game/play.ts';
import { mostReal, type Position, startPosition } from '../../../src/game/position.ts';
import { anyChallenge, FIRST_WATCH } from '../../support/challenges.ts';
import { told } from '../../support/sentences.ts';

/** Plays the same amount until the run is over. */
function playOut(position: Position, real: number): Position {
  let now = position;
  while (now.status === 'playing') {
    const next = play(now, { real: Math.min(real, mostReal(now)) });
    if (!next.ok) throw new Error(next.error.code);
    now = next.value;
  }
  return now;
}

test('starts at the truth with all lives and nothing spent', () => {
  const position = startPosition(FIRST_WATCH);
  expect(position).toMatchObject({ lives: 3, spent: 0, status: 'playing', turns: [] });
  expect(position.state.model).toEqual({ mean: 0, variance: 1 });
});

test('a generation below the line costs one life, even when both tails are below it', () => {
  const narrow = { ...FIRST_WATCH, spread: 0.5, line: 0.9, lives: 9, generations: 5 };
  const end = playOut(startPosition(narrow), 0);
  const [first] = end.turns;
  for (const survival of first?.measures.survival ?? [1]) expect(survival).toBeLessThan(0.9);
  expect(end.turns.every((turn) => turn.costLife)).toBe(true);
  expect(end.lives).toBe(4);
  expect(end.status).toBe('won');
});

test('a bloated tail costs a life as well', () => {
  const wide = { ...FIRST_WATCH, spread: 1.2, line: 0.5, lives: 1 };
  const end = playOut(startPosition(wide), 0);
  expect(end.status).toBe('lost');
  expect(end.turns.at(-1)?.measures.survival[0]).toBeGreaterThan(2);
});

test('is lost at once when the last life goes', () => {
  const end = playOut(startPosition(FIRST_WATCH), 0);
  expect(end.status).toBe('lost');
  expect(end.lives).toBe(0);
  expect(end.turns.filter((turn) => turn.costLife)).toHaveLength(3);
  expect(end.turns.at(-1)?.costLife).toBe(true);
  expect(told(play(end, { real: 0 }))).toEqual({ ok: false, error: 'This run is over.' });
});

test('a line of 0 costs nothing, so such a run is always finished', () => {
  const end = playOut(startPosition({ ...FIRST_WATCH, line: 0, lives: 1, spread: 0.5 }), 0);
  expect(end.status).toBe('won');
  expect(end.turns).toHaveLength(14);
});

test.each([-1, 0.5, 201, Number.NaN, Number.POSITIVE_INFINITY])(
  'refuses %d real samples',
  (real) => {
    expect(told(play(startPosition(FIRST_WATCH), { real }))).toEqual({
      ok: false,
      error: 'Real samples must be a whole number from 0 to 200.',
    });
  },
);

test('refuses more than the budget has left', () => {
  const spent = replay(FIRST_WATCH, [{ real: 200 }, { real: 200 }]);
  if (!spent.ok) throw new Error(spent.error.code);
  expect(mostReal(spent.value)).toBe(160);
  expect(play(spent.value, { real: 161 }).ok).toBe(false);
  expect(told(replay(FIRST_WATCH, [{ real: 200 }, { real: 200 }, { real: 161 }]))).toEqual({
    ok: false,
    error: 'Real samples must be a whole number from 0 to 160.',
  });
});

test('a replay gives the same bits, and spending and lives always add up', () => {
  const run = fc.tuple(
    // Networks take their time; they are replayed in tests of their own.
    anyChallenge
      .filter(({ model }) => model !== 'language')
      .map((challenge) => ({ ...challenge, n: Math.min(challenge.n, 60), budget: 50 })),
    fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 }),
  );
  fc.assert(
    fc.property(run, ([challenge, amounts]) => {
      let position = startPosition(challenge);
      for (const real of amounts) {
        const next = play(position, { real: Math.min(real, mostReal(position)) });
        if (next.ok) position = next.value;
      }
      const moves = position.turns.map((turn) => turn.move);
      expect(replay(challenge, moves)).toEqual({ ok: true, value: position });
      expect(position.spent).toBe(moves.reduce((sum, move) => sum + move.real, 0));
      const lost = position.turns.filter((turn) => turn.costLife).length;
      expect(position.lives).toBe(challenge.lives - lost);
      for (const turn of position.turns) expect(turn.costLife).toBe(turn.fidelity < challenge.line);
    }),
    { numRuns: 60 },
  );
});

test('one more real sample changes only what depends on it: the draws before it stay', () => {
  const [few, more] = [40, 41].map((real) => replay(FIRST_WATCH, [{ real }]));
  if (!few?.ok || !more?.ok) throw new Error('legal moves were refused');
  const before = few.value.state.trainingSet.values;
  const after = more.value.state.trainingSet.values;
  expect(after.subarray(0, 40)).toEqual(before.subarray(0, 40));
  expect(after.subarray(41)).toEqual(before.subarray(40, 199));
});
