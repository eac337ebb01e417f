import { fidelity, TAIL_SHARE } from '../../sim/fidelity.ts';
import { normalCdf } from '../../sim/math/normal-distribution.ts';
import type { Gaussian } from './model.ts';

/** z with Φ(z) = 0.975: the tails of a normal truth begin at ± this many of its standard deviations. */
export const TAIL_Z = 1.9599639845400543;

/** The two tails of a one-dimensional truth. */
export const SIDES = ['left', 'right'] as const;
export type Side = (typeof SIDES)[number];
export type PerSide = Readonly<Record<Side, number>>;

/** The model's probability below the left edge and above the right edge of the truth's tails. */
export function tailMass(model: Gaussian, truth: Gaussian): PerSide {
  const reach = TAIL_Z * Math.sqrt(truth.variance);
  return {
    left: massBelow(model, truth.mean - reach),
    right: massBelow(mirror(model), -truth.mean - reach),
  };
}

/** Survival S of each tail: the model's own mass there over the truth's, from 0 to 1 / 0.025 = 40. */
export function tailSurvival(model: Gaussian, truth: Gaussian): PerSide {
  const mass = tailMass(model, truth);
  return { left: mass.left / (TAIL_SHARE / 2), right: mass.right / (TAIL_SHARE / 2) };
}

/** The smaller fidelity of the two tails. */
export function worstFidelity(survival: PerSide): number {
  return Math.min(fidelity(survival.left), fidelity(survival.right));
}

function massBelow(model: Gaussian, x: number): number {
  if (model.variance === 0) return model.mean < x ? 1 : 0;
  return normalCdf((x - model.mean) / Math.sqrt(model.variance));
}

function mirror(model: Gaussian): Gaussian {
  return { mean: -model.mean, variance: model.variance };
}
