import { beforeEach, expect, test, vi } from 'vitest';
import { cellAt, type SurvivalMap } from '../../../src/kinds/gaussian/survival/survival-map.ts';
import { jobs } from '../../../src/worker/jobs/survival.ts';
import type { OnCells } from '../../../src/worker/mapper.ts';
import { haveJobsDone, StandInWorker } from './stand-in.ts';

const MAP: SurvivalMap = {
  x: { parameter: 'real', from: 0, to: 20, steps: 21, scale: 'linear' },
  y: { parameter: 'generations', from: 1, to: 12, steps: 12, scale: 'linear' },
  fixed: { real: 0, n: 50, spread: 1, generations: 10 },
  runs: 30,
  seed: 'marl-crane',
};
const CELLS = 21 * 12;
/** One whose cells are dear: batches have few of them. */
const DEAR: SurvivalMap = { ...MAP, runs: 1000 };

/** The module anew, so that no workers of another test are left in it. */
const load = () => import('../../../src/worker/mapper.ts');

interface Arrival {
  readonly cells: readonly number[];
  readonly values: Float64Array;
  readonly size: number;
}

/** Keeps what arrives. */
function listener(then: () => void = () => {}) {
  const arrivals: Arrival[] = [];
  const onCells: OnCells = (cells, values, size) => {
    arrivals.push({ cells, values, size });
    then();
  };
  return { arrivals, onCells };
}

beforeEach(() => {
  vi.resetModules();
});

haveJobsDone(jobs);

test('every cell arrives once with its value, from coarse to fine', async () => {
  const { computeMap } = await load();
  const { arrivals, onCells } = listener();
  await computeMap(MAP, onCells);
  const values = new Map(
    arrivals.flatMap(({ cells, values }) => cells.map((cell, i) => [cell, values[i]] as const)),
  );
  expect(arrivals.flatMap(({ cells }) => cells)).toHaveLength(CELLS);
  expect(values.size).toBe(CELLS);
  for (const cell of [0, 1, 20, 21, 100, CELLS - 1]) {
    expect(values.get(cell)).toBe(cellAt(MAP, cell % 21, Math.floor(cell / 21)));
  }
  const sizes = arrivals.map(({ size }) => size);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect([...new Set(sizes)]).toEqual([8, 4, 2, 1]);
});

test('all workers have a share of every stage, and the next map finds them running', async () => {
  const { computeMap } = await load();
  const { arrivals, onCells } = listener();
  await computeMap(MAP, onCells);
  expect(StandInWorker.made.map(({ requests }) => requests.length)).toEqual([4, 4]);
  await computeMap({ ...MAP, seed: 'salt-wren' }, onCells);
  expect(StandInWorker.made.map(({ requests }) => requests.length)).toEqual([8, 8]);
  expect(arrivals).toHaveLength(16);
});

test.each([
  [1, 1],
  [3, 3],
  [4, 4],
  [16, 4],
])('%d processors run %d workers', async (hardwareConcurrency, count) => {
  vi.stubGlobal('navigator', { hardwareConcurrency });
  const { computeMap } = await load();
  await computeMap({ ...MAP, runs: 1 }, () => {});
  expect(StandInWorker.made).toHaveLength(count);
});

test('dear cells come in small batches', async () => {
  const { computeMap } = await load();
  const { arrivals, onCells } = listener();
  await computeMap(DEAR, onCells);
  expect(Math.max(...arrivals.map(({ cells }) => cells.length))).toBe(48);
  expect(arrivals.filter(({ size }) => size === 1)).toHaveLength(4);
});

test('a map that is called off rejects at once, and no more cells come', async () => {
  const { computeMap } = await load();
  const controller = new AbortController();
  const reason = new Error('another map');
  const { arrivals, onCells } = listener(() => controller.abort(reason));
  await expect(computeMap(DEAR, onCells, controller.signal)).rejects.toBe(reason);
  expect(arrivals).toHaveLength(1);
  const { arrivals: next, onCells: onNext } = listener();
  await computeMap(MAP, onNext);
  expect(next.flatMap(({ cells }) => cells)).toHaveLength(CELLS);
  expect(arrivals).toHaveLength(1);
});

test('a map that was called off before asks nobody', async () => {
  const { computeMap } = await load();
  const { arrivals, onCells } = listener();
  await expect(computeMap(MAP, onCells, AbortSignal.abort())).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(arrivals).toHaveLength(0);
  expect(StandInWorker.made.flatMap(({ requests }) => requests)).toHaveLength(0);
});

test('where a listener throws, the map ends with its error', async () => {
  const { computeMap } = await load();
  let heard = 0;
  const called = computeMap(DEAR, () => {
    heard++;
    throw new Error('no canvas');
  });
  await expect(called).rejects.toThrow('no canvas');
  expect(heard).toBeLessThanOrEqual(2);
});

test('a map that there is not is refused', async () => {
  const { computeMap } = await load();
  await expect(computeMap({ ...MAP, runs: 0 }, () => {})).rejects.toThrow(RangeError);
  expect(StandInWorker.made).toHaveLength(0);
});

test('when one worker cannot be loaded there is a sentence, and the next try gets others', async () => {
  StandInWorker.broken = 3;
  const { computeMap } = await load();
  await expect(computeMap(MAP, () => {})).rejects.toThrow(
    'The map could not be loaded. Check the connection and try again.',
  );
  await computeMap(MAP, () => {});
  // Both workers, and the one that came for the first of them.
  expect(StandInWorker.made.slice(0, 3).every(({ isTerminated }) => isTerminated)).toBe(true);
  expect(StandInWorker.made.slice(3).some(({ isTerminated }) => isTerminated)).toBe(false);
});
