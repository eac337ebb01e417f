import { parseArgs } from 'node:util';
import {
  ArgumentError,
  choice,
  type Options,
  parseWhole,
  positive,
  readOption,
  type Values,
  whole,
} from '../../src/experiment/options.ts';
import type { DoorFace, DoorOptions } from '../../src/faces/door-face.ts';
import { doorFaceOf } from '../../src/faces/faces.ts';
import { KINDS } from '../../src/kinds/registry.ts';
import { DIVISORS } from '../../src/sim/divisor.ts';
import { METHODS } from '../../src/sim/method.ts';
import { REAL_DATA_REGIMES, SYNTHETIC_REGIMES } from '../../src/sim/regimes.ts';
import { parsed } from '../told.ts';
import { checkTogether, LAST_RUN } from './checks.ts';
import { ROOM_HELP } from './room.ts';
import { readTools, TOOL_FLAGS, TOOL_HELP, TOOL_OPTIONS, type Tools } from './tool-options.ts';

/** What any loop can be asked for, beside the kind of its model and its tools. */
const LOOP_OPTIONS = {
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
  'first-run': whole(
    0,
    LAST_RUN,
    '0',
    'the number of the first run: runs are the same in whichever order they are asked for',
  ),
  seed: {
    fallback: 'tailkeeper',
    help: 'any text; the same seed gives the same bits',
    parse: String,
  },
  spread: positive(100, '1', 'λ, multiplies the variance when a model is sampled'),
  divisor: choice(DIVISORS, 'n', 'what a fit divides the sum of squares by'),
  method: choice(METHODS, 'samples', 'draw every sample, or only the statistics of samples'),
} as const satisfies Options;

const PRINT_OPTIONS = {
  format: choice(['json', 'csv'], 'json', 'how to print'),
} as const satisfies Options;

/** Options that take no value. */
const FLAGS = {
  ...TOOL_FLAGS,
  each: "print every run's own series instead of statistics over the runs",
  help: 'print this',
} as const;

/** The kinds of model by name, in the order in which choices list them. The doors of all have been loaded. */
function allDoors(): readonly (readonly [name: string, door: DoorFace])[] {
  return KINDS.map(({ name }) => [name, doorFaceOf({ model: name })]);
}

function modelOptions() {
  const names = KINDS.map(({ name }) => name);
  const notes = allDoors().flatMap(([, { note }]) => note ?? []);
  const help = ['the kind of model', ...notes].join('; ');
  return { model: choice(names, names[0] ?? '', help) };
}

/** All options, in the order in which --help lists them. */
function allOptions(): Options {
  const own = (part: keyof DoorFace['options']): Options =>
    Object.assign({}, ...allDoors().map(([, { options }]) => options[part]));
  return {
    ...modelOptions(),
    ...own('truth'),
    ...LOOP_OPTIONS,
    ...own('loop'),
    ...TOOL_OPTIONS,
    ...PRINT_OPTIONS,
    ...own('output'),
  };
}

/**
 * Reads command-line arguments. The doors of all kinds have been loaded.
 *
 * @returns the options, with those that only the kind of model has, or `help` when the text of `helpText` is wanted
 * @throws ArgumentError
 */
export function parseOptions(args: readonly string[]): DoorOptions | 'help' {
  const values = readArguments(args, allOptions());
  if (values['help'] === true) return 'help';
  const isGiven = (name: string) => values[name] !== undefined;
  const loop = readLoop(values);
  const model = readOption(modelOptions(), values, 'model');
  const door = doorFaceOf({ model });
  const options = { model, ...loop, ...door.read(values) };
  refuseStrays(model, isGiven);
  checkTogether(options, isGiven);
  return options;
}

/** Options that only another kind of model has. */
function refuseStrays(model: string, isGiven: (name: string) => boolean): void {
  for (const [kind, { options }] of allDoors()) {
    const stray = Object.keys(Object.assign({}, ...Object.values(options))).find(isGiven);
    if (kind !== model && stray !== undefined) {
      throw new ArgumentError(`--${stray} needs --model ${kind}`);
    }
  }
}

