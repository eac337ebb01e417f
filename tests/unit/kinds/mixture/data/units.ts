import type { Component, Mixture } from '../../../../../src/kinds/mixture/model.ts';
import type { Place } from '../regions/making.ts';

/** Half of how far the points reach along each axis: a length to compare with, whatever the units. */
export function deviationsOf(points: readonly Place[]): Place {
  const spread = (axis: 0 | 1) => {
    const values = points.map((point) => point[axis]);
    return (Math.max(...values) - Math.min(...values)) / 2;
  };
  return [spread(0), spread(1)];
}

/** A mixture whose axes are divided by some lengths; nothing overflows on the way. */
export function inDeviations(model: Mixture, [a, b]: Place): Mixture {
  return model.map(
    ({ weight, mean: [x, y], covariance: [xx, xy, yy] }): Component => ({
      weight,
      mean: [x / a, y / b],
      covariance: [xx / a / a, a > b ? xy / a / b : xy / b / a, yy / b / b],
    }),
  );
}

/** The same points in other units. */
export function scaledBy(points: readonly Place[], [a, b]: Place): Place[] {
  return points.map(([x, y]) => [a * x, b * y]);
}
