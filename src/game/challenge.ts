import * as v from 'valibot';
import { decimal, plainText, whole } from '../base/fields.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { LONGEST_SEED } from '../base/text.ts';
import { NamesSchema, PricesSchema, WorldSchema } from '../kinds/mixture/islands.ts';
import { truthOf } from '../kinds/mixture/truth.ts';
import { clashOf, ToolsSchema, WebSchema } from '../tools/offers.ts';
import { LOCKABLE_CONTROLS } from './locks.ts';

/** What every challenge has. */
const COMMON = {
  /** 1 to 60 characters. */
  title: plainText('The title', 60),
  /** Training-set size. */
  n: whole('Samples in a training set', 10, 1000),
  generations: whole('Generations', 1, 40),
  /** λ, multiplies the variance when a model is sampled; 0.5 to 1.2 in steps of 0.001. */
  spread: decimal('Spread λ', 0.5, 1.2),
  /** What can be spent in all: a real sample from the world at large costs 1. */
  budget: whole('The budget of real samples', 0, 40_000),
  /** A generation that ends with a tail below this fidelity costs a life; 0 to 0.95, 0 costs none. */
  line: decimal('The line', 0, 0.95),
  lives: whole('Lives', 1, 9),
  /** The luck. 1 to 32 characters. */
  seed: plainText('The seed', LONGEST_SEED),
  /** Controls that are not on offer. */
  locked: v.pipe(
    v.array(v.picklist(LOCKABLE_CONTROLS, `Locks are ${LOCKABLE_CONTROLS.join(', ')}.`)),
    v.check((locks) => new Set(locks).size === locks.length, 'Each control is locked only once.'),
    v.transform((locks) => LOCKABLE_CONTROLS.filter((name) => locks.includes(name))),
  ),
  /** What can be done to a training set, and what it costs; none unless it says so. */
  tools: v.optional(ToolsSchema, []),
} as const;

/** What is wrong with the names of the settings. */
function shapeMessage(issue: v.BaseIssue<unknown>): string {
  const name = v.getDotPath(issue);
  if (issue.expected === 'never') return `Such a challenge has no setting "${name}".`;
  return `The setting "${name}" is missing.`;
}

const GaussianSchema = v.strictObject(
  {
    model: v.literal('gaussian'),
    ...COMMON,
    /** Where real samples are collected when that is not the world itself. */
    web: v.optional(WebSchema),
  },
  shapeMessage,
);

const MixtureSchema = v.pipe(
  v.strictObject(
    {
      model: v.literal('mixture'),
      ...COMMON,
      world: WorldSchema,
      /** Names of the modes; empty for the usual ones. */
      names: NamesSchema,
      /** What a real sample of each mode costs; empty when only the world at large can be asked. */
      prices: PricesSchema,
    },
    shapeMessage,
  ),
  v.check(
    ({ world, names }) => names.length === 0 || names.length === truthOf(world).length,
    'There must be one name for each island, or none at all.',
  ),
  v.check(
    ({ world, prices }) => prices.length === 0 || prices.length === truthOf(world).length,
    'There must be one price for each island, or none at all.',
  ),
);

/**
 * A challenge as data: what is the same for everybody who plays it. Training sets are replaced; real samples are
 * fresh. The truth of a Gaussian one is N(0, 1).
 */
const ChallengeSchema = v.pipe(
  v.variant('model', [GaussianSchema, MixtureSchema], 'The model must be "gaussian" or "mixture".'),
  v.check(
    ({ budget, n, generations }) => budget <= n * generations,
    'The budget of real samples is more than all training sets can hold.',
  ),
  v.check(
    ({ tools, n }) =>
      tools.every((offer) => offer.tool !== 'copies' || offer.options.every(({ set }) => set <= n)),
    'There are more copies than a training set can hold.',
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const challenge = dataset.value;
    const message = clashOf(challenge.model, challenge.tools, {
      web: challenge.model === 'gaussian' && challenge.web !== undefined,
      prices: challenge.model === 'mixture' && challenge.prices.length > 0,
    });
    if (message !== null) addIssue({ message });
  }),
);

export type GaussianChallenge = Readonly<v.InferOutput<typeof GaussianSchema>>;
export type MixtureChallenge = Readonly<v.InferOutput<typeof MixtureSchema>>;
export type Challenge = GaussianChallenge | MixtureChallenge;

/**
 * Checks that anything at all is a challenge: content files and links both come through here.
 *
 * @returns the challenge, or one sentence for each thing that is wrong
 */
export function parseChallenge(data: unknown): Result<Challenge, readonly string[]> {
  const parsed = v.safeParse(ChallengeSchema, data);
  if (parsed.success) return succeed(parsed.output);
  return fail([...new Set(parsed.issues.map((issue) => issue.message))]);
}
