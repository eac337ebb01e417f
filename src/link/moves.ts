import type { Move } from '../game/position.ts';
import { fail, type Result, succeed } from '../game/result.ts';

/** Digits per move; two in base 36 reach 1,295, more than the largest training set. */
const DIGITS = 2;
const BASE = 36;

/** Moves as text, two base-36 digits each. */
export function encodeMoves(moves: readonly Move[]): string {
  return moves.map(({ real }) => real.toString(BASE).padStart(DIGITS, '0')).join('');
}

/** The moves that `encodeMoves` encoded. Whether they are legal is for `replay` to say. */
export function decodeMoves(text: unknown): Result<Move[], 'shape'> {
  if (typeof text !== 'string' || !/^([0-9a-z]{2})*$/.test(text)) return fail('shape');
  const pairs = text.match(/../g) ?? [];
  return succeed(pairs.map((pair) => ({ real: Number.parseInt(pair, BASE) })));
}
