/** What can be said exactly of the lines of any automaton, also of one that can go back to where it was: lines are cut. */
import { exp, ln } from '../../../sim/math/exponential.ts';
import { LONGEST, STOP } from '../model.ts';
import type { Automaton } from '../notebook/grammar.ts';
import { notebook } from '../notebook/notebook.ts';
import { arcOf } from '../notebook/truth.ts';

/**
 * An automaton that writes at temperature T: each probability to the power 1/T, over their sum in each state.
 *
 * @param temperature above 0
 */
export function sharpened<Kind extends Automaton>(automaton: Kind, temperature: number): Kind {
  if (temperature === 1) return automaton;
  const { firstArc } = automaton;
  const probabilities = automaton.probabilities.map((p) => exp(ln(p) / temperature));
  for (let state = 0; state < firstArc.length - 1; state++) {
    const [first, behind] = [firstArc[state] as number, firstArc[state + 1] as number];
    let total = 0;
    for (let arc = first; arc < behind; arc++) total += probabilities[arc] as number;
    for (let arc = first; arc < behind; arc++) {
      probabilities[arc] = (probabilities[arc] as number) / total;
    }
  }
  return { ...automaton, probabilities };
}

/**
 * The share that each word has of all words that are written, by id, exactly.
 *
 * @param words ids there are
 */
export function sharesOf(
  { firstArc, arcWords, targets, probabilities }: Automaton,
  words = notebook.words.length,
): Float64Array {
  const counts = new Float64Array(words);
  let masses = new Float64Array(firstArc.length - 1);
  masses[0] = 1;
  for (let i = 0; i < LONGEST; i++) {
    const next = new Float64Array(masses.length);
    for (const [state, mass] of masses.entries()) {
      if (mass === 0) continue;
      const behind = firstArc[state + 1] as number;
      for (let arc = firstArc[state] as number; arc < behind; arc++) {
        const [word, target] = [arcWords[arc] as number, targets[arc] as number];
        const part = mass * (probabilities[arc] as number);
        if (word === STOP) continue;
        counts[word] = (counts[word] as number) + part;
        next[target] = (next[target] as number) + part;
      }
    }
    masses = next;
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
}

/**
 * The share of lines that a grammar could not have written, exactly: both automata go through all lines side by side.
 *
 * @param grammar has no line that would be cut
 */
export function nonsenseShare(automaton: Automaton, grammar: Automaton = notebook): number {
  const { firstArc, arcWords, targets, probabilities } = automaton;
  const states = firstArc.length;
  let possible = 0;
  // By state of the grammar · states + state.
  let masses = new Map([[0, 1]]);
  while (masses.size > 0) {
    const next = new Map<number, number>();
    for (const [pair, mass] of masses) {
      const state = pair % states;
      const behind = firstArc[state + 1] as number;
      for (let arc = firstArc[state] as number; arc < behind; arc++) {
        const word = arcWords[arc] as number;
        const due = arcOf(grammar, Math.floor(pair / states), word);
        if (due < 0) continue;
        const part = mass * (probabilities[arc] as number);
        const there = (grammar.targets[due] as number) * states + (targets[arc] as number);
        if (word === STOP) possible += part;
        else next.set(there, (next.get(there) ?? 0) + part);
      }
    }
    masses = next;
  }
  return 1 - possible;
}
