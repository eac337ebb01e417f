import { expect, test } from 'vitest';
import { openBoard } from '../../../src/board/setup.ts';
import { goalOf, rulesOf } from '../../../src/board/words/en/rules.ts';
import { choicesWords, sliderWords } from '../../../src/board/words/en/tools.ts';
import type { Challenge } from '../../../src/game/challenge.ts';
import { hasMoney } from '../../../src/game/facts.ts';
import type { Bar } from '../../../src/game/plain.ts';
import type { GaussianChallenge } from '../../../src/kinds/gaussian/settings.ts';
import type { Offer } from '../../../src/tools/tools.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { COUNT_NOT_PERCENT, TARGETED } from '../worker/maps.ts';

const offering = (...tools: readonly Offer[]): GaussianChallenge => ({
  ...FIRST_WATCH,
  tools: [...tools],
});
const WEB = { contamination: 0.7, truePositive: 0.9, falsePositive: 0.1, tailFalsePositive: 0.3 };
const SPREAD: Offer = { tool: 'spread', options: [{ set: 1, price: 12 }] };
const ARCHIVE: Offer = { tool: 'archive', options: [{ set: 'whole', price: 0 }] };
const COPIES: Offer = { tool: 'copies', options: [{ set: 40, price: 0 }] };
const TAILS: Offer = { tool: 'tailWeight', options: [{ set: 2.5, price: 0 }] };
const REAL: Offer = { tool: 'realWeight', options: [{ set: 'best', price: 0 }] };
const BOUNCER: Offer = { tool: 'bouncer', options: [{ set: 'drop', price: 3 }] };

/** The first challenge with samples from a web. */
const onWeb = (web: typeof WEB): GaussianChallenge => ({ ...FIRST_WATCH, web });

test('there is money where it buys more than samples', () => {
  expect(hasMoney(FIRST_WATCH)).toBe(false);
  expect(hasMoney(offering(COPIES, TAILS))).toBe(false);
  expect(hasMoney(offering(COPIES, SPREAD))).toBe(true);
  expect(hasMoney(TARGETED)).toBe(true);
});

const open = openBoard({ title: 'Open', n: 50, generations: 3, seed: 'a' });

test.each<[Challenge, string]>([
  [
    FIRST_WATCH,
    'Keep both tails between 30% and 3.3 times their real size for 14 generations, with 560 real samples.',
  ],
  [
    offering(SPREAD),
    'Keep both tails between 30% and 3.3 times their real size for 14 generations, with 560 to spend.',
  ],
  [
    onWeb(WEB),
    'Keep both tails between 30% and 3.3 times their real size for 14 generations, with 560 samples.',
  ],
  [
    { ...onWeb(WEB), tools: [BOUNCER] },
    'Keep both tails between 30% and 3.3 times their real size for 14 generations, with 560 to spend. 70% of the web is fake: try with the bouncer and without.',
  ],
  [
    COUNT_NOT_PERCENT,
    'Keep the outskirts (the rarest 5%) and Wren Rock between 28% and 3.6 times their real size for 20 generations, with 1,100 real samples.',
  ],
  [
    TARGETED,
    'Keep the outskirts (the rarest 5%), Tern Stack and Little Auk between 30% and 3.3 times their real size for 20 generations, with 420 to spend.',
  ],
  [open, 'Decide how many real samples each of 3 generations is fed, and watch.'],
  [{ ...open, locked: ['real'] }, 'Watch 3 generations that learn from each other alone.'],
])('one sentence says what to do', (challenge, goal) => {
  expect(goalOf(challenge)).toBe(goal);
});

const BAR = { spend: 300, isWon: true };
const labels = (challenge: Challenge, par: number | null = null, bar: Bar | null = null) =>
  rulesOf(challenge, par, bar).map(({ label }) => label);
const textOf = (challenge: Challenge, label: string, bar: Bar | null = null) =>
  rulesOf(challenge, null, bar).find((rule) => rule.label === label)?.text;

test('the facts of a challenge have names, and each is explained', () => {
  expect(labels(FIRST_WATCH, 200, BAR)).toEqual([
    'How to read it',
    '200 samples',
    'λ = 0.95, narrow',
    'line 30%',
    '3 lives',
    '★★★ up to 300 · par 200',
  ]);
  // What is not known is not named.
  expect(labels(FIRST_WATCH).at(-1)).toBe('stars');
  expect(labels(open)).toEqual(['How to read it', '50 samples', 'λ = 1']);
  expect(labels(TARGETED)).toContain('prices');
  expect(textOf(FIRST_WATCH, 'line 30%')).toBe(
    'A generation that ends with a tail below 30% or above 333% of its real size costs a life.',
  );
  expect(textOf(FIRST_WATCH, 'λ = 0.95, narrow')).toBe(
    'Each model is sampled a little too narrow, with 95% of its variance: that is λ, the spread.',
  );
  expect(textOf(FIRST_WATCH, 'stars')).toBe('A win is one star, and a cheap one is three.');
  // 1.25 × 300.
  expect(textOf(FIRST_WATCH, '★★★ up to 300', BAR)).toBe(
    'A win is one star, with at most 375 spent two, with at most 300 three.',
  );
  expect(textOf(open, 'λ = 1')).toContain('just as wide as it is');
});

test('the facts say what the web is like, and whom its bouncer turns away', () => {
  const asked = (web: typeof WEB) => ({ ...onWeb(web), tools: [BOUNCER] });
  expect(textOf(onWeb(WEB), '70% of the web is fake')).toBe(
    'What you collect comes from the web, where 70% is the previous model’s own output and does not say so.',
  );
  expect(textOf(asked(WEB), 'the bouncer')).toBe(
    'The bouncer looks at every sample and turns away 90% of synthetic ones, but also 10% of real ones, and 30% of those far out, of which the tails are made.',
  );
  expect(textOf(asked({ ...WEB, tailFalsePositive: 0.1 }), 'the bouncer')).toContain(
    'but also 10% of real ones.',
  );
  expect(labels(onWeb(WEB))).not.toContain('the bouncer');
});

test('the slider says where samples come from', () => {
  expect(sliderWords(FIRST_WATCH)).toBe('Real samples to feed');
  expect(sliderWords(onWeb(WEB))).toBe('Web samples to feed');
});

test('a line says what is chosen beside the amount', () => {
  expect(choicesWords(FIRST_WATCH, {})).toBe('');
  expect(choicesWords(TARGETED, {})).toBe('From: anywhere');
  expect(choicesWords(TARGETED, { from: { mode: 3, isWeighted: true } })).toBe('From: Little Auk');
  const tools = offering(SPREAD, BOUNCER, COPIES);
  expect(choicesWords(tools, {})).toBe('Sampled at: λ = 0.95 · Bouncer: off · Photocopies: none');
  expect(choicesWords(tools, { tools: [1, 1, 1] })).toBe(
    'Sampled at: λ = 1 · Bouncer: on · Photocopies: 40',
  );
  expect(choicesWords(offering(ARCHIVE, TAILS, REAL), { tools: [1, 1, 0] })).toBe(
    'Archive: all · Tails: × 2.5 · Weight on real: none',
  );
});
