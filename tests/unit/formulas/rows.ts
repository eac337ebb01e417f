import type { Check, Formula } from '../../../src/formulas/check.ts';
import { builtOutcomes, CHECKS } from '../../../src/formulas/checks.ts';

export interface Row {
  readonly check: Check;
  readonly formula: Formula;
}

/** Every formula with its check. */
export const rows: readonly Row[] = CHECKS.flatMap((check) =>
  check.formulas.map((formula) => ({ check, formula })),
);

/** What the page shows. */
export const built = builtOutcomes();
