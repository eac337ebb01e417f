import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { replay } from '../../../src/game/play.ts';
import { startPosition } from '../../../src/game/position.ts';
import { jobs } from '../../../src/worker/jobs/simulate.ts';
import { TOLL } from '../../support/albums.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { TARGETED } from './maps.ts';
import { StandInWorker, standIn } from './stand-in.ts';

/** The module anew, so that no worker of another test is left in it. */
async function simulatorFor(
  ...[challenge]: Parameters<typeof import('../../../src/worker/simulator.ts')['simulatorFor']>
) {
  const module = await import('../../../src/worker/simulator.ts');
  return module.simulatorFor(challenge);
}

beforeEach(() => {
  vi.resetModules();
  standIn(jobs);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const { state: truth } = startPosition(TARGETED);

test('a normal fit stays on this thread', async () => {
  const simulator = await simulatorFor(FIRST_WATCH);
  simulator.prepare(FIRST_WATCH);
  const { state } = startPosition(FIRST_WATCH);
  const step = await simulator.step(FIRST_WATCH, state, { real: 40 });
  const direct = replay(FIRST_WATCH, [{ real: 40 }]);
  expect(direct).toMatchObject({ ok: true, value: { state: step.state } });
  expect(await simulator.replay(FIRST_WATCH, [{ real: 40 }])).toEqual(direct);
  expect(StandInWorker.made).toHaveLength(0);
});

test('a normal fit whose parts cannot be loaded gives a sentence too', async () => {
  vi.doMock('../../../src/kinds/kinds.ts', async (original) => ({
    ...(await original<typeof import('../../../src/kinds/kinds.ts')>()),
    loadWorld: () => Promise.reject(new TypeError('Failed to fetch a module')),
  }));
  const simulator = await simulatorFor(FIRST_WATCH);
  vi.doUnmock('../../../src/kinds/kinds.ts');
  simulator.prepare(FIRST_WATCH);
  const sentence = 'The simulation could not be loaded. Check the connection and try again.';
  const { state } = startPosition(FIRST_WATCH);
  await expect(simulator.step(FIRST_WATCH, state, { real: 40 })).rejects.toThrow(sentence);
  await expect(simulator.replay(FIRST_WATCH, [{ real: 40 }])).rejects.toThrow(sentence);
});

test('a map is computed by one worker for all that ask', async () => {
  const simulator = await simulatorFor(TARGETED);
  simulator.prepare(TARGETED);
  const steps = [1, 2].map((real) => simulator.step(TARGETED, truth, { real }));
  const results = await Promise.all(steps);
  expect(results.map(({ state }) => state.real)).toEqual([1, 2]);
  expect(StandInWorker.made).toHaveLength(1);
});

test('the samples of the generation before are not sent', async () => {
  const simulator = await simulatorFor(TARGETED);
  const first = await simulator.step(TARGETED, truth, { real: 5 });
  expect(first.state.trainingSet.count).toBe(280);
  const second = await simulator.step(TARGETED, first.state, { real: 5 });
  expect(replay(TARGETED, [{ real: 5 }, { real: 5 }])).toMatchObject({
    ok: true,
    value: { state: second.state },
  });
  expect(StandInWorker.made[0]?.requests[1]).toMatchObject({
    input: { previous: { generation: 1, trainingSet: { count: 0 } } },
  });
  expect(first.state.trainingSet.values).toHaveLength(560);
});

test('a worker that cannot be loaded gives a sentence, and the next try gets another one', async () => {
  StandInWorker.broken = 4;
  const simulator = await simulatorFor(TARGETED);
  // What is prepared in vain says nothing.
  simulator.prepare(TARGETED);
  await vi.waitFor(() => expect(StandInWorker.made[0]?.isTerminated).toBe(true));
  await expect(simulator.step(TARGETED, truth, { real: 0 })).rejects.toThrow(
    'The simulation could not be loaded. Check the connection and try again.',
  );
  const step = await simulator.step(TARGETED, truth, { real: 0 });
  expect(step.state.generation).toBe(1);
  expect(StandInWorker.made.map(({ isTerminated }) => isTerminated)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

test('an album is learned in the worker, which tells how far it is and can be called off', async () => {
  const simulator = await simulatorFor(TOLL);
  const { state } = startPosition(TOLL);
  const shares: number[] = [];
  const first = await simulator.step(TOLL, state, { real: 0 }, undefined, (share) => {
    shares.push(share);
  });
  const second = await simulator.step(TOLL, first.state, { real: 20 });
  // Networks go there and back with their weights, their luck and what is shown of them.
  expect(replay(TOLL, [{ real: 0 }, { real: 20 }])).toMatchObject({
    ok: true,
    value: { state: { model: second.state.model, digest: second.state.digest } },
  });
  expect(shares.length).toBeGreaterThan(0);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  const calling = new AbortController();
  const never = simulator.step(TOLL, state, { real: 0 }, calling.signal, () => calling.abort());
  await expect(never).rejects.toThrow(/abort/i);
});
