import { sentenceOf } from '../faces/problems.ts';
import type { Challenge } from '../game/challenge.ts';
import { PAGE_FILE } from '../kit/package.ts';
import { encodeBase64Url } from '../link/base64url.ts';
import { encodeChallenge } from '../link/fields.ts';
import { LONGEST_LINK, makeLink, VERSION } from '../link/link.ts';
import { slowness } from '../link/parse.ts';
import { reasonOf } from '../link/words/say.ts';
import { makerOf } from './makers.ts';
import { words } from './words/say.ts';

/** What is sent to others: an address. */

/**
 * The address of a challenge.
 *
 * @param site address at which the site begins
 * @returns null when the challenge does not fit into a link, or is too slow for one
 */
export function addressOf(challenge: Challenge, site: string): string | null {
  if (slowness(challenge) !== null) return null;
  const link = makeLink({ challenge, moves: null });
  return link.ok ? new URL(`play/link/${PAGE_FILE}#${link.value}`, site).href : null;
}

/** Why a challenge has no address, and what helps. */
export function adviceOn(challenge: Challenge): string {
  const slow = slowness(challenge);
  return slow === null ? lengthAdvice(challenge) : reasonOf(slow, sentenceOf);
}

/** What to shorten when a challenge does not fit into a link: what takes most room, longest first. */
export function lengthAdvice(challenge: Challenge): string {
  const encoded = encodeBase64Url(JSON.stringify(encodeChallenge(challenge)));
  const length = VERSION.length + 1 + encoded.length;
  return words.tooLong(length, LONGEST_LINK, longestTexts(challenge));
}

/** Texts that are worth shortening. */
function longestTexts(challenge: Challenge): string[] {
  const own = makerOf(challenge.model).face.texts(challenge);
  const options = challenge.tools.reduce((sum, tool) => sum + tool.options.length, 0);
  const texts = [
    { length: bytesOf(challenge.title), words: words.theTitle },
    ...own.map(({ text, words }) => ({ length: bytesOf(text), words })),
    { length: bytesOf(challenge.seed), words: words.theSeed },
    { length: 6 * options, words: words.theTools },
  ];
  return texts
    .filter(({ length }) => length > 12)
    .sort((one, other) => other.length - one.length)
    .map(({ words }) => words);
}

/** A letter beyond the English ones takes two to four. */
function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
