/** The logarithm of the gamma function, from stdlib: pure JavaScript, the same bits in every engine. */
import gammalnOf from '@stdlib/math-base-special-gammaln';

/** ln Γ(x), x > 0. */
export const logGamma: (x: number) => number = gammalnOf;
