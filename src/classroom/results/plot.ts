import { gridLines } from '../../figures/chart.ts';
import { scaleOf } from '../../figures/scale.ts';
import { circles, discs, paint, type Shape, type Size } from '../../stage/scene/shapes.ts';

/** What runs on the same luck spent, and how many lives they had left: a dot for each. */

export interface Dot {
  readonly spent: number;
  readonly livesLeft: number;
  readonly won: boolean;
}

export interface DotPlot {
  readonly size: Size;
  readonly shapes: readonly Shape[];
  /** What was spent, from the left edge to the right one, evenly spaced. */
  readonly across: readonly string[];
  /** Lives left, from the lowest row to the highest; each stands at the foot of its row. */
  readonly upwards: readonly string[];
}

const WIDTH = 640;
const ROW = 64;
const RADIUS = 5;
/** From the middle of a dot to that above it, in pixels. */
const STEP = 2 * RADIUS + 1;

/**
 * Dots of one row that would cover each other are stacked; where a stack would leave its row, its dots come closer.
 *
 * @param lives of the challenge
 */
export function dotPlot(dots: readonly Dot[], lives: number): DotPlot {
  const scale = scaleOf(0, Math.max(1, ...dots.map(({ spent }) => spent)));
  const size = { width: WIDTH, height: ROW * (lives + 1) };
  const x = (spent: number) => RADIUS + (spent / scale.to) * (WIDTH - 2 * RADIUS);
  const stackOf = ({ spent, livesLeft }: Dot) =>
    `${livesLeft}/${Math.round(x(spent) / (2 * RADIUS))}`;
  const placed = [...Map.groupBy(dots, stackOf).values()].flatMap((stack) => {
    const step = Math.min(STEP, (ROW - 4 * RADIUS) / Math.max(1, stack.length - 1));
    return stack.map((dot, i) => ({
      won: dot.won,
      at: [x(dot.spent), size.height - ROW * dot.livesLeft - RADIUS - 3 - i * step],
    }));
  });
  const of = (won: boolean) => placed.filter((each) => each.won === won).flatMap(({ at }) => at);
  const upwards = Array.from({ length: lives + 1 }, (_, i) => String(i));
  return {
    size,
    shapes: [
      ...gridLines({ ...scale, ticks: [...upwards, ''] }, size),
      discs(of(true), RADIUS, paint('real')),
      circles(of(false), RADIUS - 0.75, paint('synthetic'), 1.5),
    ],
    across: scale.ticks,
    upwards,
  };
}
