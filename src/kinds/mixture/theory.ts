import { ln } from '../../sim/math/exponential.ts';
import { trigamma } from '../../sim/math/polygamma.ts';
import { isAlone, knownMoments, type Loop } from '../../sim/theory/known-moments.ts';
import { NO_THEORY, type Prediction, type RareMode, type Theory } from '../theory.ts';
import type { MixtureExperiment } from './experiment.ts';
import {
  expectedLifetime,
  expectedLogDeterminantStep,
  extinctionRisk,
  realSamplesThatHold,
} from './modes.ts';
import { PRESETS } from './presets.ts';
import { RARE_SHARE } from './regions/rare.ts';

/**
 * With labels known, the share of a mode is the mean of samples that are 1 inside and 0 outside: its variance goes the
 * way of a normal loop's E σ² with λ = 1 and the divisor n, and so does the diversity 1 − Σ w².
 */
export function theoryOf(experiment: MixtureExperiment): Theory {
  const { regime, preset, realPerGeneration } = experiment;
  const truth = PRESETS[preset];
  const loop: Loop = { regime: { ...regime, spread: 1 }, divisor: 'n', realPerGeneration };
  if (truth.length === 1) {
    return { ...NO_THEORY, predictions: isAlone(loop) ? shape(experiment) : [] };
  }
  const known = isTilted(experiment) ? null : knownMoments(loop);
  const rarest = rarestOf(experiment, loop);
  if (known === null || known.variance === null) return { ...NO_THEORY, rarest };
  const start = 1 - truth.reduce((sum, { weight }) => sum + weight * weight, 0);
  const prediction: Prediction = {
    quantity: 'diversity',
    grade: 'exact',
    expected: known.variance.map((each) => start * each),
    deviations: null,
    limit: known.limit === null ? null : start * known.limit.variance,
  };
  return { ...NO_THEORY, predictions: [prediction], rarest };
}

/** Whether samples of some modes are preferred to others. */
function isTilted({ regime, source }: MixtureExperiment): boolean {
  const { contamination, detector, tailWeight } = regime;
  const tools = [contamination, detector, tailWeight];
  return source !== 'world' || tools.some((tool) => tool !== undefined);
}

function rarestOf({ regime, preset, source }: MixtureExperiment, loop: Loop): RareMode | null {
  const { n, synthetic, realData } = regime;
  const share = Math.min(...PRESETS[preset].map(({ weight }) => weight));
  if (share > RARE_SHARE) return null;
  const isFed = synthetic === 'replace' && realData === 'fresh' && source === 'world';
  return {
    share,
    missed: extinctionRisk(n, share),
    lifetime: isAlone(loop) ? expectedLifetime(n, share) : null,
    holding: isFed ? Math.ceil(realSamplesThatHold(share)) : null,
  };
}

/** ln det Σ of a single mode: a Wishart matrix after the other, each with two independent χ² numbers. */
function shape({ regime, realPerGeneration }: MixtureExperiment): Prediction[] {
  const { n, spread } = regime;
  if (n < 3) return [];
  const step = expectedLogDeterminantStep(n) + 2 * ln(spread);
  const variance = trigamma((n - 1) / 2) + trigamma((n - 2) / 2);
  const each = (value: (t: number) => number) =>
    Float64Array.from(realPerGeneration, (_, i) => value(i + 1));
  return [
    {
      quantity: 'logDeterminant',
      grade: 'exact',
      expected: each((t) => t * step),
      deviations: each((t) => Math.sqrt(t * variance)),
      limit: null,
    },
  ];
}
