import { type Stream, streamAt } from '../../../sim/random/stream.ts';
import { LONGEST, STOP } from '../model.ts';
import type { Automaton } from './grammar.ts';
import { notebook } from './notebook.ts';

/**
 * Fills `out` with lines, `LONGEST` numbers each: ids, `STOP` from the end of the line on. The k-th line has chances of its
 * own, one uniform number for each word, so that it does not depend on how many are drawn.
 *
 * @param out length 24n
 */
export function drawLines(
  stream: Stream,
  out: Float64Array,
  automaton: Automaton = notebook,
): void {
  const root = stream.key();
  for (let at = 0, k = 0; at < out.length; at += LONGEST, k++) {
    drawLine(automaton, streamAt(root, k), out, at);
  }
}

function drawLine(automaton: Automaton, chance: Stream, out: Float64Array, start: number): void {
  const { firstArc, arcWords, targets, probabilities } = automaton;
  let at = start;
  for (let state = 0; at < start + LONGEST; at++) {
    const last = (firstArc[state + 1] as number) - 1;
    let arc = firstArc[state] as number;
    let left = chance.uniform() - (probabilities[arc] as number);
    // Rounding can leave something behind the last arc.
    while (left >= 0 && arc < last) left -= probabilities[++arc] as number;
    const word = arcWords[arc] as number;
    if (word === STOP) break;
    out[at] = word;
    state = targets[arc] as number;
  }
  out.fill(STOP, at, start + LONGEST);
}
