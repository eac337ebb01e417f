import { isFields, parseJson } from '../../base/json.ts';
import { WindowDraft } from '../../kit/window-draft.ts';

/** Hands that were counted, kept for as long as the window is open: a page that is loaded again has lost none. */

/** By the letters of lessons: how many hands each answer has. */
export type Counts = Readonly<Record<string, readonly number[]>>;

export interface Kept {
  /** The lesson that is looked at, by its letter. */
  readonly lesson: string;
  readonly counts: Counts;
}

/** More than there are in any hall. */
export const MOST_HANDS = 999;

export function handsKept(): WindowDraft<Kept> {
  return new WindowDraft('tailkeeper.hands', (text) =>
    isFields(parseJson(text)) ? readKept(text) : null,
  );
}

/** Reads what was kept; what cannot be read of it is left out. Nothing in it is trusted. */
export function readKept(text: string): Kept {
  const data = parseJson(text);
  if (!isFields(data)) return { lesson: '', counts: {} };
  const { lesson, counts } = data;
  const entries = isFields(counts) ? Object.entries(counts) : [];
  return {
    lesson: typeof lesson === 'string' ? lesson : '',
    counts: Object.fromEntries(entries.filter(isCount)),
  };
}

function isCount(entry: [string, unknown]): entry is [string, readonly number[]] {
  const [, list] = entry;
  return (
    Array.isArray(list) &&
    list.every((each) => Number.isInteger(each) && each >= 0 && each <= MOST_HANDS)
  );
}
