import type { Position } from '../../game/position.ts';
import { notebook } from '../../kinds/language/notebook/notebook.ts';
import type { Loss } from '../board-face.ts';
import { isLost } from './ladder.ts';
import { linesIn, type ShownLine, textOf } from './lines.ts';
import { lastWritten, reportOf } from './model-read.ts';

/** A word that is not written any more. */
export interface LostWord extends Loss {
  readonly word: string;
  /** The line in which it was last seen, where that is one of those that are kept; else empty. */
  readonly lastWords: string;
}

/** The birds that the newest generation does not write of, in the order of their going. */
export function lostBirds(position: Position): LostWord[] {
  return lost(position, [...notebook.birds]);
}

/** The same with rare words that are no birds. */
export function lostWords(position: Position): LostWord[] {
  return lost(position, [...notebook.birds, ...notebook.rareTurns]);
}

function lost(position: Position, words: readonly number[]): LostWord[] {
  return words
    .filter((word) => isLost(position, word))
    .map((word) => {
      const last = lastWritten(position, word) ?? 0;
      const name = notebook.words[word] ?? '';
      return {
        word: name,
        name: `the ${name}`,
        generation: last + 1,
        lastWords: lastWords(position, word, last),
      };
    })
    .sort((one, other) => one.generation - other.generation);
}

/** A line of a generation that has the word, of those that the warden could have written. */
function lastWords({ turns }: Position, word: number, generation: number): string {
  const report = reportOf(turns[generation - 1]?.state.model ?? { machine: 'notebook' });
  if (report === null) return '';
  const found = linesIn(report.lines)
    .map((words, i): ShownLine => {
      return { sort: report.possible[i] === 1 ? 'written' : 'impossible', words };
    })
    .find(({ sort, words }) => sort === 'written' && words.includes(word));
  return found === undefined ? '' : textOf(found);
}
