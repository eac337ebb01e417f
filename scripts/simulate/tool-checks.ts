import { hasSufficientStatistics } from '../../src/sim/regimes.ts';
import { MOST_LOOKS } from '../../src/sim/tools/screening.ts';
import { ArgumentError } from './arguments.ts';
import type { SimulateOptions } from './options.ts';

/** Samples that a detector may have to look at in one generation. */
const MOST_LOOKED_AT = 20_000_000;

/** An option that means nothing without another. */
const NEEDS = [
  ['tail-window', 'tail-weight'],
  ['tail-cut', 'tail-weight'],
  ['refill', 'detector'],
] as const;

const WEIGHTS = ['tail-weight', 'real-weight'] as const;
const SCREENS = ['contamination', 'detector'] as const;

/** Why a loop cannot be run on sufficient statistics, most particular reason first. */
const WITHOUT_STATISTICS = [...SCREENS, 'tail-weight', 'real-weight'] as const;

type IsGiven = (name: string) => boolean;

/**
 * Which tools go with which, and with what else.
 *
 * @param isGiven whether an option was given by name
 * @throws ArgumentError
 */
export function checkTools(options: SimulateOptions, isGiven: IsGiven): void {
  for (const [one, other] of NEEDS) {
    if (isGiven(one) && !isGiven(other)) throw new ArgumentError(`--${one} needs --${other}`);
  }
  const screen = SCREENS.find(isGiven);
  const weight = WEIGHTS.find(isGiven);
  if (screen !== undefined) checkScreen(screen, weight, options);
  const tool = weight ?? screen;
  if (tool !== undefined && options.model === 'mixture' && options.from !== 'world') {
    throw new ArgumentError(`--${tool} must be left out with --from a mode`);
  }
  const hasReal = options.synthetic !== 'replace' || options.real.some((real) => real > 0);
  if (isGiven('real-weight') && !hasReal) {
    throw new ArgumentError(
      '--real-weight needs real samples: --real-data fresh or fixed, and --real above 0',
    );
  }
}

function checkScreen(screen: string, weight: string | undefined, options: SimulateOptions): void {
  if (weight !== undefined) {
    throw new ArgumentError(
      `--${weight} must be left out with --${screen}: it needs to know which samples are real`,
    );
  }
  if (options.realData === 'fixed') {
    throw new ArgumentError(`--real-data must be fresh or none with --${screen}`);
  }
  const most = Math.floor(MOST_LOOKED_AT / MOST_LOOKS);
  if (options.detector?.refills && options.n > most) {
    throw new ArgumentError(`--n must be at most ${most} with --refill, not ${options.n}`);
  }
}

/**
 * Checks that a loop without sufficient statistics is not asked to run on them.
 *
 * @throws ArgumentError
 */
export function checkMethod(options: SimulateOptions, isGiven: IsGiven): void {
  if (options.method === 'samples' || hasSufficientStatistics(options)) return;
  const tool = WITHOUT_STATISTICS.find(isGiven);
  const regime = tool === undefined || tool === 'real-weight';
  const reasons = [
    ...(tool === undefined ? [] : [`--${tool}`]),
    ...(regime ? [`--synthetic ${options.synthetic}`] : []),
  ];
  throw new ArgumentError(
    `--method must be samples with ${reasons.join(' and ')}, which has no sufficient statistics`,
  );
}
