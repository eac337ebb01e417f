import { ln } from '../../../sim/math/exponential.ts';
import { expOfNegative } from '../../../sim/math/fast-exponential.ts';
import { determinantOf } from '../../../sim/math/symmetric.ts';
import type { Component, Mixture } from '../model.ts';

const LOG_TWO_PI = 1.8378770664093456;

/**
 * The logarithm of a mixture's density, as a function of the place.
 *
 * @param model no singular covariances; dead components play no part
 */
export function logDensityOf(model: Mixture): (x: number, y: number) => number {
  const living = model.filter(({ weight }) => weight > 0).map(inverseOf);
  const logs = new Float64Array(living.length);
  return (x, y) => {
    let highest = -Infinity;
    for (let k = 0; k < living.length; k++) {
      const log = logAt(living[k] as Inverse, x, y);
      logs[k] = log;
      if (log > highest) highest = log;
    }
    let sum = 0;
    for (let k = 0; k < logs.length; k++) sum += expOfNegative((logs[k] as number) - highest);
    return highest + ln(sum);
  };
}

/** A component with its covariance inverted. */
interface Inverse {
  readonly constant: number;
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

function inverseOf({ weight, mean, covariance }: Component): Inverse {
  const determinant = determinantOf(covariance);
  const [xx, xy, yy] = covariance;
  return {
    constant: ln(weight) - LOG_TWO_PI - 0.5 * ln(determinant),
    x: mean[0],
    y: mean[1],
    xx: yy / determinant,
    xy: -xy / determinant,
    yy: xx / determinant,
  };
}

function logAt(component: Inverse, x: number, y: number): number {
  const dx = x - component.x;
  const dy = y - component.y;
  const squared = component.xx * dx * dx + 2 * component.xy * dx * dy + component.yy * dy * dy;
  return component.constant - 0.5 * squared;
}
