import { expect, test } from 'vitest';
import { amountWords, statusOf } from '../../../src/board/words/en/position.ts';
import { toolChoices, toolsUsed } from '../../../src/board/words/en/tools.ts';
import { replay } from '../../../src/game/play.ts';
import type { GaussianChallenge } from '../../../src/kinds/gaussian/settings.ts';
import type { Offer } from '../../../src/tools/tools.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

const offering = (...tools: readonly Offer[]): GaussianChallenge => ({
  ...FIRST_WATCH,
  tools: [...tools],
});
const WEB = { contamination: 0.7, truePositive: 0.9, falsePositive: 0.1, tailFalsePositive: 0.3 };

const SPREAD: Offer = {
  tool: 'spread',
  options: [
    { set: 1, price: 12 },
    { set: 1.05, price: 0 },
    { set: 0.9, price: 0 },
  ],
};
const ARCHIVE: Offer = {
  tool: 'archive',
  options: [
    { set: 'whole', price: 0 },
    { set: 'subsample', price: 7 },
  ],
};
const COPIES: Offer = { tool: 'copies', options: [{ set: 40, price: 0 }] };
const TAILS: Offer = { tool: 'tailWeight', options: [{ set: 2.5, price: 0 }] };
const REAL: Offer = {
  tool: 'realWeight',
  options: [
    { set: 'best', price: 0 },
    { set: 0.618, price: 0 },
  ],
};
const BOUNCER: Offer = {
  tool: 'bouncer',
  options: [
    { set: 'drop', price: 3 },
    { set: 'refill', price: 9 },
  ],
};

/** Each tool: its list, and what is said of a generation that used it. */
test.each<[string, Offer, string[], string[]]>([
  [
    'How the model is sampled',
    SPREAD,
    [
      'the usual way, λ = 0.95',
      'as it is, λ = 1 (costs 12)',
      'wider, λ = 1.05',
      'narrower, λ = 0.9',
    ],
    ['', 'sampled at λ = 1', 'sampled at λ = 1.05', 'sampled at λ = 0.9'],
  ],
  [
    'Archive',
    ARCHIVE,
    [
      'this generation’s samples only',
      'everything collected so far',
      '200 drawn from all so far (costs 7)',
    ],
    ['', 'with the whole archive', 'with a draw from the archive'],
  ],
  [
    'Photocopies',
    COPIES,
    ['none', '40 copies of the first real ones'],
    ['', 'with 40 photocopies'],
  ],
  [
    'Turn up the tails',
    TAILS,
    ['no: every sample counts the same', 'synthetic tails count × 2.5'],
    ['', 'with the tails turned up × 2.5'],
  ],
  [
    'Weight on real samples',
    REAL,
    ['none: every sample counts the same', 'the best share of the fit', '61.8% of the fit'],
    [
      '',
      'with real samples worth the best share of the fit',
      'with real samples worth 61.8% of the fit',
    ],
  ],
  [
    'Bouncer',
    BOUNCER,
    ['nobody at the door', 'stops fakes (costs 3)', 'stops fakes, refills to 200 (costs 9)'],
    ['', 'with a bouncer', 'with a bouncer who refills'],
  ],
])('the list "%s"', (label, offer, texts, used) => {
  const challenge = offering(offer);
  const [choice] = toolChoices(challenge);
  expect(choice?.label).toBe(label);
  expect(choice?.options.map(({ text }) => text)).toEqual(texts);
  expect(choice?.options.map(({ price }) => price)).toEqual([
    0,
    ...offer.options.map(({ price }) => price),
  ]);
  expect(used.map((_, option) => toolsUsed(challenge, { real: 0, tools: [option] }))).toEqual(used);
});

test('several tools are told in their order, and none where none is used', () => {
  const challenge = offering(COPIES, SPREAD);
  expect(toolsUsed(challenge, { real: 5, tools: [1, 1] })).toBe(
    'with 40 photocopies, sampled at λ = 1',
  );
  expect(toolsUsed(challenge, { real: 5, tools: [0, 3] })).toBe('sampled at λ = 0.9');
  expect(toolsUsed(challenge, { real: 5 })).toBe('');
  expect(toolChoices(challenge).map(({ label }) => label)).toEqual([
    'Photocopies',
    'How the model is sampled',
  ]);
  expect(toolChoices(FIRST_WATCH)).toEqual([]);
});

test('the slider says what samples and tools cost together', () => {
  expect(amountWords(FIRST_WATCH, 20, 1, 0)).toBe('20 of 200');
  expect(amountWords(FIRST_WATCH, 20, 1, 12)).toBe('20 of 200 · costs 32');
  expect(amountWords(FIRST_WATCH, 20, 3, 12)).toBe('20 of 200 · costs 72');
  expect(amountWords(FIRST_WATCH, 0, 1, 12)).toBe('0 of 200 · costs 12');
});

test('a summary says what a generation was made of, and with which tools', () => {
  const after = (challenge: GaussianChallenge, ...moves: Parameters<typeof replay>[1]) => {
    const position = replay(challenge, moves);
    if (!position.ok) throw new Error(position.error.code);
    return statusOf(position.value);
  };
  expect(after(offering(COPIES), { real: 10, tools: [1] })).toMatch(
    /^Generation 1 of 14, from 50 real and 150 synthetic samples, with 40 photocopies: /,
  );
  expect(after(offering(ARCHIVE), { real: 10 }, { real: 5, tools: [1] })).toMatch(
    /^Generation 2 of 14, from 15 real and 385 synthetic samples, with the whole archive: /,
  );
  expect(after({ ...FIRST_WATCH, tools: [BOUNCER], web: WEB }, { real: 50, tools: [2] })).toMatch(
    /^Generation 1 of 14, from \d+ real and \d+ synthetic samples \(50 fed from the web\), with a bouncer who refills: /,
  );
  expect(after(offering(SPREAD), { real: 5, tools: [1] })).toMatch(/, 543 left to spend\.$/);
});
