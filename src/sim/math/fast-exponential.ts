import { exp, ln } from './exponential.ts';

/** Table steps per doubling. */
const STEPS = 64;
const STEPS_PER_UNIT = 92.33248261689366; // 64 / ln 2
/** ln 2 / 64 in two parts; the first has so few digits that whole multiples of it are exact. */
const STEP_HIGH = 0.010830424667801708;
const STEP_LOW = 2.8447437476627285e-11;
/** Below this the result is 0: e⁻⁷⁰⁰ is 1e-304, and its smaller neighbours would lose digits. */
const LOWEST = -700;

const fractions = Float64Array.from({ length: STEPS }, (_, i) => exp((i * ln(2)) / STEPS));
const halvings = halvingsDownTo(1022);

/**
 * e to a power x ≤ 0, with a relative error below 1e-15 and 0 for x < −700. By table and polynomial (Tang 1989);
 * only + − × and bit operations, so the same bits everywhere. It takes an eighth of the time of `exp`, which counts
 * inside EM.
 */
export function expOfNegative(x: number): number {
  if (!(x >= LOWEST)) return 0;
  const k = (x * STEPS_PER_UNIT - 0.5) | 0;
  const r = x - k * STEP_HIGH - k * STEP_LOW;
  const series = 1 + r * (1 + r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120)))));
  const doublings = k >> 6;
  return (fractions[k & 63] as number) * (halvings[-doublings] as number) * series;
}

function halvingsDownTo(last: number): Float64Array {
  const powers = new Float64Array(last + 1);
  let power = 1;
  for (let i = 0; i <= last; i++) {
    powers[i] = power;
    power /= 2;
  }
  return powers;
}
