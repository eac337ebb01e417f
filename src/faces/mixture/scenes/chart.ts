import type { Mixture } from '../../../kinds/mixture/model.ts';
import type { Size } from '../../../stage/scene/shapes.ts';
import type { Chart } from './ellipse.ts';

/** A chart is this many times as wide as high, so that labels can be placed by shares of its size. */
export const CHART_ASPECT = 5 / 3;
/** How far around each mode the chart reaches, in its standard deviations. */
const AROUND = 3.3;
/** Room for the names above and below, as a share of the height. */
const NAME_ROOM = 0.18;

/** The part of the plane that a chart of a truth shows. */
export interface View {
  readonly centreX: number;
  readonly centreY: number;
  /** Units across. */
  readonly width: number;
}

/** A view that holds every mode of a truth, and their names. */
export function viewOf(truth: Mixture): View {
  const ends = (axis: 0 | 1) => {
    const variance = axis === 0 ? 0 : 2;
    const reach = truth.map(({ mean, covariance }) => ({
      middle: mean[axis],
      around: AROUND * Math.sqrt(covariance[variance]),
    }));
    return [
      Math.min(...reach.map(({ middle, around }) => middle - around)),
      Math.max(...reach.map(({ middle, around }) => middle + around)),
    ] as const;
  };
  const [left, right] = ends(0);
  const [bottom, top] = ends(1);
  const height = (top - bottom) / (1 - 2 * NAME_ROOM);
  return {
    centreX: (left + right) / 2,
    centreY: (bottom + top) / 2,
    width: Math.max(right - left, height * CHART_ASPECT),
  };
}

/** Places in pixels on a picture of this size. */
export function chartOf({ centreX, centreY, width }: View, size: Size): Chart {
  const scale = Math.min(size.width / width, (size.height * CHART_ASPECT) / width);
  return {
    toX: (x) => size.width / 2 + (x - centreX) * scale,
    toY: (y) => size.height / 2 - (y - centreY) * scale,
    scale,
  };
}

/** Where a name belongs. */
export interface NamePlace {
  /** Shares of the width and of the height. */
  readonly x: number;
  readonly y: number;
  /** Names of the upper modes stand above them, others below. */
  readonly isAbove: boolean;
  /** The mode's own middle, as a share of the height, and how far it reaches to either side, of the width. */
  readonly middle: number;
  readonly reach: number;
}

/** Where the name of each mode belongs, clear of what is drawn around the mode. */
export function namePlaces(truth: Mixture): NamePlace[] {
  const view = viewOf(truth);
  const chart = chartOf(view, { width: CHART_ASPECT, height: 1 });
  return truth.map(({ mean, covariance }) => {
    const isAbove = mean[1] > view.centreY + 1e-9;
    const edge = AROUND * Math.sqrt(covariance[2]) * (isAbove ? 1 : -1);
    return {
      x: chart.toX(mean[0]) / CHART_ASPECT,
      y: chart.toY(mean[1] + edge),
      isAbove,
      middle: chart.toY(mean[1]),
      reach: (AROUND * Math.sqrt(covariance[0]) * chart.scale) / CHART_ASPECT,
    };
  });
}
