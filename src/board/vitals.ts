import type { Position } from '../game/position.ts';
import { tailNames } from './names.ts';
import { lineWords, survivalNow, survivalWords } from './words.ts';

/** How a tail stands, in words. */
export interface Vital {
  readonly name: string;
  /** "89% alive". */
  readonly survival: string;
  /** "keep above 30%", or what is wrong; empty where there is no line. */
  readonly line: string;
}

/** How each tail stands: what the next decision is about. */
export function vitalsOf(position: Position): Vital[] {
  const survivals = survivalNow(position);
  return tailNames(position.challenge).map((name, i) => {
    const survival = survivals[i] ?? 1;
    return {
      name,
      survival: survivalWords(survival),
      line: lineWords(position.challenge, survival),
    };
  });
}
