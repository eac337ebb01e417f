/** What a sum of squares is divided by: `n` is maximum likelihood, `n-1` is unbiased. */
export const DIVISORS = ['n', 'n-1'] as const;
export type Divisor = (typeof DIVISORS)[number];

/**
 * The number that a sum of squares is divided by.
 *
 * @throws RangeError when the sample is too small for the divisor
 */
export function divisorFor(sampleSize: number, divisor: Divisor): number {
  const count = divisor === 'n' ? sampleSize : sampleSize - 1;
  if (count > 0) return count;
  throw new RangeError(
    `a sample of ${sampleSize} is too small for a fit with the divisor ${divisor}`,
  );
}
