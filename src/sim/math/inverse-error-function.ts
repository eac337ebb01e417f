/** The inverse of the complementary error function, from stdlib: pure JavaScript, the same bits in every engine. */
import erfcinvOf from '@stdlib/math-base-special-erfcinv';

/** Inverse of `erfc`, 0 ≤ p ≤ 2. */
export const inverseErfc: (p: number) => number = erfcinvOf;
