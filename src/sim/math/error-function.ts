/** The complementary error function and its inverse, from stdlib: pure JavaScript, the same bits in every engine. */
import erfcOf from '@stdlib/math-base-special-erfc';
import erfcinvOf from '@stdlib/math-base-special-erfcinv';

type RealFunction = (x: number) => number;

/** Complementary error function, 1 − erf x, without cancellation in the far tail. */
export const erfc: RealFunction = erfcOf;
/** Inverse of `erfc`, 0 ≤ p ≤ 2. */
export const inverseErfc: RealFunction = erfcinvOf;
