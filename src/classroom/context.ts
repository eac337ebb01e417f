import { fail, type Result, succeed } from '../base/result.ts';
import type { Challenge } from '../game/challenge.ts';
import type { Edition } from '../game/edition.ts';
import { LOCKABLE_CONTROLS } from '../kinds/challenge.ts';
import type { Assignment, Lock, Step } from './assignment.ts';
import type { Questions } from './questions.ts';
import type { Known } from './submission.ts';

/** A step that these pages do not have: a lesson or a challenge that is newer than they are, or none at all. */
export interface Missing {
  /** Counted from 1. */
  readonly step: number;
  readonly kind: 'lesson' | 'challenge';
  readonly name: string;
}

/**
 * What the steps of an assignment are, its locks in force on every challenge.
 *
 * @param challengeOf the challenge of an edition; null where there is none
 */
export function knownSteps(
  { steps, locks }: Assignment,
  questions: Questions,
  challengeOf: (edition: Edition) => Challenge | null,
): Result<Known[], Missing> {
  const known: Known[] = [];
  for (const [i, step] of steps.entries()) {
    const one = knownStep(step, questions, challengeOf);
    if (one === null) return fail({ step: i + 1, ...nameOf(step) });
    known.push(
      one.kind === 'lesson' ? one : { ...one, challenge: withLocks(one.challenge, locks) },
    );
  }
  return succeed(known);
}

function knownStep(
  step: Step,
  questions: Questions,
  challengeOf: (edition: Edition) => Challenge | null,
): Known | null {
  if (step.kind === 'made') return { kind: 'challenge', challenge: step.challenge };
  if (step.kind === 'site') {
    const challenge = challengeOf(step);
    return challenge === null ? null : { kind: 'challenge', challenge };
  }
  const lesson = Object.values(questions).find(({ letter }) => letter === step.letter);
  return lesson === undefined ? null : { kind: 'lesson', questions: lesson.questions };
}

function nameOf(step: Step): Omit<Missing, 'step'> {
  if (step.kind === 'lesson') return { kind: 'lesson', name: step.letter };
  return { kind: 'challenge', name: step.kind === 'site' ? step.id : step.challenge.title };
}

/** The challenge without what an assignment locks; hints are no control of a board. */
export function withLocks(challenge: Challenge, locks: readonly Lock[]): Challenge {
  const all: readonly string[] = [...challenge.locked, ...locks];
  return { ...challenge, locked: LOCKABLE_CONTROLS.filter((name) => all.includes(name)) };
}
