/** A formula, and what runs of the loop say about the same quantity. */
export interface Formula {
  readonly id: string;
  /** Exact, or up to terms that fall faster than one over the number of samples. */
  readonly grade: 'exact' | 'first order';
  /** What the mean over the runs should be. */
  readonly expected: number;
  /**
   * Standard deviation of the quantity between runs where theory knows it, or null. What is seen would look too sure of
   * itself where a few rare runs carry the mean.
   */
  readonly deviation: number | null;
  /** How much the formula is known to overshoot, at least and at most. */
  readonly overshoot?: { readonly least: number; readonly most: number };
}

/** Many runs of one loop, by which one or more formulas are checked. */
export interface Check {
  readonly id: string;
  readonly runs: number;
  /** In words, for example "n = 100, after 20 generations". */
  readonly setting: string;
  readonly formulas: readonly Formula[];
  /**
   * Runs the loop, with a pause every few milliseconds.
   *
   * @param seed the same seed gives the same numbers everywhere
   * @returns for each formula one number per run
   */
  measure(seed: string): Generator<undefined, readonly Float64Array[]>;
}

/** What came of it. */
export interface Outcome {
  /** Those that count. */
  readonly runs: number;
  /** Mean over the runs. */
  readonly mean: number;
  /** Standard error of that mean: the standard deviation of one run over √runs. */
  readonly error: number;
  /** How far the mean is from what it should be, in standard errors; signed. */
  readonly distance: number;
}

/** From so many standard errors on, a difference is more than luck: that happens one time in 16,000. */
export const TOO_FAR = 4;

/** @param values one per run */
export function outcomeOf(formula: Formula, values: Float64Array): Outcome {
  const runs = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / runs;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const deviation = formula.deviation ?? Math.sqrt(squares / (runs - 1));
  const error = deviation / Math.sqrt(runs);
  return { runs, mean, error, distance: gap(formula, mean) / error };
}

/** How far a mean is from what it should be, or from the nearest that it may be. */
function gap({ expected, overshoot }: Formula, mean: number): number {
  const { least, most } = overshoot ?? { least: 0, most: 0 };
  if (mean < expected - most) return mean - (expected - most);
  if (mean > expected - least) return mean - (expected - least);
  return 0;
}

/** What came of every formula of a check, in the order of `formulas`. */
export function* carryOut(check: Check, seed: string): Generator<undefined, Outcome[]> {
  const columns = yield* check.measure(`${seed}/${check.id}`);
  return check.formulas.map((formula, i) => outcomeOf(formula, columns[i] as Float64Array));
}
