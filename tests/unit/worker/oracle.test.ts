import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Challenge } from '../../../src/game/challenge.ts';
import { forecast } from '../../../src/game/forecast.ts';
import { futuresOf } from '../../../src/game/futures.ts';
import { parOf } from '../../../src/game/par.ts';
import { replay } from '../../../src/game/play.ts';
import { jobs } from '../../../src/worker/jobs/oracle.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { StandInWorker, standIn } from './stand-in.ts';

const SMALL: Challenge = {
  ...FIRST_WATCH,
  n: 50,
  generations: 8,
  budget: 120,
  tools: [{ tool: 'archive', options: [{ set: 'whole', price: 0 }] }],
};

beforeEach(() => {
  vi.resetModules();
  standIn(jobs);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The module anew, so that no worker of another test is left in it. */
const theOracle = () => import('../../../src/worker/oracle.ts');

function played() {
  const position = replay(SMALL, [{ real: 10 }, { real: 0 }]);
  if (!position.ok) throw new Error(position.error.code);
  return position.value;
}

test('a forecast is asked for with the latest turn and the archive, but without samples of the past', async () => {
  const { forecastInWorker } = await theOracle();
  const position = played();
  const move = { real: 5, tools: [1] };
  const direct = forecast(position, move, futuresOf(position, move, 1000));
  expect(await forecastInWorker(position, move)).toEqual(direct);
  expect(StandInWorker.made[0]?.requests).toMatchObject([
    {
      task: 'forecast',
      input: {
        move,
        position: {
          turns: [{ move: { real: 0 }, state: { trainingSet: { count: 0 } } }],
          state: { trainingSet: { count: 0 }, pool: { count: 100 } },
        },
      },
    },
  ]);
  // The page keeps what is its own.
  expect(position).toEqual(played());
});

test('one worker does all of it', async () => {
  const { elsewhereInWorker, forecastInWorker, parInWorker } = await theOracle();
  const par = await parInWorker(SMALL);
  expect(par).toEqual(parOf(SMALL));
  const elsewhere = await elsewhereInWorker(SMALL, par);
  expect(elsewhere?.lucks).toBe(1000);
  expect((await forecastInWorker(played(), { real: 0 })).futures).toBe(1000);
  expect(StandInWorker.made).toHaveLength(1);
});

test('what is called off rejects at once', async () => {
  const { parInWorker } = await theOracle();
  const controller = new AbortController();
  const search = parInWorker(SMALL, controller.signal);
  controller.abort();
  await expect(search).rejects.toMatchObject({ name: 'AbortError' });
});

test('a worker that cannot be loaded gives a sentence, and the next try gets another one', async () => {
  StandInWorker.broken = 2;
  const { forecastInWorker } = await theOracle();
  await expect(forecastInWorker(played(), { real: 0 })).rejects.toThrow(
    'The simulation could not be loaded. Check the connection and try again.',
  );
  expect((await forecastInWorker(played(), { real: 0 })).bands).toHaveLength(6);
  expect(StandInWorker.made.map(({ isTerminated }) => isTerminated)).toEqual([true, true, false]);
});
