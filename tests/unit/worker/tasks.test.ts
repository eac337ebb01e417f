import { expect, test } from 'vitest';
import { replay } from '../../../src/game/play.ts';
import { type Move, type Step, startPosition } from '../../../src/game/position.ts';
import { takeStep } from '../../../src/game/step.ts';
import { worldOf } from '../../../src/kinds/kinds.ts';
import { NO_SAMPLES } from '../../../src/sim/samples.ts';
import { jobs, type SimulateTasks } from '../../../src/worker/jobs/simulate.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { told } from '../../support/sentences.ts';
import { clientOf } from './channel.ts';
import { COUNT_NOT_PERCENT, TARGETED } from './maps.ts';

const MOVES: readonly Move[] = [
  { real: 0 },
  { real: 21 },
  { real: 8, from: { mode: 3, isWeighted: false } },
  { real: 20, from: { mode: 2, isWeighted: true } },
  { real: 1 },
];

/** All bits of what a generation was fitted to. */
const bitsOf = ({ state }: Step) =>
  [state.trainingSet.values, state.trainingSet.weights ?? new Float64Array(0)].map((numbers) =>
    Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('hex'),
  );

test.each([TARGETED, FIRST_WATCH])(
  'generations from the worker are those of this thread, bit for bit: $title',
  async (challenge) => {
    const { client } = clientOf<SimulateTasks>(jobs);
    const moves = challenge.model === 'mixture' ? MOVES : MOVES.map(({ real }) => ({ real }));
    expect(await client.run('prepare', challenge)).toBeNull();
    let { state } = startPosition(challenge);
    for (const move of moves) {
      // As the page sends it: without the samples of the generation before.
      const previous = { ...state, trainingSet: NO_SAMPLES };
      const step = await client.run('step', { challenge, previous, move });
      const direct = takeStep(worldOf(challenge), challenge, state, move);
      expect(step).toEqual(direct);
      expect(bitsOf(step)).toEqual(bitsOf(direct));
      expect(step.state.digest).toEqual(direct.state.digest);
      ({ state } = step);
    }
    expect(state.generation).toBe(5);
  },
);

test('a replay in the worker is that of this thread, every time', async () => {
  const { client } = clientOf<SimulateTasks>(jobs);
  const direct = replay(TARGETED, MOVES);
  for (const _ of ['once', 'again']) {
    expect(await client.run('replay', { challenge: TARGETED, moves: MOVES })).toEqual(direct);
  }
  const none = await client.run('replay', { challenge: TARGETED, moves: [] });
  expect(none).toEqual({ ok: true, value: startPosition(TARGETED) });
});

test('a replay of a move that is not allowed gives the sentence', async () => {
  const { client } = clientOf<SimulateTasks>(jobs);
  const moves = [{ real: 0 }, { real: 2, from: { mode: 3, isWeighted: true } }];
  expect(told(await client.run('replay', { challenge: COUNT_NOT_PERCENT, moves }))).toEqual({
    ok: false,
    error: 'Samples cannot be collected there.',
  });
});

/** Moves that count how many of them were taken. */
function countedMoves(count: number, onTaken: (taken: number) => void): readonly Move[] {
  const moves: Move[] = new Array(count).fill({ real: 55 });
  return Object.assign(moves, {
    *[Symbol.iterator]() {
      for (let taken = 1; taken <= count; taken++) {
        onTaken(taken);
        yield { real: 55 };
      }
    },
  });
}

test('a long replay that is called off stops in the middle', async () => {
  const controller = new AbortController();
  let last = 0;
  const moves = countedMoves(20, (taken) => {
    last = taken;
    if (taken === 3) controller.abort();
  });
  const input = { challenge: COUNT_NOT_PERCENT, moves };
  const called = jobs.replay.do(input, controller.signal, () => {});
  await expect(called).rejects.toMatchObject({ name: 'AbortError' });
  expect(last).toBe(3);
});

test('so it does when the page calls it off across the channel', async () => {
  const ended = Promise.withResolvers<unknown>();
  const { client, answers } = clientOf<SimulateTasks>({
    ...jobs,
    replay: {
      ...jobs.replay,
      do: (...asked) => {
        const work = jobs.replay.do(...asked);
        work.then(ended.resolve, ended.resolve);
        return work;
      },
    },
  });
  const controller = new AbortController();
  const moves = new Array<Move>(20).fill({ real: 55 });
  const called = client.run('replay', { challenge: COUNT_NOT_PERCENT, moves }, controller.signal);
  controller.abort();
  await expect(called).rejects.toMatchObject({ name: 'AbortError' });
  expect(await ended.promise).toMatchObject({ name: 'AbortError' });
  await client.run('prepare', COUNT_NOT_PERCENT);
  expect(answers).toEqual([{ id: 2, ok: true, value: null }]);
});
