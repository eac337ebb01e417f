import { ln } from '../../math/exponential.ts';
import { type Symmetric, smallestEigenvalue, weightedSum } from '../../math/symmetric.ts';
import type { Samples } from '../../samples.ts';
import type { Component, Mixture } from '../mixture.ts';
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
  if (reseed === 'off' || !settled.some(isAlive)) return settled;
  const shape = typicalShape(settled, varianceFloor(samples));
  return shape === null ? settled : wake(samples, settled, shape);
}

/** The weighted mean of the covariances that are not singular; null when all are. */
function typicalShape(model: Mixture, floor: number): Symmetric | null {
  const whole = model.filter(
    (component) => isAlive(component) && !isSingular(component.covariance, floor),
  );
  const total = whole.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  return weightedSum(
    whole.map(({ covariance }) => covariance),
    whole.map(({ weight }) => weight / total),
  );
}

function wake(samples: Samples, settled: Mixture, shape: Symmetric): Mixture {
  const floor = varianceFloor(samples);
  const shaped = settled.map((component) =>
    !isAlive(component) || isSingular(component.covariance, floor)
      ? { ...component, covariance: shape }
      : component,
  );
  if (shaped.every(isAlive)) return shaped;
  const living = shaped.filter(isAlive);
  const isStray = (i: number) => !living.some((component) => isNear(component, samples, i));
  const strays = Array.from({ length: samples.count }, (_, i) => i).filter(isStray);
  return shaped.map((component, k) => {
    if (isAlive(component)) return component;
    const found = strays.filter((i) => isNear(component, samples, i));
    return found.length === 0 ? (settled[k] as Component) : movedTo(component, samples, found);
  });
}

/** The component on some samples: their mean, and the share of all samples that they are. */
function movedTo(component: Component, { values, count }: Samples, found: readonly number[]) {
  const meanOf = (axis: 0 | 1) =>
    found.reduce((sum, i) => sum + (values[2 * i + axis] as number), 0) / found.length;
  return { ...component, weight: found.length / count, mean: [meanOf(0), meanOf(1)] as const };
}

/**
 * Whether a sample is where a component's own samples would be: within the distance that one of n of them exceeds
 * with a probability of 1 in 100, d² = 2 ln(100 n), since d² of a normal sample in the plane is exponential.
 */
function isNear({ mean, covariance }: Component, { values, count }: Samples, i: number): boolean {
  const [xx, xy, yy] = covariance;
  const x = (values[2 * i] as number) - mean[0];
  const y = (values[2 * i + 1] as number) - mean[1];
  const squared = (yy * x * x - 2 * xy * x * y + xx * y * y) / (xx * yy - xy * xy);
  return squared <= 2 * ln(100 * count);
}

function isAlive({ weight }: Component): boolean {
  return weight > 0;
}

function isSingular([xx, xy, yy]: Symmetric, floor: number): boolean {
  return smallestEigenvalue(xx, xy, yy) < floor;
}
