import { agreementWords, type Particulars, quantileWords } from '../../figures/agreement-words.ts';
import type { Chart } from '../../figures/chart.ts';
import { averageChart, bandsOf, courseOfRun, most } from '../../figures/chart-parts.ts';
import { digits, percentWords } from '../../figures/format.ts';
import { type Experiment, type PlayedGeneration, quantityIn } from '../../kinds/bench.ts';
import type { MixtureExperiment } from '../../kinds/mixture/experiment.ts';
import type { Mixture } from '../../kinds/mixture/model.ts';
import { PRESETS, type PresetName } from '../../kinds/mixture/presets.ts';
import { RARE_SHARE } from '../../kinds/mixture/regions/rare.ts';
import type { Theory } from '../../kinds/theory.ts';
import type { Source } from '../../sim/collection.ts';
import {
  endWords,
  type LabFace,
  type LabFigure,
  type LabRun,
  type Note,
  type Option,
} from '../lab-face.ts';

/** What the form of the lab has for maps only. */
interface Settings {
  readonly world: PresetName;
  readonly reseed: boolean;
  /** The island that real samples are from, from 1; 0 for anywhere. */
  readonly from: number;
  readonly stratumWeights: boolean;
}

/** Maps of islands in the lab. */
export const lab: LabFace<Settings, MixtureExperiment> = {
  figures(run, { preset }) {
    const truth = PRESETS[preset];
    return {
      model: { chart: coveredChart(run, truth.length), caption: coveredWords(run) },
      average: truth.length === 1 ? shapeFigure(run, truth) : diversityFigure(run, truth),
      second: { chart: sharesChart(run, truth), caption: sharesWords(run, truth) },
    };
  },
  tailQuantity: 'outskirtsSurvival',
  survivalWords: (run) => endWords(run, lastWords),
  tailHead: (tail) => (tail === 'outskirts' ? 'Outskirts' : `Island ${numberOf(tail)}`),
  columns: [['Islands covered', 'modesCovered']],
  symbols: { logDeterminant: 'ln det Σ' },
  byStatistics:
    'The runs know which island each sample is from; the black line has its own samples, and EM has to guess.',
  experimentOf: (experiment, settings, note) => ({
    ...experiment,
    model: 'mixture',
    preset: settings.world,
    reseed: settings.reseed ? 'on' : 'off',
    source: sourceOf(experiment, settings, note),
  }),
  place: ({ source }) => (source === 'world' ? null : `island ${source.mode + 1}`),
  particular: ({ reseed }) => (reseed === 'on' ? [] : ['nothing comes back']),
  options: ({ preset, ...own }) => ({ truth: [['preset', preset]], own: optionsOf(own) }),
  fileSettings: ({ preset, reseed, source }) => ({
    preset,
    reseed,
    from: source === 'world' ? source : source.mode + 1,
    stratumWeights: source === 'world' || source.isWeighted ? 'on' : 'off',
  }),
};

/** `mode4` is island 4. */
function numberOf(mode: string): string {
  return mode.replace('mode', '');
}

/** Where fresh real samples are collected; notes why that is not where they should be. */
function sourceOf(
  { regime }: Experiment,
  { world, from, stratumWeights }: Settings,
  note: Note,
): Source {
  const { tailWeight, realWeight, contamination, detector, realData } = regime;
  const tools = [tailWeight, realWeight, contamination, detector];
  const islands = PRESETS[world].length;
  if (from === 0) return 'world';
  const instead = 'so the whole world is asked.';
  if (from > islands) {
    note(
      'from',
      `This world has ${islands === 1 ? 'one island' : `${islands} islands`}, ${instead}`,
    );
  } else if (realData !== 'fresh') {
    note('from', `Only fresh real data can be collected somewhere, ${instead}`);
  } else if (tools.some((tool) => tool !== undefined)) {
    note('from', `The tools that are on do not go with one island, ${instead}`);
  } else {
    return { mode: from - 1, isWeighted: stratumWeights };
  }
  return 'world';
}

function optionsOf({ reseed, source }: Pick<MixtureExperiment, 'reseed' | 'source'>): Option[] {
  return [
    ...(reseed === 'on' ? [] : ([['reseed', reseed]] as const)),
    ...(source === 'world' ? [] : ([['from', String(source.mode + 1)]] as const)),
    ...(source === 'world' || source.isWeighted ? [] : ([['stratum-weights', 'off']] as const)),
  ];
}

