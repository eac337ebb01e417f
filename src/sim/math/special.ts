/**
 * The special functions, from stdlib. They are pure JavaScript, so that every engine computes the same bits;
 * `Math.log` and `Math.exp` may differ in the last bit from one browser to the next, and that bit would
 * decide a replay.
 */
import digammaOf from '@stdlib/math-base-special-digamma';
import erfcOf from '@stdlib/math-base-special-erfc';
import erfcinvOf from '@stdlib/math-base-special-erfcinv';
import expOf from '@stdlib/math-base-special-exp';
import gammalnOf from '@stdlib/math-base-special-gammaln';
import lnOf from '@stdlib/math-base-special-ln';
import trigammaOf from '@stdlib/math-base-special-trigamma';

type RealFunction = (x: number) => number;

/** Natural logarithm, x ≥ 0; `ln(0)` is −∞. */
export const ln: RealFunction = lnOf;
/** Natural exponential. */
export const exp: RealFunction = expOf;
/** Complementary error function, 1 − erf x, without cancellation in the far tail. */
export const erfc: RealFunction = erfcOf;
/** Inverse of `erfc`, 0 ≤ p ≤ 2. */
export const inverseErfc: RealFunction = erfcinvOf;
/** Logarithm of the gamma function, x > 0. */
export const logGamma: RealFunction = gammalnOf;
/** ψ(x), the derivative of `logGamma`, x > 0. */
export const digamma: RealFunction = digammaOf;
/** ψ′(x), the derivative of `digamma`, x > 0. */
export const trigamma: RealFunction = trigammaOf;
