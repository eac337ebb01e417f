import {
  largestEigenvalue,
  type Symmetric,
  smallestEigenvalue,
} from '../../../sim/math/symmetric.ts';
import { NARROWEST } from '../em/expectation.ts';
import type { Mixture } from '../model.ts';
import type { Axes } from './axes.ts';

/** A component without a density: all that belongs to it lies on a point or a line, as far as its numbers can tell. */
export interface Singular {
  /** Counted from 0. */
  readonly component: number;
  readonly shape: 'point' | 'line';
}

/** On the axes, a millionth of a millionth of the deviation, squared: variances below this are nothing but rounding. */
export const LEAST_VARIANCE = 1e-24;
/** The same in squares of what coordinates are rounded to: two of the last places. */
const LEAST_IN_ROUNDINGS = 4;

/** The living components of a mixture on the axes whose likelihood is infinite. */
export function singularIn(model: Mixture, axes: Axes): Singular[] {
  return model.flatMap(({ weight, covariance }, component) => {
    if (!(weight > 0) || !isFlat(covariance, axes, smallestEigenvalue)) return [];
    const isPoint = isFlat(covariance, axes, largestEigenvalue);
    return [{ component, shape: isPoint ? 'point' : 'line' }] as const;
  });
}

function isFlat([xx, xy, yy]: Symmetric, [x, y]: Axes, eigenvalue: typeof largestEigenvalue) {
  const inRoundings = eigenvalue(
    xx / x.rounding / x.rounding,
    xy / x.rounding / y.rounding,
    yy / y.rounding / y.rounding,
  );
  const least = Math.max(LEAST_VARIANCE, NARROWEST * (xx + yy));
  return eigenvalue(xx, xy, yy) < least || inRoundings < LEAST_IN_ROUNDINGS;
}
