import {
  ArgumentError,
  choice,
  generationsOf,
  readOption,
  refuseLate,
  whole,
} from '../../experiment/options.ts';
import {
  type LanguageExperiment,
  LEARNERS,
  type LearnerName,
} from '../../kinds/language/experiment.ts';
import type { DoorFace, DoorOptions } from '../door-face.ts';
import { linesOf } from './door-lines.ts';

/** Machines that statistics may be made of: each learns for a second or longer. */
const MOST_MACHINES = 10_000;

/** Lines that a training set may have: more would not fit into memory over many generations. */
const MOST_LINES = 20_000;

/** Lines that a machine is read by, and so that can be printed. */
const MOST_PRINTED = 12;

const LOOP = {
  learner: choice(LEARNERS, 'network', 'what learns from lines; the others count words in a row'),
  'top-p': {
    fallback: '1',
    help: 'the share of what a machine may write next that is kept, the likeliest first',
    parse: parseTopP,
  },
} as const;

const OUTPUT = {
  text: whole(0, MOST_PRINTED, '0', 'lines of run 0 to print in the place of numbers'),
  'text-at': generationsOf('the generations whose lines are printed'),
} as const;

interface LanguageOptions extends DoorOptions {
  readonly learner: LearnerName;
  readonly topP?: number;
  readonly text: number;
  readonly textAt: readonly number[] | 'all';
}

/** The command line runs every loop of lines, and prints what its machines write. */
export const door: DoorFace<LanguageOptions> = {
  note: 'language models learn from a notebook, and λ is their temperature',
  options: { truth: {}, loop: LOOP, output: OUTPUT },
  read(values) {
    const topP = readOption(LOOP, values, 'top-p');
    return {
      learner: readOption(LOOP, values, 'learner'),
      ...(topP < 1 && { topP }),
      text: readOption(OUTPUT, values, 'text'),
      textAt: readOption(OUTPUT, values, 'text-at'),
    };
  },
  check(options) {
    const { n, generations, runs, each, text, textAt } = options;
    if (!each && runs * generations > MOST_MACHINES) {
      throw needs('runs times --generations', `at most ${MOST_MACHINES}`);
    }
    if (options.divisor !== 'n') throw needs('divisor', 'n');
    if (n > MOST_LINES) throw needs('n', `at most ${MOST_LINES}`);
    if (options.tailWeight !== undefined) throw needs('tail-weight', 'left out');
    if (options.learner !== 'network' && options.realWeight !== undefined) {
      throw new ArgumentError('--real-weight must be left out with counts: every line counts once');
    }
    if (textAt !== 'all' && text === 0) throw new ArgumentError('--text-at needs --text');
    refuseLate('text-at', textAt, generations);
  },
  withoutTools: () => null,
  numbers: () => null,
  experimentOf: (loop, { learner }): LanguageExperiment => ({
    ...loop,
    model: 'language',
    learner,
  }),
  instead({ text, textAt }, play) {
    if (text === 0) return null;
    const texts: string[] = [];
    for (const played of play()) {
      const isWanted = textAt === 'all' || textAt.includes(played.generation);
      if (isWanted) texts.push(linesOf(played, text));
    }
    return texts.join('\n\n');
  },
};

function needs(option: string, value: string): ArgumentError {
  return new ArgumentError(`--${option} must be ${value} with --model language`);
}

function parseTopP(text: string, name: string): number {
  const value = Number(text);
  if (text.trim() !== '' && value > 0 && value <= 1) return value;
  throw new ArgumentError(`--${name} must be a number above 0 and at most 1, not "${text}"`);
}
