import { expect, test, vi } from 'vitest';
import { cellAt, type SurvivalMap } from '../../../src/kinds/gaussian/survival/survival-map.ts';
import { jobs, type SurvivalTasks } from '../../../src/worker/jobs/survival.ts';
import { clientOf } from './channel.ts';

const MAP: SurvivalMap = {
  x: { parameter: 'real', from: 0, to: 20, steps: 5, scale: 'linear' },
  y: { parameter: 'spread', from: 0.9, to: 1.1, steps: 3, scale: 'linear' },
  fixed: { real: 0, n: 50, spread: 1, generations: 10 },
  runs: 40,
  seed: 'marl-crane',
};
/** Every cell of it is so dear that the worker breathes after each. */
const DEAR: SurvivalMap = { ...MAP, runs: 1000, fixed: { ...MAP.fixed, generations: 500 } };

/** How often the worker breathed until the work ended. */
async function breathsIn(work: () => Promise<unknown>): Promise<number> {
  const breath = vi.spyOn(globalThis, 'setTimeout');
  await work();
  const count = breath.mock.calls.length;
  breath.mockRestore();
  return count;
}

const everyCell = Array.from({ length: 15 }, (_, cell) => cell);
/** Nobody asks how far it is. */
const unheard = () => {};
const never = new AbortController().signal;

test('cells from the worker are those of this thread, bit for bit, in any order', async () => {
  const { client } = clientOf<SurvivalTasks>(jobs);
  const values = await client.run('mapCells', { map: MAP, cells: everyCell });
  expect(values).toEqual(
    Float64Array.from(everyCell, (cell) => cellAt(MAP, cell % 5, Math.floor(cell / 5))),
  );
  const some = [14, 0, 7, 7];
  expect(await client.run('mapCells', { map: MAP, cells: some })).toEqual(
    Float64Array.from(some, (cell) => values[cell] ?? Number.NaN),
  );
  expect(await client.run('mapCells', { map: MAP, cells: [] })).toHaveLength(0);
});

test('a map of another seed, or of more runs, has another luck', async () => {
  const { client } = clientOf<SurvivalTasks>(jobs);
  for (const map of [MAP, { ...MAP, seed: 'salt-wren' }, { ...MAP, runs: 41 }, MAP]) {
    const values = await client.run('mapCells', { map, cells: [6] });
    expect([...values]).toEqual([cellAt(map, 1, 1)]);
  }
});

test('it breathes between cells when they are dear, and seldom when they are not', async () => {
  const asked = { map: MAP, cells: everyCell };
  expect(await breathsIn(() => jobs.mapCells.do(asked, never, unheard))).toBe(0);
  const dear = { map: DEAR, cells: [0, 1, 2, 3] };
  expect(await breathsIn(() => jobs.mapCells.do(dear, never, unheard))).toBe(3);
  // 500 cells of 40 runs and 10 generations, and what measuring them costs.
  const many = { map: MAP, cells: Array.from({ length: 500 }, () => 3) };
  expect(await breathsIn(() => jobs.mapCells.do(many, never, unheard))).toBe(1);
});

test('what is called off stops at the next breath', async () => {
  const controller = new AbortController();
  const cells = [0, 1, 2, 3, 4];
  const taken: number[] = [];
  const watched = Object.assign([...cells], {
    *entries() {
      for (const [i, cell] of cells.entries()) {
        taken.push(cell);
        if (cell === 1) controller.abort();
        yield [i, cell];
      }
    },
  });
  const called = jobs.mapCells.do({ map: DEAR, cells: watched }, controller.signal, unheard);
  await expect(called).rejects.toMatchObject({ name: 'AbortError' });
  expect(taken).toEqual([0, 1]);
});

test('so it does when the page calls it off across the channel', async () => {
  const ended = Promise.withResolvers<unknown>();
  const { client, answers } = clientOf<SurvivalTasks>({
    mapCells: {
      ...jobs.mapCells,
      do: (input, ...more) => {
        const work = jobs.mapCells.do(input, ...more);
        if (input.cells.length > 1) work.then(ended.resolve, ended.resolve);
        return work;
      },
    },
  });
  const controller = new AbortController();
  const cells = new Array<number>(1000).fill(4);
  const called = client.run('mapCells', { map: DEAR, cells }, controller.signal);
  controller.abort();
  await expect(called).rejects.toMatchObject({ name: 'AbortError' });
  expect(await ended.promise).toMatchObject({ name: 'AbortError' });
  const [value] = await client.run('mapCells', { map: MAP, cells: [4] });
  expect(value).toBe(cellAt(MAP, 4, 0));
  expect(answers).toHaveLength(1);
});
