import fc from 'fast-check';
import { cleaned } from '../../src/base/cleaned.ts';
import type { Challenge } from '../../src/game/challenge.ts';
import { LOCKABLE_CONTROLS } from '../../src/kinds/challenge.ts';
import type { GaussianChallenge } from '../../src/kinds/gaussian/settings.ts';
import { BIRDS } from '../../src/kinds/language/birds.ts';
import type { MixtureChallenge } from '../../src/kinds/mixture/settings.ts';
import { truthOf, WORLD_NAMES } from '../../src/kinds/mixture/settings.ts';
import type { Offer, ToolName, ToolSettings, Web } from '../../src/tools/tools.ts';

/** The first challenge in its first edition, which older links carry: content/archive/first-watch/1.yaml. */
export const FIRST_WATCH: GaussianChallenge = {
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

/** Whether a challenge is of the kind that has islands. */
export const isMixture = (challenge: Challenge): challenge is MixtureChallenge =>
  challenge.model === 'mixture';

const thousandths = (min: number, max: number) =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((value) => value / 1000);

/** Plain text of any script, as a title or a seed may have it. */
const plainText = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map(cleaned)
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

const SETTINGS: { readonly [Name in ToolName]: fc.Arbitrary<ToolSettings[Name]> } = {
  spread: thousandths(0.5, 1.2),
  archive: fc.constantFrom('whole' as const, 'subsample' as const),
  copies: fc.integer({ min: 1, max: 500 }),
  tailWeight: thousandths(0.1, 10),
  realWeight: fc.oneof(fc.constant('best' as const), thousandths(0.01, 0.99)),
  bouncer: fc.constantFrom('drop' as const, 'refill' as const),
  topP: thousandths(0.5, 0.99),
};

/** What can be offered together, by kind of challenge; copies go with neither an archive nor weights of tails. */
const TOGETHER = {
  bell: ['spread', 'archive', 'tailWeight', 'realWeight'],
  copied: ['spread', 'copies', 'realWeight'],
  web: ['spread', 'archive', 'bouncer'],
  map: ['spread', 'copies', 'realWeight'],
  priced: ['spread'],
  // Without the archive: a run of many generations that learn from all of it takes longer than links allow.
  notebook: ['spread', 'realWeight', 'topP'],
  letters: ['spread', 'bouncer'],
} as const;

function anyOffer(tool: ToolName, maxLength: number): fc.Arbitrary<Offer> {
  const set: fc.Arbitrary<ToolSettings[ToolName]> = SETTINGS[tool];
  const option = fc.record({ set, price: fc.integer({ min: 0, max: 500 }) });
  return fc
    .array(option, { minLength: 1, maxLength })
    .map((options) => ({ tool, options }) as Offer);
}

/**
 * Up to three tools in any order.
 *
 * @param options of each, at most
 */
export function anyTools(kind: keyof typeof TOGETHER, options: number): fc.Arbitrary<Offer[]> {
  return fc
    .shuffledSubarray<ToolName>([...TOGETHER[kind]], {
      maxLength: Math.min(3, TOGETHER[kind].length),
    })
    .chain((tools) => fc.tuple(...tools.map((tool) => anyOffer(tool, options))));
}

export const anyWeb: fc.Arbitrary<Web> = fc.record({
  contamination: thousandths(0, 0.95),
  truePositive: thousandths(0, 1),
  falsePositive: thousandths(0, 1),
  tailFalsePositive: thousandths(0, 1),
});

/** The same challenge with training sets of at most `n`, and no more money or copies than they hold. */
export function sized<Kind extends Challenge>(challenge: Kind, n: number): Kind {
  const size = Math.min(n, challenge.n);
  const tools = challenge.tools.map((offer): Offer => {
    if (offer.tool !== 'copies') return offer;
    const options = offer.options.map((each) => ({ ...each, set: Math.min(each.set, size) }));
    return { tool: 'copies', options };
  });
  const budget = Math.min(challenge.budget, size * challenge.generations);
  return { ...challenge, n: size, budget, tools };
}

const gaussian = { model: fc.constant('gaussian' as const), ...common };
const language = {
  model: fc.constant('language' as const),
  ...common,
  sense: fc.oneof(fc.constant(undefined), thousandths(0.001, 0.95)),
  bird: fc.constantFrom(undefined, ...BIRDS),
};
const mixture = {
  model: fc.constant('mixture' as const),
  ...common,
  names: fc.constant([] as string[]),
};

/** Without the settings that are not there. */
function withoutNothing<Drawn extends object>(drawn: Drawn): Drawn {
  const there = Object.entries(drawn).filter(([, value]) => value !== undefined);
  return Object.fromEntries(there) as Drawn;
}

/**
 * Any legal challenge with texts that are short enough for a link.
 *
 * @param options of each tool, at most; with more than two a link may be too long
 */
export function anyChallengeWith(options: number): fc.Arbitrary<Challenge> {
  const tools = (kind: keyof typeof TOGETHER) => anyTools(kind, options);
  return fc
    .oneof(
      fc.record({ ...gaussian, tools: fc.oneof(tools('bell'), tools('copied')) }),
      fc.record({ ...gaussian, tools: tools('web'), web: anyWeb }),
      fc.record({
        ...mixture,
        world: anyWorld,
        tools: tools('map'),
        prices: fc.constant([] as number[]),
      }),
      fc
        .record({ ...mixture, world: anyWorld, tools: tools('priced') })
        .map((map) => ({ ...map, prices: truthOf(map.world).map((_, k) => k + 1) })),
      fc.record({ ...language, tools: tools('notebook') }).map(withoutNothing),
      fc.record({ ...language, tools: tools('letters'), web: anyWeb }).map(withoutNothing),
    )
    .map((drawn) => sized<Challenge>(drawn, drawn.n));
}

/** Any legal challenge with texts that are short enough for a link. */
export const anyChallenge: fc.Arbitrary<Challenge> = anyChallengeWith(2);
