import { normalCdf, normalDensity } from './normal-distribution.ts';

/** Beyond so many standard deviations a normal distribution has nothing left that counts (1e-15). */
export const FAR = 8;
const PER_UNIT = 64;
const LAST = 2 * FAR * PER_UNIT;

const values = Float64Array.from({ length: LAST + 2 }, (_, i) => normalCdf(i / PER_UNIT - FAR));
/** Slopes per table step. */
const slopes = Float64Array.from(
  { length: LAST + 2 },
  (_, i) => normalDensity(i / PER_UNIT - FAR) / PER_UNIT,
);

/**
 * Φ(z) to 1e-9 (absolute), by cubic Hermite interpolation in a table; beyond ±8 it is 0 or 1. A twentieth of the
 * time of `normalCdf`, for integrals that are no more exact than that.
 */
export function normalCdfByTable(z: number): number {
  if (z <= -FAR) return 0;
  if (z >= FAR) return 1;
  const position = (z + FAR) * PER_UNIT;
  const i = position | 0;
  const t = position - i;
  const start = values[i] as number;
  const end = values[i + 1] as number;
  const rise = end - start;
  const bendStart = (slopes[i] as number) - rise;
  const bendEnd = (slopes[i + 1] as number) - rise;
  return start + t * (rise + (1 - t) * (bendStart * (1 - t) - bendEnd * t));
}
