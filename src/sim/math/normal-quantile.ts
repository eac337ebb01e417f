import { inverseErfc } from './inverse-error-function.ts';
import { normalCdf, normalDensity } from './normal-distribution.ts';

/** Below this probability the quantile is polished. */
const FAR_TAIL = 1e-200;

/**
 * The z with Φ(z) = p.
 *
 * @param p a probability in [0, 1]; 0 gives −∞ and 1 gives ∞
 */
export function normalQuantile(p: number): number {
  const z = (0 - inverseErfc(2 * p)) / Math.SQRT1_2;
  // Down there the approximation has 13 digits; a step of Newton's method gives the rest.
  return p > 0 && p < FAR_TAIL ? z - (normalCdf(z) - p) / normalDensity(z) : z;
}
