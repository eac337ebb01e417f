import type { EnsembleOrder } from '../experiment/order.ts';
import { labFaceOf } from '../faces/faces.ts';
import type { Option } from '../faces/lab-face.ts';
import type { Experiment } from '../kinds/bench.ts';

/** The command that gives the same numbers without a browser. */

const COMMAND = 'npm run --silent simulate --';

/** The command for the first run, which draws every sample. */
export function commandOfRun(experiment: Experiment): string {
  return line([...optionsOf(experiment, 1)]);
}

/** The command for the statistics over many runs. */
export function commandOfEnsemble({ experiment, method, runs }: EnsembleOrder): string {
  return line([...optionsOf(experiment, runs), ['method', method]]);
}

function optionsOf(experiment: Experiment, runs: number): Option[] {
  const { regime, realPerGeneration, seed } = experiment;
  const { synthetic, realData, n, spread } = regime;
  const { truth, own } = labFaceOf(experiment).options?.(experiment) ?? { truth: [], own: [] };
  return [
    ['model', experiment.model],
    ...truth,
    ['synthetic', synthetic],
    ['real-data', realData],
    ['n', String(n)],
    ...(realData === 'none' ? [] : ([['real', amounts(realPerGeneration)]] as const)),
    ['generations', String(realPerGeneration.length)],
    ['runs', String(runs)],
    ['seed', seed],
    ...(spread === 1 ? [] : ([['spread', String(spread)]] as const)),
    ...own,
    ...ofTools(experiment),
  ];
}

function ofTools({ regime }: Experiment): Option[] {
  const { tailWeight, realWeight, contamination, detector } = regime;
  const options: Option[] = [];
  if (tailWeight !== undefined) {
    const { weight, window, cut } = tailWeight;
    options.push(['tail-weight', String(weight)]);
    options.push(['tail-window', window], ['tail-cut', String(cut)]);
  }
  if (realWeight !== undefined) options.push(['real-weight', String(realWeight)]);
  if (contamination !== undefined) options.push(['contamination', String(contamination)]);
  if (detector !== undefined) {
    const { truePositive, falsePositive, tailFalsePositive, refills } = detector;
    const rates = [truePositive, falsePositive, tailFalsePositive].filter(
      (rate) => rate !== undefined,
    );
    options.push(['detector', rates.join(',')]);
    if (refills) options.push(['refill']);
  }
  return options;
}

/** One number when it is the same in every generation. */
function amounts(real: readonly number[]): string {
  return new Set(real).size === 1 ? String(real[0]) : real.join(',');
}

function line(options: readonly Option[]): string {
  return [COMMAND, ...options.map(argument)].join(' ');
}

/** A value that a shell would take apart stands in quotes, and joined to its name, so that no dash opens it. */
function argument([name, value]: Option): string {
  if (value === undefined) return `--${name}`;
  return /^[\w.,][\w.,-]*$/.test(value)
    ? `--${name} ${value}`
    : `--${name}='${value.replaceAll("'", `'\\''`)}'`;
}
