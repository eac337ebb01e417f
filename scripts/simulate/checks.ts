import { ArgumentError } from '../../src/experiment/options.ts';
import type { DoorOptions } from '../../src/faces/door-face.ts';
import { doorFaceOf } from '../../src/faces/faces.ts';
import { checkPlan, hasSufficientStatistics, keepsPool, planBatch } from '../../src/sim/regimes.ts';
import { MOST_LOOKS } from '../../src/sim/tools/screening.ts';

/** Samples that a loop which keeps everything may have collected at the end of a run: 500 generations of 100,000 hold 1.3 GB. */
const MOST_COLLECTED = 50_000_000;

/** Runs have numbers up to this one: a random stream is named by 32 bits. */
export const LAST_RUN = 4_294_967_295;

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

/** Whether an option was given, by name. */
type IsGiven = (name: string) => boolean;

/**
 * What one option alone cannot tell.
 *
 * @throws ArgumentError
 */
export function checkTogether(options: DoorOptions, isGiven: IsGiven): void {
  doorFaceOf(options).check(options);
  checkTools(options, isGiven);
  checkSize(options);
  checkReal(options);
  checkMethod(options, isGiven);
}

/** Which tools go with which, and with what else. */
function checkTools(options: DoorOptions, isGiven: IsGiven): void {
  for (const [one, other] of NEEDS) {
    if (isGiven(one) && !isGiven(other)) throw new ArgumentError(`--${one} needs --${other}`);
  }
  const screen = SCREENS.find(isGiven);
  const weight = WEIGHTS.find(isGiven);
  if (screen !== undefined) checkScreen(screen, weight, options);
  const tool = weight ?? screen;
  const reason = doorFaceOf(options).withoutTools(options);
  if (tool !== undefined && reason !== null) {
    throw new ArgumentError(`--${tool} must be left out with ${reason}`);
  }
  const hasReal = options.synthetic !== 'replace' || options.real.some((real) => real > 0);
  if (isGiven('real-weight') && !hasReal) {
    throw new ArgumentError(
      '--real-weight needs real samples: --real-data fresh or fixed, and --real above 0',
    );
  }
}

function checkScreen(screen: string, weight: string | undefined, options: DoorOptions): void {
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

function checkSize(options: DoorOptions): void {
  const { runs, firstRun = 0, n, generations, method } = options;
  if (firstRun + runs - 1 > LAST_RUN) {
    throw new ArgumentError(
      `--first-run plus --runs must be at most ${LAST_RUN + 1}, not ${firstRun + runs}`,
    );
  }
  if (method !== 'samples' || !keepsPool(options) || n * generations <= MOST_COLLECTED) return;
  throw new ArgumentError(
    `--n times --generations must be at most ${MOST_COLLECTED} with --synthetic ${options.synthetic}, which keeps every sample, not ${n * generations}`,
  );
}

function checkReal(options: DoorOptions): void {
  try {
    checkPlan(options, options.real);
    for (const [i, real] of options.real.entries()) planBatch(options, i + 1, real);
  } catch (error) {
    throw new ArgumentError(`--real: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A loop without sufficient statistics is not to run on them. */
function checkMethod(options: DoorOptions, isGiven: IsGiven): void {
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
