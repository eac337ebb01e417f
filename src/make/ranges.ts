/** What a number field allows, in the units of the form; `parseChallenge` has the last word. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const range = (min: number, max: number, step = 1): Range => ({ min, max, step });

export const RANGES = {
  n: range(10, 1000),
  generations: range(1, 40),
  spread: range(0.5, 1.2, 0.001),
  budget: range(0, 40_000),
  line: range(0, 95, 0.1),
  lives: range(1, 9),
  weight: range(0.5, 100, 0.1),
  x: range(-9, 9, 0.001),
  y: range(-9, 9, 0.001),
  deviation: range(0.2, 1.5, 0.001),
  islandPrice: range(1, 20),
  toolPrice: range(0, 500),
  contamination: range(0, 95, 0.1),
  rate: range(0, 100, 0.1),
} as const;

/** Whether a number is one that the field allows. */
export function isWithin({ min, max, step }: Range, value: number): boolean {
  const steps = value / step;
  return value >= min && value <= max && Math.abs(steps - Math.round(steps)) < 1e-6;
}
