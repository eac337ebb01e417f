import { isFields, parseJson } from '../base/json.ts';
import type { Fields } from '../faces/make-fields.ts';
import { type Challenge, parseChallenge } from '../game/challenge.ts';
import { WindowDraft } from '../kit/window-draft.ts';

/** What is being made: the form, and the last challenge that worked. */
const form = new WindowDraft('tailkeeper.make', readFields);
const challenge = new WindowDraft('tailkeeper.make.challenge', readChallenge);

/** The form as it was kept; null without one. What it says is for the form to check. */
export function keptDraft(): Fields | null {
  return form.value;
}

/** The last challenge that worked; null without one. */
export function keptChallenge(): Challenge | null {
  return challenge.value;
}

/** @returns whether it is kept */
export function keepDraft(fields: Fields): boolean {
  return form.keep(JSON.stringify(fields));
}

export function keepChallenge(made: Challenge): void {
  challenge.keep(JSON.stringify(made));
}

function readFields(text: string): Fields | null {
  const data = parseJson(text);
  if (!isFields(data)) return null;
  const texts = Object.entries(data).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}

function readChallenge(text: string): Challenge | null {
  const parsed = parseChallenge(parseJson(text));
  return parsed.ok ? parsed.value : null;
}
