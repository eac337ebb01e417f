/**
 * What is known of the lines of a grammar, exactly: arcs lead upwards, so that sums over all lines are sums over states, once
 * through them (Jurafsky & Martin, Speech and Language Processing, appendix A; entropies as in Soule 1974,
 * doi:10.1016/S0019-9958(74)90799-2).
 */
import { exp, ln } from '../../../sim/math/exponential.ts';
import { LONGEST, STOP } from '../model.ts';
import type { Automaton, Grammar } from './grammar.ts';
import { notebook } from './notebook.ts';

/** Where `arcOf` finds none. */
const NONE = -1;

/** The arc of a state that writes a word; −1 when there is none. */
export function arcOf({ firstArc, arcWords }: Automaton, state: number, word: number): number {
  const behind = firstArc[state + 1] as number;
  for (let arc = firstArc[state] as number; arc < behind; arc++) {
    if (arcWords[arc] === word) return arc;
  }
  return NONE;
}

/**
 * The natural logarithm of the probability of a line, its stop included; −∞ when it cannot be written, as none can that does not
 * end.
 *
 * @param lines ids, `LONGEST` for each line, or fewer when one ends with `STOP`
 * @param at where the line begins
 */
export function logProbability(
  lines: ArrayLike<number>,
  at = 0,
  automaton: Automaton = notebook,
): number {
  let state = 0;
  let sum = 0;
  for (let i = at; i < at + LONGEST; i++) {
    const word = lines[i];
    const arc = word === undefined ? NONE : arcOf(automaton, state, word);
    if (arc === NONE) return -Infinity;
    sum += ln(automaton.probabilities[arc] as number);
    if (word === STOP) return sum;
    state = automaton.targets[arc] as number;
  }
  return -Infinity;
}

/** How many times a line passes each arc, on average. */
export function arcCounts({
  firstArc,
  targets,
  probabilities,
}: Automaton = notebook): Float64Array {
  const visits = new Float64Array(firstArc.length - 1);
  visits[0] = 1;
  const counts = new Float64Array(targets.length);
  for (let state = 0; state < visits.length; state++) {
    const behind = firstArc[state + 1] as number;
    for (let arc = firstArc[state] as number; arc < behind; arc++) {
      counts[arc] = (visits[state] as number) * (probabilities[arc] as number);
      const target = targets[arc] as number;
      visits[target] = (visits[target] as number) + (counts[arc] as number);
    }
  }
  return counts;
}

/** How often each word stands in a line, on average, by id; the stop once. */
export function wordCounts(grammar: Grammar = notebook): Float64Array {
  const counts = new Float64Array(grammar.words.length);
  const arcs = arcCounts(grammar);
  for (const [arc, word] of grammar.arcWords.entries()) {
    counts[word] = (counts[word] as number) + (arcs[arc] as number);
  }
  return counts;
}

/** The share that each word has of all words that are written, by id; the stop is no word. */
export function wordShares(grammar: Grammar = notebook): Float64Array {
  const counts = wordCounts(grammar);
  counts[STOP] = 0;
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
}

/** The mean number of words of a line, the stop not counted. */
export function meanLength(automaton: Automaton = notebook): number {
  const { arcWords } = automaton;
  return arcCounts(automaton).reduce(
    (sum, count, arc) => (arcWords[arc] === STOP ? sum : sum + count),
    0,
  );
}

/** The entropy of a line in nats. */
export function entropy(automaton: Automaton = notebook): number {
  return arcCounts(automaton).reduce(
    (sum, count, arc) => sum - count * ln(automaton.probabilities[arc] as number),
    0,
  );
}

/** The entropy of a word or stop, on average, in nats: a line has one stop beside its words. */
export function entropyRate(automaton: Automaton = notebook): number {
  return entropy(automaton) / (meanLength(automaton) + 1);
}

/** The perplexity of the grammar: no model can have a lower one on its lines. */
export function perplexity(automaton: Automaton = notebook): number {
  return exp(entropyRate(automaton));
}

/** The chance that a line has at least one of some words. */
export function chanceOf(words: ArrayLike<number>, automaton: Automaton = notebook): number {
  const { firstArc, arcWords, targets, probabilities } = automaton;
  const last = firstArc.length - 2;
  const named = new Set(Array.from(words));
  const none = new Float64Array(last + 1);
  none[last] = 1;
  for (let state = last - 1; state >= 0; state--) {
    const behind = firstArc[state + 1] as number;
    for (let arc = firstArc[state] as number; arc < behind; arc++) {
      if (named.has(arcWords[arc] as number)) continue;
      const ahead = (probabilities[arc] as number) * (none[targets[arc] as number] as number);
      none[state] = (none[state] as number) + ahead;
    }
  }
  return 1 - (none[0] as number);
}

/** The sum of the shares of some words. */
export function shareOf(shares: Float64Array, words: Uint8Array): number {
  return words.reduce((sum, word) => sum + (shares[word] as number), 0);
}
