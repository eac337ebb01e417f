import { exp } from '../../sim/math/exponential.ts';
import { isAlone, knownMoments } from '../../sim/theory/known-moments.ts';
import { expectedLogDeviation } from '../../sim/theory/replace.ts';
import { logDeviations, momentDeviations } from '../../sim/theory/replace-deviations.ts';
import { NO_THEORY, type Prediction, type Theory } from '../theory.ts';
import type { GaussianExperiment } from './experiment.ts';

/** What theory says about a loop of normal models. */
export function theoryOf(experiment: GaussianExperiment): Theory {
  const known = knownMoments(experiment);
  if (known === null) return NO_THEORY;
  const { grade, limit } = known;
  const { variance: limitOfVariance = null } = limit ?? {};
  if (known.variance === null) {
    const limitOnly = limitOfVariance === null ? null : { variance: limitOfVariance, grade };
    return { ...NO_THEORY, limitOnly };
  }
  const alone = isAlone(experiment) ? leftAlone(experiment) : null;
  const predictions: Prediction[] = [
    {
      quantity: 'variance',
      grade,
      expected: known.variance,
      deviations: alone?.deviations.variance ?? null,
      limit: limitOfVariance,
    },
  ];
  if (known.squaredMean !== null) {
    predictions.push({
      quantity: 'squaredMeanError',
      grade,
      expected: known.squaredMean,
      deviations: alone?.deviations.squaredMean ?? null,
      limit: limit?.squaredMean ?? null,
    });
  }
  if (alone === null) return { ...NO_THEORY, predictions };
  return {
    ...NO_THEORY,
    predictions: [...predictions, alone.logarithm],
    typicalDeviation: alone.logarithm.expected.map(exp),
  };
}

/** What is known besides of replace without real data. */
function leftAlone({ regime, divisor, realPerGeneration }: GaussianExperiment) {
  const settings = { n: regime.n, divisor, spread: regime.spread };
  const generations = realPerGeneration.length;
  const expected = Float64Array.from(realPerGeneration, (_, i) =>
    expectedLogDeviation(settings, i + 1),
  );
  const logarithm: Prediction = {
    quantity: 'logStandardDeviation',
    grade: 'exact',
    expected,
    deviations: logDeviations(settings, generations),
    limit: null,
  };
  return { deviations: momentDeviations(settings, generations), logarithm };
}
