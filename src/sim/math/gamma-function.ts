/** The gamma function's logarithm and its derivatives, from stdlib: pure JavaScript, the same bits in every engine. */
import digammaOf from '@stdlib/math-base-special-digamma';
import gammalnOf from '@stdlib/math-base-special-gammaln';
import trigammaOf from '@stdlib/math-base-special-trigamma';

type RealFunction = (x: number) => number;

/** Logarithm of the gamma function, x > 0. */
export const logGamma: RealFunction = gammalnOf;
/** ψ(x), the derivative of `logGamma`, x > 0. */
export const digamma: RealFunction = digammaOf;
/** ψ′(x), the derivative of `digamma`, x > 0. */
export const trigamma: RealFunction = trigammaOf;
