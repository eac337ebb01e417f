import type { Component, Mixture } from '../../../kinds/mixture/model.ts';
import { rareModes } from '../../../kinds/mixture/regions/rare.ts';
import type { Passage } from '../../../stage/scene/passage.ts';
import {
  circles,
  discs,
  dotted,
  line,
  paint,
  polygon,
  type Shape,
  type Size,
} from '../../../stage/scene/shapes.ts';
import { chartOf, viewOf } from './chart.ts';
import { type Chart, ellipseOf, outlineOf } from './ellipse.ts';

export type MapFrame = Passage<Mixture>;

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
  const fill = paint('synthetic', 0.04 + 0.07 * strength);
  return SHADES.toReversed().map((deviations) => ({
    kind: 'ellipse',
    ...ellipseOf(component, deviations, chart),
    fill,
  }));
}

function outlineShapes(component: Component, chart: Chart): Shape[] {
  const outline = (deviations: number) => outlineOf(ellipseOf(component, deviations, chart));
  return [
    line(outline(EDGE), paint('synthetic', 0.75), 1.2),
    line(outline(HALF), paint('synthetic'), 2.4),
  ];
}

/** Two dotted contours for each mode, rare ones in their own colour with wider dots. */
function truthShapes(truth: Mixture, chart: Chart): Shape[] {
  const rare = new Set(rareModes(truth));
  return truth.flatMap((component, k) => {
    const ink = paint(rare.has(k) ? 'tail' : 'ink');
    const radius = rare.has(k) ? 1.6 : 1.25;
    return [HALF, EDGE].map((deviations) =>
      dotted(outlineOf(ellipseOf(component, deviations, chart)), radius, 6.2, ink),
    );
  });
}

/** Samples appear one after the other; when they are mixed they shrink to their size. Real ones are on top. */
function sampleShapes({ trainingSet, progress }: MapFrame, chart: Chart, size: Size): Shape[] {
  const { values, count, real } = trainingSet;
  const places = { real: [] as number[], synthetic: [] as number[] };
  for (let i = 0; i < count; i++) {
    const x = chart.toX(values[2 * i] as number);
    const y = chart.toY(values[2 * i + 1] as number);
    const isInside = x >= 0 && y >= 0 && x <= size.width && y <= size.height;
    // Multiples of the golden ratio spread evenly: a fixed order that looks like none.
    const hasAppeared = (i * 0.6180339887) % 1 < progress.draw;
    if (isInside && hasAppeared) places[i < real ? 'real' : 'synthetic'].push(x, y);
  }
  const radius = sampleRadius(count, size) * (1.5 - 0.5 * progress.mix);
  return [
    circles(places.synthetic, radius, paint('synthetic', 0.85), Math.max(0.9, 0.45 * radius)),
    discs(places.real, 1.2 * radius, paint('real')),
  ];
}

function sampleRadius(count: number, { width }: Size): number {
  const roomy = width > 500 ? 2.7 : 1.9;
  return count > 250 ? roomy * 0.8 : roomy;
}
