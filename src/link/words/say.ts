import { LANGUAGE } from '../../base/language.ts';
import type { LinkError } from '../link.ts';
import { en } from './en.ts';
import type { ErrorOf, LinkWords, Say } from './words.ts';

const WORDS: LinkWords = { en }[LANGUAGE];

/** "This link cannot be opened. …" */
export function refused(reason: string): string {
  return WORDS.refused(reason);
}

export const { noRival, rivalComes } = WORDS;

/** "A friend sent you this challenge: …" */
export function sentWords(what: string): string {
  return WORDS.sent(what);
}

/** Why a link is refused, for the reader. */
export function reasonOf(error: LinkError, say: Say): string {
  return reasonFor(error.code, error, say);
}

function reasonFor<Code extends LinkError['code']>(code: Code, error: ErrorOf<Code>, say: Say) {
  return WORDS.reasons[code](error, say);
}
