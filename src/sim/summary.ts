/** The quantiles that a summary holds, by name. */
export const QUANTILES = { q05: 0.05, q25: 0.25, q50: 0.5, q75: 0.75, q95: 0.95 } as const;
type QuantileName = keyof typeof QUANTILES;

export const STATISTICS = ['mean', 'sd', ...(Object.keys(QUANTILES) as QuantileName[])] as const;
/** Mean, standard deviation (divisor: runs − 1; 0 for one run) and quantiles of a quantity over runs. */
export type Summary = Readonly<Record<(typeof STATISTICS)[number], number>>;

/**
 * Summarises one number per run.
 *
 * @param values at least one
 * @throws RangeError when there is none
 */
export function summarise(values: Float64Array): Summary {
  if (values.length === 0) throw new RangeError('no runs to summarise');
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sumSquares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const sd = values.length === 1 ? 0 : Math.sqrt(sumSquares / (values.length - 1));
  const names = Object.keys(QUANTILES) as QuantileName[];
  const quantiles = quantilesOf(
    values.slice(),
    names.map((name) => QUANTILES[name]),
  );
  const named = Object.fromEntries(names.map((name, i) => [name, quantiles[i] as number]));
  return { mean, sd, ...(named as Record<QuantileName, number>) };
}

/**
 * Several quantiles of one number per run; the values are sorted in place.
 *
 * @param values at least one
 * @param levels 0 to 1 each
 */
export function quantilesOf(values: Float64Array, levels: readonly number[]): number[] {
  // biome-ignore lint/plugin: an array of floats sorts by value, and four times as fast without a comparator.
  const sorted = values.sort();
  return levels.map((level) => quantile(sorted, level));
}

/**
 * The p-quantile, linear between order statistics (definition 7 of Hyndman & Fan 1996, the default of NumPy).
 *
 * @param sorted ascending, at least one value
 */
function quantile(sorted: Float64Array, p: number): number {
  const position = p * (sorted.length - 1);
  const below = Math.floor(position);
  const share = position - below;
  const low = sorted[below] as number;
  // Asked for the next only where it counts: a share of 0 of an infinite one would be undefined.
  if (share === 0) return low;
  const high = sorted[below + 1] as number;
  return low === high ? low : low * (1 - share) + high * share;
}
