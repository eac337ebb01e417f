import { coarseToFine, type Stage } from '../kinds/gaussian/survival/cell-order.ts';
import {
  checkMap,
  costPerCell,
  type SurvivalMap,
} from '../kinds/gaussian/survival/survival-map.ts';
import { Helper } from './helper.ts';
import type { SurvivalTasks } from './jobs/survival.ts';

/**
 * Hears about cells as they are computed.
 *
 * @param values one for each of the cells
 * @param size columns and rows that each of them stands for until finer ones are known; never grows
 */
export type OnCells = (cells: readonly number[], values: Float64Array, size: number) => void;

/** What a worker is given at once, in runs × generations: some 40 ms. */
const BATCH = 2_000_000;
const MOST_WORKERS = 4;

/**
 * Computes a survival map in workers, from coarse to fine. All cells of a stage are there before a finer one begins.
 *
 * @param signal calls it off: the promise rejects at once, and no more cells come
 * @throws RangeError as `checkMap`; Error when the workers cannot be loaded
 */
export async function computeMap(
  map: SurvivalMap,
  onCells: OnCells,
  signal?: AbortSignal,
): Promise<void> {
  checkMap(map);
  for (const stage of coarseToFine(map.x.steps, map.y.steps)) {
    await computeStage(map, stage, onCells, signal);
  }
}

/** Each worker takes the next batch when it has done one. */
async function computeStage(
  map: SurvivalMap,
  { size, cells }: Stage,
  onCells: OnCells,
  signal?: AbortSignal,
): Promise<void> {
  const all = theHelpers();
  const share = Math.ceil(cells.length / all.length);
  const batches = batchesOf(cells, Math.min(share, Math.ceil(BATCH / costPerCell(map))));
  await Promise.all(
    all.map(async (helper) => {
      // The one iterator is for all of them: where one fails, it ends for the others too.
      for (const batch of batches) {
        onCells(batch, await helper.run('mapCells', { map, cells: batch }, signal), size);
      }
    }),
  );
}

function* batchesOf(cells: readonly number[], size: number): Generator<readonly number[]> {
  for (let i = 0; i < cells.length; i += size) yield cells.slice(i, i + size);
}

let helpers: readonly Helper<SurvivalTasks>[] | null = null;

/** One worker per processor for all maps of a page. */
function theHelpers(): readonly Helper<SurvivalTasks>[] {
  const count = Math.min(MOST_WORKERS, navigator.hardwareConcurrency);
  helpers ??= Array.from({ length: count }, () => new Helper<SurvivalTasks>('survival', 'map'));
  return helpers;
}
