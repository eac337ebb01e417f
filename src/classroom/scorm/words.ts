import type { HandInError } from '../hand-in.ts';
import type { Trouble } from './session.ts';

/** What the launcher says, and what the desk says in a school's system. */

export const IN_SCHOOL =
  'Your answers are saved in your school’s system. Hand in a code only if your teacher asks for one.';
export const FOOT = 'What you do here is saved in your school’s system and nowhere else.';
export const NOT_IN_SCHOOL =
  'Nothing is saved in your school’s system this time: your work is gone when you close this window. Hand in before that.';
export const NO_ANSWER =
  'The window around this desk does not answer, so nothing that you do here is kept. Close it and open the activity again.';

export const NO_API =
  'This window has no connection to your school’s system: nothing that you do here is saved there. Close it and open the activity from your course. If this sentence stays, tell your teacher.';
export const ONLY_LOOKING =
  'Your school’s system has opened this for looking only: nothing that you do now is saved there.';
export const SHORTENED =
  'Your school’s system keeps 4,096 characters, and all your runs do not fit. Your answers, your sentence and your first runs are saved; better runs are there only until you close this window.';
const LONG =
  'What you did does not fit into the 4,096 characters that your school’s system keeps. It keeps what it had before. Hand in your code before you close this window, and tell your teacher.';

export function troubleWords(trouble: Trouble): string {
  if (trouble.kind === 'long') return LONG;
  const { kind, reason } = trouble;
  const [what, loss] = {
    initialize: ['did not open this activity', 'Nothing that you do here is saved there.'],
    get: ['did not give back what it keeps', 'Nothing that you do here is saved there.'],
    set: ['did not take what you just did', 'What it had before is still there.'],
    commit: ['could not save what you just did', 'It is tried again with your next step.'],
  }[kind];
  const element = 'element' in trouble ? `${trouble.element}: ` : '';
  return `Your school’s system ${what} (${element}error ${reason}). ${loss} Hand in your code before you close this window, and tell your teacher.`;
}

/** Why what the system kept cannot be read. */
export function unreadableWords(error: HandInError): string {
  const reason: Partial<Record<HandInError, string>> = {
    other: 'it was made for another assignment',
    newer: 'it was made by newer pages than these',
  };
  return `Your school’s system keeps work that cannot be read here: ${reason[error] ?? 'it is damaged'}. It stays as it is until you begin anew.`;
}
