import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Challenge } from '../../../src/game/challenge.ts';
import { play, replay } from '../../../src/game/play.ts';
import {
  checkMove,
  checkMoves,
  costOf,
  type Move,
  mostReal,
  type Position,
  priceOfTools,
  startPosition,
} from '../../../src/game/position.ts';
import { anyChallenge, FIRST_WATCH, sized } from '../../support/challenges.ts';
import { told, toldOf } from '../../support/sentences.ts';
import { TARGETED } from '../worker/maps.ts';

/** λ for 12 or for nothing, 40 copies for 5 or 150 for 80. */
const SHOP: Challenge = {
  ...FIRST_WATCH,
  tools: [
    {
      tool: 'spread',
      options: [
        { set: 1, price: 12 },
        { set: 0.97, price: 0 },
      ],
    },
    {
      tool: 'copies',
      options: [
        { set: 40, price: 5 },
        { set: 150, price: 80 },
      ],
    },
  ],
};
const having = (left: number): Position => {
  const start = startPosition(SHOP);
  return { ...start, spent: SHOP.budget - left };
};

test.each([
  ['no tools', undefined, 0],
  ['none used', [0, 0], 0],
  ['one', [1, 0], 12],
  ['one for nothing', [2, 0], 0],
  ['two', [1, 2], 92],
] as const)('the price of tools: %s', (_, tools, price) => {
  expect(priceOfTools(SHOP, tools)).toBe(price);
  const move = tools === undefined ? { real: 30 } : { real: 30, tools };
  expect(costOf(SHOP, move)).toBe(30 + price);
});

test('tools come on top of what an island costs', () => {
  const shop: Challenge = {
    ...TARGETED,
    tools: [{ tool: 'spread', options: [{ set: 1, price: 12 }] }],
  };
  const from = { mode: 3, isWeighted: true };
  expect(costOf(shop, { real: 10, from, tools: [1] })).toBe(42);
  // (420 − 12) / 3
  expect(mostReal(startPosition(shop), from, [1])).toBe(136);
  expect(mostReal(startPosition(shop), from, [0])).toBe(140);
});

test.each([
  ['a whole training set', 560, undefined, 200],
  ['what copies leave of a training set', 560, [0, 2], 50],
  ['what the tools leave of the money', 100, [1, 1], 83],
  ['nothing, when the tools take it all', 12, [1, 0], 0],
  ['nothing, when the tools are too dear', 11, [1, 0], 0],
  ['all of the money, with tools for nothing', 11, [2, 0], 11],
] as const)('the slider ends at %s', (_, left, tools, most) => {
  expect(mostReal(having(left), undefined, tools)).toBe(most);
});

test('a locked slider leaves the tools', () => {
  const start = startPosition({ ...SHOP, locked: ['real'] });
  expect(mostReal(start, undefined, [1, 0])).toBe(0);
  expect(checkMove(start, { real: 0, tools: [1, 0] }).ok).toBe(true);
  expect(checkMove(start, { real: 1, tools: [1, 0] }).ok).toBe(false);
});

describe('a move with tools', () => {
  const NOT_ON_OFFER = 'A tool was used that is not on offer.';
  test.each([
    ['one tool too few', [1], 560, NOT_ON_OFFER],
    ['one tool too many', [0, 0, 0], 560, NOT_ON_OFFER],
    ['none of two', [], 560, NOT_ON_OFFER],
    ['an option that is not there', [3, 0], 560, NOT_ON_OFFER],
    ['an option below 0', [-1, 0], 560, NOT_ON_OFFER],
    ['half an option', [0.5, 0], 560, NOT_ON_OFFER],
    ['no number', [Number.NaN, 0], 560, NOT_ON_OFFER],
    ['what is too dear', [1, 2], 91, 'Those tools cost 92, and only 91 is left.'],
  ])('is refused: %s', (_, tools, left, error) => {
    expect(told(checkMove(having(left), { real: 0, tools }))).toEqual({ ok: false, error });
  });

  test.each([
    ['with all that the money buys', 100, { real: 83, tools: [1, 1] }],
    ['with tools for the last coin', 92, { real: 0, tools: [1, 2] }],
    ['with copies up to the brim', 560, { real: 50, tools: [0, 2] }],
  ])('is allowed %s, and no sample more', (_, left, move: Move) => {
    expect(checkMove(having(left), move)).toEqual({ ok: true, value: move });
    expect(told(checkMove(having(left), { ...move, real: move.real + 1 }))).toEqual({
      ok: false,
      error: `Real samples must be a whole number from 0 to ${move.real}.`,
    });
  });
});

test('tools where none are on offer are refused', () => {
  expect(checkMove(startPosition(FIRST_WATCH), { real: 0, tools: [1] }).ok).toBe(false);
  expect(checkMove(startPosition(FIRST_WATCH), { real: 0, tools: [] }).ok).toBe(true);
});

test('a list of moves pays for its tools', () => {
  const dear = { real: 50, tools: [0, 2] };
  // 4 × 130 of 560
  expect(checkMoves(SHOP, [dear, dear, dear, dear, { real: 28, tools: [1, 0] }])).toBeNull();
  expect(toldOf(checkMoves(SHOP, [dear, dear, dear, dear, { real: 29, tools: [1, 0] }]))).toBe(
    'Real samples must be a whole number from 0 to 28.',
  );
  expect(toldOf(checkMoves(SHOP, [dear, dear, dear, dear, dear]))).toBe(
    'Those tools cost 80, and only 40 is left.',
  );
});

test.each([
  ['gaussian', 100],
  ['mixture', 12],
])('a run with tools is replayed bit for bit, every coin accounted for: %s', (model, numRuns) => {
  const wish = fc.record({ share: fc.nat(100), tools: fc.array(fc.nat(2), { minLength: 3 }) });
  const wishes = fc.array(wish, { minLength: 1, maxLength: 6 });
  const ofModel = anyChallenge.filter((challenge) => challenge.model === model);
  fc.assert(
    fc.property(ofModel, wishes, (drawn, wished) => {
      const challenge = sized(drawn, 40);
      let position = startPosition(challenge);
      let spent = 0;
      for (const { share, tools: digits } of wished) {
        const tools = challenge.tools.map((_, i) => digits[i] ?? 0);
        const real = Math.floor((share * mostReal(position, undefined, tools)) / 100);
        const next = play(position, { real, tools });
        const isOnOffer = tools.every((k, i) => k <= (challenge.tools[i]?.options.length ?? 0));
        const price = tools.reduce(
          (sum, k, i) => sum + (k === 0 ? 0 : (challenge.tools[i]?.options[k - 1]?.price ?? 0)),
          0,
        );
        const isLegal =
          position.status === 'playing' && isOnOffer && spent + price <= challenge.budget;
        expect(next.ok).toBe(isLegal);
        if (!next.ok) continue;
        position = next.value;
        spent += real + price;
        expect(position.spent).toBe(spent);
      }
      expect(spent).toBeLessThanOrEqual(challenge.budget);
      const moves = position.turns.map(({ move }) => move);
      expect(checkMoves(challenge, moves)).toBeNull();
      expect(replay(challenge, moves)).toEqual({ ok: true, value: position });
    }),
    { numRuns },
  );
});
