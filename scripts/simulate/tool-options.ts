import {
  ArgumentError,
  choice,
  isPositive,
  type Options,
  parseShare,
  positive,
  readOption,
  type Values,
} from '../../src/experiment/options.ts';
import type { Regime } from '../../src/sim/regimes.ts';
import type { Detector } from '../../src/sim/tools/detector.ts';
import type { RealWeight } from '../../src/sim/tools/real-weight.ts';
import { TAIL_WINDOWS } from '../../src/sim/tools/tail-weight.ts';

/** What may be done to samples between being collected and being fitted. A tool that is not named is not used. */
export const TOOL_OPTIONS = {
  'tail-weight': positive(
    100,
    'off',
    'W, what a synthetic sample in the tail weighs in the fit, where another weighs 1',
  ),
  'tail-window': choice(
    TAIL_WINDOWS,
    'model',
    'whose tail: of the model that the sample was drawn from (before λ), or of the truth',
  ),
  'tail-cut': positive(
    10,
    '2',
    'standard deviations from (every centre of) it where the tail begins',
  ),
  'real-weight': {
    fallback: 'off',
    help: 'share of all weight that the real samples of a training set carry together, above 0 and at most 1, or best',
    parse: parseRealWeight,
  },
  contamination: {
    fallback: 'off',
    help: 'probability, 0 to 1, that a sample collected as real is unlabelled output of the model before',
    parse: parseShare,
  },
  detector: {
    fallback: 'off',
    help: 'TPR,FPR[,TAILFPR]: how likely a synthetic and a real sample are dropped, 0 to 1 each',
    parse: parseDetector,
  },
} as const satisfies Options;

/** Options of tools that take no value. */
export const TOOL_FLAGS = {
  refill: 'go on until n samples have passed the detector (at most 100 n are looked at)',
} as const;

/** How the tools work, for `--help`. */
export const TOOL_HELP = [
  'Weights: --tail-weight is for the synthetic samples of every batch, in sigmas before λ; real ones weigh 1.',
  '--real-weight best is 2/(1 + sqrt(1 + 4 s/r)) for r real and s synthetic samples.',
  'Unlabelled data: with --contamination real data is fresh, and r = n unless --real is given: the whole training set is',
  'collected from a pool such as the web, where each sample is output of the model before with that probability. With',
  '--real r only r of the n are collected there, and n - r are drawn from the model as always.',
  '--detector looks at every sample of a new batch, wherever it is from, and drops what it flags; the fit has the rest.',
  'With fewer than two left the model stays. TAILFPR is the FPR of real samples more than 2 standard deviations from',
  '(every centre of) the truth. --refill takes more from the same sources in the same ratio.',
  'The number "real" of a generation counts the truly real samples among those that it collected and kept.',
  'With --detector the number "kept" counts all that it kept: fewer than n where the detector turned too many away.',
] as const;

/** The tools of a loop, as the core wants them. */
export type Tools = Pick<Regime, 'tailWeight' | 'realWeight' | 'contamination' | 'detector'>;

/**
 * The tools that were asked for.
 *
 * @throws ArgumentError for a value that is not allowed
 */
export function readTools(values: Values): Tools {
  const read = <Name extends keyof typeof TOOL_OPTIONS>(name: Name) =>
    readOption(TOOL_OPTIONS, values, name);
  const isGiven = (name: keyof typeof TOOL_OPTIONS) => values[name] !== undefined;
  const window = read('tail-window');
  const cut = read('tail-cut');
  const refills = values['refill'] === true;
  return {
    ...(isGiven('tail-weight') && { tailWeight: { weight: read('tail-weight'), cut, window } }),
    ...(isGiven('real-weight') && { realWeight: read('real-weight') }),
    ...(isGiven('contamination') && { contamination: read('contamination') }),
    ...(isGiven('detector') && { detector: { ...read('detector'), refills } }),
  };
}

function parseRealWeight(text: string, name: string): RealWeight {
  if (text === 'best') return text;
  if (isPositive(text, 1)) return Number(text);
  throw new ArgumentError(
    `--${name} must be best or a number above 0 and at most 1, not "${text}"`,
  );
}

function parseDetector(text: string, name: string): Omit<Detector, 'refills'> {
  const parts = text.split(',').map((part) => part.trim());
  const [truePositive, falsePositive, tailFalsePositive] = parts.map((part) =>
    parseShare(part, name),
  );
  if (truePositive === undefined || falsePositive === undefined || parts.length > 3) {
    throw new ArgumentError(`--${name} must be TPR,FPR or TPR,FPR,TAILFPR, not "${text}"`);
  }
  const rates = { truePositive, falsePositive };
  return tailFalsePositive === undefined ? rates : { ...rates, tailFalsePositive };
}
