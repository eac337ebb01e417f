import { ln } from '../../../sim/math/exponential.ts';
import { LONGEST } from '../model.ts';
import type { Automaton } from './grammar.ts';
import { notebook } from './notebook.ts';
import { logProbability } from './truth.ts';

/** Mean and standard deviation of the surprise of a line, in nats: the mean is the entropy. */
export interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

/** By sums over the states, from the end of lines to their beginning. */
export function surpriseSpread(automaton: Automaton = notebook): Spread {
  const { firstArc, targets, probabilities } = automaton;
  const states = firstArc.length - 1;
  // Of the surprise of what is still to come in a state: its mean, and that of its square.
  const means = new Float64Array(states);
  const squares = new Float64Array(states);
  for (let state = states - 2; state >= 0; state--) {
    for (let arc = firstArc[state] as number; arc < (firstArc[state + 1] as number); arc++) {
      const probability = probabilities[arc] as number;
      const target = targets[arc] as number;
      const surprise = -ln(probability);
      const mean = means[target] as number;
      const square = surprise * surprise + 2 * surprise * mean + (squares[target] as number);
      means[state] = (means[state] as number) + probability * (surprise + mean);
      squares[state] = (squares[state] as number) + probability * square;
    }
  }
  const mean = means[0] as number;
  return { mean, deviation: Math.sqrt((squares[0] as number) - mean * mean) };
}

/**
 * How much more surprising lines are than the warden's are on average, in standard deviations of theirs; 0 for those that are
 * less so, ∞ for those that could not be written.
 *
 * @param lines length 24n
 */
export function deviationsOf(lines: Float64Array): Float64Array {
  const { mean, deviation } = surpriseSpread();
  return Float64Array.from({ length: lines.length / LONGEST }, (_, k) =>
    Math.max(0, (-logProbability(lines, k * LONGEST) - mean) / deviation),
  );
}
