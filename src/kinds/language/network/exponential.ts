/*
 * e to a power in a form that two numbers at a time can be given: no table but of powers of two, no branch. The kernel takes
 * the same steps with the same constants, so the bits are the same.
 */

/** ln 2 in two parts; the first has so few digits that whole multiples of it are exact (fdlibm). */
export const LN2_HIGH = 0.6931471803691238;
export const LN2_LOW = 1.9082149292705877e-10;
export const PER_LN2 = 1 / (LN2_HIGH + LN2_LOW);
/** 1.5 · 2⁵²: what is added to it is rounded to a whole number, which stands in its last bits. */
export const SHIFTER = 6_755_399_441_055_744;
/** 1/k!, highest first, as in the two lines of the series below: over ± ln 2 / 2 it ends within 2e-16. */
export const SERIES: readonly number[] = [
  1 / 479_001_600,
  1 / 39_916_800,
  1 / 3_628_800,
  1 / 362_880,
  1 / 40_320,
  1 / 5040,
  1 / 720,
  1 / 120,
  1 / 24,
  1 / 6,
  1 / 2,
  1,
  1,
];

/** The least power that softmax asks for: what is below counts as this. */
export const LEAST = -700;

/** A hidden unit's input beyond which tanh is ± 1 in double precision. */
export const STEEPEST = 20;

const MOST_DOUBLINGS = 1022;
const powersOfTwo = powers();

/** e to a power x, |x| ≤ 700, with a relative error below 5e-16. Not a number gives not a number. */
export function expOf(x: number): number {
  const shifted = x * PER_LN2 + SHIFTER;
  const doublings = shifted - SHIFTER;
  const r = x - doublings * LN2_HIGH - doublings * LN2_LOW;
  const last =
    1 / 5040 +
    r *
      (1 / 40_320 +
        r * (1 / 362_880 + r * (1 / 3_628_800 + r * (1 / 39_916_800 + r * (1 / 479_001_600)))));
  const series =
    1 +
    r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * last))))));
  return series * (powersOfTwo[(doublings | 0) + MOST_DOUBLINGS] as number);
}

/** tanh x, with an absolute error below 4e-16. */
export function tanhOf(x: number): number {
  const shrunk = expOf(-2 * Math.min(Math.max(x, -STEEPEST), STEEPEST));
  return (1 - shrunk) / (1 + shrunk);
}

function powers(): Float64Array {
  const all = new Float64Array(2 * MOST_DOUBLINGS + 1);
  let [power, inverse] = [1, 1];
  for (let k = 0; k <= MOST_DOUBLINGS; k++) {
    all[MOST_DOUBLINGS + k] = power;
    all[MOST_DOUBLINGS - k] = inverse;
    power *= 2;
    inverse /= 2;
  }
  return all;
}
