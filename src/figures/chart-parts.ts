import { agreementOf } from '../experiment/agreement.ts';
import { courseOf, type Ensemble } from '../experiment/ensemble.ts';
import type { PlayedGeneration } from '../kinds/bench.ts';
import type { Prediction, Theory } from '../kinds/theory.ts';
import type { Role } from '../stage/scene/shapes.ts';
import type { Bands, Chart, Course } from './chart.ts';

/** What runs did, and what theory says of them. */
export interface Findings {
  readonly theory: Theory;
  /** Null until the first of its runs are in. */
  readonly ensemble: Ensemble | null;
}

/** A mean of an exploding loop is drawn at the edge. */
const MOST_MEAN = 10;

/** The mean of a quantity over the runs, against what theory says. Never one of a tail: such means mislead. */
export function averageChart(
  { ensemble, theory }: Findings,
  quantity: string,
  title: string,
  start: number,
): Chart {
  const prediction = theory.predictions.find((each) => each.quantity === quantity);
  const averages = averagesOf(ensemble, quantity, prediction);
  const courses: Course[] =
    prediction === undefined ? [] : [{ values: prediction.expected, role: 'ink', style: 'theory' }];
  const values = [
    start,
    ...(averages?.means ?? []),
    ...courses.flatMap((each) => [...each.values]),
  ];
  const finite = values.filter(Number.isFinite);
  const least = Math.min(0, ...finite);
  // A hair below zero is rounding.
  const low = least < -1e-9 ? least : 0;
  const high = Math.min(MOST_MEAN, Math.max(0.01, ...finite));
  return {
    title,
    start,
    reference: null,
    bands: null,
    courses,
    averages,
    extent: [low, low < 0 ? Math.max(start, 0) : high],
  };
}

function averagesOf(ensemble: Ensemble | null, quantity: string, prediction?: Prediction) {
  if (ensemble === null) return null;
  if (prediction !== undefined) return agreementOf(prediction, ensemble);
  const means = courseOf(ensemble, quantity, 'mean');
  const deviations = courseOf(ensemble, quantity, 'sd');
  return { means, errors: deviations.map((each) => each / Math.sqrt(ensemble.runs)) };
}

export function bandsOf(ensemble: Ensemble | null, quantity: string, role: Role): Bands | null {
  if (ensemble === null) return null;
  const levels = ['q05', 'q25', 'q50', 'q75', 'q95'] as const;
  return { role, quantiles: levels.map((level) => courseOf(ensemble, quantity, level)) };
}

export function courseOfRun(
  run: readonly PlayedGeneration[],
  value: (generation: PlayedGeneration) => number,
  role: Role,
  style: Course['style'],
): Course {
  return { values: Float64Array.from(run, value), role, style };
}

/** The largest of what is drawn, from `least` to `limit`. */
export function most(
  limit: number,
  least: number,
  courses: readonly Course[],
  bands: Bands | null,
): number {
  const arrays = [...courses.map(({ values }) => values), bands?.quantiles[4] ?? []];
  const values = arrays.flatMap((each) => [...each]).filter((value) => !Number.isNaN(value));
  const largest = values.reduce((a, b) => Math.max(a, b), least);
  return Math.min(limit, largest);
}
