import { exp, ln } from '../../../sim/math/exponential.ts';

/** Whole numbers whose powers are kept. */
const KEPT = 1024;

/** Weights to the power 1/T; of whole numbers, which counts are, they are worked out once. */
export class Powers {
  readonly temperature: number;
  private readonly kept: Float64Array;

  constructor(temperature: number) {
    this.temperature = temperature;
    this.kept = Float64Array.from({ length: KEPT }, (_, weight) => powerOf(weight, temperature));
  }

  /** @param weight ≥ 0 */
  of(weight: number): number {
    const whole = Math.floor(weight);
    if (whole === weight && whole < KEPT) return this.kept[whole] as number;
    return powerOf(weight, this.temperature);
  }
}

function powerOf(weight: number, temperature: number): number {
  return weight === 0 ? 0 : exp(ln(weight) / temperature);
}
