/** Exact for any number of samples, or up to terms that fall faster than one over it. */
export type Grade = 'exact' | 'first order';

/** What the mean of a quantity over all runs should be. */
export interface Prediction {
  /** A quantity of the bench. */
  readonly quantity: string;
  readonly grade: Grade;
  /** Generation 1 first. */
  readonly expected: Float64Array;
  /** Standard deviation of the quantity between runs, where theory knows it. */
  readonly deviations: Float64Array | null;
  /** What it tends to, where that is known. */
  readonly limit: number | null;
}

/** What theory can say about an experiment before it is run. */
export interface Theory {
  readonly predictions: readonly Prediction[];
  /** E σ² in the long run, where the way there is not known. */
  readonly limitOnly: { readonly variance: number; readonly grade: Grade } | null;
  /** e to E ln σ, to first order the median of σ; generation 1 first; null where it is not known. */
  readonly typicalDeviation: Float64Array | null;
  /** The rarest mode of the truth, where it is a rare one. */
  readonly rarest: RareMode | null;
}

/** What the theory of genetic drift says about a rare mode, labels known. */
export interface RareMode {
  readonly share: number;
  /** The probability that none of n samples of the truth is from it. */
  readonly missed: number;
  /** Expected generations until it is lost, when it is lost; only for replace without real data. */
  readonly lifetime: number | null;
  /** Fresh real samples a generation around which its share stays; only for replace with fresh ones. */
  readonly holding: number | null;
}

/** Of most experiments theory has nothing to say. */
export const NO_THEORY: Theory = {
  predictions: [],
  limitOnly: null,
  typicalDeviation: null,
  rarest: null,
};
