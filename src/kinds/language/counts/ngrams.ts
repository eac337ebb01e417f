/**
 * Models of counts: how often each word came after the one or two words before it. What theory knows of the loop, it knows of
 * these. They do not back off: what was never seen together is never written, so that they can only repeat.
 */
import { LONGEST, STOP } from '../model.ts';
import type { Automaton } from '../notebook/grammar.ts';

/** How many words a model looks at, the one that it writes included: by pairs, or by threes. */
export type Order = 2 | 3;

/** How often each word followed. */
type Row = Map<number, number>;

/** Stands for the place before a line; no word has it. */
const BEFORE = 255;

/** Room for the id of a word in the number of a context. */
const IDS = 256;

/**
 * Counts lines. The states of the model are contexts, the words before; its probabilities are shares of counts.
 *
 * What was cut has no end; where nothing but a cut was seen to follow, a line ends.
 *
 * @param lines length 24n, n ≥ 1
 */
export function fitNgrams(lines: Float64Array, order: Order): Automaton {
  const rows = countRows(lines, order);
  const contexts = [...rows.keys()];
  const states = new Map(contexts.map((context, state) => [context, state]));
  const end = contexts.length;
  const firstArc = new Uint16Array(end + 2);
  const [arcWords, targets, probabilities]: [number[], number[], number[]] = [[], [], []];
  for (const [state, [context, row]] of [...rows].entries()) {
    if (row.size === 0) row.set(STOP, 1);
    const total = [...row.values()].reduce((sum, count) => sum + count, 0);
    for (const [word, count] of row) {
      arcWords.push(word);
      targets.push(word === STOP ? end : (states.get(after(context, word, order)) as number));
      probabilities.push(count / total);
    }
    firstArc[state + 1] = arcWords.length;
  }
  firstArc[end + 1] = arcWords.length;
  return {
    firstArc,
    arcWords: Uint8Array.from(arcWords),
    targets: Uint16Array.from(targets),
    probabilities: Float64Array.from(probabilities),
  };
}

/** A row for each context that was seen, the beginning of a line first. */
function countRows(lines: Float64Array, order: Order): Map<number, Row> {
  const start = BEFORE * IDS + BEFORE;
  const rows = new Map<number, Row>([[start, new Map()]]);
  for (let at = 0; at < lines.length; at += LONGEST) {
    let context = start;
    for (let i = at; i < at + LONGEST; i++) {
      const word = lines[i] as number;
      const row = rows.get(context) as Row;
      row.set(word, (row.get(word) ?? 0) + 1);
      if (word === STOP) break;
      context = after(context, word, order);
      if (!rows.has(context)) rows.set(context, new Map());
    }
  }
  return rows;
}

/** The context behind a word. */
function after(context: number, word: number, order: Order): number {
  return (order === 2 ? BEFORE : context % IDS) * IDS + word;
}
