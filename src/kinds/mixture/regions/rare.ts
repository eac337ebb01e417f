import type { Mixture } from '../model.ts';

/** A mode with at most this share of the truth is rare. */
export const RARE_SHARE = 0.05;

/** Indices of the rare modes of a truth. */
export function rareModes(truth: Mixture): number[] {
  return truth.flatMap(({ weight }, k) => (weight <= RARE_SHARE ? [k] : []));
}
