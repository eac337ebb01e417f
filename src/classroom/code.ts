import { fail, type Result, succeed } from '../base/result.ts';

/**
 * What a pupil hands in, as a text that survives e-mails, chats and sheets:
 *
 *     TK1.7b2Kq0….4fZ9aB      version, a number in base 62, check characters
 *
 * Letters and digits alone: chats eat underscores, and editors make one dash of two hyphens.
 */
export const CODE_VERSION = 1;

/** What every code begins with. */
export const CODE_HEAD = `TK${CODE_VERSION}.`;

/** The longest code that is handed in, in characters. */
export const LONGEST_CODE = 2000;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
export const CHECK_DIGITS = 6;

/** The largest prime below 62^6, so that every check fits. */
const PRIME = 56_800_235_581;
/** Below 2^17, so that products stay exact; neither 0 nor 1 modulo the prime. */
const FACTOR = 65_537;

/** Why a text is no code. */
export type CodeError =
  /** There is something in it that no code has. */
  | 'shape'
  /** It was cut off. */
  | 'short'
  /** A letter of it is another, or stands elsewhere. */
  | 'damaged'
  /** It was made by pages that are newer than these. */
  | 'newer'
  | 'long';

/** @param number at least 1 */
export function writeCode(number: bigint): string {
  const text = CODE_HEAD + inBase62(number);
  return `${text}.${checkOf(text)}`;
}

/**
 * The number of a code; never throws.
 *
 * @param most how many characters it may have
 */
export function readCode(text: string, most = LONGEST_CODE): Result<bigint, CodeError> {
  if (text.length > most) return fail('long');
  const [, version, digits, check] =
    text.match(/^TK(\d{1,3})\.([0-9A-Za-z]*)(?:\.([0-9A-Za-z]*))?$/) ?? [];
  if (version === undefined || digits === undefined) return fail('shape');
  if (check === undefined || check.length < CHECK_DIGITS) return fail('short');
  if (check.length > CHECK_DIGITS || checkOf(`TK${version}.${digits}`) !== check)
    return fail('damaged');
  if (version !== String(CODE_VERSION))
    return fail(Number(version) > CODE_VERSION ? 'newer' : 'shape');
  return digits === '' ? fail('shape') : succeed(fromBase62(digits));
}

/**
 * Six digits that tell any single letter that is wrong, and any two neighbours that have changed places: a polynomial over a
 * prime field, where neither can cancel.
 */
function checkOf(text: string): string {
  let sum = 1;
  for (const character of text) sum = (sum * FACTOR + character.charCodeAt(0)) % PRIME;
  return inBase62(BigInt(sum)).padStart(CHECK_DIGITS, '0');
}

/** Digits that are converted at a time: 62^10 is below 2^60, what a machine word holds. */
const CHUNK = 10;

function inBase62(number: bigint): string {
  let text = '';
  for (let rest = number; rest > 0n; ) {
    let part = rest % BigInt(BASE) ** BigInt(CHUNK);
    rest /= BigInt(BASE) ** BigInt(CHUNK);
    for (let i = 0; i < CHUNK && (rest > 0n || part > 0n); i++) {
      text = DIGITS.charAt(Number(part % BigInt(BASE))) + text;
      part /= BigInt(BASE);
    }
  }
  return text;
}

function fromBase62(text: string): bigint {
  let number = 0n;
  for (let at = 0; at < text.length; at += CHUNK) {
    const part = text.slice(at, at + CHUNK);
    let value = 0n;
    for (const digit of part) value = value * BigInt(BASE) + BigInt(DIGITS.indexOf(digit));
    number = number * BigInt(BASE) ** BigInt(part.length) + value;
  }
  return number;
}
