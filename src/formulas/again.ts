import { carryOut, type Outcome } from './check.ts';
import { CHECKS } from './checks.ts';

/** Milliseconds of work after which the page gets its turn. */
const SLICE = 12;

/** What came of one formula. */
export type Report = (formula: string, outcome: Outcome) => void;

/**
 * Does every check with other luck, in slices, so that the page stays responsive.
 *
 * @param isWanted asked after each slice; false stops the work
 * @returns all outcomes, or null when it was stopped
 */
export async function checkAgain(
  seed: string,
  report: Report,
  isWanted: () => boolean,
): Promise<Outcome[] | null> {
  const all: Outcome[] = [];
  for (const check of CHECKS) {
    const outcomes = await inSlices(carryOut(check, seed), isWanted);
    if (outcomes === null) return null;
    for (const [i, outcome] of outcomes.entries()) {
      report(check.formulas[i]?.id ?? '', outcome);
      all.push(outcome);
    }
  }
  return all;
}

async function inSlices<Value>(
  steps: Generator<undefined, Value>,
  isWanted: () => boolean,
): Promise<Value | null> {
  for (;;) {
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (!isWanted()) return null;
  }
}
