import { expect, test, vi } from 'vitest';
import { playback } from '../../../src/game/playback.ts';
import { jobs } from '../../../src/worker/jobs/replay.ts';
import { type Replay, replayAll } from '../../../src/worker/replayer.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { COUNT_NOT_PERCENT } from './maps.ts';
import { haveJobsDone, StandInWorker } from './stand-in.ts';

const run = (real: number, challenge: Replay['challenge'] = FIRST_WATCH): Replay => ({
  challenge,
  moves: Array.from({ length: 6 }, () => ({ real })),
});
const NEVER = new AbortController().signal;

haveJobsDone(jobs);

test('runs of any kind come back as they are played here, each once', async () => {
  const runs = [run(0), run(20), run(5, COUNT_NOT_PERCENT), run(FIRST_WATCH.n + 1)];
  const outcomes = new Map<number, unknown>();
  await replayAll(runs, (place, outcome) => outcomes.set(place, outcome), NEVER);
  expect(outcomes.size).toBe(4);
  for (const [place, { challenge, moves }] of runs.entries()) {
    expect(outcomes.get(place)).toEqual(playback(challenge, moves));
  }
  expect(outcomes.get(3)).toMatchObject({ ok: false, error: { problem: { code: 'real' } } });
});

test.each([
  [1, 9, 1],
  [4, 9, 4],
  [16, 9, 4],
  [16, 2, 2],
])(
  '%d processors have %d runs in %d workers, which end with the work',
  async (hardwareConcurrency, count, workers) => {
    vi.stubGlobal('navigator', { hardwareConcurrency });
    let done = 0;
    await replayAll(
      Array.from({ length: count }, (_, i) => run(i)),
      () => done++,
      NEVER,
    );
    expect(done).toBe(count);
    expect(StandInWorker.made.map(({ isTerminated }) => isTerminated)).toEqual(
      Array.from({ length: workers }, () => true),
    );
  },
);

test('what is called off ends at once, with its workers', async () => {
  const controller = new AbortController();
  const reason = new Error('another list');
  const called = replayAll(
    Array.from({ length: 50 }, (_, i) => run(i)),
    () => controller.abort(reason),
    controller.signal,
  );
  await expect(called).rejects.toBe(reason);
  expect(StandInWorker.made.every(({ isTerminated }) => isTerminated)).toBe(true);
});

test('workers that cannot be loaded are told in a sentence', async () => {
  StandInWorker.broken = 4;
  await expect(replayAll([run(0), run(1)], () => {}, NEVER)).rejects.toThrow(
    'The checking of runs could not be loaded. Check the connection and try again.',
  );
});
