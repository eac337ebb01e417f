import { ALONE, HALVING, TWO_TRUTHS, UNBIASED } from './alone.ts';
import type { Check } from './check.ts';
import { DIVERSITY, LIFETIME, SETTLED } from './drift.ts';
import { DROP, FIXED, FRESH, KEPT, NARROWED, WEIGHTED } from './fed.ts';
import { DOOR, TAILS } from './tools.ts';

/** Every check of the page about the model, in its order. */
export const CHECKS: readonly Check[] = [
  ALONE,
  HALVING,
  UNBIASED,
  TWO_TRUTHS,
  KEPT,
  FRESH,
  DROP,
  NARROWED,
  FIXED,
  DIVERSITY,
  LIFETIME,
  SETTLED,
  TAILS,
  WEIGHTED,
  DOOR,
];

/** The luck that the site is built with. */
export const BUILD_SEED = 'reed-heron';
