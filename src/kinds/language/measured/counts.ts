import table from './counts.json' with { type: 'json' };
import { quantileOver, runsIn } from './kept.ts';

/**
 * What became of notebooks that counts went on with, on several lucks, at T = 1, with 300 lines in each generation and none of
 * them real: `npm run tables -- counts` makes the table, as tests/support/kept-notebooks.ts says.
 */
export const COUNTERS = ['bigram', 'trigram'] as const;
export type Counter = (typeof COUNTERS)[number];

/**
 * The share of lines that the warden could not have written; how many words stand in 300 lines; how likely two lines begin
 * with different words; and the share of lines that begin with "against".
 */
export const COUNT_MEASURES = ['nonsense', 'words', 'openings', 'against'] as const;
export type CountMeasure = (typeof COUNT_MEASURES)[number];

/**
 * The runs, by luck, each generation by generation.
 *
 * @throws Error when they were not kept
 */
export function countRuns(counter: Counter, measure: CountMeasure): number[][] {
  const row = table.find((each) => each.counter === counter && each.measure === measure);
  if (row !== undefined) return runsIn(row.runs);
  throw new Error(`"${measure}" of ${counter}s was not kept`);
}

/**
 * A quantile over the lucks, generation 1 first.
 *
 * @param level 0.5 for the middle one
 */
export function countQuantiles(counter: Counter, measure: CountMeasure, level = 0.5): number[] {
  return quantileOver(countRuns(counter, measure), level);
}
