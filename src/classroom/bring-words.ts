import type { Problem } from '../base/problem.ts';
import type { AssignmentError } from './assignment.ts';
import type { Missing } from './context.ts';

/** Sentences about what the rooms of the classroom cannot read or bring. */

const AGAIN = 'Check the connection and load the page again.';
export const NO_QUESTIONS = `The list of the lessons’ questions could not be loaded. ${AGAIN}`;
export const NO_EDITIONS = `The list of challenges could not be loaded. ${AGAIN}`;

/** @param say the sentence for what is wrong with a challenge */
export function reasonOf(error: AssignmentError, say: (problem: Problem) => string): string {
  switch (error.code) {
    case 'empty':
      return 'The link carries no assignment.';
    case 'length':
      return `The assignment is longer than ${error.most} characters.`;
    case 'version':
      return `The link has version ${error.version}, and this page reads version 1. If the link is new, load the page again.`;
    case 'encoding':
      return 'The link is damaged: some of its characters were lost or changed on the way.';
    case 'shape':
      return 'The link does not describe an assignment.';
    case 'step':
      return `Step ${error.step} is a challenge that cannot be played. ${error.problems.map(say).join(' ')}`;
    case 'cost':
      return `Step ${error.step} is a challenge whose runs would take too long.`;
  }
}

export function missingWords({ step, kind, name }: Missing): string {
  return `Step ${step} is a ${kind} that these pages do not have: “${name}”. If the link is new, load the page again.`;
}
