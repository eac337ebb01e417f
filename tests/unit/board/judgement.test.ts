import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fanWords, oddsWords } from '../../../src/board/words/en/judgement.ts';
import { elsewhereWords, referenceLines } from '../../../src/board/words/en/others.ts';
import type { Forecast } from '../../../src/game/forecast.ts';
import type { Outcome } from '../../../src/game/outcome.ts';
import type { Par, Reference } from '../../../src/game/par.ts';
import { startPosition } from '../../../src/game/position.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { TARGETED } from '../worker/maps.ts';

const START = startPosition(FIRST_WATCH);
const odds = (winShare: number, futures = 1000): Forecast => ({ futures, bands: [], winShare });

test.each([
  [0, '0%', 'almost certainly lost'],
  [0.049, '5%', 'almost certainly lost'],
  [0.05, '5%', 'unlikely'],
  [0.249, '25%', 'unlikely'],
  [0.25, '25%', 'less likely than not'],
  [0.449, '45%', 'less likely than not'],
  [0.45, '45%', 'about even'],
  [0.5, '50%', 'about even'],
  [0.549, '55%', 'about even'],
  [0.55, '55%', 'more likely than not'],
  [0.749, '75%', 'more likely than not'],
  [0.75, '75%', 'likely'],
  [0.949, '95%', 'likely'],
  [0.95, '95%', 'almost certain'],
  [1, '100%', 'almost certain'],
])('odds of %d are told as %s, %s', (share, percent, words) => {
  expect(oddsWords(odds(share), START, { real: 40 })).toBe(
    `If you feed 40 every time from now on, ${percent} of 1,000 futures are won: ${words}.`,
  );
});

test('a forecast says how many futures it looked at', () => {
  expect(oddsWords(odds(0.5, 20), START, { real: 0 })).toMatch(/50% of 20 futures/);
});

describe('a forecast says what it assumes', () => {
  const tools = [{ tool: 'copies', options: [{ set: 20, price: 1 }] }] as const;
  const later = { ...START, spent: 500 };

  test.each([
    [START, { real: 0 }, 'feed nothing from now on'],
    // 14 generations, and 560 to spend.
    [START, { real: 40 }, 'feed 40 every time from now on'],
    [START, { real: 41 }, 'feed 41 while the samples last'],
    [later, { real: 40 }, 'feed 40 while the samples last'],
    [
      startPosition(TARGETED),
      { real: 7, from: { mode: 3, isWeighted: false } },
      // 7 × 3 × 20 is all of 420.
      'feed 7 from Little Auk every time from now on',
    ],
    [
      startPosition({ ...FIRST_WATCH, tools }),
      { real: 39, tools: [1] },
      'feed 39 every time from now on, with 20 photocopies',
    ],
    [
      startPosition({ ...FIRST_WATCH, tools }),
      { real: 40, tools: [1] },
      'feed 40 while the money lasts, with 20 photocopies',
    ],
  ])('%#', (position, move, words) => {
    expect(oddsWords(odds(0.68), position, move)).toBe(
      `If you ${words}, 68% of 1,000 futures are won: more likely than not.`,
    );
  });
});

test('the end of the fan is told, and nothing when there is none', () => {
  const bands = [
    [0, 0, 0, 0, 0],
    [0.004, 0.21, 0.4, 0.599, 1],
  ] as const;
  expect(fanWords({ ...odds(0.5), bands })).toBe(
    'At the end the worst tail stands at 21% to 59% in half of these futures, and at <1% to 100% in nine of ten.',
  );
  expect(fanWords(odds(0.5))).toBe('');
});

const outcome = (won: boolean, spent: number): Outcome => ({
  won,
  spent,
  livesLeft: won ? 1 : 0,
  fidelity: [],
});
const par = (value: number | null, ...references: readonly Reference[]): Par => ({
  par: value,
  references,
});

const run = (name: Reference['name'], won: boolean, spent: number, length: number): Reference => ({
  name,
  won,
  spent,
  fidelity: new Array<number>(length).fill(0.5),
  tools: [],
  candidate: 0,
});

