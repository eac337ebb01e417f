import { seen } from '../../base/cleaned.ts';
import { beginningOf } from '../../base/entered.ts';
import { LONGEST_REFLECTION } from '../submission.ts';

/** How much of a reflection is there, in bytes of UTF-8: letters of English take one, others up to four. */
export function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** As much of what was typed as can be handed in; no sign is cut in two. A joiner stays, for a letter may follow. */
export function fitting(typed: string): string {
  return beginningOf(typed, (beginning) => bytesIn(beginning) <= LONGEST_REFLECTION);
}

/** What is kept of it: all that can be seen, with its ends of lines. */
export function kept(typed: string): string {
  return seen(fitting(typed));
}
