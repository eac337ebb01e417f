import type { Context } from '../bring.ts';
import { writeWorks } from '../desk/codec.ts';
import type { Course } from '../desk/course.ts';
import { outlineOf } from '../desk/outline.ts';
import type { DeskWork } from '../desk/work.ts';
import type { Work } from '../submission.ts';
import { newInteractions } from './interactions.ts';
import type { Report } from './protocol.ts';
import { stateOf } from './state.ts';

/**
 * What the launcher is told of a change.
 *
 * @param before null where nothing was done yet
 */
export function reportOf(
  { assignment, known, questions, hash }: Context,
  course: Course,
  before: DeskWork | null,
  after: DeskWork,
): Report {
  const items = outlineOf(assignment, known, questions, course, after);
  const state = stateOf(after, hash, known);
  return {
    work: writeWorks([after]),
    suspend: state?.text ?? null,
    isShortened: state?.isShortened ?? false,
    isStep: before === null || marksOf(before) !== marksOf(after),
    done: items.filter(({ isDone }) => isDone).length,
    steps: items.length,
    interactions: newInteractions(before?.steps ?? [], after.steps, known),
  };
}

/** What must not wait to be saved: all but times and the sentence, which change with every second and letter. */
function marksOf({ pupil, steps }: DeskWork): string {
  const mark = (step: Work) =>
    step.kind === 'lesson'
      ? step.answers.map(({ id, answer }) => [id, answer])
      : [step.first, step.best];
  return JSON.stringify([pupil, ...steps.map(mark)]);
}
