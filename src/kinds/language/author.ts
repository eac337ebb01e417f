import { ln } from '../../sim/math/exponential.ts';
import type { Key } from '../../sim/random/key.ts';
import type { Engine } from './network/engine.ts';
import { probabilities } from './network/predict.ts';
import { IDS } from './network/shape.ts';
import type { Lines, Tokens } from './network/tokens.ts';
import { type Visit, type Writing, writeLines } from './network/write.ts';

/** Whoever writes lines a word at a time: a network, or counts. */
export interface Author {
  /** Lines, as `writeLines` gives them. */
  write(how: Writing, key: Key, count: number, visit?: Visit): Float64Array;
  /** The mean of −ln of the probability of each word and each stop at T = 1, in nats; ∞ where one cannot come. */
  surprise(read: ReadLines): number;
}

/** Lines that an author is given to read, and what comes next in them. */
export interface ReadLines extends Lines {
  readonly tokens: Tokens;
}

/** @param engine for this author alone while it is asked */
export function networkAuthor(weights: Float64Array, engine: Engine): Author {
  return {
    write: (how, key, count, visit) => writeLines(weights, how, key, count, engine, visit),
    surprise({ tokens: { contexts, targets, count } }) {
      const shares = probabilities(weights, contexts.subarray(0, 4 * count), 1, engine);
      let sum = 0;
      for (let k = 0; k < count; k++) sum -= ln(shares[k * IDS + (targets[k] as number)] as number);
      return sum / count;
    },
  };
}
