import { describe, expect, test } from 'vitest';
import {
  allowanceMarks,
  allowanceWords,
  attentionWords,
  barWords,
  parWords,
  plainWords,
  starCount,
  starMarks,
  starsAhead,
} from '../../../src/board/words/en/stars.ts';
import type { Plain } from '../../../src/game/plain.ts';
import { startPosition } from '../../../src/game/position.ts';
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
  [false, 0, 'For the first, win, whatever it costs.'],
  // 1.25 × 210 = 262.5.
  [true, 263, 'For the second, spend at most 262.'],
  [true, 262, 'For the third, spend at most 210.'],
  [true, 211, 'For the third, spend at most 210.'],
  [true, 210, ''],
])('won %j with %i: %s', (won, spent, words) => {
  expect(starsAhead({ won, spent }, { spend: 210, isWon: true })).toBe(words);
});

test.each([
  [0, '300 for ★★★', 'Spend at most 300 more for three stars.'],
  [120, '180 for ★★★', 'Spend at most 180 more for three stars.'],
  [300, '0 for ★★★', 'Spend at most 0 more for three stars.'],
  // 1.25 × 300.
  [301, '74 for ★★', 'Spend at most 74 more for two stars.'],
  [375, '0 for ★★', 'Spend at most 0 more for two stars.'],
  [376, '★ for a win', 'A win is worth one star.'],
])('with %i spent there are %s', (spent, marks, words) => {
  const position = { ...startPosition(FIRST_WATCH), spent };
  const bar = { spend: 300, isWon: true };
  expect(allowanceMarks(position, bar)).toBe(marks);
  expect(allowanceWords(position, bar)).toBe(words);
});

test.each([
  [{ spend: 560, isWon: true }, 20, 'all for ★★★'],
  [{ spend: 559, isWon: true }, 0, '559 for ★★★'],
  // 1.25 × 460 is more than there is.
  [{ spend: 460, isWon: true }, 461, 'all for ★★'],
])(
  '%j, %i spent of 560: no amount is named where all that is left may be spent',
  (bar, spent, marks) => {
    expect(allowanceMarks({ ...startPosition(FIRST_WATCH), spent }, bar)).toBe(marks);
  },
);

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
  expect(parWords({ par: null, references: [] })).toBe('Nobody has looked for par on this luck.');
});
