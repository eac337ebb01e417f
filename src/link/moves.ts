import { fail, type Result, succeed } from '../base/result.ts';
import type { Challenge } from '../game/challenge.ts';
import type { Move } from '../game/position.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { TargetedSource } from '../sim/collection.ts';

/** Two digits in base 36 reach 1,295, more than the largest training set. */
const BASE = 36;
/** The samples of a move; where it may name a mode to collect from, they are one sign when nothing is collected. */
const AMOUNT = '[0-9a-z]{2}';
const AMOUNT_AND_PLACE = '(?:-|[0-9a-z]{3})';

/**
 * Moves as text: the samples in base 36, a digit for where they are collected where the kind of model has such places,
 * and a digit for each tool on offer.
 */
export function encodeMoves(challenge: Challenge, moves: readonly Move[]): string {
  const { tools } = challenge;
  const { hasPlaces } = kindOf(challenge).link;
  return moves
    .map((move) => {
      const used = tools.map((_, i) => move.tools?.[i] ?? 0).join('');
      return encodeSamples(hasPlaces, move) + used;
    })
    .join('');
}

function encodeSamples(hasPlaces: boolean, { real, from }: Move): string {
  const samples = real.toString(BASE).padStart(2, '0');
  if (!hasPlaces) return samples;
  return real === 0 ? '-' : samples + encodeSource(from);
}

/**
 * The moves that `encodeMoves` encoded; where nothing is collected, the place is forgotten. Whether they are legal is
 * for `checkMoves` to say.
 */
export function decodeMoves(challenge: Challenge, text: unknown): Result<readonly Move[], 'shape'> {
  if (typeof text !== 'string') return fail('shape');
  const pattern = kindOf(challenge).link.hasPlaces ? AMOUNT_AND_PLACE : AMOUNT;
  const moveAt = new RegExp(`(${pattern})(\\d{${challenge.tools.length}})`, 'y');
  const moves: Move[] = [];
  while (moveAt.lastIndex < text.length) {
    const [, samples, used] = moveAt.exec(text) ?? [];
    if (samples === undefined || used === undefined) return fail('shape');
    moves.push({ ...decodeSamples(samples), ...decodeUsed(used) });
  }
  return succeed(moves);
}

function decodeSamples(text: string): Move {
  const real = text === '-' ? 0 : Number.parseInt(text.slice(0, 2), BASE);
  if (real === 0) return { real };
  const from = decodeSource(text.slice(2));
  return from === undefined ? { real } : { real, from };
}

function decodeUsed(digits: string): Pick<Move, 'tools'> {
  return /[1-9]/.test(digits) ? { tools: [...digits].map(Number) } : {};
}

/** 0 is the world at large; then two digits for each mode, without and with weights. */
function encodeSource(from: TargetedSource | undefined): string {
  if (from === undefined) return '0';
  return (1 + 2 * from.mode + (from.isWeighted ? 1 : 0)).toString(BASE);
}

function decodeSource(digit: string): TargetedSource | undefined {
  const code = digit === '' ? 0 : Number.parseInt(digit, BASE);
  if (code === 0) return undefined;
  return { mode: Math.floor((code - 1) / 2), isWeighted: code % 2 === 0 };
}
