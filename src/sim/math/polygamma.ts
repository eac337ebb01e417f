/** Derivatives of the gamma function's logarithm, from stdlib: pure JavaScript, the same bits in every engine. */
import digammaOf from '@stdlib/math-base-special-digamma';
import trigammaOf from '@stdlib/math-base-special-trigamma';

type RealFunction = (x: number) => number;

/** ψ(x), the derivative of `logGamma`, x > 0. */
export const digamma: RealFunction = digammaOf;
/** ψ′(x), the derivative of `digamma`, x > 0. */
export const trigamma: RealFunction = trigammaOf;
