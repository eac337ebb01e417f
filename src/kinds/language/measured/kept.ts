import { quantilesOf } from '../../../sim/summary.ts';

/** Numbers that were kept as texts, so that a table stays a few lines: a text for each luck, generation by generation. */
export function runsIn(texts: readonly string[]): number[][] {
  return texts.map((text) => text.split(' ').map(Number));
}

/** A quantile over the lucks, generation 1 first. */
export function quantileOver(runs: readonly (readonly number[])[], level: number): number[] {
  const [first = []] = runs;
  return first.map((_, t) => {
    const [value] = quantilesOf(
      Float64Array.from(runs, (run) => run[t] as number),
      [level],
    );
    return value as number;
  });
}
