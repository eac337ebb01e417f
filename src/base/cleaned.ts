import { SIGN, WORKING } from './text.ts';

// Text from people (`text.ts`) as others see it: names on a map are shown so.

/** What cannot be seen and is no space either. */
const UNSEEN = /(?!\s)\p{Cc}|[\p{Cs}\p{Cf}\p{DI}]/gu;

/** Spaces of any kind, and the pattern of Braille without a dot. */
const SPACES = /[\s\u2800]+/gu;

/** Something to look at: no accent without its letter, and no sign of a script or of music that is drawn as nothing. */
export const VISIBLE = /[^\p{Mn}\p{Me}\p{DI}\s\u2800\u{1D159}\u{13441}\u{13442}]/u;

/** Signs that are two letters wide. */
const WIDE =
  /[\p{EPres}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u;

/** A text without what cannot be seen; its spaces and ends of lines stay. */
export function seen(text: string): string {
  const parts = [...text.matchAll(WORKING)];
  let end = 0;
  const kept = parts.map(({ 0: working, index }) => {
    const before = text.slice(end, index).replaceAll(UNSEEN, '');
    end = index + working.length;
    return before + working;
  });
  return kept.join('') + text.slice(end).replaceAll(UNSEEN, '');
}

/** A text as a person sees it, on one line; empty where there is nothing to look at. */
export function cleaned(text: string): string {
  const line = seen(text).replaceAll(SPACES, ' ').trim();
  return VISIBLE.test(line) ? line : '';
}

/** How many letters of a middling width take as much room on a line; never fewer than there are. */
export function lettersIn(text: string): number {
  const signs = text.match(SIGN) ?? [];
  return Math.max(signs.length, Math.round(signs.reduce((sum, sign) => sum + widthOf(sign), 0)));
}

/** Of a sign, in letters of a middling width. */
function widthOf(sign: string): number {
  if (WIDE.test(sign)) return 2;
  if (/[MWmw@]/.test(sign)) return 1.6;
  return /[ijlftrI1'., ]/.test(sign) ? 0.5 : 1;
}
