import {
  type MapParameter,
  type Scale,
  type SurvivalMap,
  settingsAt,
} from '../../kinds/gaussian/survival/survival-map.ts';
import { type LabState, LEFT_ALONE, type MapSettings } from '../state.ts';

export type { MapParameter, SurvivalMap };

/** A point of a map, by column and row. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

/** Where an axis goes when its parameter is chosen. */
const RANGES: Readonly<Record<MapParameter, readonly [from: number, to: number, scale: Scale]>> = {
  real: [0, 50, 'linear'],
  n: [10, 1000, 'logarithmic'],
  spread: [0.8, 1.1, 'linear'],
  generations: [1, 200, 'logarithmic'],
};

export function mapOf({ map, shared }: LabState): SurvivalMap {
  const { steps, runs, real, n, spread, generations } = map;
  return {
    x: { parameter: map.x, from: map.xFrom, to: map.xTo, steps, scale: map.xScale },
    y: { parameter: map.y, from: map.yFrom, to: map.yTo, steps, scale: map.yScale },
    fixed: { real, n, spread, generations },
    runs,
    seed: shared.seed,
  };
}

/** Another parameter on an axis. The one that is on the other axis already changes places with it. */
export function withParameter(map: MapSettings, axis: 'x' | 'y', to: MapParameter): MapSettings {
  if (map[axis] === to) return map;
  if (map[axis === 'x' ? 'y' : 'x'] === to) return turned(map);
  const [from, end, scale] = RANGES[to];
  return axis === 'x'
    ? { ...map, x: to, xFrom: from, xTo: end, xScale: scale }
    : { ...map, y: to, yFrom: from, yTo: end, yScale: scale };
}

function turned(map: MapSettings): MapSettings {
  return {
    ...map,
    x: map.y,
    xFrom: map.yFrom,
    xTo: map.yTo,
    xScale: map.yScale,
    y: map.x,
    yFrom: map.xFrom,
    yTo: map.xTo,
    yScale: map.xScale,
  };
}

/** The least spread that a run may have; a map begins at 0. */
const LEAST_SPREAD = 0.01;

/** The lab with a point of a map as run A, which has nothing else that is unusual. */
export function withPoint(state: LabState, map: SurvivalMap, { column, row }: Place): LabState {
  const { real, n, spread, generations } = settingsAt(map, column, row);
  const point = {
    ...LEFT_ALONE,
    n,
    real: [real],
    realData: real > 0 ? 'fresh' : 'none',
    spread: Math.max(LEAST_SPREAD, Number(spread.toFixed(4))),
  } as const;
  return {
    ...state,
    shared: { ...state.shared, model: 'gaussian', generations },
    own: { ...state.own, a: point },
  };
}
