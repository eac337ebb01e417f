import * as v from 'valibot';
import { fail, type Result, succeed } from './result.ts';

/** Controls of the board that a challenge can lock, in the order in which links store them. */
export const LOCKABLE_CONTROLS = ['real', 'seed', 'back'] as const;
export type LockableControl = (typeof LOCKABLE_CONTROLS)[number];

/** Whole-number settings and their ranges. */
const RANGES = {
  n: { min: 10, max: 1000, means: 'Samples in a training set' },
  generations: { min: 1, max: 40, means: 'Generations' },
  budget: { min: 0, max: 40_000, means: 'The budget of real samples' },
  lives: { min: 1, max: 9, means: 'Lives' },
} as const;

/**
 * A challenge as data: what is the same for everybody who plays it. The truth is N(0, 1); training sets are
 * replaced; real samples are fresh.
 */
const ChallengeSchema = v.pipe(
  v.strictObject(
    {
      /** The kind of model. */
      model: v.literal('gaussian', 'The model must be "gaussian".'),
      /** 1 to 60 characters. */
      title: plainText('The title', 60),
      /** Training-set size. */
      n: whole('n'),
      generations: whole('generations'),
      /** λ, multiplies the variance when a model is sampled; 0.5 to 1.2 in steps of 0.001. */
      spread: decimal('Spread λ', 0.5, 1.2),
      /** Real samples to spend in all. */
      budget: whole('budget'),
      /** A generation that ends with a tail below this fidelity costs a life; 0 to 0.95, 0 costs none. */
      line: decimal('The line', 0, 0.95),
      lives: whole('lives'),
      /** The luck. 1 to 32 characters. */
      seed: plainText('The seed', 32),
      /** Controls that are not on offer. */
      locked: v.pipe(
        v.array(v.picklist(LOCKABLE_CONTROLS, `Locks are ${LOCKABLE_CONTROLS.join(', ')}.`)),
        v.check(
          (locks) => new Set(locks).size === locks.length,
          'Each control is locked only once.',
        ),
        v.transform((locks) => LOCKABLE_CONTROLS.filter((name) => locks.includes(name))),
      ),
    },
    'Some setting is missing, or there is one too many.',
  ),
  v.check(
    ({ budget, n, generations }) => budget <= n * generations,
    'The budget of real samples is more than all training sets can hold.',
  ),
);

export type Challenge = Readonly<v.InferOutput<typeof ChallengeSchema>>;

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

/** Checks a seed that was typed; the sentence says what is wrong with it. */
export function parseSeed(text: unknown): Result<string, string> {
  const parsed = v.safeParse(plainText('The seed', 32), text);
  return parsed.success ? succeed(parsed.output) : fail(parsed.issues[0].message);
}

function whole(name: keyof typeof RANGES) {
  const { min, max, means } = RANGES[name];
  const message = `${means} must be a whole number from ${min} to ${max}.`;
  return v.pipe(
    v.number(message),
    v.integer(message),
    v.minValue(min, message),
    v.maxValue(max, message),
    v.transform(withoutNegativeZero),
  );
}

function decimal(means: string, min: number, max: number) {
  const message = `${means} must be a number from ${min} to ${max} with at most three decimals.`;
  return v.pipe(
    v.number(message),
    v.minValue(min, message),
    v.maxValue(max, message),
    v.check((value) => Math.round(value * 1000) / 1000 === value, message),
    v.transform(withoutNegativeZero),
  );
}

/** Text that can be shown as it is: no control characters, no unpaired surrogates, no blank ends. */
function plainText(means: string, max: number) {
  const message = `${means} must be 1 to ${max} characters of plain text without blanks at either end.`;
  return v.pipe(
    v.string(message),
    v.minLength(1, message),
    v.maxLength(max, message),
    v.check(
      (text) => text.trim() === text && !/\p{Cc}|\p{Cs}|\p{Cf}|\p{Zl}|\p{Zp}/u.test(text),
      message,
    ),
  );
}

function withoutNegativeZero(value: number): number {
  return value + 0;
}
