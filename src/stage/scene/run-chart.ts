import { dotted, line, paint, polygon, type Shape, type Size } from './shapes.ts';

/** The fidelity of the worst tail through a run: what was, what may come, and how others fared. */
export interface RunChartFrame {
  readonly generations: number;
  /** Below it a generation costs a life; 0 where there is no such line. */
  readonly goal: number;
  /** Fidelity after each generation that was played, generation 1 first. */
  readonly past: readonly number[];
  /** For each generation ahead, quantiles at 5, 25, 50, 75 and 95 per cent. */
  readonly bands: readonly (readonly number[])[];
  readonly ghosts: readonly Ghost[];
}

/** A run of somebody else on the same luck. */
export interface Ghost {
  readonly fidelity: readonly number[];
  /** The run of a link, the policy that made par, or another one. */
  readonly kind: 'rival' | 'par' | 'other';
}

/** Room for the width of lines at the top and bottom edge, in pixels. */
const EDGE = 3;

/** How far down the picture a fidelity stands, as a share of its height. */
export function runChartDepth(fidelity: number, height: number): number {
  return (EDGE + (1 - Math.min(1, fidelity)) * (height - 2 * EDGE)) / height;
}

const GHOSTS = {
  rival: { stroke: paint('synthetic'), width: 2 },
  par: { stroke: paint('real'), width: 2.4 },
  other: { stroke: paint('ink', 0.35), width: 1.4 },
} as const;

export function runChartScene(frame: RunChartFrame, size: Size): Shape[] {
  const { generations, goal, past, bands, ghosts } = frame;
  const x = (generation: number) => (generation / generations) * size.width;
  const y = (fidelity: number) => runChartDepth(fidelity, size.height) * size.height;
  const way = (from: number, values: readonly number[]) =>
    values.flatMap((value, i) => [x(from + i), y(value)]);
  const now = past.at(-1) ?? 1;
  /** Between two of the quantiles, from where the run stands. */
  const band = (low: number, high: number, alpha: number) => {
    const edge = (level: number) => [now, ...bands.map((each) => each[level] ?? 0)];
    const lower = edge(low);
    const back = lower
      .map((value, i) => [x(past.length + i), y(value)] as const)
      .toReversed()
      .flat();
    return polygon([...way(past.length, edge(high)), ...back], paint('tail', alpha));
  };
  const median = [now, ...bands.map((each) => each[2] ?? 0)];
  const ahead =
    bands.length === 0
      ? []
      : [band(0, 4, 0.16), band(1, 3, 0.26), line(way(past.length, median), paint('tail'), 2.6)];
  return [
    line([0, size.height - 1, size.width, size.height - 1], paint('rule'), 1),
    ...ahead,
    ...ghosts.map(({ fidelity, kind }) =>
      line(way(0, [1, ...fidelity]), GHOSTS[kind].stroke, GHOSTS[kind].width),
    ),
    ...(goal > 0 ? [dotted([0, y(goal), size.width, y(goal)], 1.1, 6, paint('ink'))] : []),
    ...(past.length > 0 ? [line(way(0, [1, ...past]), paint('ink'), 2.8)] : []),
  ];
}
