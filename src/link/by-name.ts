import { fail, type Result, succeed } from '../base/result.ts';
import { parseSeed } from '../base/text.ts';
import type { Challenge } from '../game/challenge.ts';
import type { Edition, PublishedEdition } from '../game/edition.ts';
import { checkMoves, type Move } from '../game/position.ts';
import { digestText, EMPTY_DIGEST, extendDigest } from '../sim/digest.ts';
import { decodeBase64Url, encodeBase64Url } from './base64url.ts';
import type { FoundEdition } from './editions.ts';
import type { LinkError, Shared } from './link.ts';
import { decodeMoves, encodeMoves } from './moves.ts';

/** The version of links by name. Like every version it is never changed. */
export const VERSION_BY_NAME = '2';

/** The longest text that is read, in characters; those of the challenges of the site keep far below. */
export const LONGEST_BY_NAME = 600;

/** Digits of the check, in base 16: one text in 16,777,216 passes by chance. */
const CHECK_DIGITS = 6;

/** A run on a challenge of the site, as a link names it; the moves are still text. */
export interface NamedRun extends Edition {
  readonly moves: string;
  /** The luck where it is not that of the edition. */
  readonly seed: string | null;
}

/**
 * The text of a link by name, in which every run has room:
 *
 *     2.first-watch.2.00003c3c003c0000.4f1e22            version, name, edition, moves, check
 *     2.first-watch.2.00003c3c003c0000.b3R0ZXI.97d0a1    with another luck, in base64url
 *
 * What is left of it when its end is cut off would often be a link too, hence the check.
 *
 * @param challenge that edition, on the luck that was played
 */
export function makeLinkByName(
  { id, edition, seed }: PublishedEdition,
  challenge: Challenge,
  moves: readonly Move[],
): string {
  const luck = challenge.seed === seed ? [] : [encodeBase64Url(challenge.seed)];
  const text = [VERSION_BY_NAME, id, edition, encodeMoves(challenge, moves), ...luck].join('.');
  return `${text}.${checkOf(text)}`;
}

/** Reads the text of a link by name; the challenge that it names is still to be found. */
export function parseLinkByName(text: string): Result<NamedRun, LinkError> {
  if (text.length > LONGEST_BY_NAME) return fail({ code: 'length', most: LONGEST_BY_NAME });
  const end = text.lastIndexOf('.');
  const fields = text.slice(0, end).split('.');
  const [version, id = '', edition = '', moves = '', luck] = fields;
  const isWhole =
    version === VERSION_BY_NAME &&
    fields.length <= 5 &&
    /^[a-z0-9-]{1,60}$/.test(id) &&
    /^[1-9]\d{0,3}$/.test(edition) &&
    /^[a-z0-9-]+$/.test(moves) &&
    checkOf(text.slice(0, end)) === text.slice(end + 1);
  if (!isWhole) return fail({ code: 'encoding' });
  const named = { id, edition: Number(edition), moves };
  if (luck === undefined) return succeed({ ...named, seed: null });
  const seed = decodeBase64Url(luck);
  if (!seed.ok) return fail({ code: 'encoding' });
  const parsed = parseSeed(seed.value);
  if (!parsed.ok) return fail({ code: 'range', problems: [parsed.error] });
  return succeed({ ...named, seed: parsed.value });
}

/**
 * The run of a link by name.
 *
 * @param found the challenge that it names, on its own luck, with its plain policy
 */
export function runOf(
  named: NamedRun,
  { challenge: own, plain }: FoundEdition,
): Result<Shared, LinkError> {
  const { id, edition, seed } = named;
  const moves = decodeMoves(own, named.moves);
  if (!moves.ok) return fail({ code: 'shape' });
  const problem = checkMoves(own, moves.value);
  if (problem !== null) return fail({ code: 'run', problem });
  const challenge = seed === null ? own : { ...own, seed };
  const published = { id, edition, seed: own.seed };
  const shared = { challenge, moves: moves.value, edition: published };
  return succeed(plain === null ? shared : { ...shared, plain });
}

function checkOf(text: string): string {
  const codes = Array.from(text, (character) => character.charCodeAt(0));
  return digestText(extendDigest(EMPTY_DIGEST, codes)).slice(0, CHECK_DIGITS);
}
