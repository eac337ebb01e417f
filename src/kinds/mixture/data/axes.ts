import type { Samples } from '../../../sim/samples.ts';
import type { Component, Mixture } from '../model.ts';

/** One axis of some data in its own units: x stands for (x − centre) / deviation. */
export interface Axis {
  readonly centre: number;
  readonly deviation: number;
  /** What numbers as large as those of the data are rounded to, in deviations. */
  readonly rounding: number;
}

/** Of x and of y. */
export type Axes = readonly [x: Axis, y: Axis];

/** From 1 to the next number: 2⁻⁵². */
const EPSILON = 2.220446049250313e-16;
/** An axis is not stretched beyond its own rounding: what varies by less varies by nothing. */
const FINEST = 4 * EPSILON;

/**
 * The axes on which data has the mean 0 and the standard deviation 1. Whatever units the data is in, it is the same
 * there: bit for bit when they differ by powers of two, and otherwise but for rounding. Nothing overflows or underflows on
 * the way.
 *
 * @param samples one or more; weights are at most 1, and one of them is 1
 */
export function axesOf(samples: Samples): Axes {
  return [axisOf(samples, 0), axisOf(samples, 1)];
}

function axisOf(samples: Samples, offset: 0 | 1): Axis {
  const { count, values } = samples;
  const numbers = Float64Array.from({ length: count }, (_, i) => values[2 * i + offset] as number);
  const [least, most] = [minimum(numbers), maximum(numbers)];
  const largest = Math.max(Math.abs(least), Math.abs(most));
  if (least === most) {
    return { centre: least, deviation: largest === 0 ? 1 : largest, rounding: EPSILON };
  }
  const middle = weightedMean(samples, numbers);
  // A second pass: a sum of many large numbers leaves the mean out of the middle.
  const residues = numbers.map((x) => x - middle);
  const centre = middle + weightedMean(samples, residues);
  const deviation = Math.max(rootMeanSquare(samples, numbers, centre), FINEST * largest);
  return { centre, deviation, rounding: (EPSILON * largest) / deviation };
}

function minimum(numbers: Float64Array): number {
  return numbers.reduce((least, x) => Math.min(least, x));
}

function maximum(numbers: Float64Array): number {
  return numbers.reduce((most, x) => Math.max(most, x));
}

function weightedMean({ weights }: Samples, numbers: Float64Array): number {
  let [sum, total] = [0, 0];
  for (const [i, x] of numbers.entries()) {
    const weight = weights === undefined ? 1 : (weights[i] as number);
    sum += weight * x;
    total += weight;
  }
  return sum / total;
}

/** Scaled by the largest distance, so that squares neither overflow nor vanish. */
function rootMeanSquare(samples: Samples, numbers: Float64Array, centre: number): number {
  const distances = numbers.map((x) => Math.abs(x - centre));
  const largest = maximum(distances);
  const squares = distances.map((distance) => (distance / largest) * (distance / largest));
  return largest * Math.sqrt(weightedMean(samples, squares));
}

/** The same samples on their axes. */
export function onAxes(samples: Samples, [x, y]: Axes): Samples {
  const values = samples.values.map((value, i) => {
    const { centre, deviation } = i % 2 === 0 ? x : y;
    return (value - centre) / deviation;
  });
  return { ...samples, values };
}

/** A mixture in the units of the data, on the axes. */
export function modelOnAxes(model: Mixture, [x, y]: Axes): Mixture {
  return model.map(({ weight, mean, covariance: [xx, xy, yy] }) => ({
    weight,
    mean: [(mean[0] - x.centre) / x.deviation, (mean[1] - y.centre) / y.deviation],
    covariance: [
      xx / x.deviation / x.deviation,
      xy / x.deviation / y.deviation,
      yy / y.deviation / y.deviation,
    ],
  }));
}

/** A mixture on the axes, in the units of the data. A covariance that no number can hold is infinite. */
export function modelOffAxes(model: Mixture, [x, y]: Axes): Mixture {
  // The larger one first: the product on the way is then never smaller than both the factor and the result.
  const [larger, smaller] = [x.deviation, y.deviation].toSorted((one, other) => other - one);
  return model.map(
    ({ weight, mean, covariance: [xx, xy, yy] }): Component => ({
      weight,
      mean: [x.centre + x.deviation * mean[0], y.centre + y.deviation * mean[1]],
      covariance: [
        xx * x.deviation * x.deviation,
        xy * (larger as number) * (smaller as number),
        yy * y.deviation * y.deviation,
      ],
    }),
  );
}
