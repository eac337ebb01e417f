import { expect, test } from 'vitest';
import { briefOf, factsOf } from '../../../src/board/words/en/brief.ts';
import { sliderWords } from '../../../src/board/words/en/tools.ts';
import type { Challenge } from '../../../src/game/challenge.ts';
import { hasMoney } from '../../../src/game/facts.ts';
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

test.each<[string, Challenge, string[]]>([
  ['the first one', FIRST_WATCH, ['a bell curve', '14 generations', '560 to spend', 'λ = 0.95']],
  [
    'all that can be said',
    { ...offering(ARCHIVE, TAILS, REAL), spread: 1.1, locked: ['forecast'] },
    [
      'a bell curve',
      '14 generations',
      '560 to spend',
      'λ = 1.1',
      'an archive',
      'weight on tails',
      'weight on real samples',
      'no forecast',
    ],
  ],
  [
    'as little as can be said',
    { ...COUNT_NOT_PERCENT, spread: 1, generations: 1, locked: ['seed'] },
    ['a map of islands', '1 generation', '1100 to spend'],
  ],
  [
    'the other tools',
    { ...offering(SPREAD, COPIES, BOUNCER), spread: 1 },
    [
      'a bell curve',
      '14 generations',
      '560 to spend',
      'a choice of λ',
      'a photocopier',
      'a bouncer',
    ],
  ],
])('facts for a list: %s', (_, challenge, facts) => {
  expect(factsOf(challenge)).toEqual(facts);
});

/** The first challenge with samples from a web. */
const onWeb = (web: typeof WEB): GaussianChallenge => ({ ...FIRST_WATCH, web });

test('a brief speaks of money where it buys more than samples, and of the web', () => {
  expect(hasMoney(FIRST_WATCH)).toBe(false);
  expect(hasMoney(offering(COPIES, TAILS))).toBe(false);
  expect(hasMoney(offering(COPIES, SPREAD))).toBe(true);
  expect(hasMoney(TARGETED)).toBe(true);
  expect(briefOf(FIRST_WATCH)).toMatch(/^14 generations of 200 samples each, 560 real samples to/);
  expect(briefOf(offering(SPREAD))).toMatch(
    /^14 generations of 200 samples each, 560 to spend in all/,
  );
  expect(briefOf(onWeb(WEB))).toContain(
    ' What you collect comes from the web, where 70% is the previous model’s own output and does not say so.',
  );
});

test('where a bouncer can be asked, the brief says whom it turns away', () => {
  const asked = (web: typeof WEB) => briefOf({ ...onWeb(web), tools: [BOUNCER] });
  expect(asked(WEB)).toContain(
    ' The bouncer looks at every sample and turns away 90% of synthetic ones, but also 10% of real ones, and 30% of those far out.',
  );
  expect(asked({ ...WEB, tailFalsePositive: 0.1 })).toContain('but also 10% of real ones.');
  expect(briefOf(onWeb(WEB))).not.toContain('bouncer');
});

test('the slider says where samples come from', () => {
  expect(sliderWords(FIRST_WATCH)).toBe('Real samples in the next training set');
  expect(sliderWords(onWeb(WEB))).toBe('Samples from the web in the next training set');
  expect(sliderWords(TARGETED)).toBe('Real samples in the next training set');
});
