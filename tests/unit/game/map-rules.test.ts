import fc from 'fast-check';
import { expect, test } from 'vitest';
import { play, replay } from '../../../src/game/play.ts';
import {
  checkMove,
  checkMoves,
  costOf,
  type Move,
  mostReal,
  type Position,
  priceOf,
  settle,
  startPosition,
} from '../../../src/game/position.ts';
import { worldOf } from '../../../src/kinds/kinds.ts';
import { mixture } from '../../../src/kinds/mixture/kind.ts';
import type { Mixture } from '../../../src/kinds/mixture/model.ts';
import { roundComponent } from '../../../src/kinds/mixture/round.ts';
import type { MixtureChallenge } from '../../../src/kinds/mixture/settings.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { shipped } from '../../support/lucks.ts';
import { told, toldOf } from '../../support/sentences.ts';
import { COUNT_NOT_PERCENT, TARGETED } from '../worker/maps.ts';

const AUK = { mode: 3, isWeighted: false };
const OUTSKIRTS = { name: 'outskirts' };
const NOT_THERE = { ok: false, error: 'Samples cannot be collected there.' };

const withWorld = (world: MixtureChallenge['world']): MixtureChallenge => ({
  ...COUNT_NOT_PERCENT,
  names: [],
  world,
});

test('the maps that tests name are those that are shipped', () => {
  const maps = shipped.flatMap(({ challenge }) => (challenge.model === 'mixture' ? challenge : []));
  expect(maps).toEqual(expect.arrayContaining([COUNT_NOT_PERCENT, TARGETED]));
});

test('the tails of a map are its outskirts and every island of at most 5%', () => {
  expect(mixture.tails(COUNT_NOT_PERCENT)).toEqual([OUTSKIRTS, { name: 'mode4', mode: 3 }]);
  expect(mixture.tails(TARGETED)).toEqual([
    OUTSKIRTS,
    { name: 'mode3', mode: 2 },
    { name: 'mode4', mode: 3 },
  ]);
  expect(mixture.tails(withWorld('needle'))).toEqual([OUTSKIRTS]);
  const place = { x: 0, y: 0, deviation: 1 };
  const shares = [0.05, 0.051, 0.899].map((weight, i) => ({ ...place, weight, x: 8 * (i - 1) }));
  expect(mixture.tails(withWorld(shares))).toEqual([OUTSKIRTS, { name: 'mode1', mode: 0 }]);
});

/** The archipelago of the presets with other shares: its corners are ten deviations apart. */
const corners = (...weights: readonly number[]): Mixture =>
  [
    [-3, -3],
    [3, -3],
    [-3, 3],
    [3, 3],
  ].map(([x = 0, y = 0], i) => roundComponent(weights[i] ?? 0, x, y, 0.6));

test.each([
  ['the truth', [0.55, 0.3, 0.12, 0.03], 1],
  ['the island gone', [0.57, 0.31, 0.12, 0], 0],
  ['a third of it', [0.56, 0.31, 0.12, 0.01], 1 / 3],
  ['twice as much', [0.54, 0.29, 0.11, 0.06], 2],
])('Wren Rock survives by its share of the model: %s', (_, weights, survival) => {
  const measured = worldOf(COUNT_NOT_PERCENT).measure(corners(...weights)).survival;
  expect(measured).toHaveLength(2);
  expect(measured[1]).toBeCloseTo(survival, 3);
});

test.each([0.5, 1, 1.44])('the outskirts of one round island at λ = %d follow the formula', (λ) => {
  // Outside the circle that holds 95% of N(0, I), N(0, λI) has 0.05^(1/λ).
  const [outskirts] = worldOf(withWorld('needle')).measure([
    roundComponent(1, 0, 0, Math.sqrt(λ)),
  ]).survival;
  expect(outskirts).toBeCloseTo(0.05 ** (1 / λ - 1), 3);
});

/** What the rules make of a generation in which the tails of `TARGETED` stand like this; its line is 0.3. */
const after = (...survival: readonly number[]) => {
  const start = startPosition(TARGETED);
  const state = { ...start.state, generation: 1 };
  return settle(start, { real: 0 }, { state, measures: { survival, modes: [] } });
};

test.each([
  ['all as they should be', [1, 1, 1], 3, 1],
  ['one rare island lost', [1, 0, 1], 2, 0],
  ['one swollen to four times its share', [1, 1, 4], 2, 0.25],
  ['the outskirts lost', [0.1, 1, 1], 2, 0.1],
  ['everything lost at once', [0, 0, 0], 2, 0],
  ['one lost, one swollen', [1, 0.2, 20], 2, 0.05],
  ['just below the line', [1, 0.2999, 1], 2, 0.2999],
  ['on the line', [1, 0.3, 1], 3, 0.3],
  ['three times its share', [1, 3, 1], 3, 1 / 3],
])('%s: never more than one life', (_, survival, lives, fidelity) => {
  const { turns, ...position } = after(...survival);
  expect(position.lives).toBe(lives);
  expect(turns[0]?.costLife).toBe(lives === 2);
  expect(turns[0]?.fidelity).toBeCloseTo(fidelity, 12);
});

