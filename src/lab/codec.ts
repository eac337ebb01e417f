import { cut, SETTINGS } from './settings.ts';
import { DEFAULT_STATE, type LabState } from './state.ts';

/**
 * The lab's settings as the text behind the `#` of an address, such as `v=1&model=mixture&b.n=400`: what differs from
 * the defaults, in words that a person can read and change. The version stands first; a new format gets a new number.
 */

const VERSION = '1';
/** Longest text that is read, in characters; with every setting changed it has some 2,500. */
const LONGEST = 6000;
/** So many mistakes are told. */
const MOST_PROBLEMS = 4;

/** What an address says, and what of it could not be understood: a sentence each. */
export interface Decoded {
  readonly state: LabState;
  readonly problems: readonly string[];
}

export function encodeState(state: LabState): string {
  const changed = SETTINGS.flatMap(({ key, textIn }) => {
    const text = textIn(state);
    return text === textIn(DEFAULT_STATE) ? [] : [`${key}=${escaped(text)}`];
  });
  return [`v=${VERSION}`, ...changed].join('&');
}

/**
 * Reads an address; a leading `#` is allowed. What is wrong in it keeps its default. One that is wrong is also read as it
 * may have been before it was passed on, and counts as that when that is right.
 */
export function decodeState(text: string): Decoded {
  const link = text.startsWith('#') ? text.slice(1) : text;
  const asItStands = decodeLink(link);
  if (asItStands.problems.length === 0 || link.length > LONGEST) return asItStands;
  const mended = decodeLink(withoutWrapping(link));
  return mended.problems.length === 0 ? mended : asItStands;
}

/** Without blanks and invisible characters, what counts visits, and the signs of a text around it. */
function withoutWrapping(link: string): string {
  return link
    .replaceAll(/%26/g, '&')
    .replaceAll(/%3d/gi, '=')
    .replaceAll('&amp;', '&')
    .replace(/[\s\p{Cf}]|%(?:0a|0d|c2%ad|e2%80%8[b-d])/giu, '')
    .replace(/&(?:utm_\w+|fbclid|gclid)=[^&]*/g, '')
    .replace(/(?:[.,;:!?…()[\]{}<>»”’"'*_|]|%(?:2c|3b|3e|22|5d|e2%80%9d))+$/gi, '');
}

function decodeLink(link: string): Decoded {
  if (link === '') return { state: DEFAULT_STATE, problems: [] };
  if (link.length > LONGEST) return refused(`The address is longer than ${LONGEST} characters.`);
  const [first = '', ...pairs] = link.split('&');
  const version = /^v=(\d{1,4})$/.exec(first)?.[1];
  if (version === undefined) return refused('The address does not begin with the version, v=1.');
  if (version !== VERSION) {
    return refused(`The address has version ${version}, and this page reads version ${VERSION}.`);
  }
  const problems: string[] = [];
  let state = DEFAULT_STATE;
  for (const pair of pairs) {
    const next = apply(state, pair);
    if (next.ok) state = next.value;
    else problems.push(`${next.error} It is left out.`);
  }
  const told = problems.slice(0, MOST_PROBLEMS);
  const left = problems.length - told.length;
  return { state, problems: left > 0 ? [...told, `And ${left} more like these.`] : told };
}

function apply(state: LabState, pair: string) {
  const at = pair.indexOf('=');
  const key = pair.slice(0, Math.max(0, at));
  const setting = SETTINGS.find((each) => each.key === key);
  if (setting === undefined) return { ok: false, error: `“${cut(pair)}” is no setting.` } as const;
  const value = unescaped(pair.slice(at + 1));
  if (value === null) return { ok: false, error: `${setting.name} cannot be read.` } as const;
  return setting.put(state, value);
}

function refused(problem: string): Decoded {
  return { state: DEFAULT_STATE, problems: [problem] };
}

/** Commas stay as they are: they separate numbers, and nothing else in an address. */
function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',');
}

function unescaped(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
