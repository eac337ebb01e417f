import type { Key } from '../../../sim/random/key.ts';
import { type Stream, streamAt } from '../../../sim/random/stream.ts';
import { LONGEST, STOP } from '../model.ts';
import type { Engine } from './engine.ts';
import { BATCH } from './layout.ts';
import { nucleusOf } from './nucleus.ts';
import { ask, prepare } from './predict.ts';
import { CONTEXT, OUTCOMES, START } from './shape.ts';

/** How a machine writes. */
export interface Writing {
  /** T, finite and above 0. */
  readonly temperature: number;
  /** Only the likeliest words, whose mass reaches this, may come next (Holtzman et al. 2020); above 0. All may where it is missing. */
  readonly nucleus?: number;
  /** Ids that every line begins with, fewer than 24. */
  readonly prefix?: readonly number[];
}

/**
 * Told of every word that is written, before a line's next one.
 *
 * @param line its number
 * @param place of the word in the line
 * @param shares the probabilities of the 148 ids that might have come, as it was drawn; they hold during the call
 * @param id which came
 */
export type Visit = (line: number, place: number, shares: Float64Array, id: number) => void;

/**
 * Lines by a network, a word at a time; what is longer than 24 words is cut. Line k has a stream of its own, `streamAt(key, k)`,
 * with one uniform number for each word or stop, so it does not depend on how many are written, nor on the engine.
 *
 * @returns 24 ids a line, `STOP` behind its end
 * @throws RangeError unless T is finite and above 0, the nucleus above 0, and the prefix words, and fewer than 24
 */
export function writeLines(
  weights: Float64Array,
  { temperature, nucleus = 1, prefix = [] }: Writing,
  key: Key,
  count: number,
  engine: Engine,
  visit?: Visit,
): Float64Array {
  refuse(nucleus, prefix);
  prepare(weights, temperature, engine);
  const { contexts, outcomes } = engine.arrays;
  const lines = new Float64Array(count * LONGEST);
  const pens: Pen[] = [];
  let begun = 0;
  for (;;) {
    for (; begun < count && pens.length < BATCH; begun++) {
      lines.set(prefix, begun * LONGEST);
      pens.push({ line: begun, place: prefix.length, stream: streamAt(key, begun) });
    }
    if (pens.length === 0) return lines;
    for (const [row, pen] of pens.entries()) writeContext(lines, pen, contexts, row);
    ask(engine, pens.length);
    let going = 0;
    for (const [row, pen] of pens.entries()) {
      const shares = outcomes.subarray(row * OUTCOMES, (row + 1) * OUTCOMES);
      if (nucleus < 1) nucleusOf(shares, nucleus);
      const id = idAt(shares, pen.stream.uniform());
      visit?.(pen.line, pen.place, shares, id);
      lines[pen.line * LONGEST + pen.place] = id;
      pen.place += 1;
      if (id !== STOP && pen.place < LONGEST) pens[going++] = pen;
    }
    pens.length = going;
  }
}

/** Who writes a line, and where. */
interface Pen {
  readonly line: number;
  place: number;
  readonly stream: Stream;
}

function refuse(nucleus: number, prefix: readonly number[]): void {
  if (!(nucleus > 0)) throw new RangeError(`The mass of a nucleus is above 0, not ${nucleus}.`);
  const isWord = (id: number) => Number.isInteger(id) && id > STOP && id < OUTCOMES;
  if (prefix.length < LONGEST && prefix.every(isWord)) return;
  throw new RangeError(`A line cannot go on from ${prefix.join(' ')}.`);
}

/** Writes the four ids before the place of a pen. */
function writeContext(
  lines: Float64Array,
  { line, place }: Pen,
  contexts: Uint8Array,
  row: number,
): void {
  for (let k = 0; k < CONTEXT; k++) {
    const from = place - CONTEXT + k;
    contexts[CONTEXT * row + k] = from < 0 ? START : (lines[line * LONGEST + from] as number);
  }
}

/** The id whose stretch of the unit interval holds u, when each has one as long as its share, in order. */
export function idAt(shares: Float64Array, u: number): number {
  let left = u;
  for (let id = 0; id < OUTCOMES; id++) {
    left -= shares[id] as number;
    if (left < 0) return id;
  }
  // Shares add up to 1 but for rounding: u was beyond.
  return shares.findLastIndex((share) => share > 0);
}
