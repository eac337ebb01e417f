import type { LearnerName } from '../experiment.ts';
import table from './notebooks.json' with { type: 'json' };

/**
 * What became of notebooks on several lucks, fifteen generations long: it was measured once, for a build cannot wait for it.
 * `npm run tables -- notebooks` makes the table, as tests/support/notebooks.ts says; of 300 lines `real` are fresh in every
 * generation, and everything else is replaced.
 */
export interface NotebookSort {
  readonly learner: LearnerName;
  /** T. */
  readonly temperature: number;
  /** r of 300. */
  readonly real: number;
}

/**
 * S of rare birds, of rare turns and of the nightjar; the share of lines that the warden could not have written; how many words
 * stand in 300 lines; perplexity of real text; how likely "the nightjar" is followed by something that nightjars do; and how
 * likely two lines begin with different words.
 */
export const MEASURES = [
  'birds',
  'turns',
  'nonsense',
  'words',
  'perplexity',
  'nightjar',
  'verbs',
  'openings',
] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * The runs of a sort, by luck, each generation by generation.
 *
 * @throws Error when there are none of that sort
 */
export function notebookRuns(sort: NotebookSort, measure: Measure): number[][] {
  return rowOf(sort)[measure].map(numbersIn);
}

/**
 * A quantile over the lucks, generation 1 first.
 *
 * @param level 0.5 for the middle one; between two runs it is in proportion between them
 */
export function notebookQuantiles(sort: NotebookSort, measure: Measure, level = 0.5): number[] {
  const runs = notebookRuns(sort, measure);
  const [first = []] = runs;
  return first.map((_, t) =>
    quantile(
      runs.map((run) => run[t] as number),
      level,
    ),
  );
}

function quantile(values: readonly number[], level: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const place = level * (sorted.length - 1);
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (place - Math.floor(place)) * (above - below);
}

function rowOf({ learner, temperature, real }: NotebookSort) {
  const row = table.find(
    (each) =>
      each.learner === learner && each.temperature === temperature && each.real === real,
  );
  if (row !== undefined) return row;
  const sorts = table.map((each) => `${each.learner} at T = ${each.temperature}, ${each.real} real`);
  const wanted = `${learner} at T = ${temperature}, ${real} real`;
  throw new Error(`there are no runs of ${wanted}; only of ${sorts.join('; ')}`);
}

function numbersIn(text: string): number[] {
  return text.split(' ').map(Number);
}