/**
 * Splits command-line arguments into options and their values, which are still texts; `help` may also be `-h`.
 *
 * @throws ArgumentError for an unknown option, and for a value that is missing or too many
 */
function readArguments(args: readonly string[], options: Options): Values {
  const strings = Object.keys(options).map((name) => [name, { type: 'string' }] as const);
  const booleans = Object.keys(FLAGS).map((name) => [name, { type: 'boolean' }] as const);
  const help = { help: { type: 'boolean', short: 'h' } } as const;
  const known = { ...Object.fromEntries(strings), ...Object.fromEntries(booleans), ...help };
  return parsed(() => parseArgs({ args: withValues(args, options), options: known })).values;
}

/** Joins options with their values, `--n -5` to `--n=-5`, so that it is for our parsers to refuse a value. */
function withValues(args: readonly string[], options: Options): string[] {
  const joined: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const next = args[i + 1];
    if (!arg.startsWith('--') || !Object.hasOwn(options, arg.slice(2))) joined.push(arg);
    else if (next === undefined || next.startsWith('--')) {
      throw new ArgumentError(`${arg} needs a value`);
    } else {
      joined.push(`${arg}=${next}`);
      i += 1;
    }
  }
  return joined;
}

function readLoop(values: Values): Omit<DoorOptions, 'model'> {
  const read = <Name extends keyof typeof LOOP_OPTIONS>(name: Name) =>
    readOption(LOOP_OPTIONS, values, name);
  const [n, generations] = [read('n'), read('generations')];
  const tools = readTools(values);
  const { realData, real } = readReal(values, n, tools);
  const firstRun = read('first-run');
  return {
    synthetic: read('synthetic'),
    realData,
    n,
    real: perGeneration(real, generations),
    generations,
    runs: read('runs'),
    ...(firstRun > 0 && { firstRun }),
    seed: read('seed'),
    spread: read('spread'),
    divisor: read('divisor'),
    method: read('method'),
    format: readOption(PRINT_OPTIONS, values, 'format'),
    each: values['each'] === true,
    ...tools,
  };
}

/** Where real samples come from and how many; a contaminated pool is there to collect from, and all of it unless said. */
function readReal(values: Values, n: number, { contamination }: Tools) {
  const realData = readOption(LOOP_OPTIONS, values, 'real-data');
  const real = readOption(LOOP_OPTIONS, values, 'real');
  if (contamination === undefined) return { realData, real: realData === 'none' ? [0] : real };
  return {
    realData: realData === 'none' ? 'fresh' : realData,
    real: values['real'] === undefined ? [n] : real,
  } as const;
}

function parseReal(text: string, name: string): number[] {
  return text.split(',').map((part) => parseWhole(part.trim(), name, 0, 10_000_000));
}

function perGeneration(real: readonly number[], generations: number): readonly number[] {
  if (real.length === 1) return new Array<number>(generations).fill(real[0] as number);
  if (real.length === generations) return real;
  throw new ArgumentError(
    `--real must be one number or a list of ${generations}, one per generation, not a list of ${real.length}`,
  );
}

/** What `--help` prints. The doors of all kinds have been loaded. */
export function helpText(): string {
  const rows = Object.entries(allOptions()).map(
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
    ...ROOM_HELP,
    ...TOOL_HELP,
    'What has no digits is a word: "above all numbers" where a sum overflowed or something was divided by nothing,',
    '"below all numbers" for the logarithm of a point, and "no number" for what follows from such.',
    'Raw samples cannot follow a collapse below 1e-15 of the mean; sufficient statistics can, in the plane until one',
    'axis is 1e7 times as long as the other.',
    'Bad arguments: one line on standard error, exit code 2.',
  ].join('\n');
}
