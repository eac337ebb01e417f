import { agreementWords, limitWords, quantileWords } from '../../figures/agreement-words.ts';
import type { Chart, Course } from '../../figures/chart.ts';
import { averageChart, bandsOf, courseOfRun, most } from '../../figures/chart-parts.ts';
import { digits, percentWords } from '../../figures/format.ts';
import { type PlayedGeneration, quantityIn } from '../../kinds/bench.ts';
import type { GaussianExperiment } from '../../kinds/gaussian/experiment.ts';
import { endWords, type LabFace, type LabRun, MOST_SURVIVAL } from '../lab-face.ts';

/** Axes reach no further than this; an exploding loop is drawn at the edge. */
const MOST_WIDTH = 10;

/** Bell curves in the lab. */
export const lab: LabFace<Pick<GaussianExperiment, 'divisor'>, GaussianExperiment> = {
  figures: (run) => ({
    model: { chart: widthChart(run), caption: widthWords(run) },
    average: {
      chart: averageChart(run, 'variance', 'Average of σ² over the runs', 1),
      caption: varianceWords(run),
    },
    second: {
      chart: averageChart(run, 'squaredMeanError', 'Average of μ² over the runs', 0),
      caption: `μ is how far the middle of the model is off. ${agreementWords(run, 'squaredMeanError')}`,
    },
  }),
  // Both tails have the same law.
  tailQuantity: 'survivalLeft',
  survivalWords,
  tailHead: (tail) => (tail === 'left' ? 'Left tail' : 'Right tail'),
  columns: [
    ['Mean', 'mean'],
    ['Width σ', 'deviation'],
  ],
  symbols: { variance: 'σ²', squaredMeanError: 'μ²', logStandardDeviation: 'ln σ' },
  byStatistics:
    'Each run is drawn from the exact law of its mean and variance; the black line has its own samples.',
  experimentOf: (experiment, { divisor }) => ({ ...experiment, model: 'gaussian', divisor }),
  particular: ({ divisor }) => (divisor === 'n' ? [] : ['divisor n − 1']),
  options: ({ divisor }) => ({ truth: [], own: divisor === 'n' ? [] : [['divisor', divisor]] }),
  fileSettings: ({ divisor }) => ({ divisor }),
};

function widthChart({ run, ensemble, theory }: LabRun): Chart {
  const { typicalDeviation } = theory;
  const bands = bandsOf(ensemble, 'deviation', 'synthetic');
  const courses = [courseOfRun(run, (each) => quantityIn(each, 'deviation'), 'ink', 'run')];
  const ofTheory: Course[] =
    typicalDeviation === null ? [] : [{ values: typicalDeviation, role: 'ink', style: 'theory' }];
  return {
    title: 'Width of the model, σ',
    start: 1,
    reference: 1,
    bands,
    courses: [...courses, ...ofTheory],
    averages: null,
    extent: [0, most(MOST_WIDTH, 1, courses, bands)],
  };
}

function widthWords(labRun: LabRun): string {
  if (labRun.run.length === 0) return '';
  const ends = endWords(
    labRun.run,
    (last) => `This run ends at σ = ${digits(quantityIn(last, 'deviation'))}.`,
  );
  const typical = labRun.theory.typicalDeviation?.at(-1);
  const known =
    typical === undefined ? '' : ` Theory gives the median as about ${digits(typical)}.`;
  return `${ends} ${quantileWords(labRun, 'deviation', digits)}${known}`;
}

/** Of some loops theory knows only where they lead. */
function varianceWords(labRun: LabRun): string {
  const { limitOnly } = labRun.theory;
  if (limitOnly === null) return agreementWords(labRun, 'variance');
  const grade = limitOnly.grade === 'exact' ? '' : ' to first order';
  return `The way there is not known, only where it leads${grade}: the mean of σ² tends to ${limitWords(limitOnly.variance)}.`;
}

function survivalWords(run: readonly PlayedGeneration[]): string {
  if (run.length === 0) return '';
  const left = (each: PlayedGeneration) => quantityIn(each, 'survivalLeft');
  const right = (each: PlayedGeneration) => quantityIn(each, 'survivalRight');
  const ends = endWords(
    run,
    (last) =>
      `This run ends with ${percentWords(left(last))} of the left tail and ${percentWords(right(last))} of the right one.`,
  );
  const highest = Math.max(...run.map((each) => Math.max(left(each), right(each))));
  return highest > MOST_SURVIVAL
    ? `${ends} Above ${MOST_SURVIVAL} times the truth it is drawn at the edge.`
    : ends;
}
