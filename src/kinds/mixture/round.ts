import type { Component } from './model.ts';

/** A component that looks the same from every side. */
export function roundComponent(weight: number, x: number, y: number, deviation: number): Component {
  const variance = deviation * deviation;
  return { weight, mean: [x, y], covariance: [variance, 0, variance] };
}
