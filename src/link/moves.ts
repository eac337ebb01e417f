import type { Challenge } from '../game/challenge.ts';
import type { Move } from '../game/position.ts';
import { fail, type Result, succeed } from '../game/result.ts';
import type { TargetedSource } from '../sim/collection.ts';

/** Two digits in base 36 reach 1,295, more than the largest training set. */
const BASE = 36;
/** A move of each kind of model; that of a mixture is one sign when nothing is collected. */
const MOVE = { gaussian: /[0-9a-z]{2}/y, mixture: /-|[0-9a-z]{3}/y } as const;

/** Moves as text: the samples in base 36, and for a mixture a digit for where they are collected. */
export function encodeMoves(model: Challenge['model'], moves: readonly Move[]): string {
  return moves
    .map(({ real, from }) => {
      const samples = real.toString(BASE).padStart(2, '0');
      if (model === 'gaussian') return samples;
      return real === 0 ? '-' : samples + encodeSource(from);
    })
    .join('');
}

/**
 * The moves that `encodeMoves` encoded; where nothing is collected, the place is forgotten. Whether they are legal is
 * for `checkMoves` to say.
 */
export function decodeMoves(model: Challenge['model'], text: unknown): Result<Move[], 'shape'> {
  if (typeof text !== 'string') return fail('shape');
  const pattern = new RegExp(MOVE[model]);
  const moves: Move[] = [];
  while (pattern.lastIndex < text.length) {
    const move = pattern.exec(text)?.[0];
    if (move === undefined) return fail('shape');
    moves.push(decodeMove(move));
  }
  return succeed(moves);
}

function decodeMove(text: string): Move {
  const real = text === '-' ? 0 : Number.parseInt(text.slice(0, 2), BASE);
  if (real === 0) return { real };
  const from = decodeSource(text.slice(2));
  return from === undefined ? { real } : { real, from };
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
