import { ln } from '../../sim/math/exponential.ts';
import { largestEigenvalue, smallestEigenvalue } from '../../sim/math/symmetric.ts';
import type { Component, Mixture } from './model.ts';
import { type Landscape, type Standing, standingOf } from './regions/landscape.ts';

/** The names of what is measured of every model of a mixture loop; they depend on how many modes the truth has. */
export function mixtureQuantityNames({ truth }: Landscape): string[] {
  const weights = truth.map((_, k) => `weight${k + 1}`);
  const ofOne = truth.length === 1 ? ['logDeterminant', 'eigenvalueRatio'] : [];
  return [
    'modesAlive',
    'modesCovered',
    'rareModesCovered',
    'outskirtsSurvival',
    ...weights,
    ...ofOne,
  ];
}

/**
 * All quantities of one model, by the names of `mixtureQuantityNames`. The logarithm of a determinant is −∞ when the
 * covariance is singular, and then the eigenvalue ratio is ∞. Who knows the model's standing already gives it.
 */
export function mixtureQuantities(
  model: Mixture,
  landscape: Landscape,
  { outskirts, modes } = standingOf(model, landscape),
): Record<string, number> {
  return {
    modesAlive: model.filter(({ weight }) => weight > 0).length,
    modesCovered: modes.filter(({ isCovered }) => isCovered).length,
    rareModesCovered: landscape.rare.filter((k) => modes[k]?.isCovered).length,
    outskirtsSurvival: outskirts,
    ...Object.fromEntries(model.map(({ weight }, k) => [`weight${k + 1}`, weight])),
    ...(model.length === 1 ? shapeOf(model[0] as Component) : {}),
  };
}

/** S of the outskirts and of each rare mode, `mode4` for the fourth. */
export function mixtureSurvival(
  { outskirts, modes }: Standing,
  { rare }: Landscape,
): Record<string, number> {
  const ofRare = rare.map((k) => [`mode${k + 1}`, modes[k]?.survival ?? 0] as const);
  return { outskirts, ...Object.fromEntries(ofRare) };
}

function shapeOf({ covariance }: Component): Record<string, number> {
  const largest = largestEigenvalue(...covariance);
  const smallest = smallestEigenvalue(...covariance);
  return {
    logDeterminant: ln(largest) + ln(smallest),
    eigenvalueRatio: smallest === 0 ? Infinity : largest / smallest,
  };
}
