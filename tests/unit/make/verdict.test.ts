import { describe, expect, test } from 'vitest';
import type { Challenge } from '../../../src/game/challenge.ts';
import type { Par, Reference } from '../../../src/game/par.ts';
import { parOf } from '../../../src/game/par.ts';
import type { ReferenceName } from '../../../src/game/reference.ts';
import {
  contendersOf,
  policyWords,
  type Tally,
  unsearchedVerdict,
  verdictOf,
  winsWords,
} from '../../../src/make/verdict.ts';
import { words } from '../../../src/make/words/say.ts';
import { albumAfter, TOLL } from '../../support/albums.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

const reference = (name: ReferenceName, spent: number | null): Reference => ({
  name,
  won: spent !== null,
  spent: spent ?? 100,
  fidelity: new Array(spent === null ? 8 : 14).fill(0.5),
  tools: [],
  candidate: 0,
});
const tally = (wins: Readonly<Partial<Record<ReferenceName, number>>>): Tally => ({
  lucks: 200,
  wins: new Map(Object.entries(wins) as [ReferenceName, number][]),
});

const PAR: Par = {
  par: 200,
  references: [
    reference('neglect', null),
    reference('steady', 240),
    reference('front', null),
    reference('watchful', 200),
  ],
};
const NO_WIN: Par = {
  par: null,
  references: [reference('neglect', null), reference('steady', null)],
};
const FREE: Par = { par: 0, references: [reference('neglect', 0), reference('steady', 24)] };

describe('a challenge with par', () => {
  const first =
    'The cheapest way is watching, and feeding when a tail is thin. Feeding nothing loses in generation 8.';
  const setting = `${first} With the same setting it wins on`;

  test('says at once who makes it, and what neglect comes to', () => {
    expect(verdictOf(FIRST_WATCH, PAR, null)).toEqual({
      headline: 'It can be won: par is 200.',
      text: first,
    });
  });

  test.each([
    [
      { watchful: 139, neglect: 14 },
      `${setting} 139 of 200 other lucks: worth playing, and luck still has a say.`,
    ],
    [
      { watchful: 60, neglect: 2 },
      `${setting} 60 of 200 other lucks: winnable, but par here owes much to luck.`,
    ],
    [
      { watchful: 196, neglect: 2 },
      `${setting} 196 of 200 other lucks: winnable by anybody who pays attention.`,
    ],
    [
      { watchful: 180, neglect: 64 },
      `${setting} 180 of 200 other lucks: worth playing on this luck, though feeding nothing wins 32% of the others.`,
    ],
  ])('and on other lucks: %j', (wins, text) => {
    expect(verdictOf(FIRST_WATCH, PAR, tally(wins)).text).toBe(text);
  });
});

describe('a challenge that nobody wins', () => {
  test.each([
    [tally({ steady: 80 }), ' On other lucks the best of them wins 40%: try another luck.'],
    [
      tally({ steady: 4 }),
      ' On 200 other lucks the best of them wins 2%. Raise the budget, lower the line, or give more lives.',
    ],
    [null, ''],
  ])('says what would help', (wins, advice) => {
    expect(verdictOf(FIRST_WATCH, NO_WIN, wins)).toEqual({
      headline: 'Perhaps nobody can win it.',
      text: `None of the reference policies wins on this luck, whatever its setting.${advice}`,
    });
  });

  test('because nothing can be fed', () => {
    const locked = { ...FIRST_WATCH, locked: ['real' as const] };
    expect(verdictOf(locked, NO_WIN, null).text).toContain('There is nothing to feed');
  });
});

describe('a challenge that neglect wins is none', () => {
  test.each([
    [
      tally({ neglect: 124 }),
      'It also wins on 62% of 200 other lucks. Raise the line, lower λ or add generations.',
    ],
    [
      tally({ neglect: 10 }),
      'That is this luck alone: on 200 others it wins 5%. Try another luck.',
    ],
    [null, ''],
  ])('%#', (wins, text) => {
    expect(verdictOf(FIRST_WATCH, FREE, wins)).toEqual({
      headline: 'No challenge yet: feeding nothing wins.',
      text,
    });
  });

  test('or nothing else can be done', () => {
    const text = verdictOf({ ...FIRST_WATCH, budget: 0 }, FREE, null).text;
    expect(text).toContain('nothing else can be done');
  });
});

describe('with tools', () => {
  const ARCHIVE: Challenge = {
    ...FIRST_WATCH,
    tools: [{ tool: 'archive', options: [{ set: 'whole', price: 10 }] }],
  };
  const bought = { ...reference('neglect', 140), tools: [1] };
  const par: Par = { par: 140, references: [bought, reference('steady', 240)] };

  test('a win without real samples is one, and not neglect', () => {
    expect(verdictOf(ARCHIVE, par, tally({ neglect: 150 }))).toEqual({
      headline: 'It can be won: par is 140.',
      text: 'The cheapest way is feeding nothing, with the whole archive. With the same setting it wins on 150 of 200 other lucks: worth playing, and luck still has a say.',
    });
  });

  test('policies are named with theirs', () => {
    expect(policyWords(ARCHIVE, bought)).toBe('Feeding nothing, with the whole archive');
  });
});

test('without a line nothing can be lost', () => {
  expect(verdictOf({ ...FIRST_WATCH, line: 0 }, FREE, null).headline).toBe('Nothing can be lost.');
});

test('the policies in a list: the plain ones, and the one that made par', () => {
  const early: Par = { par: 90, references: [...PAR.references, reference('late', 90)] };
  expect(contendersOf(early).map((each) => policyWords(FIRST_WATCH, each))).toEqual([
    'Feeding nothing',
    'Feeding the same every time',
    'Watching, and feeding when a tail is thin',
    'Feeding all in the last third',
  ]);
  const [neglect, steady] = contendersOf(PAR);
  if (neglect === undefined || steady === undefined) throw new Error('no contenders');
  expect([neglect, steady].map(words.result)).toEqual(['lost in generation 8', 'won for 240']);
  expect(winsWords(steady, null)).toBe('–');
  expect(winsWords(steady, tally({ steady: 199 }))).toBe('99%');
  expect(winsWords(neglect, tally({}))).toBe('0%');
});

test('the first challenge is found worth playing', () => {
  const verdict = verdictOf(FIRST_WATCH, parOf(FIRST_WATCH), null);
  expect(verdict.headline).toBe('It can be won: par is 200.');
});

describe('where par is not searched for', () => {
  const WELL = { variety: 0.9, survival: [1, 1, 1, 1, 1] } as const;
  const POOR = { ...WELL, variety: 0.1 };
  const runOf = (standing: typeof WELL | typeof POOR) =>
    albumAfter(Array.from({ length: 12 }, () => standing));

  test('it says so, at once and after a run without real samples', () => {
    const headline = 'Par is not known for this kind: its models take too long to fit.';
    expect(unsearchedVerdict(null)).toEqual({ headline, text: '' });
    expect(unsearchedVerdict(runOf(WELL))).toEqual({
      headline,
      text: 'No challenge yet: feeding nothing wins. Whether it can be won you find out by playing it.',
    });
    const lost = albumAfter([POOR, POOR, POOR]);
    expect(lost.status).toBe('lost');
    expect(unsearchedVerdict(lost).text).toMatch(/^Feeding nothing loses in generation 3\./);
    expect(lost.challenge).toBe(TOLL);
  });
});
