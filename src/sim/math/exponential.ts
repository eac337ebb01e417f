/**
 * Logarithm and exponential, from stdlib. They are pure JavaScript, so that every engine computes the same bits;
 * `Math.log` and `Math.exp` may differ in the last bit from one browser to the next, and that bit would
 * decide a replay.
 */
import expOf from '@stdlib/math-base-special-exp';
import lnOf from '@stdlib/math-base-special-ln';

type RealFunction = (x: number) => number;

/** Natural logarithm, x ≥ 0; `ln(0)` is −∞. */
export const ln: RealFunction = lnOf;
/** Natural exponential. */
export const exp: RealFunction = expOf;
