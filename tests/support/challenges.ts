import fc from 'fast-check';
import { type Challenge, LOCKABLE_CONTROLS } from '../../src/game/challenge.ts';

/** The first challenge, as the site ships it. */
export const FIRST_WATCH: Challenge = {
  model: 'gaussian',
  title: 'First watch',
  n: 200,
  generations: 14,
  spread: 0.95,
  budget: 560,
  line: 0.3,
  lives: 3,
  seed: 'willow-adder',
  locked: [],
};

const thousandths = (min: number, max: number) =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((value) => value / 1000);

/** Plain text of any script, as a title or a seed may have it. */
const plainText = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map((text) => text.replaceAll(/\p{Cc}|\p{Cs}|\p{Cf}|\p{Zl}|\p{Zp}/gu, '').trim())
    .filter((text) => text.length > 0 && text.length <= maxLength);

/** Any legal challenge with a title and a seed that are short enough for a link. */
export const anyChallenge: fc.Arbitrary<Challenge> = fc
  .record({
    model: fc.constant('gaussian' as const),
    title: plainText(12),
    n: fc.integer({ min: 10, max: 1000 }),
    generations: fc.integer({ min: 1, max: 40 }),
    spread: thousandths(0.5, 1.2),
    budget: fc.integer({ min: 0, max: 40_000 }),
    line: thousandths(0, 0.95),
    lives: fc.integer({ min: 1, max: 9 }),
    seed: plainText(8),
    locked: fc.subarray([...LOCKABLE_CONTROLS]),
  })
  .map((drawn) => ({ ...drawn, budget: Math.min(drawn.budget, drawn.n * drawn.generations) }));
