import type { Position } from '../../game/position.ts';
import { notebook } from '../../kinds/language/notebook/notebook.ts';
import type { Loss } from '../board-face.ts';
import { isLost } from './ladder.ts';
import { linesIn, textOf } from './lines.ts';
import { lastWritten, reportOf } from './model-read.ts';

/** The birds that the newest generation has lost, in the order of their going. */
export function lostBirds(position: Position): Loss[] {
  return lost(position, notebook.birds).map(({ word, last }) => ({
    name: `the ${notebook.words[word]}`,
    generation: last + 1,
  }));
}

/** What is said of a bird that is lost, or of rare words that were written last in one generation: many are of one phrase. */
export interface Obituary {
  readonly words: readonly string[];
  /** The last generation that wrote of them; 0 where no machine ever did. */
  readonly last: number;
  /** A line of that generation in which the first of them stands, where one is kept; else empty. */
  readonly lastWords: string;
}

/** In the order of their going. */
export function obituaries(position: Position): Obituary[] {
  const birds = lost(position, notebook.birds).map((each) => [each]);
  const words = Map.groupBy(lost(position, notebook.rareTurns), ({ last }) => last).values();
  return [...birds, ...words]
    .flatMap((group) => obituaryOf(position, group))
    .sort((one, other) => one.last - other.last);
}

interface LostWord {
  readonly word: number;
  readonly last: number;
}

function lost(position: Position, words: Uint8Array): LostWord[] {
  return Array.from(words, (word) => ({ word, last: lastWritten(position, word) ?? 0 }))
    .filter(({ word }) => isLost(position, word))
    .sort((one, other) => one.last - other.last);
}

function obituaryOf(position: Position, group: readonly LostWord[]): Obituary[] {
  const [first] = group;
  if (first === undefined) return [];
  const words = group.map(({ word }) => notebook.words[word] ?? '');
  return [{ words, last: first.last, lastWords: lastWords(position, first) }];
}

/** A line with a word, of those of its last generation that are kept and that the warden could have written. */
function lastWords({ turns }: Position, { word, last }: LostWord): string {
  const report = reportOf(turns[last - 1]?.state.model);
  if (report === null) return '';
  const found = linesIn(report.lines).find(
    (words, i) => report.possible[i] === 1 && words.includes(word),
  );
  return found === undefined ? '' : textOf({ sort: 'written', words: found });
}
