import { ln } from '../../../sim/math/exponential.ts';
import { type Symmetric, smallestEigenvalue } from '../../../sim/math/symmetric.ts';
import type { Samples } from '../../../sim/samples.ts';
import type { Component, Mixture } from '../model.ts';
import { countsOf, varianceFloor } from './fit.ts';

/** Whether a component that has lost its samples may come back. */
export const RESEEDS = ['on', 'off'] as const;
export type Reseed = (typeof RESEEDS)[number];

/** A component with less than half a sample has none. */
const FEWEST = 0.5;

/**
 * The model that a generation's fit starts from: the one before, its dead components settled first.
 *
 * A component dies when the samples leave it with less than half a sample: its weight becomes 0, and EM would never
 * give it any again. With `reseed` off that is for ever, and samples that turn up where it was are taken for strays
 * of its neighbours, which swell.
 *
 * With `reseed` on, two things keep the way back open. A dead component is put down again on the samples near its
 * last place that no living component explains (`isNear` says what near is). And a component whose covariance is
 * singular (all its samples were on one point or one line, so that nothing beside them could ever join it) begins
 * with the shape of a typical component. Both only choose where EM starts; the covariances that it returns are those
 * of the samples.
 */
export function settleDead(samples: Samples, previous: Mixture, reseed: Reseed): Mixture {
  const counts = countsOf(samples, previous);
  const settled = previous.map((component, k) =>
    (counts[k] as number) < FEWEST ? { ...component, weight: 0 } : component,
  );
  // With more components than samples, none may have half of one: then all stay.
  if (!settled.some(isAlive)) return previous;
  if (reseed === 'off') return settled;
  const floor = varianceFloor(samples);
  const shape = typicalShape(settled, floor);
  return shape === null ? settled : wake(samples, settled, shape, floor);
}

/** The weighted mean of the covariances that are not singular; null when all are. */
function typicalShape(model: Mixture, floor: number): Symmetric | null {
  const whole = model.filter(
    (component) => isAlive(component) && !isSingular(component.covariance, floor),
  );
  const total = whole.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  const mean = (entry: 0 | 1 | 2) =>
    whole.reduce((sum, { weight, covariance }) => sum + (weight / total) * covariance[entry], 0);
  return [mean(0), mean(1), mean(2)];
}

function wake(samples: Samples, settled: Mixture, shape: Symmetric, floor: number): Mixture {
  const shaped = settled.map((component) =>
    !isAlive(component) || isSingular(component.covariance, floor)
      ? { ...component, covariance: shape }
      : component,
  );
  if (shaped.every(isAlive)) return shaped;
  const claims = claimsOf(samples, shaped);
  return shaped.map((component, k) => {
    if (isAlive(component)) return component;
    const found = claims[k] ?? [];
    return found.length === 0 ? (settled[k] as Component) : movedTo(component, samples, found);
  });
}

/**
 * For each dead component, the strays near it: samples near no living one. A stray goes to the nearest, so that no two
 * components wake in the same place.
 */
function claimsOf(samples: Samples, model: Mixture): number[][] {
  const claims: number[][] = model.map(() => []);
  for (let i = 0; i < samples.count; i++) {
    const distances = model.map((component) => distanceTo(component, samples, i));
    if (model.some((component, k) => isAlive(component) && isNear(distances[k], samples))) continue;
    const nearest = distances.indexOf(
      Math.min(...distances.filter((_, k) => !isAlive(model[k] as Component))),
    );
    if (isNear(distances[nearest], samples)) claims[nearest]?.push(i);
  }
  return claims;
}

/** The component on some samples: their mean, and the share of all samples that they are. */
function movedTo(component: Component, { values, count }: Samples, found: readonly number[]) {
  const meanOf = (axis: 0 | 1) =>
    found.reduce((sum, i) => sum + (values[2 * i + axis] as number), 0) / found.length;
  return { ...component, weight: found.length / count, mean: [meanOf(0), meanOf(1)] as const };
}

/** The squared distance of sample i from a component, in its standard deviations. */
function distanceTo({ mean, covariance }: Component, { values }: Samples, i: number): number {
  const [xx, xy, yy] = covariance;
  const x = (values[2 * i] as number) - mean[0];
  const y = (values[2 * i + 1] as number) - mean[1];
  return (yy * x * x - 2 * xy * x * y + xx * y * y) / (xx * yy - xy * xy);
}

/**
 * Whether that is where a component's own samples would be: one of n of them is farther away with a probability of 1
 * in 100, beyond d² = 2 ln(100 n), since d²/2 of a normal sample in the plane is exponential.
 */
function isNear(squaredDistance: number | undefined, { count }: Samples): boolean {
  return squaredDistance !== undefined && squaredDistance <= 2 * ln(100 * count);
}

function isAlive({ weight }: Component): boolean {
  return weight > 0;
}

function isSingular([xx, xy, yy]: Symmetric, floor: number): boolean {
  return smallestEigenvalue(xx, xy, yy) < floor;
}
