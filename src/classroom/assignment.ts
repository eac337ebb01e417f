import { cleaned } from '../base/cleaned.ts';
import { titled } from '../base/entered.ts';
import { parseJson } from '../base/json.ts';
import type { Problem } from '../base/problem.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { isPlainText, LONGEST_SEED } from '../base/text.ts';
import { type Challenge, parseChallenge } from '../game/challenge.ts';
import { decodeBase64Url, encodeBase64Url } from '../link/base64url.ts';
import { encodeChallenge, readChallenge } from '../link/fields.ts';
import { slowness } from '../link/parse.ts';
import { digestText, EMPTY_DIGEST, extendDigest } from '../sim/digest.ts';

/** What a teacher puts together: steps for a class, with how they are played. */
export interface Assignment {
  /** 1 to 60 characters. */
  readonly title: string;
  /** When it is due, in the teacher's own words; up to 60 characters, empty for none. */
  readonly due: string;
  readonly language: 'en';
  /** Whether everybody has the luck of the challenge, or each pupil another. */
  readonly luck: 'same' | 'own';
  /** Of this the own lucks are made; 1 to 32 characters. */
  readonly seed: string;
  /** What pupils do without, on challenges of the site too. */
  readonly locks: readonly Lock[];
  /** Which run of a challenge counts. */
  readonly counts: (typeof COUNTS)[number];
  /** A question to answer in one or two sentences at the end; up to 140 characters, empty for none. */
  readonly prompt: string;
  /** 1 to 20 of them. */
  readonly steps: readonly Step[];
}

export const LOCKS = ['seed', 'back', 'forecast', 'hints'] as const;
export type Lock = (typeof LOCKS)[number];

export const LUCKS = ['same', 'own'] as const;
export const COUNTS = ['first', 'best', 'both'] as const;

export type Step =
  /** A lesson, by its letter in the list of questions. */
  | { readonly kind: 'lesson'; readonly letter: string }
  /** A challenge of the site. */
  | { readonly kind: 'site'; readonly id: string; readonly edition: number }
  /** A challenge that the teacher made. */
  | { readonly kind: 'made'; readonly challenge: Challenge };

export const LONGEST = { title: 60, due: 60, prompt: 140, steps: 20 } as const;

/** The longest text of an assignment, in characters: with the address before it a link has 2,000 at most. */
export const LONGEST_ASSIGNMENT = 1900;

const VERSION = '1';

/** Why a text is no assignment. */
export type AssignmentError =
  | { readonly code: 'empty' | 'encoding' | 'shape' }
  | { readonly code: 'length'; readonly most: number }
  | { readonly code: 'version'; readonly version: string }
  /** A step, counted from 1, is a challenge that is none. */
  | { readonly code: 'step'; readonly step: number; readonly problems: readonly Problem[] }
  /** A step takes longer to replay than anybody would wait. */
  | { readonly code: 'cost'; readonly step: number };

/**
 * The text behind the `#` of an assignment's link: `1.` and base64url of a compact JSON array. What stands where never
 * changes.
 *
 * @returns the text, or an error `length` when it does not fit
 */
export function encodeAssignment(assignment: Assignment): Result<string, AssignmentError> {
  const { title, due, language, luck, seed, locks, counts, prompt, steps } = assignment;
  const digits = LOCKS.map((lock) => (locks.includes(lock) ? '1' : '0')).join('');
  const numbers = [LUCKS.indexOf(luck), COUNTS.indexOf(counts)];
  const data = [title, due, language, ...numbers, seed, digits, prompt, ...steps.map(encodeStep)];
  const text = `${VERSION}.${encodeBase64Url(JSON.stringify(data))}`;
  return text.length > LONGEST_ASSIGNMENT
    ? fail({ code: 'length', most: LONGEST_ASSIGNMENT })
    : succeed(text);
}

/** Fields before the steps. */
const FIELDS = 8;

/** A step as the link holds it. */
export function encodeStep(step: Step): unknown {
  if (step.kind === 'lesson') return step.letter;
  return step.kind === 'site' ? [step.id, step.edition] : encodeChallenge(step.challenge);
}

