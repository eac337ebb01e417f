import { cleanedProse } from '../../base/entered.ts';
import type { Result } from '../../base/result.ts';
import { CODE_HEAD } from '../code.ts';
import type { DeskWork } from '../desk/work.ts';
import { codeOf, type HandInError, submissionOf } from '../hand-in.ts';
import { CORE } from '../judge.ts';
import type { Known, Submission } from '../submission.ts';
import { LONGEST_SUSPEND } from './values.ts';

/** Between a work and what a school's system keeps of it: the code to hand in, without its head. */

const LONGEST = CODE_HEAD.length + LONGEST_SUSPEND;

export interface State {
  /** At most 4,096 characters. */
  readonly text: string;
  /** Whether the best runs were left out, which are the longest part that another can stand for. */
  readonly isShortened: boolean;
}

/**
 * @param hash the number of the assignment
 * @returns null where not even the first runs have room
 */
export function stateOf(work: DeskWork, hash: number, known: readonly Known[]): State | null {
  const whole = submissionIn(work, hash);
  const text = codeOf(whole, known, LONGEST);
  if (text.ok) return { text: text.value.slice(CODE_HEAD.length), isShortened: false };
  const steps = whole.steps.map((step) =>
    step.kind === 'challenge' ? { ...step, best: null } : step,
  );
  const shorter = codeOf({ ...whole, steps }, known, LONGEST);
  return shorter.ok ? { text: shorter.value.slice(CODE_HEAD.length), isShortened: true } : null;
}

/** The submission that a state says, for the assignment of this number; never throws. */
export function readState(
  text: string,
  hash: number,
  known: readonly Known[],
): Result<Submission, HandInError> {
  return submissionOf(CODE_HEAD + text, hash, known, LONGEST);
}

/** What is handed in of a work. */
export function submissionIn({ pupil, steps, reflection }: DeskWork, hash: number): Submission {
  return {
    header: { assignment: hash, core: CORE, pupil },
    steps,
    reflection: cleanedProse(reflection),
  };
}
