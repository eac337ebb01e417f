import { rareModes } from '../../sim/mixture/rare.ts';
import type { Component, Mixture } from '../../sim/models/mixture.ts';
import type { Samples } from '../../sim/samples.ts';
import type { Progress } from './beats.ts';
import { chartOf, viewOf } from './chart.ts';
import { type Chart, ellipsePoints } from './ellipse.ts';
import { circle, disc, dotted, line, paint, polygon, type Shape, type Size } from './shapes.ts';

/** What the map shows: one generation on its way from a model to the next. */
export interface MapFrame {
  readonly truth: Mixture;
  /** The model that the synthetic samples were drawn from. */
  readonly from: Mixture;
  /** The model that was fitted to the training set. */
  readonly to: Mixture;
  readonly trainingSet: Samples;
  readonly progress: Progress;
}

/** Half of a mode lies within this many standard deviations, √(2 ln 2) in the plane. */
const HALF = 1.1774;
/** Nearly all of it (98.9 %) within three: where a mode is looked for. */
const EDGE = 3;
/** The density is shaded by ellipses, one on the other. */
const SHADES = [0.4, 0.8, 1.2, 1.6, 2, 2.45, 3];
/** The share at which a mode is shaded as strongly as can be. */
const FULL_SHARE = 0.5;

/** The truth's contours, what the model believes, and its training set, seen from above. */
export function mapScene(frame: MapFrame, size: Size): Shape[] {
  const chart = chartOf(viewOf(frame.truth), size);
  const shown = betweenMixtures(frame.from, frame.to, frame.progress.fit);
  const living = shown.filter(({ weight }) => weight > 0);
  return [
    polygon([0, 0, size.width, 0, size.width, size.height, 0, size.height], paint('rule', 0.22)),
    ...living.flatMap((component) => shadeShapes(component, chart)),
    ...truthShapes(frame.truth, chart),
    ...sampleShapes(frame, chart, size),
    ...living.flatMap((component) => outlineShapes(component, chart)),
  ];
}

/** A mixture part of the way from one to another; a component that is only in one of them is there from the start. */
export function betweenMixtures(from: Mixture, to: Mixture, share: number): Mixture {
  const mix = (one: number, other: number) => one + share * (other - one);
  return to.map((target, k) => {
    const source = from[k] ?? target;
    const start = source.weight === 0 ? { ...target, weight: 0 } : source;
    return {
      weight: mix(start.weight, target.weight),
      mean: [mix(start.mean[0], target.mean[0]), mix(start.mean[1], target.mean[1])],
      covariance: [
        mix(start.covariance[0], target.covariance[0]),
        mix(start.covariance[1], target.covariance[1]),
        mix(start.covariance[2], target.covariance[2]),
      ],
    };
  });
}

function shadeShapes(component: Component, chart: Chart): Shape[] {
  const strength = Math.sqrt(Math.min(1, component.weight / FULL_SHARE));
  return SHADES.toReversed().map((deviations) =>
    polygon(
      ellipsePoints(component, deviations, chart),
      paint('synthetic', 0.03 + 0.05 * strength),
    ),
  );
}

function outlineShapes(component: Component, chart: Chart): Shape[] {
  const closed = (deviations: number) => {
    const points = ellipsePoints(component, deviations, chart);
    return [...points, ...points.slice(0, 2)];
  };
  return [
    line(closed(EDGE), paint('synthetic', 0.75), 1.2),
    line(closed(HALF), paint('synthetic'), 2.4),
  ];
}

/** Two dotted contours for each mode, rare ones in their own colour with wider dots. */
function truthShapes(truth: Mixture, chart: Chart): Shape[] {
  const rare = new Set(rareModes(truth));
  return truth.flatMap((component, k) => {
    const ink = paint(rare.has(k) ? 'tail' : 'ink');
    const radius = rare.has(k) ? 1.6 : 1.25;
    return [HALF, EDGE].flatMap((deviations) => {
      const points = ellipsePoints(component, deviations, chart);
      return dotted([...points, ...points.slice(0, 2)], radius, 6.2, ink);
    });
  });
}

/** Samples appear one after the other; when they are mixed they shrink to their size. */
function sampleShapes({ trainingSet, progress }: MapFrame, chart: Chart, size: Size): Shape[] {
  const { values, count, real } = trainingSet;
  const radius = sampleRadius(count, size);
  const order = Array.from({ length: count }, (_, i) => count - 1 - i);
  // Real samples come first in the set and last in the picture, on top of the others.
  return order.flatMap((i) => {
    const x = chart.toX(values[2 * i] as number);
    const y = chart.toY(values[2 * i + 1] as number);
    if (x < 0 || y < 0 || x > size.width || y > size.height) return [];
    // Multiples of the golden ratio spread evenly: a fixed order that looks like none.
    const turn = (i * 0.6180339887) % 1;
    const appeared = Math.min(1, Math.max(0, progress.draw * 2 - turn));
    if (appeared === 0) return [];
    const full = radius * (1.5 - 0.5 * progress.mix);
    return [
      i < real
        ? disc(x, y, full * 1.2, paint('real', appeared))
        : circle(x, y, full, paint('synthetic', 0.85 * appeared), Math.max(0.9, 0.45 * full)),
    ];
  });
}

function sampleRadius(count: number, { width }: Size): number {
  const roomy = width > 500 ? 2.7 : 1.9;
  return count > 250 ? roomy * 0.8 : roomy;
}
