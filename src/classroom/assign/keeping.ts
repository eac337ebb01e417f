import { windowStorage } from '../../kit/storage.ts';
import { type Draft, readDraft, writeDraft } from './draft.ts';

/** What is being put together, kept for as long as the window is open. */
const KEY = 'tailkeeper.assign';

export function keptDraft(): Draft | null {
  try {
    return readDraft(windowStorage()?.getItem(KEY) ?? '');
  } catch {
    return null;
  }
}

export function keepDraft(draft: Draft): void {
  try {
    windowStorage()?.setItem(KEY, writeDraft(draft));
  } catch {
    // Storage is off: the draft lasts until the page is left.
  }
}
