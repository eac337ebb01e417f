import type { Chart, Course } from '../figures/chart.ts';
import { averageChart, bandsOf, courseOfRun, most } from '../figures/chart-parts.ts';
import { type Scale, scaleOf } from '../figures/scale.ts';
import { PRESETS, type PresetName } from '../kinds/mixture/presets.ts';
import { RARE_SHARE } from '../kinds/mixture/regions/rare.ts';
import type { Results } from './results.ts';

/** The charts of a run, from top to bottom. */
export const CHART_KEYS = ['fidelity', 'survival', 'model', 'average', 'second'] as const;
export type ChartKey = (typeof CHART_KEYS)[number];
export type Charts = Readonly<Record<ChartKey, Chart>>;

/** Axes reach no further than this; an exploding loop is drawn at the edge. */
export const MOST_SURVIVAL = 5;
const MOST_MOMENT = 10;

export function chartsOf(results: Results): Charts {
  const { experiment } = results.plan.order;
  const common = { fidelity: fidelityChart(results), survival: survivalChart(results) };
  if (experiment.model === 'gaussian') {
    const second = averageChart(results, 'squaredMeanError', 'Average of μ² over the runs', 0);
    return {
      ...common,
      model: widthChart(results),
      average: averageChart(results, 'variance', 'Average of σ² over the runs', 1),
      second,
    };
  }
  const { preset } = experiment;
  return {
    ...common,
    model: coveredChart(results, preset),
    average: mixtureAverage(results, preset),
    second: sharesChart(results, preset),
  };
}

function fidelityChart({ run, ensemble }: Results): Chart {
  return {
    title: 'Fidelity of the worst tail',
    start: 1,
    reference: null,
    bands: bandsOf(ensemble, 'fidelity', 'tail'),
    courses: [courseOfRun(run, ({ fidelity }) => fidelity, 'ink', 'run')],
    averages: null,
    extent: [0, 1],
  };
}

/** Each tail of the run has a line; the bands are those of the first: the others of a bell curve have the same law. */
function survivalChart({ run, ensemble }: Results): Chart {
  const tails = Object.keys(run[0]?.survival ?? {});
  const courses = tails.map((tail, i) =>
    courseOfRun(run, ({ survival }) => survival[tail] ?? 0, 'ink', i === 0 ? 'run' : 'second'),
  );
  const first = tails[0] === 'left' ? 'survivalLeft' : 'outskirtsSurvival';
  const bands = bandsOf(ensemble, first, 'tail');
  return {
    title: 'Survival of each tail, S',
    start: 1,
    reference: 1,
    bands,
    courses,
    averages: null,
    extent: [0, most(MOST_SURVIVAL, 1, courses, bands)],
  };
}

function widthChart({ run, ensemble, theory }: Results): Chart {
  const { typicalDeviation } = theory;
  const bands = bandsOf(ensemble, 'deviation', 'synthetic');
  const courses = [
    courseOfRun(run, ({ quantities }) => quantities['deviation'] ?? 0, 'ink', 'run'),
  ];
  const ofTheory: Course[] =
    typicalDeviation === null ? [] : [{ values: typicalDeviation, role: 'ink', style: 'theory' }];
  return {
    title: 'Width of the model, σ',
    start: 1,
    reference: 1,
    bands,
    courses: [...courses, ...ofTheory],
    averages: null,
    extent: [0, most(MOST_MOMENT, 1, courses, bands)],
  };
}

function coveredChart({ run, ensemble }: Results, preset: PresetName): Chart {
  const islands = PRESETS[preset].length;
  return {
    title: 'Islands that the model covers',
    start: islands,
    reference: islands,
    bands: bandsOf(ensemble, 'modesCovered', 'synthetic'),
    courses: [courseOfRun(run, ({ quantities }) => quantities['modesCovered'] ?? 0, 'ink', 'run')],
    averages: null,
    extent: [0, islands],
  };
}

function sharesChart({ run }: Results, preset: PresetName): Chart {
  const truth = PRESETS[preset];
  const courses = truth.map(({ weight }, k) => ({
    ...courseOfRun(
      run,
      ({ quantities }) => quantities[`weight${k + 1}`] ?? 0,
      weight <= RARE_SHARE ? 'tail' : 'synthetic',
      'run',
    ),
    start: weight,
  }));
  return {
    title: 'Share of each island in this run, rare ones in plum',
    start: 0,
    reference: null,
    bands: null,
    courses,
    averages: null,
    extent: [0, most(1, 0.1, courses, null)],
  };
}

function mixtureAverage(results: Results, preset: PresetName): Chart {
  const truth = PRESETS[preset];
  if (truth.length === 1) {
    const { covariance } = truth[0];
    const start = Math.log(covariance[0] * covariance[2] - covariance[1] * covariance[1]);
    return averageChart(results, 'logDeterminant', 'Average of ln det Σ over the runs', start);
  }
  const start = 1 - truth.reduce((sum, { weight }) => sum + weight * weight, 0);
  return averageChart(results, 'diversity', 'Average diversity, 1 − Σ w²', start);
}

/** Axes that hold the charts of all runs side by side, so that they can be compared. */
export function scalesOf(runs: readonly Charts[]): Record<ChartKey, Scale> {
  const scales = CHART_KEYS.map((key) => {
    const extents = runs.map((charts) => charts[key].extent);
    const low = Math.min(...extents.map(([least]) => least));
    const high = Math.max(...extents.map(([, greatest]) => greatest));
    return [key, scaleOf(low, high)] as const;
  });
  return Object.fromEntries(scales) as Record<ChartKey, Scale>;
}
