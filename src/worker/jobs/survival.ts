import type { Luck } from '../../kinds/gaussian/survival/luck.ts';
import {
  cellAt,
  costPerCell,
  luckOf,
  type SurvivalMap,
} from '../../kinds/gaussian/survival/survival-map.ts';
import { buffersIn, type Jobs } from '../protocol.ts';
import { breathe } from '../server.ts';

/** The work of the lab's survival map. */
export interface SurvivalTasks {
  /** Some cells of a map, by number; a value for each. */
  readonly mapCells: {
    readonly takes: { readonly map: SurvivalMap; readonly cells: readonly number[] };
    readonly gives: Float64Array;
  };
}

/** Breathes after so many runs × generations: some 10 ms. */
const BREATH = 500_000;

export const jobs: Jobs<SurvivalTasks> = {
  mapCells: {
    do: async ({ map, cells }, signal) => {
      const luck = sharedLuck(map);
      const perBreath = Math.ceil(BREATH / costPerCell(map));
      const values = new Float64Array(cells.length);
      for (const [i, cell] of cells.entries()) {
        if (i > 0 && i % perBreath === 0) {
          await breathe();
          signal.throwIfAborted();
        }
        const column = cell % map.x.steps;
        values[i] = cellAt(map, column, (cell - column) / map.x.steps, luck);
      }
      return values;
    },
    owns: buffersIn,
  },
};

let kept: { readonly seed: string; readonly luck: Luck } | null = null;

/** The luck of the map that was asked about last is kept: it serves all of its batches, and maps of the same seed. */
function sharedLuck(map: SurvivalMap): Luck {
  if (kept?.seed === map.seed && kept.luck.runs === map.runs) return kept.luck;
  kept = { seed: map.seed, luck: luckOf(map) };
  return kept.luck;
}
