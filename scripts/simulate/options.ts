import { hasSufficientStatistics } from '../../src/sim/ensemble/gaussian-ensemble.ts';
import { METHODS } from '../../src/sim/ensemble/gaussian-runs.ts';
import { DIVISORS } from '../../src/sim/models/gaussian.ts';
import {
  checkPlan,
  planBatch,
  REAL_DATA_REGIMES,
  SYNTHETIC_REGIMES,
} from '../../src/sim/regimes.ts';
import { ArgumentError, readArguments } from './arguments.ts';

/** Models that a simulation may have over all its runs: they are kept until the end. */
const MOST_MODELS = 50_000_000;

/** The same with --each, which prints every one of them. */
const MOST_PRINTED = 500_000;

interface Option<Value> {
  readonly fallback: string;
  readonly help: string;
  readonly parse: (text: string, name: string) => Value;
}

const OPTIONS = {
  model: choice(['gaussian'], 'gaussian', 'the kind of model; its truth is N(0, 1)'),
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
  spread: {
    fallback: '1',
    help: 'λ, multiplies the variance when a model is sampled; more than 0, at most 100',
    parse: parseSpread,
  },
  divisor: choice(DIVISORS, 'n', 'what a fit divides the sum of squares by'),
  method: choice(METHODS, 'samples', 'draw every sample, or only the statistics of samples'),
  format: choice(['json', 'csv'], 'json', 'how to print'),
} as const satisfies Record<string, Option<unknown>>;

export interface SimulateOptions {
  readonly model: 'gaussian';
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

/**
 * Reads command-line arguments.
 *
 * @returns the options, or `help` when the text of `helpText` is wanted
 * @throws ArgumentError
 */
export function parseOptions(args: readonly string[]): SimulateOptions | 'help' {
  const values = readArguments(args, OPTIONS);
  if (values.help === true) return 'help';
  const read = <Name extends keyof typeof OPTIONS>(name: Name) => {
    const given = values[name];
    const option: Option<unknown> = OPTIONS[name];
    const text = typeof given === 'string' ? given : option.fallback;
    return option.parse(text, name) as ReturnType<(typeof OPTIONS)[Name]['parse']>;
  };
  const generations = read('generations');
  const realData = read('real-data');
  const real = read('real');
  const options: SimulateOptions = {
    model: read('model'),
    synthetic: read('synthetic'),
    realData,
    n: read('n'),
    real: perGeneration(realData === 'none' ? [0] : real, generations),
    generations,
    runs: read('runs'),
    seed: read('seed'),
    spread: read('spread'),
    divisor: read('divisor'),
    method: read('method'),
    format: read('format'),
    each: values.each === true,
  };
  checkTogether(options);
  return options;
}

/** What `--help` prints. */
export function helpText(): string {
  const rows = Object.entries(OPTIONS).map(
    ([name, { help, fallback }]) => `  --${name.padEnd(12)} ${help} [${fallback}]`,
  );
  return [
    'Runs the self-consuming loop and prints what became of it.',
    '',
    '  npm run --silent simulate -- [options]',
    '',
    ...rows,
    `  --${'each'.padEnd(12)} print every run's own series instead of statistics over the runs`,
    `  --${'help'.padEnd(12)} print this`,
    '',
    'Accumulate with --real-data fixed is the same as none: the first n draws stay in the pool.',
    `--runs times --generations may be at most ${MOST_MODELS}, with --each at most ${MOST_PRINTED}.`,
    'Of a model that is a point the logarithm is infinite; it and what follows from it are null in JSON.',
    'Raw samples cannot follow a collapse below 1e-15 of the mean; sufficient statistics can.',
    'Bad arguments: one line on standard error, exit code 2.',
  ].join('\n');
}

function choice<const Value extends string>(
  allowed: readonly Value[],
  fallback: NoInfer<Value>,
  help: string,
): Option<Value> {
  const parse = (text: string, name: string) => {
    const found = allowed.find((value) => value === text);
    if (found !== undefined) return found;
    throw new ArgumentError(`--${name} must be ${allowed.join(' or ')}, not "${text}"`);
  };
  return { fallback, help: `${allowed.join('|')}: ${help}`, parse };
}

function whole(min: number, max: number, fallback: string, help: string): Option<number> {
  const parse = (text: string, name: string) => parseWhole(text, name, min, max);
  return { fallback, help: `${help}, ${min} to ${max}`, parse };
}

function parseWhole(text: string, name: string, min: number, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new ArgumentError(`--${name} must be a whole number from ${min} to ${max}, not "${text}"`);
}

function parseReal(text: string, name: string): number[] {
  return text.split(',').map((part) => parseWhole(part.trim(), name, 0, 10_000_000));
}

function parseSpread(text: string, name: string): number {
  const value = Number(text);
  if (/^\d*\.?\d+(e-?\d+)?$/i.test(text) && value > 0 && value <= 100) return value;
  throw new ArgumentError(`--${name} must be a number above 0 and at most 100, not "${text}"`);
}

function perGeneration(real: readonly number[], generations: number): readonly number[] {
  if (real.length === 1) return new Array<number>(generations).fill(real[0] as number);
  if (real.length === generations) return real;
  throw new ArgumentError(
    `--real must be one number or a list of ${generations}, one per generation, not a list of ${real.length}`,
  );
}

function checkTogether(options: SimulateOptions): void {
  checkSize(options);
  checkReal(options);
  if (options.method === 'sufficient-statistics' && !hasSufficientStatistics(options)) {
    throw new ArgumentError(
      `--method must be samples with --synthetic ${options.synthetic}, which has no sufficient statistics`,
    );
  }
}

function checkSize({ runs, generations, each }: SimulateOptions): void {
  const most = each ? MOST_PRINTED : MOST_MODELS;
  const models = runs * generations;
  if (models <= most) return;
  throw new ArgumentError(
    `--runs times --generations must be at most ${most}${each ? ' with --each' : ''}, not ${models}`,
  );
}

function checkReal(options: SimulateOptions): void {
  try {
    checkPlan(options, options.real);
    for (const [i, real] of options.real.entries()) planBatch(options, i + 1, real);
  } catch (error) {
    throw new ArgumentError(`--real: ${error instanceof Error ? error.message : String(error)}`);
  }
}
