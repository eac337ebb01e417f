import type { Outcome } from '../game/outcome.ts';
import { starsOf } from '../game/par.ts';
import { starMarks } from './judgement.ts';
import { count } from './words.ts';

/** A generation that ended this close to the line, as a multiple of it, was a near thing. */
const NEAR = 1.5;

/**
 * A result to paste: name, par, what was spent, and a sign for each generation. It gives no move away. A screen reader
 * has the words, and reads the signs as circles.
 *
 * @param line of the challenge
 * @param address where the challenge can be played, or nothing
 */
export function resultText(
  title: string,
  outcome: Outcome,
  line: number,
  par: number | null,
  address: string,
): string {
  const { won, spent, fidelity } = outcome;
  const worst = fidelity.map((tails) => Math.min(...tails));
  const signs = worst
    .map((value) => (value < line ? '○' : value < NEAR * line ? '◐' : '●'))
    .join('');
  const lost = worst.filter((value) => value < line).length;
  const generations = count(worst.length, 'generation');
  const how = won ? `Won in ${generations}` : `Lost after ${generations}`;
  return [
    `Tailkeeper: ${title}`,
    `${how}, ${count(lost, 'life', 'lives')} lost. ${starMarks(starsOf(outcome, par))}`,
    `Spent ${spent}${par === null ? '' : `, par ${par}`}.`,
    signs,
    ...(address === '' ? [] : [address]),
  ].join('\n');
}
