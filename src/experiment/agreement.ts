import type { Prediction } from '../kinds/theory.ts';
import { courseOf, type Ensemble } from './ensemble.ts';

/** How the mean of a quantity over the runs compares with what theory expects, in every generation. */
export interface Agreement {
  /** Mean over the runs. */
  readonly means: Float64Array;
  /** Its standard error: the standard deviation of one run over √runs. */
  readonly errors: Float64Array;
  /** (mean − expected)/error; NaN where one of them is infinite. */
  readonly distances: Float64Array;
}

/**
 * Holds an ensemble against a prediction. Where theory knows how much single runs differ, its standard error counts:
 * an average that a few rare runs carry would otherwise look far too sure of itself.
 *
 * @throws RangeError when the ensemble does not have the quantity
 */
export function agreementOf(prediction: Prediction, ensemble: Ensemble): Agreement {
  const { quantity, expected, deviations } = prediction;
  const means = courseOf(ensemble, quantity, 'mean');
  const seen = courseOf(ensemble, quantity, 'sd');
  const perRoot = 1 / Math.sqrt(ensemble.runs);
  const errors = (deviations ?? seen).map((deviation) => deviation * perRoot);
  const distances = means.map((mean, i) => distance(mean, expected[i] as number, errors[i] ?? 0));
  return { means, errors, distances };
}

function distance(mean: number, expected: number, error: number): number {
  // Rounding is no disagreement: where all runs are alike, the error is no larger than that.
  const gap = mean - expected;
  if (Math.abs(gap) <= 1e-12 * Math.abs(expected)) return 0;
  return gap / error;
}

/** The generation, from 1, whose mean is furthest off; 0 when none can be compared. */
export function furthestOff({ distances }: Agreement): number {
  let furthest = 0;
  let most = -1;
  for (const [i, each] of distances.entries()) {
    if (Number.isNaN(each) || Math.abs(each) <= most) continue;
    most = Math.abs(each);
    furthest = i + 1;
  }
  return furthest;
}
