import * as v from 'valibot';
import { titled } from '../base/entered.ts';
import { decimal, plainText, whole } from '../base/fields.ts';
import { messageOf, type Problem, problemIn } from '../base/problem.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { LONGEST_SEED } from '../base/text.ts';
import type { Challenge } from '../kinds/challenge.ts';
import { LOCKABLE_CONTROLS } from '../kinds/challenge.ts';
import { checksOf, kindOf } from '../kinds/kinds.ts';
import { KINDS } from '../kinds/registry.ts';
import { clashOf, ToolsSchema } from '../tools/offers.ts';
import { mostCopies } from '../tools/tools.ts';

export type { Challenge };

/** What every challenge has. */
const COMMON = {
  /** 1 to 60 characters. */
  title: v.pipe(plainText('title', 60), v.transform(titled)),
  /** Training-set size. */
  n: whole('n', 10, 1000),
  generations: whole('generations', 1, 40),
  /** λ, multiplies the variance when a model is sampled; 0.5 to 1.2 in steps of 0.001. */
  spread: decimal('spread', 0.5, 1.2),
  /** What can be spent in all: a real sample from the world at large costs 1. */
  budget: whole('budget', 0, 40_000),
  /** A generation that ends with a tail below this fidelity costs a life; 0 to 0.95, 0 costs none. */
  line: decimal('line', 0, 0.95),
  lives: whole('lives', 1, 9),
  /** The luck. 1 to 32 characters. */
  seed: plainText('seed', LONGEST_SEED),
  /** Controls that are not on offer. */
  locked: v.pipe(
    v.array(
      v.picklist(
        LOCKABLE_CONTROLS,
        messageOf({ code: 'choice', field: 'locked', options: LOCKABLE_CONTROLS }),
      ),
      messageOf({ code: 'list', field: 'locked' }),
    ),
    v.check(
      (locks) => new Set(locks).size === locks.length,
      messageOf({ code: 'repeated', field: 'locked' }),
    ),
    v.transform((locks) => LOCKABLE_CONTROLS.filter((name) => locks.includes(name))),
  ),
  /** What can be done to a training set, and what it costs; none unless it says so. */
  tools: v.optional(ToolsSchema, []),
} as const;

/** What is wrong with the names of the settings. */
function shapeMessage(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue) ?? '';
  return messageOf({ code: issue.expected === 'never' ? 'unknown' : 'missing', field });
}

const NO_KIND = messageOf({
  code: 'choice',
  field: 'model',
  options: KINDS.map(({ name }) => name),
});

/** The settings of a challenge of each kind, with their names; the checks of all kinds must be here. */
function makeSchema() {
  const schemas = KINDS.map((kind) => {
    const own = checksOf(kind).challenge;
    return v.strictObject({ model: v.literal(kind.name), ...COMMON, ...own }, shapeMessage);
  });
  return v.pipe(
    v.variant('model', schemas, NO_KIND),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const problems = problemsOf(asChallenge(dataset.value));
      for (const problem of problems) addIssue({ message: messageOf(problem) });
    }),
  );
}

let schema: ReturnType<typeof makeSchema> | null = null;

/** The types of settings that only one kind has are known in its folders alone. */
function asChallenge(checked: object): Challenge {
  return checked as Challenge;
}

/** What is wrong beyond single settings. */
function problemsOf(challenge: Challenge): Problem[] {
  const { budget, n, generations, tools } = challenge;
  const kind = kindOf(challenge);
  const clash =
    kind.clash(challenge) ??
    clashOf(tools, kind.web(challenge) !== undefined, kind.writes ?? false);
  return [
    ...kind.problems(challenge),
    ...(budget > n * generations ? [{ code: 'budget' } as const] : []),
    ...(mostCopies(tools) > n ? [{ code: 'copies' } as const] : []),
    ...(clash === null ? [] : [clash]),
  ];
}

/**
 * Checks that anything at all is a challenge: content files and links both come through here. `loadChecks` comes first.
 *
 * @returns the challenge, or everything that is wrong, each thing once
 */
export function parseChallenge(data: unknown): Result<Challenge, readonly Problem[]> {
  schema ??= makeSchema();
  const parsed = v.safeParse(schema, data);
  if (parsed.success) return succeed(asChallenge(parsed.output));
  return fail([...new Set(parsed.issues.map(({ message }) => message))].map(problemIn));
}
