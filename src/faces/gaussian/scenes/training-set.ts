import type { Samples } from '../../../sim/samples.ts';
import { REACH } from './curve.ts';

/** One sample as a dot, hanging below the axis. */
export interface Dot {
  /** Value of the sample, in standard deviations of the truth. */
  readonly value: number;
  /** Among the samples. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly isReal: boolean;
}

/** All samples of a column as a bar: too many for dots, so that heights are exact counts. */
export interface Bar {
  readonly x: number;
  readonly width: number;
  readonly realHeight: number;
  readonly syntheticHeight: number;
}

export interface Room {
  readonly width: number;
  /** y of the first dot. */
  readonly top: number;
  readonly height: number;
  readonly toX: (value: number) => number;
}

/** Above this many samples, bars stand for them. */
export const MOST_DOTS = 400;

/** Columns are at most this far apart, in pixels; dots in a column a little less. */
const WIDEST_COLUMN = 10.5;
const NARROWEST_COLUMN = 3.5;
const SPACING_PER_COLUMN = 0.73;

/** Samples by their index. */
interface Column {
  readonly real: number[];
  readonly synthetic: number[];
}

/** Dots in columns below the axis, real ones nearest to it. */
export function layoutDots(samples: Samples, room: Room): Dot[] {
  const columns = columnsOf(samples, room);
  const highest = highestOf(columns);
  const spacing = Math.min(SPACING_PER_COLUMN * columnWidth(samples, room), room.height / highest);
  return columns.flatMap(({ real, synthetic }, i) =>
    [...real, ...synthetic].map((index, k) => ({
      value: samples.values[index] as number,
      index,
      x: columnCentre(i, columns.length, room),
      y: room.top + k * spacing,
      isReal: k < real.length,
    })),
  );
}

/** Bars below the axis; their heights are to one scale. */
export function layoutBars(samples: Samples, room: Room): Bar[] {
  const columns = columnsOf(samples, room);
  const highest = highestOf(columns);
  const perSample = room.height / highest;
  const width = room.width / columns.length;
  return columns.map(({ real, synthetic }, i) => ({
    x: columnCentre(i, columns.length, room) - width / 2,
    width,
    realHeight: real.length * perSample,
    syntheticHeight: synthetic.length * perSample,
  }));
}

/** Radius of a dot in pixels: as large as its column lets it be. */
export function dotRadius(samples: Samples, room: Room): number {
  return 0.28 * columnWidth(samples, room);
}

/**
 * So wide that a normal sample just fills the height: its fullest column then holds about
 * 0.4 n · (8.8 c / width) dots, one above the other, each c high.
 */
function columnWidth(samples: Samples, room: Room): number {
  const fitting = Math.sqrt((room.height * room.width) / (4 * Math.max(1, samples.count)));
  return Math.min(WIDEST_COLUMN, Math.max(NARROWEST_COLUMN, fitting));
}

/** Samples beyond the picture's edge are counted in the outermost columns. */
function columnsOf(samples: Samples, room: Room): Column[] {
  const count = Math.max(1, Math.round(room.width / columnWidth(samples, room)));
  const columns: Column[] = Array.from({ length: count }, () => ({ real: [], synthetic: [] }));
  for (const [i, value] of samples.values.entries()) {
    const share = (value + REACH) / (2 * REACH);
    const at = Math.min(count - 1, Math.max(0, Math.floor(share * count)));
    const column = columns[at] as Column;
    (i < samples.real ? column.real : column.synthetic).push(i);
  }
  return columns;
}

function highestOf(columns: readonly Column[]): number {
  return Math.max(1, ...columns.map(({ real, synthetic }) => real.length + synthetic.length));
}

function columnCentre(index: number, count: number, room: Room): number {
  return room.toX(-REACH) + ((index + 0.5) * room.width) / count;
}
