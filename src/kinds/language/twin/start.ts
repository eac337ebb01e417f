import { exp, ln } from '../../../sim/math/exponential.ts';
import { STOP } from '../model.ts';
import type { Grammar } from '../notebook/grammar.ts';
import { wordShares } from '../notebook/truth.ts';

/**
 * Rounds of scaling. After them the tails of shares that the grammar can have are right to a hundredth, single words to a few:
 * less than what is read off a network is itself uncertain.
 */
const ROUNDS = 120;

/**
 * What part of its error a word mends in a round. A phrase mends its own with each of its words, and has up to seven: more than
 * twice the error in all would swing apart, as it does from .4 on. The proof of Darroch & Ratcliff asks for one part in 20, the
 * words of the longest line.
 */
const PART = 0.25;

/** The most that a round changes a logarithm, and the least share that is asked for. */
const MOST = 1;
const LEAST = 1e-9;

/**
 * The probabilities of arcs with which the words of lines have given shares, and which are as near to the grammar's own as that
 * allows: a line's probability is multiplied by a factor for each of its words, and the factors are found by iterative scaling
 * (Darroch & Ratcliff 1972, doi:10.1214/aoms/1177692379; the projection of Csiszár 1975, doi:10.1214/aop/1176996454). Of shares
 * that no lines of the grammar have, the scaling stays somewhere near.
 *
 * @param shares by id, of all words that are written
 */
export function tilted(grammar: Grammar, shares: Float64Array): Float64Array {
  const logs = new Float64Array(shares.length);
  let probabilities = grammar.probabilities;
  for (let round = 0; round < ROUNDS; round++) {
    const now = wordShares({ ...grammar, probabilities });
    for (let word = 0; word < logs.length; word++) {
      if (word === STOP || now[word] === 0) continue;
      const error = ln(Math.max(LEAST, shares[word] as number) / (now[word] as number));
      logs[word] = (logs[word] as number) + Math.min(MOST, Math.max(-MOST, PART * error));
    }
    probabilities = multiplied(grammar, logs.map(exp));
  }
  return probabilities;
}

/** Probabilities of arcs when those of lines are multiplied by a factor for each word, and made to add up to one again. */
function multiplied(grammar: Grammar, factors: Float64Array): Float64Array {
  const { firstArc, arcWords, targets } = grammar;
  const probabilities = new Float64Array(targets.length);
  const last = firstArc.length - 2;
  // For each state the sum of what is multiplied, over all ways on.
  const sums = new Float64Array(last + 1);
  sums[last] = 1;
  for (let state = last - 1; state >= 0; state--) {
    const [first, behind] = [firstArc[state] as number, firstArc[state + 1] as number];
    for (let arc = first; arc < behind; arc++) {
      probabilities[arc] =
        (grammar.probabilities[arc] as number) *
        (factors[arcWords[arc] as number] as number) *
        (sums[targets[arc] as number] as number);
      sums[state] = (sums[state] as number) + (probabilities[arc] as number);
    }
    for (let arc = first; arc < behind; arc++) {
      probabilities[arc] = (probabilities[arc] as number) / (sums[state] as number);
    }
  }
  return probabilities;
}
