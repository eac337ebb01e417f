import { finish } from '../base/finish.ts';
import { ALONE, HALVING, TWO_TRUTHS, UNBIASED } from './alone.ts';
import { type Check, carryOut, type Formula, type Outcome } from './check.ts';
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

/** A formula with what the runs said about it when the site was built. */
export interface Built {
  readonly check: Check;
  readonly formula: Formula;
  readonly outcome: Outcome;
}

let built: readonly Built[] | undefined;

/** All of them, computed once. */
export function builtOutcomes(): readonly Built[] {
  built ??= CHECKS.flatMap((check) => {
    const outcomes = finish(carryOut(check, BUILD_SEED));
    return check.formulas.map((formula, i) => ({
      check,
      formula,
      outcome: outcomes[i] as Outcome,
    }));
  });
  return built;
}