/** Reads what `encodeAssignment` wrote; a leading `#` is allowed. Nothing in it is trusted; it never throws. */
export function parseAssignment(given: string): Result<Assignment, AssignmentError> {
  const text = given.replace(/^#/, '');
  if (text === '') return fail({ code: 'empty' });
  if (text.length > LONGEST_ASSIGNMENT) return fail({ code: 'length', most: LONGEST_ASSIGNMENT });
  const version = /^(\d{1,4})\./.exec(text)?.[1];
  if (version === undefined) return fail({ code: 'encoding' });
  if (version !== VERSION) return fail({ code: 'version', version });
  const json = decodeBase64Url(text.slice(version.length + 1));
  const data = json.ok ? parseJson(json.value) : undefined;
  if (data === undefined) return fail({ code: 'encoding' });
  return Array.isArray(data) ? readFields(data) : fail({ code: 'shape' });
}

/** 32 bits that stand for an assignment in what is handed in. */
export function hashOf(text: string): number {
  const codes = Array.from(text, (character) => character.charCodeAt(0));
  return Number.parseInt(digestText(extendDigest(EMPTY_DIGEST, codes)).slice(0, 8), 16);
}

function readFields(data: readonly unknown[]): Result<Assignment, AssignmentError> {
  const [title, due, language, luckAt, countsAt, seed, digits, prompt] = data;
  const [luck, counts] = [LUCKS[Number(luckAt)], COUNTS[Number(countsAt)]];
  const list = data.slice(FIELDS);
  const isSound =
    isText(title, LONGEST.title) &&
    isTextOrNone(due, LONGEST.due) &&
    language === 'en' &&
    isText(seed, LONGEST_SEED) &&
    isLocks(digits) &&
    isTextOrNone(prompt, LONGEST.prompt) &&
    list.length >= 1 &&
    list.length <= LONGEST.steps;
  if (!isSound || luck === undefined || counts === undefined) return fail({ code: 'shape' });
  const locks = LOCKS.filter((_, i) => digits[i] === '1');
  const steps: Step[] = [];
  for (const [i, each] of list.entries()) {
    const step = readStep(each, i + 1);
    if (!step.ok) return step;
    steps.push(step.value);
  }
  const shown = { title: titled(title), due: orNone(due), prompt: orNone(prompt) };
  return succeed({ ...shown, language, luck, seed, locks, counts, steps });
}

/** @param place of the step, counted from 1 */
export function readStep(data: unknown, place: number): Result<Step, AssignmentError> {
  if (typeof data === 'string') {
    return /^[a-z]{1,2}$/.test(data)
      ? succeed({ kind: 'lesson', letter: data })
      : fail({ code: 'shape' });
  }
  if (!Array.isArray(data)) return fail({ code: 'shape' });
  const fields: readonly unknown[] = data;
  if (fields.length === 2) {
    const [id, edition] = fields;
    const isNamed = typeof id === 'string' && /^[a-z0-9-]{1,60}$/.test(id);
    return isNamed && isWhole(edition, 1, 9999)
      ? succeed({ kind: 'site', id, edition })
      : fail({ code: 'shape' });
  }
  const read = readChallenge(fields);
  if (read === null || read.run !== undefined) return fail({ code: 'shape' });
  const challenge = parseChallenge(read.settings);
  if (!challenge.ok) return fail({ code: 'step', step: place, problems: challenge.error });
  if (slowness(challenge.value) !== null) return fail({ code: 'cost', step: place });
  return succeed({ kind: 'made', challenge: challenge.value });
}

function isText(data: unknown, most: number): data is string {
  return typeof data === 'string' && isPlainText(data, most);
}

function isTextOrNone(data: unknown, most: number): data is string {
  return data === '' || isText(data, most);
}

/** A text where there is something to look at. */
function orNone(text: string): string {
  return cleaned(text) === '' ? '' : text;
}

function isLocks(data: unknown): data is string {
  return typeof data === 'string' && /^[01]{4}$/.test(data);
}

function isWhole(data: unknown, min: number, max: number): data is number {
  return typeof data === 'number' && Number.isInteger(data) && data >= min && data <= max;
}