test('a source has its price, and the slider ends where the money does', () => {
  const start = startPosition(TARGETED);
  expect([undefined, { ...AUK, mode: 1 }, AUK].map((from) => priceOf(TARGETED, from))).toEqual([
    1, 1, 3,
  ]);
  expect(costOf(TARGETED, { real: 7 })).toBe(7);
  expect(costOf(TARGETED, { real: 7, from: AUK })).toBe(21);
  expect(costOf(TARGETED, { real: 7, from: { ...AUK, isWeighted: true } })).toBe(21);
  // 420 would buy 420 samples of the world, but a training set holds 280.
  expect(mostReal(start)).toBe(280);
  expect(mostReal(start, AUK)).toBe(140);
  const left = (spent: number): Position => ({ ...start, spent });
  expect(mostReal(left(200), AUK)).toBe(73);
  expect([418, 417, 420].map((spent) => mostReal(left(spent), AUK))).toEqual([0, 1, 0]);
  expect([418, 417, 420].map((spent) => mostReal(left(spent)))).toEqual([2, 3, 0]);
});

test('more than the money buys there is refused, though the world would do', () => {
  const start = startPosition(TARGETED);
  expect(checkMove(start, { real: 140, from: AUK }).ok).toBe(true);
  expect(told(checkMove(start, { real: 141, from: AUK }))).toEqual({
    ok: false,
    error: 'Real samples must be a whole number from 0 to 140.',
  });
  expect(checkMove(start, { real: 141 }).ok).toBe(true);
});

test.each([-1, 4, 0.5, Number.NaN])('there is no island %d to sail to', (mode) => {
  for (const real of [0, 1]) {
    const move = { real, from: { mode, isWeighted: true } };
    expect(told(play(startPosition(TARGETED), move))).toEqual(NOT_THERE);
  }
});

test('where only the world is on offer, no island is', () => {
  expect(mostReal(startPosition(COUNT_NOT_PERCENT), AUK)).toBe(0);
  expect(mostReal(startPosition(FIRST_WATCH), AUK)).toBe(0);
  expect(told(play(startPosition(COUNT_NOT_PERCENT), { real: 0, from: AUK }))).toEqual(NOT_THERE);
  expect(told(play(startPosition(FIRST_WATCH), { real: 1, from: AUK }))).toEqual(NOT_THERE);
});

test('a locked slider is locked for every source', () => {
  const start = startPosition({ ...TARGETED, locked: ['real'] });
  for (const from of [undefined, AUK]) {
    expect(mostReal(start, from)).toBe(0);
    const move = (real: number): Move => (from === undefined ? { real } : { real, from });
    expect(checkMove(start, move(0)).ok).toBe(true);
    expect(told(checkMove(start, move(1)))).toEqual({
      ok: false,
      error: 'Real samples must be a whole number from 0 to 0.',
    });
  }
});

test('a list of moves is checked to its last coin', () => {
  const spent415 = [{ real: 115 }, { real: 100, from: AUK }];
  expect(checkMoves(TARGETED, [...spent415, { real: 5 }])).toBeNull();
  expect(checkMoves(TARGETED, [...spent415, { real: 1, from: AUK }, { real: 2 }])).toBeNull();
  expect(toldOf(checkMoves(TARGETED, [...spent415, { real: 2, from: AUK }]))).toBe(
    'Real samples must be a whole number from 0 to 1.',
  );
  expect(toldOf(checkMoves(COUNT_NOT_PERCENT, [{ real: 1, from: AUK }]))).toBe(NOT_THERE.error);
  expect(checkMoves(TARGETED, new Array(20).fill({ real: 0 }))).toBeNull();
  expect(toldOf(checkMoves(TARGETED, new Array(21).fill({ real: 0 })))).toBe(
    'It has more moves than generations.',
  );
});

test('a replay is the run that was played, and every life and coin is accounted for', () => {
  const challenge = { ...TARGETED, n: 60, generations: 6, budget: 90, lives: 4 };
  const from = fc.record({ mode: fc.nat(3), isWeighted: fc.boolean() });
  const wish = fc.record({ real: fc.nat(12), from: fc.option(from, { nil: undefined }) });
  const lines = fc.constantFrom(0, 0.3, 0.9);
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 6 }), lines, (wishes, line) => {
      let position = startPosition({ ...challenge, line });
      for (const { real, from } of wishes) {
        const amount = Math.min(real, mostReal(position, from));
        const next = play(position, from === undefined ? { real: amount } : { real: amount, from });
        if (next.ok) position = next.value;
      }
      const moves = position.turns.map(({ move }) => move);
      expect(replay({ ...challenge, line }, moves)).toEqual({ ok: true, value: position });
      expect(checkMoves({ ...challenge, line }, moves)).toBeNull();
      const worst = position.turns.map(({ measures }) =>
        Math.min(...measures.survival.map((s) => Math.min(s, 1 / s))),
      );
      expect(position.lives).toBe(4 - worst.filter((share) => share < line).length);
      const price = ({ from }: Move) => (from !== undefined && from.mode >= 2 ? 3 : 1);
      expect(position.spent).toBe(moves.reduce((sum, move) => sum + move.real * price(move), 0));
    }),
    { numRuns: 25 },
  );
});
