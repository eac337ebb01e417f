import type { NetworkName } from '../experiment.ts';
import table from './albums.json' with { type: 'json' };

/**
 * What became of albums on several lucks, ten generations long: it was measured once, for a build cannot wait for it.
 * `npm run tables -- albums` makes the table, as tests/support/measured.ts says; λ is 1, real pictures are fresh, everything
 * else is replaced.
 */
export interface AlbumSort {
  readonly network: NetworkName;
  /** Pictures in each training set. */
  readonly n: number;
  /** r in every generation but the first, which learns from real pictures alone. */
  readonly real: number;
}

export const MEASURES = ['variety', 'precision', 'recall'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * The runs of a sort of album, by luck, each generation by generation.
 *
 * @throws Error when there are none of that sort
 */
export function measuredRuns(sort: AlbumSort, measure: Measure): number[][] {
  return rowOf(sort)[measure].map(numbersIn);
}

/** The mean over the lucks, generation 1 first. */
export function measuredMeans(sort: AlbumSort, measure: Measure): number[] {
  const runs = measuredRuns(sort, measure);
  const [first = []] = runs;
  return first.map((_, t) => runs.reduce((sum, run) => sum + (run[t] as number), 0) / runs.length);
}

function rowOf({ network, n, real }: AlbumSort) {
  const row = table.find((each) => each.network === network && each.n === n && each.real === real);
  if (row !== undefined) return row;
  const sorts = table.map((each) => `${each.network} with ${each.real} of ${each.n}`);
  throw new Error(`there are no runs of ${network} with ${real} of ${n}, only ${sorts.join('; ')}`);
}

function numbersIn(text: string): number[] {
  return text.split(' ').map(Number);
}
