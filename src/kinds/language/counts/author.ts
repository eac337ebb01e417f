import { streamAt } from '../../../sim/random/stream.ts';
import type { Author } from '../author.ts';
import { LONGEST, STOP } from '../model.ts';
import { nucleusOf } from '../network/nucleus.ts';
import { OUTCOMES } from '../network/shape.ts';
import { idAt } from '../network/write.ts';
import type { Automaton } from '../notebook/grammar.ts';
import { arcOf, logProbability } from '../notebook/truth.ts';
import { sharpened } from './automata.ts';

/** Counts as somebody who writes: line k has a stream of its own, as those of networks have. */
export function countsAuthor(counts: Automaton): Author {
  return {
    write({ temperature, nucleus = 1, prefix = [] }, key, count, visit) {
      const automaton = sharpened(counts, temperature);
      const lines = new Float64Array(count * LONGEST);
      const shares = new Float64Array(OUTCOMES);
      for (let line = 0; line < count; line++) {
        const chance = streamAt(key, line);
        lines.set(prefix, line * LONGEST);
        let state = prefix.reduce((from, id) => stateAfter(automaton, from, id), 0);
        for (let place = prefix.length; place < LONGEST; place++) {
          writeShares(automaton, state, shares);
          if (nucleus < 1) nucleusOf(shares, nucleus);
          const id = idAt(shares, chance.uniform());
          visit?.(line, place, shares, id);
          lines[line * LONGEST + place] = id;
          if (id === STOP) break;
          state = stateAfter(automaton, state, id);
        }
      }
      return lines;
    },
    surprise({ values, count, tokens }) {
      let sum = 0;
      for (let line = 0; line < count; line++)
        sum -= logProbability(values, line * LONGEST, counts);
      return sum / tokens.count;
    },
  };
}

/** Behind the end of lines for a word that never followed: nothing is known of what comes after it. */
function stateAfter(automaton: Automaton, state: number, id: number): number {
  const arc = arcOf(automaton, state, id);
  return arc < 0 ? automaton.firstArc.length - 2 : (automaton.targets[arc] as number);
}

/** What may come in a state; where nothing can, lines end. */
function writeShares(
  { firstArc, arcWords, probabilities }: Automaton,
  state: number,
  shares: Float64Array,
): void {
  shares.fill(0);
  const [first, behind] = [firstArc[state] as number, firstArc[state + 1] as number];
  if (first === behind) shares[STOP] = 1;
  for (let arc = first; arc < behind; arc++) {
    shares[arcWords[arc] as number] = probabilities[arc] as number;
  }
}
