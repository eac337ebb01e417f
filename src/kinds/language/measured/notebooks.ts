import { quantileOver, runsIn } from './kept.ts';
import table from './notebooks.json' with { type: 'json' };

/**
 * What became of notebooks that networks went on with, on several lucks, fifteen generations long: it was measured once, for a build cannot wait for it.
 * `npm run tables -- notebooks` makes the table, as tests/support/kept-notebooks.ts says; of 300 lines `real` are fresh in every
 * generation, and everything else is replaced.
 */
export interface NotebookSort {
  /** T. */
  readonly temperature: number;
  /** r of 300. */
  readonly real: number;
}

/**
 * S of rare birds, of rare turns and of the nightjar; the share of lines that the warden could not have written; how many words
 * stand in 300 lines; perplexity of real text; and how likely "the nightjar" is followed by something that nightjars do.
 */
export const MEASURES = [
  'birds',
  'turns',
  'nonsense',
  'words',
  'perplexity',
  'nightjar',
  'verbs',
] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * The runs of a sort, by luck, each generation by generation.
 *
 * @throws Error when there are none of that sort
 */
export function notebookRuns(sort: NotebookSort, measure: Measure): number[][] {
  return runsIn(rowOf(sort)[measure]);
}

/**
 * A quantile over the lucks, generation 1 first.
 *
 * @param level 0.5 for the middle one
 */
export function notebookQuantiles(sort: NotebookSort, measure: Measure, level = 0.5): number[] {
  return quantileOver(notebookRuns(sort, measure), level);
}

function rowOf({ temperature, real }: NotebookSort) {
  const row = table.find((each) => each.temperature === temperature && each.real === real);
  if (row !== undefined) return row;
  const sorts = table.map((each) => `T = ${each.temperature} with ${each.real} real`);
  const wanted = `T = ${temperature} with ${real} real`;
  throw new Error(`there are no runs of ${wanted}; only of ${sorts.join('; ')}`);
}
