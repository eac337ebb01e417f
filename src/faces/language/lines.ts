import type { Position } from '../../game/position.ts';
import { LONGEST } from '../../kinds/language/model.ts';
import { notebook } from '../../kinds/language/notebook/notebook.ts';
import { endOf, wordAt, wordsAt } from '../../kinds/language/notebook/text.ts';
import { reportOf } from './model-read.ts';
import { wardensLines } from './wardens-lines.ts';

/** Who wrote a line: the warden, a machine that he could have been, or a machine alone. */
export type Sort = 'real' | 'written' | 'impossible';

export interface ShownLine {
  readonly sort: Sort;
  /** The ids of its words. */
  readonly words: readonly number[];
}

/** So many lines stand on a page. */
export const LINES = 12;

/** The places that real lines take, the first one first: spread over the page, and over its upper part, too. */
const REAL_PLACES = [2, 7, 4, 10, 0, 8, 5, 11, 1, 6, 3, 9];

/** What stands on the page at a position: lines of the newest machine, and among them as many real ones as it read. */
export function shownLines({ state }: Position): ShownLine[] {
  const report = reportOf(state.model);
  if (report === null) {
    return linesIn(wardensLines(LINES)).map((words) => ({ sort: 'real', words }));
  }
  const real = linesIn(report.real).slice(0, realOnPage(state.trainingSet));
  const written = linesIn(report.lines).map((words, i): ShownLine => {
    return { sort: report.possible[i] === 1 ? 'written' : 'impossible', words };
  });
  const places = new Map(real.map((words, i) => [REAL_PLACES[i], words]));
  return Array.from({ length: LINES }, (_, place): ShownLine => {
    const words = places.get(place);
    return words === undefined ? (written.shift() as ShownLine) : { sort: 'real', words };
  });
}

/** As many of twelve as there were among all; one at least, where there was any. */
function realOnPage({ real, count }: { readonly real: number; readonly count: number }): number {
  if (real === 0) return 0;
  return Math.max(1, Math.round((LINES * real) / count));
}

/** Lines side by side, apart from each other and without their ends. */
export function linesIn(values: ArrayLike<number>): number[][] {
  return Array.from({ length: values.length / LONGEST }, (_, i) => wordsAt(values, i * LONGEST));
}

/** A stretch of a line: words of a tail stand alone. */
export interface Stretch {
  readonly text: string;
  readonly mark: 'bird' | 'word' | null;
}

/** A line as a sentence, with the words of both tails apart; what was cut off goes on in dots. */
export function stretchesOf({ words }: ShownLine): Stretch[] {
  if (words.length === 0) return [{ text: NOTHING, mark: null }];
  const stretches: Stretch[] = [];
  for (const [i, word] of words.entries()) {
    const text = wordAt(words, i);
    const mark = markOf(word);
    if (mark === null) add(stretches, i === 0 ? text : ` ${text}`);
    else {
      if (i > 0) add(stretches, ' ');
      stretches.push({ text, mark });
    }
  }
  add(stretches, endOf(words));
  return stretches;
}

/** Where a machine ended a line before it began. */
const NOTHING = '(nothing at all)';

/**
 * A line in two parts: what somebody began, and how it goes on.
 *
 * @param given how many words were the beginning
 */
export function partsOf(words: readonly number[], given: number): readonly [string, string] {
  const all = words.map((_, i) => wordAt(words, i));
  return [all.slice(0, given).join(' '), all.slice(given).join(' ') + endOf(words)];
}

/** The same as one text. */
export function textOf(line: ShownLine): string {
  return stretchesOf(line)
    .map(({ text }) => text)
    .join('');
}

function add(stretches: Stretch[], text: string): void {
  const last = stretches.at(-1);
  if (last !== undefined && last.mark === null) {
    stretches[stretches.length - 1] = { text: last.text + text, mark: null };
  } else stretches.push({ text, mark: null });
}

function markOf(word: number): Stretch['mark'] {
  if (notebook.rareBirds.includes(word)) return 'bird';
  return notebook.rareTurns.includes(word) ? 'word' : null;
}
