/** The complementary error function, from stdlib: pure JavaScript, the same bits in every engine. */
import erfcOf from '@stdlib/math-base-special-erfc';

type RealFunction = (x: number) => number;

/** Complementary error function, 1 − erf x, without cancellation in the far tail. */
export const erfc: RealFunction = erfcOf;
