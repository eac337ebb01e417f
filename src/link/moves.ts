import type { Challenge } from '../game/challenge.ts';
import type { Move } from '../game/position.ts';
import { fail, type Result, succeed } from '../game/result.ts';
import type { TargetedSource } from '../sim/collection.ts';

/** Two digits in base 36 reach 1,295, more than the largest training set. */
const BASE = 36;
/** Digits per move: the samples, and for a mixture one more for where they are collected. */
const DIGITS = { gaussian: 2, mixture: 3 } as const;

/** Moves as text, in base 36. */
export function encodeMoves(model: Challenge['model'], moves: readonly Move[]): string {
  return moves
    .map(({ real, from }) => {
      const samples = real.toString(BASE).padStart(2, '0');
      return model === 'mixture' ? samples + encodeSource(from) : samples;
    })
    .join('');
}

/** The moves that `encodeMoves` encoded. Whether they are legal is for `checkMoves` to say. */
export function decodeMoves(model: Challenge['model'], text: unknown): Result<Move[], 'shape'> {
  const digits = DIGITS[model];
  if (typeof text !== 'string' || !/^[0-9a-z]*$/.test(text) || text.length % digits !== 0) {
    return fail('shape');
  }
  const parts = Array.from({ length: text.length / digits }, (_, i) =>
    text.slice(i * digits, (i + 1) * digits),
  );
  return succeed(
    parts.map((part) => {
      const real = Number.parseInt(part.slice(0, 2), BASE);
      const from = decodeSource(part.slice(2));
      return from === undefined ? { real } : { real, from };
    }),
  );
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
