import { LONGEST, STOP } from '../model.ts';
import { CONTEXT, OUTCOMES, START } from './shape.ts';

/** Lines to learn from: `LONGEST` ids each, `STOP` behind its end, as in `Samples`. */
export interface Lines {
  readonly values: Float64Array;
  readonly count: number;
  /** How much each line counts; without it, all count the same. */
  readonly weights?: Float64Array;
}

/** What comes next in lines, and what stood before: each word and each stop is one; a line that is cut has no stop. */
export interface Tokens {
  readonly count: number;
  /** Four ids for each, the oldest first. */
  readonly contexts: Uint8Array;
  readonly targets: Uint8Array;
  /** What each counts, 1 on average. */
  readonly counts: Float64Array;
}

/** @throws RangeError for an id that is none, and where no line counts anything */
export function tokensOf(lines: Lines): Tokens {
  const most = lines.count * LONGEST;
  const contexts = new Uint8Array(most * CONTEXT);
  const targets = new Uint8Array(most);
  const counts = new Float64Array(most);
  let count = 0;
  let total = 0;
  for (let line = 0; line < lines.count; line++) {
    const weight = lines.weights?.[line] ?? 1;
    const ids = idsOf(lines.values.subarray(line * LONGEST, (line + 1) * LONGEST));
    for (const [place, id] of ids.entries()) {
      for (let back = CONTEXT; back > 0; back--) {
        contexts[CONTEXT * (count + 1) - back] = ids[place - back] ?? START;
      }
      targets[count] = id;
      counts[count] = weight;
      total += weight;
      count += 1;
    }
  }
  const mean = total / count;
  if (!(mean > 0 && mean < Infinity)) throw new RangeError('There is no line to learn from.');
  for (let k = 0; k < count; k++) counts[k] = (counts[k] as number) / mean;
  return { count, contexts, targets, counts: counts.subarray(0, count) };
}

/** The ids of a line with its stop. */
function idsOf(line: Float64Array): Float64Array {
  for (const id of line) {
    if (!(Number.isInteger(id) && id >= 0 && id < OUTCOMES)) {
      throw new RangeError(`${id} is not the id of a word.`);
    }
  }
  const stop = line.indexOf(STOP);
  return stop === -1 ? line : line.subarray(0, stop + 1);
}
