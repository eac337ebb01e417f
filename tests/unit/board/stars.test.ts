import { describe, expect, test } from 'vitest';
import {
  attentionWords,
  barWords,
  parWords,
  plainWords,
  starCount,
  starMarks,
  starsAhead,
} from '../../../src/board/words/en/stars.ts';
import type { Plain } from '../../../src/game/plain.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { TARGETED } from '../worker/maps.ts';

// 560 over 14 generations is 40 for each.
const PLAIN: Plain = {
  policy: 'watchful',
  threshold: 0.4,
  factor: 2.5,
  winShare: 0.82,
  medianShare: 0.5,
};
const tools = [{ tool: 'copies', options: [{ set: 20, price: 1 }] }] as const;
const WITH_COPIES = { ...FIRST_WATCH, tools };

test('stars are filled from the left, and counted', () => {
  expect(([0, 1, 2, 3] as const).map(starMarks)).toEqual(['☆☆☆', '★☆☆', '★★☆', '★★★']);
  expect(([0, 1, 2] as const).map(starCount)).toEqual([
    '0 stars of 3.',
    '1 star of 3.',
    '2 stars of 3.',
  ]);
});

test.each([
  [false, 0, 'First star: a win, whatever it costs.'],
  // 1.25 × 210 = 262.5.
  [true, 263, 'Second star: at most 262. You spent 263.'],
  [true, 262, 'Third star: at most 210. You spent 262.'],
  [true, 211, 'Third star: at most 210. You spent 211.'],
  [true, 210, ''],
])('won %j with %i: %s', (won, spent, words) => {
  expect(starsAhead({ won, spent }, { spend: 210, isWon: true })).toBe(words);
});

describe('the plain policy is put into words', () => {
  test.each([
    [FIRST_WATCH, PLAIN, 'feed 100 when a tail is below 40%'],
    [{ ...FIRST_WATCH, n: 60 }, PLAIN, 'feed 60 when a tail is below 40%'],
    [TARGETED, { ...PLAIN, policy: 'aimed' }, 'fetch what is missing when a tail is below 40%'],
    [
      WITH_COPIES,
      { ...PLAIN, tools: [1], when: 'fed' },
      'feed 100 when a tail is below 40%, with 20 photocopies',
    ],
    [
      WITH_COPIES,
      { ...PLAIN, tools: [1], when: 'always' },
      'feed 100 when a tail is below 40%, with 20 photocopies in every generation',
    ],
  ] as const)('%#', (challenge, plain, words) => {
    expect(plainWords(challenge, plain)).toBe(words);
  });

  test('and what becomes of who follows it', () => {
    expect(attentionWords({ futures: 1000, bands: [], winShare: 0.84 }, FIRST_WATCH, PLAIN)).toBe(
      'If you feed 100 only when a tail is below 40%, 84% of 1,000 futures are won.',
    );
  });
});

test('the bar and par say where they come from', () => {
  expect(barWords(FIRST_WATCH, PLAIN, { spend: 300, isWon: true })).toBe(
    'The bar for three stars is 300: what “feed 100 when a tail is below 40%” spends on this luck.',
  );
  expect(barWords(FIRST_WATCH, PLAIN, { spend: 280, isWon: false })).toBe(
    'The bar for three stars is 280: what “feed 100 when a tail is below 40%” spends as a rule. On this luck it loses.',
  );
  expect(parWords({ par: 200, references: [] })).toBe(
    'Par is 200, the cheapest win found with hindsight: the record to beat.',
  );
  const lost = {
    name: 'neglect',
    won: false,
    spent: 0,
    fidelity: [0.1],
    tools: [],
    candidate: 0,
  } as const;
  expect(parWords({ par: null, references: [lost] })).toBe(
    'No reference policy wins on this luck, so there is no par.',
  );
  expect(parWords({ par: null, references: [] })).toBe('');
});
