import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NotArrived } from '../../../src/base/bring.ts';
import { Helper } from '../../../src/worker/helper.ts';
import type { Jobs } from '../../../src/worker/protocol.ts';
import { serve } from '../../../src/worker/server.ts';
import { bring } from './channel.ts';
import { StandInWorker, standIn } from './stand-in.ts';

/** Work that takes as long as it is told to, in milliseconds; for ever where that is null. */
interface Chores {
  readonly rest: { readonly takes: number | null; readonly gives: string };
  readonly stumble: { readonly takes: null; readonly gives: null };
}

/** Breathes all the time, as what takes long does. */
const jobs: Jobs<Chores> = {
  rest: {
    do: (time) =>
      new Promise((resolve) => {
        if (time !== null) setTimeout(() => resolve('rested'), time);
      }),
  },
  stumble: { do: () => Promise.reject(new RangeError('too many')) },
};

/** Ends the workers from this place on before they can say a word, as a browser does that needs the memory. */
function killFrom(first: number, last = first): void {
  StandInWorker.begin = (endpoint) => {
    const place = StandInWorker.made.length;
    if (place < first || place > last) serve(endpoint, bring(jobs));
  };
}

const helper = () => new Helper<Chores>('chores', 'simulation');
const ended = () => StandInWorker.made.map(({ isTerminated }) => isTerminated);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
  standIn(jobs);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Messages go by other ways than timers: they have their turn after every second. */
async function seconds(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await vi.advanceTimersByTimeAsync(1000);
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('a worker that could not be loaded is replaced, and nobody hears of it', async () => {
  StandInWorker.broken = 1;
  const answer = helper().run('rest', 0);
  await seconds(2);
  expect(await answer).toBe('rested');
  expect(ended()).toEqual([true, false]);
});

test('a worker that is slow, but there, has all the time it needs', async () => {
  const answer = helper().run('rest', 600_000);
  await seconds(601);
  expect(await answer).toBe('rested');
  expect(ended()).toEqual([false]);
});

test('a worker that was ended in the middle of its work is replaced by one that does it', async () => {
  killFrom(1);
  const answer = helper().run('rest', 1000);
  await seconds(65);
  expect(await answer).toBe('rested');
  expect(ended()).toEqual([true, false]);
});

test('that nothing is done yet is told at once, and that all begins again with another worker', async () => {
  killFrom(1);
  const shares: number[] = [];
  const answer = helper().run('rest', 1000, undefined, (share) => shares.push(share));
  await seconds(1);
  expect(shares).toEqual([0]);
  await seconds(64);
  await answer;
  expect(shares).toEqual([0, 0]);
});

test('where the second one is ended too, a sentence says so, and the next task has a third', async () => {
  killFrom(1, 2);
  const one = helper();
  const answer = one.run('rest', 1000).catch((error: Error) => error.message);
  await seconds(130);
  expect(await answer).toMatch(/^The simulation does not answer\. Try again\.$/);
  const next = one.run('rest', 1000);
  await seconds(2);
  expect(await next).toBe('rested');
  expect(ended()).toEqual([true, true, false]);
});

test('a worker that falls silent after its first word is given up sooner', async () => {
  const one = helper();
  const first = one.run('rest', 0);
  await seconds(1);
  expect(await first).toBe('rested');
  StandInWorker.made[0]?.fallSilent();
  const second = one.run('rest', 0);
  await seconds(25);
  expect(await second).toBe('rested');
  expect(ended()).toEqual([true, false]);
});

test('nobody is given up who has nothing to do', async () => {
  const one = helper();
  const answer = one.run('rest', 0);
  await seconds(1);
  await answer;
  await seconds(600);
  expect(ended()).toEqual([false]);
});

test('a worker that lacks a part is replaced; a mistake in the work is no such thing', async () => {
  StandInWorker.begin = (endpoint) =>
    serve(endpoint, async () => {
      if (StandInWorker.made.length === 1) throw new NotArrived('no part');
      return jobs;
    });
  const one = helper();
  const answer = one.run('rest', 0);
  await seconds(2);
  expect(await answer).toBe('rested');
  const stumbled = one.run('stumble', null).catch((error: Error) => error);
  await seconds(1);
  expect(await stumbled).toMatchObject({ name: 'RangeError', message: 'too many' });
  expect(ended()).toEqual([true, false]);
});

test('what was called off is not begun again', async () => {
  killFrom(1);
  const controller = new AbortController();
  const answer = helper()
    .run('rest', 0, controller.signal)
    .catch((error: Error) => error.name);
  controller.abort();
  await seconds(70);
  expect(await answer).toBe('AbortError');
  expect(StandInWorker.made).toHaveLength(1);
});
