import fc from 'fast-check';
import type { Challenge } from '../../src/game/challenge.ts';
import { WORLD_NAMES } from '../../src/game/islands.ts';
import { LOCKABLE_CONTROLS } from '../../src/game/locks.ts';
import { truthOf } from '../../src/game/truth.ts';

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
  tools: [],
};

const thousandths = (min: number, max: number) =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((value) => value / 1000);

/** Plain text of any script, as a title or a seed may have it. */
const plainText = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map((text) => text.replaceAll(/\p{Cc}|\p{Cs}|\p{Cf}|\p{Zl}|\p{Zp}/gu, '').trim())
    .filter((text) => text.length > 0 && text.length <= maxLength);

const common = {
  title: plainText(12),
  n: fc.integer({ min: 10, max: 1000 }),
  generations: fc.integer({ min: 1, max: 40 }),
  spread: thousandths(0.5, 1.2),
  budget: fc.integer({ min: 0, max: 40_000 }),
  line: thousandths(0, 0.95),
  lives: fc.integer({ min: 1, max: 9 }),
  seed: plainText(8),
  locked: fc.subarray([...LOCKABLE_CONTROLS]),
  tools: fc.constant([]),
} as const;

/** Two to four islands whose weights, in hundredths, add up to one. */
const islands = fc
  .array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 3 })
  .chain((small) => {
    const weights = [100 - small.reduce((sum, weight) => sum + weight, 0), ...small];
    const place = fc.integer({ min: -90, max: 90 }).map((tenths) => tenths / 10);
    const deviation = fc.integer({ min: 20, max: 150 }).map((hundredths) => hundredths / 100);
    const island = (weight: number) =>
      fc.record({ weight: fc.constant(weight / 100), x: place, y: place, deviation });
    return fc.tuple(...weights.map(island));
  });

const anyWorld = fc.oneof(fc.constantFrom(...WORLD_NAMES), islands);

/** Any legal challenge with texts that are short enough for a link. */
export const anyChallenge: fc.Arbitrary<Challenge> = fc
  .oneof(
    fc.record({ model: fc.constant('gaussian' as const), ...common }),
    fc
      .record({ ...common, world: anyWorld, pricesOn: fc.boolean() })
      .map(({ pricesOn, world, ...rest }) => ({
        ...rest,
        model: 'mixture' as const,
        world,
        names: [],
        prices: pricesOn ? truthOf(world).map((_, k) => k + 1) : [],
      })),
  )
  .map((drawn) => ({ ...drawn, budget: Math.min(drawn.budget, drawn.n * drawn.generations) }));
