import { lineWords, survivalWords } from '../../kit/words/en.ts';
import { fidelity } from '../../sim/fidelity.ts';
import { survivalNow } from '../passage.ts';
import type { MapPosition } from './losses.ts';
import { tailNames } from './names.ts';

/** How a tail stands, in words. */
export interface Vital {
  readonly name: string;
  /** "89% alive". */
  readonly survival: string;
  /** "keep above 30%", or what is wrong; empty where there is no line. */
  readonly line: string;
  /** Whether it costs no life as it is. */
  readonly isWell: boolean;
}

/** How each tail stands: what the next decision is about. */
export function vitalsOf(position: MapPosition): Vital[] {
  const names = tailNames(position.challenge);
  const survivals = survivalNow(position, names);
  return names.map((name, i) => {
    const survival = survivals[i] ?? 1;
    return {
      name,
      survival: survivalWords(survival),
      line: lineWords(position.challenge, survival),
      isWell: fidelity(survival) >= position.challenge.line,
    };
  });
}