function lastWords(last: PlayedGeneration): string {
  const { outskirts: _, ...rare } = last.survival;
  const outside = `This run ends with ${percentWords(quantityIn(last, 'outskirtsSurvival'))} of the outskirts`;
  const shares = Object.entries(rare).map(
    ([mode, share]) => `${percentWords(share)} of island ${numberOf(mode)}`,
  );
  if (shares.length > 4) {
    const lost = Object.values(rare).filter((share) => share < 0.2).length;
    return `${outside}; of ${shares.length} rare islands ${lost} have less than a fifth left.`;
  }
  return `${[outside, ...shares].join(' and ')}.`;
}

function coveredChart({ run, ensemble }: LabRun, islands: number): Chart {
  return {
    title: 'Islands that the model covers',
    start: islands,
    reference: islands,
    bands: bandsOf(ensemble, 'modesCovered', 'synthetic'),
    courses: [courseOfRun(run, (each) => quantityIn(each, 'modesCovered'), 'ink', 'run')],
    averages: null,
    extent: [0, islands],
  };
}

function coveredWords(labRun: LabRun): string {
  const last = labRun.run.at(-1);
  if (last === undefined) return '';
  const ends = `This run ends with ${quantityIn(last, 'modesCovered')} islands.`;
  return `${ends} ${quantileWords(labRun, 'modesCovered', digits)}`;
}

function particularsOf({ order }: LabRun): Particulars {
  const excuse = 'theory knows which island a sample is from, and EM has to guess';
  return { excuse: order.method === 'samples' ? excuse : null, where: ' with islands' };
}

/** The shape of a single island. */
function shapeFigure(run: LabRun, [island]: Mixture): LabFigure {
  const [xx, xy, yy] = (island as Mixture[number]).covariance;
  const start = Math.log(xx * yy - xy * xy);
  return {
    chart: averageChart(run, 'logDeterminant', 'Average of ln det Σ over the runs', start),
    caption: agreementWords(run, 'logDeterminant', particularsOf(run)),
  };
}

function diversityFigure(run: LabRun, truth: Mixture): LabFigure {
  const start = 1 - truth.reduce((sum, { weight }) => sum + weight * weight, 0);
  const meaning = 'That is the chance that two samples are from different islands.';
  return {
    chart: averageChart(run, 'diversity', 'Average diversity, 1 − Σ w²', start),
    caption: `${meaning} ${agreementWords(run, 'diversity', particularsOf(run))}`,
  };
}

function sharesChart({ run }: LabRun, truth: Mixture): Chart {
  const courses = truth.map(({ weight }, mode) => {
    const role = weight <= RARE_SHARE ? 'tail' : 'synthetic';
    return { ...courseOfRun(run, (each) => shareIn(each, mode), role, 'run'), start: weight };
  });
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

function sharesWords({ run, theory }: LabRun, truth: Mixture): string {
  const last = run.at(-1);
  if (last === undefined) return '';
  const shares = truth.map((_, mode) => shareIn(last, mode));
  if (shares.length > 8) {
    const lost = shares.filter((share) => share === 0).length;
    return `${lost} of ${shares.length} islands have no samples left. ${rareWords(theory)}`;
  }
  const each = shares.map((share, k) => `island ${k + 1} ${percentWords(share)}`);
  return `It ends with ${each.join(', ')}. ${rareWords(theory)}`;
}

/** @param mode its index */
function shareIn(generation: PlayedGeneration, mode: number): number {
  return quantityIn(generation, `weight${mode + 1}`);
}

/** What theory says of the rarest island. */
function rareWords({ rarest }: Theory): string {
  if (rarest === null) return '';
  const { share, missed, lifetime, holding } = rarest;
  const island = `an island of ${percentWords(share)}`;
  const sentences = [
    `Theory: a generation misses ${island} with a probability of ${digits(missed)}.`,
    lifetime === null
      ? ''
      : `Left alone, it is lost after some ${digits(lifetime)} generations, when it is lost.`,
    holding === null
      ? ''
      : `From ${holding} fresh real samples a generation on it keeps a share of its own.`,
  ];
  return sentences.filter((each) => each !== '').join(' ');
}
