import { grow, leftAlone, widthOf } from './run.ts';

/** What becomes of many snakes that are left alone for a round. */
export interface Lucks {
  readonly count: number;
  /** How many are then less than half as wide as the world. */
  readonly belowHalf: number;
  /** The middle one's width; that of the world is 1. */
  readonly median: number;
  /** How many times as wide one real sample makes them, those that are less than a fifth as wide as the world; the middle one. */
  readonly medianOfDrop: number;
}

/** The fate of the lucks 2, 3 and so on: the first was chosen. */
export function surveyLucks(count: number): Lucks {
  const ends = Array.from({ length: count }, (_, i) => leftAlone(i + 2));
  const widths = ends.map(({ now }) => widthOf(now.model));
  const thin = ends.filter(({ now }) => widthOf(now.model) < 0.2);
  return {
    count,
    belowHalf: widths.filter((width) => width < 0.5).length,
    median: middle(widths),
    medianOfDrop: middle(
      thin.map((snake) => widthOf(grow(snake, 1).now.model) / widthOf(snake.now.model)),
    ),
  };
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
