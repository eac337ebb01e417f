import { type Check, carryOut, type Formula, type Outcome } from './check.ts';
import { BUILD_SEED, CHECKS } from './checks.ts';

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
    const outcomes = allOf(carryOut(check, BUILD_SEED));
    return check.formulas.map((formula, i) => ({
      check,
      formula,
      outcome: outcomes[i] as Outcome,
    }));
  });
  return built;
}

function allOf<Value>(steps: Generator<undefined, Value>): Value {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
