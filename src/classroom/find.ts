import { LONGEST_CODE, readCode } from './code.ts';
import { labelOf } from './label.ts';

/** A code in a text that was pasted: e-mails, chats, columns of a sheet. */
export interface FoundCode {
  /** As it stands for itself, mended where it was broken up. */
  readonly code: string;
  /** What it is called where it stands: a name, as a rule. */
  readonly label: string;
}

/** The most text that is looked at, in characters: a thousand of the longest codes. */
export const LONGEST_PASTE = 2_500_000;
/** So much is looked at on either side: a text may have no ends of lines at all. */
const LONGEST_LINE = 400;
/** So much before a code is looked at: the head of a mail, and what is said in it. */
const LONGEST_HEAD = 2000;

/** A code's head, in whatever case a phone has made of it. Within a word many letters follow: a body may end as heads do. */
const START = /(?<![0-9A-Za-z])TK\d{1,3}\.|TK\d{1,3}\.(?=[0-9A-Za-z]{7})/gi;
/** The end of a code whose head is missing; addresses and numbers of mails look nearly like it. */
const HEADLESS = /(?<![\w.+/=-])[0-9A-Za-z]{24,}\.[0-9A-Za-z]{6}(?![\w@+/=-]|\.\w)/g;
/** Every code of that length has some of each. */
const SIGNS = [/\d/, /[a-z]/, /[A-Z]/];
/** What stands between a code that is broken up and the last of its lines. */
const LINES_BETWEEN = /^(?:[\s>]+[0-9A-Za-z]{20,})*[\s>]+$/u;
/** Marks without a width, which chats and editors put between the letters of a code; names may need theirs. */
const NO_WIDTH =
  /(?<=[!-~])[\u00AD\u200B-\u200D\u2060\uFEFF]+|[\u00AD\u200B-\u200D\u2060\uFEFF]+(?=[!-~])/gu;
/** What mail programs put between the letters of a code: ends of lines and marks of quotes. */
const BETWEEN = /[\s>]+/gu;
/** A code that nothing was put into. */
const UNBROKEN = /^TK\d{1,3}\.[0-9A-Za-z]*(?:\.[0-9A-Za-z]*)?/;
/** A code between whose letters something was put, to its last check character. */
const BROKEN = /^TK\d{1,3}\.[0-9A-Za-z]+\.[0-9A-Za-z]{6}/;

/** All codes of a text, in their order, good ones and bad ones. */
export function findCodes(text: string): FoundCode[] {
  const pasted = text.slice(0, LONGEST_PASTE).replaceAll(NO_WIDTH, '');
  const starts = startsIn(pasted);
  let end = 0;
  return starts.map((start, i) => {
    const from = Math.max(end, start - LONGEST_HEAD);
    const before = (from === 0 ? '\n' : '') + pasted.slice(from, start);
    const code = codeIn(pasted.slice(start, starts[i + 1]).slice(0, 2 * LONGEST_CODE));
    end = start + lengthIn(pasted.slice(start), code);
    const after = pasted.slice(end, Math.min(starts[i + 1] ?? pasted.length, end + LONGEST_LINE));
    return { code, label: labelOf(before, after) };
  });
}

/** Where codes begin, and ends of codes that have lost their head. */
function startsIn(pasted: string): number[] {
  const heads = [...pasted.matchAll(START)].map(({ index }) => index);
  const headless = [...pasted.matchAll(HEADLESS)].flatMap(({ index, 0: text }) => {
    if (!SIGNS.every((sign) => sign.test(text))) return [];
    const head = heads.findLast((start) => start < index);
    const rest = pasted.slice(head, index).replace(UNBROKEN, '');
    return head !== undefined && LINES_BETWEEN.test(rest) ? [] : [index];
  });
  return [...heads, ...headless].toSorted((a, b) => a - b);
}

/** The code that a part of a text begins with. */
function codeIn(segment: string): string {
  const upright = segment.replace(/^tk/i, 'TK');
  const [unbroken = upright.match(HEADLESS)?.[0] ?? ''] = upright.match(UNBROKEN) ?? [];
  const [mended = unbroken] = upright.replaceAll(BETWEEN, '').match(BROKEN) ?? [];
  return !readCode(unbroken).ok && readCode(mended).ok ? mended : unbroken;
}

/** How much of a text a code takes that it begins with, with what was put between its letters. */
function lengthIn(segment: string, code: string): number {
  let length = 0;
  for (let found = 0; found < code.length; length++) {
    if (segment[length]?.toUpperCase() === code[found]?.toUpperCase()) found++;
  }
  return length;
}
