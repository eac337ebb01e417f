import type { Position } from '../../game/position.ts';
import type { LanguageModel, Report } from '../../kinds/language/model.ts';
import { REAL_SURPRISE } from '../../kinds/language/notebook/surprise.ts';
import { wordShares } from '../../kinds/language/notebook/truth.ts';

/** What can be read off any model: the notebook itself and the first machine stand for the truth on a board. */

/** The share that each word has of all words of the warden, by id. */
export const WORD_SHARES = wordShares();

/** What was read off a machine of the run; null for the truth, and where there is none. */
export function reportOf(model: unknown): Report | null {
  const read = model as LanguageModel | undefined;
  return read?.machine === 'network' ? read.report : null;
}

/** The share that each word has of all words, by id. */
export function sharesOf(model: unknown): ArrayLike<number> {
  return reportOf(model)?.shares ?? WORD_SHARES;
}

/** How surprising lines are to the warden, as shares of all lines; impossible ones are the last. */
export function surpriseOf(model: unknown): readonly number[] {
  const counts = reportOf(model)?.surprise;
  if (counts === undefined) return [...REAL_SURPRISE, 0];
  const all = counts.reduce((sum, count) => sum + count, 0);
  return Array.from(counts, (count) => count / all);
}

export function nonsenseOf(model: unknown): number {
  return reportOf(model)?.nonsense ?? 0;
}

/**
 * The last generation in which a word was written.
 *
 * @returns null while the newest one writes it; 0 where no machine of the run ever did
 */
export function lastWritten({ turns }: Position, word: number): number | null {
  const last = turns.findLastIndex(({ state }) => (reportOf(state.model)?.written[word] ?? 0) > 0);
  return last === turns.length - 1 ? null : last + 1;
}
