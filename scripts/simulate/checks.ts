import { PRESETS } from '../../src/kinds/mixture/presets.ts';
import { checkPlan, planBatch } from '../../src/sim/regimes.ts';
import { ArgumentError } from './arguments.ts';
import type { MixtureOptions, SimulateOptions } from './options.ts';
import { checkMethod, checkTools } from './tool-checks.ts';

/** Models that a simulation may have over all its runs: they are kept until the end. */
export const MOST_MODELS = 50_000_000;

/** The same with --each, which prints every one of them. */
export const MOST_PRINTED = 500_000;

/** Components times samples that EM may have to share out. */
const MOST_SHARES = 20_000_000;

/** Options that only a mixture has. */
const OF_MIXTURES = ['preset', 'reseed', 'from', 'stratum-weights'] as const;

/**
 * What one option alone cannot tell.
 *
 * @param isGiven whether an option was given by name
 * @throws ArgumentError
 */
export function checkTogether(options: SimulateOptions, isGiven: (name: string) => boolean): void {
  if (options.model === 'gaussian') {
    const stray = OF_MIXTURES.find(isGiven);
    if (stray !== undefined) throw new ArgumentError(`--${stray} needs --model mixture`);
  } else {
    checkMixture(options);
  }
  checkTools(options, isGiven);
  checkSize(options);
  checkReal(options);
  checkMethod(options, isGiven);
}

function checkMixture({ divisor, from, realData, n, preset }: MixtureOptions): void {
  if (divisor !== 'n') throw new ArgumentError('--divisor must be n with --model mixture');
  if (from !== 'world' && realData !== 'fresh') {
    throw new ArgumentError('--from a mode needs --real-data fresh');
  }
  const shares = n * PRESETS[preset].length;
  if (shares <= MOST_SHARES) return;
  throw new ArgumentError(
    `--n times the components of ${preset} must be at most ${MOST_SHARES}, not ${shares}`,
  );
}

function checkSize(options: SimulateOptions): void {
  const { runs, generations, each } = options;
  const components = options.model === 'gaussian' ? 1 : PRESETS[options.preset].length;
  // What is printed of a mixture is as long as it has components, and a line more.
  const lines = options.model === 'gaussian' ? 1 : components + 1;
  const most = Math.floor(each ? MOST_PRINTED / lines : MOST_MODELS / components);
  const models = runs * generations;
  if (models <= most) return;
  const what = `${each ? ' with --each' : ''}${components > 1 ? ` for ${components} components` : ''}`;
  throw new ArgumentError(
    `--runs times --generations must be at most ${most}${what}, not ${models}`,
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
