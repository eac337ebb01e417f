import { RESEEDS } from '../../src/kinds/mixture/em/reseed.ts';
import { PRESET_NAMES, PRESETS, type PresetName } from '../../src/kinds/mixture/presets.ts';
import { DIVISORS } from '../../src/sim/divisor.ts';
import { METHODS } from '../../src/sim/method.ts';
import { REAL_DATA_REGIMES, SYNTHETIC_REGIMES } from '../../src/sim/regimes.ts';
import { ArgumentError, readArguments } from './arguments.ts';
import { checkTogether, MOST_MODELS, MOST_PRINTED } from './checks.ts';
import {
  choice,
  type Option,
  parseFrom,
  parseReal,
  positive,
  readOption as readFrom,
  type Values,
  whole,
} from './parsers.ts';
import { readTools, TOOL_FLAGS, TOOL_HELP, TOOL_OPTIONS, type Tools } from './tool-options.ts';

const OPTIONS = {
  model: choice(
    ['gaussian', 'mixture'],
    'gaussian',
    'the kind of model; the truth of gaussian is N(0, 1)',
  ),
  preset: choice(PRESET_NAMES, 'archipelago', 'the truth of a mixture, in the plane'),
  synthetic: choice(SYNTHETIC_REGIMES, 'replace', 'what happens to synthetic data'),
  'real-data': choice(REAL_DATA_REGIMES, 'none', 'where real samples come from'),
  n: whole(2, 10_000_000, '100', 'samples that a generation collects'),
  real: {
    fallback: '10',
    help: 'real samples among them: one number, or a list with one per generation, 10,0,0,5,…; plays no part with --real-data none',
    parse: parseReal,
  },
  generations: whole(1, 1_000_000, '50', 'generations after the truth'),
  runs: whole(1, 10_000_000, '1000', 'runs; with 1, every generation is printed in full'),
  seed: {
    fallback: 'tailkeeper',
    help: 'any text; the same seed gives the same bits',
    parse: String,
  },
  spread: positive(100, '1', 'λ, multiplies the variance when a model is sampled'),
  divisor: choice(DIVISORS, 'n', 'what a fit divides the sum of squares by'),
  method: choice(METHODS, 'samples', 'draw every sample, or only the statistics of samples'),
  reseed: choice(RESEEDS, 'on', 'whether EM lets dead components of a mixture come back'),
  from: {
    fallback: 'world',
    help: 'where fresh real samples of a mixture are collected: world, or the number of a mode, from 1',
    parse: parseFrom,
  },
  'stratum-weights': choice(
    ['on', 'off'],
    'on',
    'whether samples of one mode carry the weight that keeps the fit honest',
  ),
  ...TOOL_OPTIONS,
  format: choice(['json', 'csv'], 'json', 'how to print'),
} as const satisfies Record<string, Option<unknown>>;

/** Options that take no value. */
const FLAGS = {
  ...TOOL_FLAGS,
  each: "print every run's own series instead of statistics over the runs",
  help: 'print this',
} as const;

interface CommonOptions extends Tools {
  readonly synthetic: (typeof SYNTHETIC_REGIMES)[number];
  readonly realData: (typeof REAL_DATA_REGIMES)[number];
  readonly n: number;
  /** r for each generation. */
  readonly real: readonly number[];
  readonly generations: number;
  readonly runs: number;
  readonly seed: string;
  readonly spread: number;
  readonly divisor: (typeof DIVISORS)[number];
  readonly method: (typeof METHODS)[number];
  readonly format: 'json' | 'csv';
  readonly each: boolean;
}

export interface GaussianOptions extends CommonOptions {
  readonly model: 'gaussian';
}

export interface MixtureOptions extends CommonOptions {
  readonly model: 'mixture';
  readonly preset: PresetName;
  readonly reseed: (typeof RESEEDS)[number];
  /** Where fresh real samples are collected: the world at large, or a mode, from 1. */
  readonly from: 'world' | number;
  readonly stratumWeights: 'on' | 'off';
}

