import type { Chart } from '../../figures/chart.ts';
import { bandsOf, courseOfRun, most } from '../../figures/chart-parts.ts';
import { percentWords } from '../../figures/format.ts';
import { type PlayedGeneration, quantityIn } from '../../kinds/bench.ts';
import { DIGITS, RARE } from '../../kinds/pictures/album/world.ts';
import type { PicturesExperiment } from '../../kinds/pictures/experiment.ts';
import { type LabFace, type LabRun, MOST_SURVIVAL } from '../lab-face.ts';
import { labSheet } from './lab-sheet.ts';

/** Albums of pictures in the lab. */
export const lab: LabFace<object, PicturesExperiment> = {
  figures: (run) => ({
    model: { chart: varietyChart(run), caption: varietyWords(run) },
    second: { chart: digitsChart(run), caption: digitsWords(run) },
  }),
  tailQuantity: 'variety',
  survivalWords(run) {
    const last = run.at(-1);
    if (last === undefined) return '';
    const rare = RARE.map((mode) => {
      const digit = DIGITS[mode];
      return `${percentWords(survivalIn(last, digit as number))} of the ${digit}s`;
    });
    return `This run ends with ${percentWords(quantityIn(last, 'variety'))} of the variety, ${rare.join(' and ')}.`;
  },
  tailHead: (tail) => (tail === 'variety' ? 'Variety' : `${digitOf(tail)}s`),
  columns: [
    ['No known digit', 'unclear'],
    ['Precision', 'precision'],
    ['Recall', 'recall'],
  ],
  byStatistics: 'Every picture is drawn, and every network is fitted.',
  experimentOf(experiment, _settings, note) {
    const { tailWeight, contamination, detector, ...regime } = experiment.regime;
    const sentence = 'Left out: nobody can say how far a picture is from what a network believes.';
    if (tailWeight !== undefined) note('tailWeight', sentence);
    if (contamination !== undefined)
      note('contaminated', 'Left out: pictures come from the album alone.');
    if (detector !== undefined) note('detector', sentence);
    return { ...experiment, regime, model: 'pictures', network: 'variational' };
  },
  sheet: labSheet,
};

/** `digit4` is the fourth mode: what is written there. */
function digitOf(tail: string): number {
  return DIGITS[Number(tail.replace('digit', '')) - 1] ?? 0;
}

function survivalIn(generation: PlayedGeneration, digit: number): number {
  return quantityIn(generation, `survival${digit}`);
}

function varietyChart({ run, ensemble }: LabRun): Chart {
  return {
    title: 'Variety within the digits, V',
    start: 1,
    reference: 1,
    bands: bandsOf(ensemble, 'variety', 'synthetic'),
    courses: [courseOfRun(run, (each) => quantityIn(each, 'variety'), 'ink', 'run')],
    averages: null,
    extent: [0, 1.2],
  };
}

function varietyWords({ run }: LabRun): string {
  const last = run.at(-1);
  if (last === undefined) return '';
  const [variety, error] = ['variety', 'varietyError'].map((name) => quantityIn(last, name));
  return `It ends at ${percentWords(variety ?? 0)}, with a standard error of ${percentWords(error ?? 0)}.`;
}

function digitsChart({ run }: LabRun): Chart {
  const courses = DIGITS.map((digit, mode) => {
    const role = RARE.some((rare) => rare === mode) ? 'tail' : 'synthetic';
    return { ...courseOfRun(run, (each) => survivalIn(each, digit), role, 'run'), start: 1 };
  });
  return {
    title: 'S of each digit in this run, rare ones in plum',
    start: 1,
    reference: 1,
    bands: null,
    courses,
    averages: null,
    extent: [0, most(MOST_SURVIVAL, 1.5, courses, null)],
  };
}

function digitsWords({ run }: LabRun): string {
  const last = run.at(-1);
  if (last === undefined) return '';
  const each = DIGITS.map((digit) => `${percentWords(survivalIn(last, digit))} of the ${digit}s`);
  return `It ends with ${each.join(', ')}.`;
}
