import type { Fields } from '../faces/make-fields.ts';
import { type Challenge, parseChallenge } from '../game/challenge.ts';
import { windowStorage } from '../kit/storage.ts';

/** What is being made, kept for as long as the window is open: the form, and the last challenge that worked. */
const FORM = 'tailkeeper.make';
const CHALLENGE = 'tailkeeper.make.challenge';

/** The form as it was kept; null without one. What it says is for the form to check. */
export function keptDraft(): Fields | null {
  const data = read(FORM);
  if (typeof data !== 'object' || data === null) return null;
  const texts = Object.entries(data).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(texts);
}

/** The last challenge that worked; null without one. */
export function keptChallenge(): Challenge | null {
  const parsed = parseChallenge(read(CHALLENGE));
  return parsed.ok ? parsed.value : null;
}

export function keepDraft(fields: Fields): void {
  write(FORM, fields);
}

export function keepChallenge(challenge: Challenge): void {
  write(CHALLENGE, challenge);
}

function read(key: string): unknown {
  try {
    return JSON.parse(windowStorage()?.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function write(key: string, value: Fields | Challenge): void {
  try {
    windowStorage()?.setItem(key, JSON.stringify(value));
  } catch {
    // Storage is off: the draft lasts until the page is left.
  }
}
