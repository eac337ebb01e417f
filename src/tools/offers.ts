import * as v from 'valibot';
import { decimal, whole } from '../base/fields.ts';
import { messageOf, type RuleProblem } from '../base/problem.ts';
import { type Offer, TOOL_NAMES, type ToolName } from './tools.ts';

/** The most tools that a challenge may offer, and the most settings of one. */
export const MOST_TOOLS = 3;
export const MOST_OPTIONS = 4;

const SHAPE = messageOf({ code: 'shape', field: 'offer' });

/** What each tool can be set to. */
const SETTINGS: { readonly [Name in ToolName]: v.GenericSchema } = {
  spread: decimal('spread', 0.5, 1.2),
  archive: choice('archive', ['whole', 'subsample']),
  copies: whole('copies', 1, 500),
  tailWeight: decimal('tailWeight', 0.1, 10),
  realWeight: bestOr('realWeight', 0.01, 0.99),
  bouncer: choice('bouncer', ['drop', 'refill']),
  topP: decimal('topP', 0.5, 0.99),
};

function choice(field: 'archive' | 'bouncer', options: readonly string[]) {
  return v.picklist(options, messageOf({ code: 'choice', field, options }));
}

function bestOr(field: ToolName, min: number, max: number) {
  const message = messageOf({ code: 'bestOrDecimal', field, min, max });
  return v.union([v.literal('best'), decimal(field, min, max)], message);
}

function offerOf(tool: ToolName) {
  const option = v.strictObject({ set: SETTINGS[tool], price: whole('toolPrice', 0, 500) }, SHAPE);
  const options = v.pipe(
    v.array(option, SHAPE),
    v.minLength(1, SHAPE),
    v.maxLength(MOST_OPTIONS, messageOf({ code: 'most', field: 'options', max: MOST_OPTIONS })),
  );
  return v.strictObject({ tool: v.literal(tool), options }, SHAPE);
}

/** The tools of a challenge, each offered once. */
export const ToolsSchema = v.pipe(
  v.array(
    v.variant('tool', TOOL_NAMES.map(offerOf), SHAPE),
    messageOf({ code: 'list', field: 'tools' }),
  ),
  v.maxLength(MOST_TOOLS, messageOf({ code: 'most', field: 'tools', max: MOST_TOOLS })),
  v.check(
    (offers) => new Set(offers.map(({ tool }) => tool)).size === offers.length,
    messageOf({ code: 'repeated', field: 'tools' }),
  ),
  v.transform((offers): readonly Offer[] => offers as readonly Offer[]),
);

/** See `Web`. */
export const WebSchema = v.strictObject(
  {
    contamination: decimal('contamination', 0, 0.95),
    truePositive: decimal('rate', 0, 1),
    falsePositive: decimal('rate', 0, 1),
    tailFalsePositive: decimal('rate', 0, 1),
  },
  messageOf({ code: 'shape', field: 'web' }),
);

/**
 * Which tools cannot be offered together; null when all is well.
 *
 * @param hasWeb whether samples are collected from a contaminated web
 * @param writes whether they are made step by step
 */
export function clashOf(
  tools: readonly Offer[],
  hasWeb: boolean,
  writes: boolean,
): RuleProblem | null {
  const offers = (name: ToolName) => tools.some(({ tool }) => tool === name);
  if (offers('copies') && (offers('archive') || offers('tailWeight'))) {
    return { code: 'copiesBeside' };
  }
  if (offers('topP') && !writes) return { code: 'topPElsewhere' };
  if (offers('bouncer') && !hasWeb) return { code: 'bouncerAlone' };
  if (hasWeb && (offers('tailWeight') || offers('realWeight') || offers('copies'))) {
    return { code: 'webBeside' };
  }
  return null;
}
