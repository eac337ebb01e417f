import { ArgumentError } from '../../src/experiment/options.ts';
import type { DoorOptions } from '../../src/faces/door-face.ts';
import { doorFaceOf } from '../../src/faces/faces.ts';
import { checkPlan, hasSufficientStatistics, planBatch } from '../../src/sim/regimes.ts';
import { MOST_LOOKS } from '../../src/sim/tools/screening.ts';

/** Models that a simulation may have over all its runs: they are kept until the end. */
export const MOST_MODELS = 50_000_000;

/** The same with --each, which prints every one of them. */
export const MOST_PRINTED = 500_000;

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
  const { runs, generations, each } = options;
  const { components, lines } = doorFaceOf(options).size(options);
  const most = Math.floor(each ? MOST_PRINTED / lines : MOST_MODELS / components);
  const models = runs * generations;
  if (models <= most) return;
  const what = `${each ? ' with --each' : ''}${components > 1 ? ` for ${components} components` : ''}`;
  throw new ArgumentError(
    `--runs times --generations must be at most ${most}${what}, not ${models}`,
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
