import { MOST_ASIDE } from './aside.ts';
import type { Trouble } from './store.ts';

const TROUBLES: Readonly<Record<Trouble, string>> = {
  blocked:
    'This browser keeps nothing for these pages, so your results last only until you leave this page.',
  full: 'This browser has no room for your results, so they last only until you leave this page. What was kept before stays. Your record can be exported to a file.',
  crowded: `Records in this browser could not be read ${MOST_ASIDE} times, and no more are set aside, so new results last only until you leave this page. Export your record to a file, then reset it.`,
  newer:
    'The record in this browser comes from a newer version of these pages, so new results are not kept. Load the page again to get that version.',
};

/** Why results are not kept, in a sentence. */
export function troubleWords(trouble: Trouble): string {
  return TROUBLES[trouble];
}
