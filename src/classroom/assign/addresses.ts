import { PAGE_FILE } from '../../kit/package.ts';
import { CHECK_DIGITS, CODE_VERSION } from '../code.ts';

/** What a teacher passes on or opens: addresses that carry an assignment, and texts to paste elsewhere. */

export interface Addresses {
  /** What pupils open. */
  readonly desk: string;
  readonly results: string;
  /** Where Google Classroom asks for which class a link is. */
  readonly classroom: string;
}

/**
 * @param text of the assignment, as its link holds it
 * @param site address at which the site begins
 */
export function addressesOf(text: string, site: string): Addresses {
  const desk = new URL(`teach/desk/${PAGE_FILE}#${text}`, site).href;
  return {
    desk,
    results: new URL(`teach/results/${PAGE_FILE}#${text}`, site).href,
    classroom: `https://classroom.google.com/share?url=${encodeURIComponent(desk)}`,
  };
}

/**
 * A regular expression for the answer field of a form: a whole code, with nothing but blanks around it. Forms search with
 * RE2, which counts repetitions to 1,000 only, so that no length is asked for.
 */
export const CODE_PATTERN = `^\\s*TK${CODE_VERSION}\\.[0-9A-Za-z]+\\.[0-9A-Za-z]{${CHECK_DIGITS}}\\s*$`;