test('the cheapest win comes first, then the other wins, then the longest loss', () => {
  const references = [
    run('neglect', false, 0, 7),
    run('steady', true, 300, 14),
    run('front', false, 400, 12),
    run('late', true, 20, 14),
    run('watchful', true, 120, 14),
    run('aimed', false, 9, 8),
  ];
  const before = structuredClone(references);
  expect(referenceLines(FIRST_WATCH, par(20, ...references))).toEqual([
    'Late (all in the last third): won with 20',
    'Watchful (feed when a tail is thin): won with 120',
    'Steady (the same every time): won with 300',
    'Early (all in the first third): lost in generation 12 at best',
    'Aimed (fetch what is missing): lost in generation 8 at best',
    'Nothing (no real sample at all): lost in generation 7 at best',
  ]);
  expect(references).toEqual(before);
  expect(referenceLines(FIRST_WATCH, par(null))).toEqual([]);
});

test('the tools of a policy are named with it', () => {
  const challenge = {
    ...FIRST_WATCH,
    tools: [{ tool: 'spread', options: [{ set: 1, price: 5 }] }],
  } as const;
  const honest = { ...run('neglect', true, 70, 14), tools: [1] };
  expect(referenceLines(challenge, par(70, honest))).toEqual([
    'Nothing (no real sample at all), sampled at λ = 1: won with 70',
  ]);
});

describe('luck and skill', () => {
  const best = par(120, run('front', false, 9, 3), run('watchful', true, 120, 14));
  // 101 wins, for 100 to 200.
  const spent = Array.from({ length: 101 }, (_, i) => 100 + i);
  const elsewhere = { lucks: 1000, spent };
  const SETTING =
    'Luck or skill? The policy behind par, “watchful (feed when a tail is thin)”, wins on 10% of 1,000 other lucks';

  test.each([
    [99, 'and never with as little as your 99'],
    // More than 100 was spent on 100 of 101: 99.01%.
    [100, 'and needs more than your 100 on 99% of those'],
    // More than 130 was spent on 70 of 101: 69.3%.
    [130, 'and needs more than your 130 on 69% of those'],
    // Less than 151 was spent on 51 of 101: 50.5%.
    [151, 'and needs less than your 151 on 50% of those'],
    [200, 'and needs less than your 200 on 99% of those'],
    [201, 'and always with less than your 201'],
    [560, 'and always with less than your 560'],
  ])('a win for %d is compared with what most others spent', (mine, words) => {
    expect(elsewhereWords(FIRST_WATCH, outcome(true, mine), best, elsewhere)).toBe(
      `${SETTING}, ${words}.`,
    );
  });

  test('where most spent the same as somebody, that is said', () => {
    const same = { lucks: 1000, spent: [...new Array<number>(60).fill(120), ...spent.slice(60)] };
    expect(elsewhereWords(FIRST_WATCH, outcome(true, 120), best, same)).toBe(
      `${SETTING}, and as a rule needs about as much as your 120.`,
    );
  });

  test('no share in it is near nothing, whatever was spent', () => {
    const spends = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(spends, fc.integer({ min: 0, max: 30 }), (others, mine) => {
        const sorted = others.toSorted((one, other) => one - other);
        const words = elsewhereWords(FIRST_WATCH, outcome(true, mine), best, {
          lucks: 1000,
          spent: sorted,
        });
        const share = /on (\d+)% of those/.exec(words)?.[1];
        if (share !== undefined) expect(Number(share)).toBeGreaterThanOrEqual(50);
        expect(words).toContain(`your ${mine}`);
      }),
    );
  });

  test('a policy that wins nowhere else was lucky', () => {
    expect(elsewhereWords(FIRST_WATCH, outcome(true, 130), best, { lucks: 1000, spent: [] })).toBe(
      `${SETTING.replace('10%', 'none')}: par here was luck.`,
    );
  });

  test('nothing is said of a loss, where no policy wins, or where nothing was played', () => {
    expect(elsewhereWords(FIRST_WATCH, outcome(false, 130), best, elsewhere)).toBe('');
    expect(
      elsewhereWords(FIRST_WATCH, outcome(true, 130), par(null, run('front', false, 9, 3)), null),
    ).toBe('');
    expect(elsewhereWords(FIRST_WATCH, outcome(true, 130), par(null), elsewhere)).toBe('');
    expect(elsewhereWords(FIRST_WATCH, outcome(true, 130), best, null)).toBe('');
  });
});
