import type { Chart } from '../../figures/chart.ts';
import { bandsOf, courseOfRun, most } from '../../figures/chart-parts.ts';
import { fixed, percentWords } from '../../figures/format.ts';
import { quantityIn } from '../../kinds/bench.ts';
import type { LanguageExperiment } from '../../kinds/language/experiment.ts';
import { perplexity } from '../../kinds/language/notebook/truth.ts';
import type { LabFace, LabRun } from '../lab-face.ts';

/** The perplexity of the notebook itself: no machine can waver less. */
const FLOOR = perplexity();

/** Notebooks in the lab. */
export const lab: LabFace<object, LanguageExperiment> = {
  figures: (run) => ({
    model: { chart: perplexityChart(run), caption: perplexityWords(run) },
    second: { chart: nonsenseChart(run), caption: nonsenseWords(run) },
  }),
  tailQuantity: 'birds',
  survivalWords(run) {
    const last = run.at(-1);
    if (last === undefined) return '';
    const [birds = 0, turns = 0] = ['birds', 'turns'].map((name) => quantityIn(last, name));
    return `This run ends with ${percentWords(birds)} of the rare birds and ${percentWords(turns)} of the rare words.`;
  },
  tailHead: (tail) => (tail === 'birds' ? 'Rare birds' : 'Rare words'),
  columns: [
    ['Impossible lines', 'nonsense'],
    ['Perplexity', 'perplexity'],
    ['Words in use', 'words'],
  ],
  byStatistics: 'Every line is written, and every network is trained.',
  experimentOf(experiment, _settings, note) {
    const { tailWeight, ...regime } = experiment.regime;
    if (tailWeight !== undefined) {
      note('tailWeight', 'Left out: a line has no distance from the middle of a network.');
    }
    return { ...experiment, regime, model: 'language', learner: 'network' };
  },
};

function perplexityChart({ run, ensemble }: LabRun): Chart {
  const courses = [courseOfRun(run, (each) => quantityIn(each, 'perplexity'), 'ink', 'run')];
  return {
    title: 'Perplexity of real lines: how many words it wavers between',
    start: FLOOR,
    reference: FLOOR,
    bands: bandsOf(ensemble, 'perplexity', 'synthetic'),
    courses,
    averages: null,
    extent: [0, most(100, 5, courses, null)],
  };
}

function perplexityWords({ run }: LabRun): string {
  const last = run.at(-1);
  if (last === undefined) return '';
  return `It ends at ${fixed(quantityIn(last, 'perplexity'), 1)}.`;
}

function nonsenseChart({ run, ensemble }: LabRun): Chart {
  return {
    title: 'Share of lines that the warden could not have written',
    start: 0,
    reference: 0,
    bands: bandsOf(ensemble, 'nonsense', 'synthetic'),
    courses: [courseOfRun(run, (each) => quantityIn(each, 'nonsense'), 'tail', 'run')],
    averages: null,
    extent: [0, 1],
  };
}

function nonsenseWords({ run }: LabRun): string {
  const last = run.at(-1);
  if (last === undefined) return '';
  const words = quantityIn(last, 'words');
  return `It ends with ${percentWords(quantityIn(last, 'nonsense'))} of lines, and ${words} of 147 words in use.`;
}
