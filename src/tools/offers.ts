import * as v from 'valibot';
import { decimal, whole } from '../base/fields.ts';
import type { Offer, ToolName } from './tools.ts';

/** The most tools that a challenge may offer, and the most settings of one. */
export const MOST_TOOLS = 3;
export const MOST_OPTIONS = 4;

const REAL_WEIGHT = 'The weight of real samples must be "best" or a number from 0.01 to 0.99.';
const SHAPE = 'A tool on offer has a name and options, each with what it is set to and a price.';

const SETTINGS = {
  spread: decimal('Spread λ', 0.5, 1.2),
  archive: v.picklist(['whole', 'subsample'], 'The archive is used "whole" or as a "subsample".'),
  copies: whole('Copies', 1, 500),
  tailWeight: decimal('The weight of tails', 0.1, 10),
  realWeight: v.union([v.literal('best'), decimal('', 0.01, 0.99)], REAL_WEIGHT),
  bouncer: v.picklist(['drop', 'refill'], 'The bouncer can "drop" or "refill".'),
} as const;

function offerOf<Name extends ToolName>(tool: Name) {
  const option = v.strictObject(
    { set: SETTINGS[tool], price: whole('The price of a tool', 0, 500) },
    SHAPE,
  );
  const options = v.pipe(
    v.array(option, SHAPE),
    v.minLength(1, SHAPE),
    v.maxLength(MOST_OPTIONS, `A tool has at most ${MOST_OPTIONS} options.`),
  );
  return v.strictObject({ tool: v.literal(tool), options }, SHAPE);
}

/** The tools of a challenge, each offered once. */
export const ToolsSchema = v.pipe(
  v.array(
    v.variant(
      'tool',
      [
        offerOf('spread'),
        offerOf('archive'),
        offerOf('copies'),
        offerOf('tailWeight'),
        offerOf('realWeight'),
        offerOf('bouncer'),
      ],
      SHAPE,
    ),
    'Tools must be a list.',
  ),
  v.maxLength(MOST_TOOLS, `At most ${MOST_TOOLS} tools can be on offer.`),
  v.check(
    (offers) => new Set(offers.map(({ tool }) => tool)).size === offers.length,
    'Each tool is offered only once.',
  ),
  v.transform((offers): readonly Offer[] => offers as readonly Offer[]),
);

/** See `Web`. */
export const WebSchema = v.strictObject(
  {
    contamination: decimal('The share of the web that is synthetic', 0, 0.95),
    truePositive: decimal("The bouncer's rates", 0, 1),
    falsePositive: decimal("The bouncer's rates", 0, 1),
    tailFalsePositive: decimal("The bouncer's rates", 0, 1),
  },
  'A web has a contamination and the three rates of its bouncer.',
);

/** Which tools cannot be offered together, and why; null when all is well. */
export function clashOf(
  model: 'gaussian' | 'mixture',
  tools: readonly Offer[],
  has: { readonly web: boolean; readonly prices: boolean },
): string | null {
  const offers = (name: ToolName) => tools.some(({ tool }) => tool === name);
  const onlyGaussian = ['archive', 'tailWeight', 'bouncer'] as const;
  if (model === 'mixture' && onlyGaussian.some(offers)) {
    return 'The archive, the weight of tails and the bouncer are for bell curves only.';
  }
  if (has.prices && (offers('realWeight') || offers('copies'))) {
    return 'Where islands have prices, samples cannot be copied or weighed as well.';
  }
  if (offers('copies') && (offers('archive') || offers('tailWeight'))) {
    return 'Copies go with neither an archive nor weights of tails.';
  }
  if (offers('bouncer') && !has.web) return 'A bouncer needs a web to look at.';
  if (has.web && (offers('tailWeight') || offers('realWeight') || offers('copies'))) {
    return 'On a contaminated web nobody knows what is real: weights and copies cannot be offered.';
  }
  return null;
}
