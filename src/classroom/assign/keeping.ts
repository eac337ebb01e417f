import { WindowDraft } from '../../kit/window-draft.ts';
import { type Draft, readDraft, writeDraft } from './draft.ts';

/** What is being put together. */
const draft = new WindowDraft('tailkeeper.assign', readDraft);

export function keptDraft(): Draft | null {
  return draft.value;
}

/** @returns whether it is kept */
export function keepDraft(given: Draft): boolean {
  return draft.keep(writeDraft(given));
}