export type SimulateOptions = GaussianOptions | MixtureOptions;

/**
 * Reads command-line arguments.
 *
 * @returns the options, or `help` when the text of `helpText` is wanted
 * @throws ArgumentError
 */
export function parseOptions(args: readonly string[]): SimulateOptions | 'help' {
  const values = readArguments(args, OPTIONS, FLAGS);
  if (values['help'] === true) return 'help';
  const common = readCommon(values);
  const model = readOption(values, 'model');
  const options =
    model === 'gaussian' ? { model, ...common } : { model, ...common, ...readMixture(values) };
  checkTogether(options, (name) => values[name] !== undefined);
  return options;
}

function readOption<Name extends keyof typeof OPTIONS>(values: Values, name: Name) {
  return readFrom(OPTIONS, values, name);
}

function readCommon(values: Values): CommonOptions {
  const read = <Name extends keyof typeof OPTIONS>(name: Name) => readOption(values, name);
  const [n, generations] = [read('n'), read('generations')];
  const tools = readTools(values);
  const { realData, real } = readReal(values, n, tools);
  return {
    synthetic: read('synthetic'),
    realData,
    n,
    real: perGeneration(real, generations),
    generations,
    runs: read('runs'),
    seed: read('seed'),
    spread: read('spread'),
    divisor: read('divisor'),
    method: read('method'),
    format: read('format'),
    each: values['each'] === true,
    ...tools,
  };
}

/** Where real samples come from and how many; a contaminated pool is there to collect from, and all of it unless said. */
function readReal(values: Values, n: number, { contamination }: Tools) {
  const [realData, real] = [readOption(values, 'real-data'), readOption(values, 'real')];
  if (contamination === undefined) return { realData, real: realData === 'none' ? [0] : real };
  return {
    realData: realData === 'none' ? 'fresh' : realData,
    real: values['real'] === undefined ? [n] : real,
  } as const;
}

function readMixture(
  values: Values,
): Pick<MixtureOptions, 'preset' | 'reseed' | 'from' | 'stratumWeights'> {
  const preset = readOption(values, 'preset');
  const from = readOption(values, 'from');
  const modes = PRESETS[preset].length;
  if (from !== 'world' && from > modes) {
    throw new ArgumentError(`--from must be world or a mode from 1 to ${modes}, not "${from}"`);
  }
  const stratumWeights = readOption(values, 'stratum-weights');
  return { preset, reseed: readOption(values, 'reseed'), from, stratumWeights };
}

/** What `--help` prints. */
export function helpText(): string {
  const rows = Object.entries(OPTIONS).map(
    ([name, { help, fallback }]) => `  --${name.padEnd(15)} ${help} [${fallback}]`,
  );
  const flags = Object.entries(FLAGS).map(([name, help]) => `  --${name.padEnd(15)} ${help}`);
  return [
    'Runs the self-consuming loop and prints what became of it.',
    '',
    '  npm run --silent simulate -- [options]',
    '',
    ...rows,
    ...flags,
    '',
    'Accumulate with --real-data fixed is the same as none: the first n draws stay in the pool.',
    `--runs times --generations may be at most ${MOST_MODELS}, with --each at most ${MOST_PRINTED}.`,
    ...TOOL_HELP,
    'Of a model that is a point the logarithm is infinite; it and what follows from it are null in JSON.',
    'Raw samples cannot follow a collapse below 1e-15 of the mean; sufficient statistics can, in the plane until one',
    'axis is 1e7 times as long as the other.',
    'Bad arguments: one line on standard error, exit code 2.',
  ].join('\n');
}

function perGeneration(real: readonly number[], generations: number): readonly number[] {
  if (real.length === 1) return new Array<number>(generations).fill(real[0] as number);
  if (real.length === generations) return real;
  throw new ArgumentError(
    `--real must be one number or a list of ${generations}, one per generation, not a list of ${real.length}`,
  );
}
