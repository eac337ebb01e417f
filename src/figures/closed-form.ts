import type { Theory } from '../experiment/theory.ts';
import type { TheoryOf } from './settings.ts';

/** The name under which the runs have a quantity. */
export const RUNS_NAME = {
  width: 'deviation',
  variance: 'variance',
  squaredMeanError: 'squaredMeanError',
} as const;

export const SYMBOLS = { width: 'σ', variance: 'σ²', squaredMeanError: 'μ²' } as const;

/**
 * The closed form of a quantity, generation 1 first: of widths e to E ln σ, to first order their median; else the
 * expectation. Null where it is not known.
 */
export function closedForm(theory: Theory, quantity: TheoryOf): Float64Array | null {
  if (quantity === 'width') return theory.typicalDeviation;
  return theory.predictions.find((each) => each.quantity === quantity)?.expected ?? null;
}
