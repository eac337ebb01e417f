/** Where the tail of a reweighted sample begins: seen from the model that it was drawn from, or from the truth. */
export const TAIL_WINDOWS = ['model', 'truth'] as const;
export type TailWindow = (typeof TAIL_WINDOWS)[number];

/**
 * Weight on the tails of synthetic samples, the remedy that is often proposed. In the model's window the tail moves
 * with the model, and nothing holds the variance; in the truth's window it does not, but the tail must be known.
 */
export interface TailWeight {
  /** W, what a synthetic sample in the tail weighs, where others weigh 1; above 0. */
  readonly weight: number;
  /** c: the tail is what lies more than c standard deviations away. */
  readonly cut: number;
  readonly window: TailWindow;
}

/**
 * W for what lies beyond the cut, 1 for the rest.
 *
 * @param distances one per sample, in standard deviations of the window; see `Family.distances`
 */
export function tailWeightsOf({ weight, cut }: TailWeight, distances: Float64Array): Float64Array {
  return distances.map((distance) => (distance > cut ? weight : 1));
}
