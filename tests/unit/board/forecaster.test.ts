import { beforeEach, expect, test, vi } from 'vitest';
import { Forecaster, type Question } from '../../../src/board/forecaster.ts';
import type { Forecast } from '../../../src/game/forecast.ts';
import { startPosition } from '../../../src/game/position.ts';
import { forecastInWorker } from '../../../src/worker/oracle.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

vi.mock('../../../src/worker/oracle.ts', () => ({ forecastInWorker: vi.fn() }));

const position = startPosition(FIRST_WATCH);
const question = (real: number): Question => ({ position, move: { real } });
const answer = (winShare: number): Forecast => ({ futures: 1000, bands: [], winShare });

/** A worker that answers when it is told to, and what it was asked. */
let asked: { readonly real: number; readonly reply: PromiseWithResolvers<Forecast> }[] = [];

beforeEach(() => {
  asked = [];
  vi.mocked(forecastInWorker).mockImplementation((_, { real }) => {
    const reply = Promise.withResolvers<Forecast>();
    asked.push({ real, reply });
    return reply.promise;
  });
});

/** Waits until everything that can go on has gone on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));
const amounts = () => asked.map(({ real }) => real);

function listening() {
  const told: [number, number | null][] = [];
  const tellLate = vi.fn();
  const forecaster = new Forecaster(({ move }, forecast) => {
    if (forecast === undefined) tellLate();
    else told.push([move.real, forecast?.winShare ?? null]);
  });
  return { forecaster, told, tellLate };
}

test('an answer comes with its question', async () => {
  const { forecaster, told } = listening();
  forecaster.ask(question(40));
  expect(vi.mocked(forecastInWorker)).toHaveBeenLastCalledWith(position, { real: 40 });
  expect(told).toEqual([]);
  asked[0]?.reply.resolve(answer(0.7));
  await settled();
  expect(told).toEqual([[40, 0.7]]);
});

test('while one is under way, only the last of all others is asked', async () => {
  const { forecaster, told } = listening();
  for (const real of [1, 2, 3, 4, 5]) forecaster.ask(question(real));
  expect(amounts()).toEqual([1]);
  asked[0]?.reply.resolve(answer(0.1));
  await settled();
  expect(amounts()).toEqual([1, 5]);
  forecaster.ask(question(6));
  forecaster.ask(question(7));
  asked[1]?.reply.resolve(answer(0.5));
  await settled();
  expect(amounts()).toEqual([1, 5, 7]);
  asked[2]?.reply.resolve(answer(0.9));
  await settled();
  expect(told).toEqual([
    [1, 0.1],
    [5, 0.5],
    [7, 0.9],
  ]);
  expect(amounts()).toHaveLength(3);
});

test('when all is answered, the next question is asked at once', async () => {
  const { forecaster } = listening();
  forecaster.ask(question(1));
  asked[0]?.reply.resolve(answer(0.1));
  await settled();
  forecaster.ask(question(2));
  expect(amounts()).toEqual([1, 2]);
});

test('what was answered is not asked again, nor what is under way; what failed is', async () => {
  const { forecaster, told } = listening();
  forecaster.ask(question(1));
  forecaster.ask(question(2));
  forecaster.ask(question(1));
  asked[0]?.reply.resolve(answer(0.1));
  await settled();
  forecaster.ask(question(1));
  await settled();
  expect(amounts()).toEqual([1]);
  expect(told).toEqual([[1, 0.1]]);
  forecaster.ask({ ...question(1), position: startPosition(FIRST_WATCH) });
  expect(amounts()).toEqual([1, 1]);
  asked[1]?.reply.reject(new Error('The simulation could not be loaded.'));
  await settled();
  forecaster.ask({ ...question(1), position: startPosition(FIRST_WATCH) });
  forecaster.forget();
  asked[2]?.reply.resolve(answer(0.1));
  await settled();
  forecaster.ask(question(1));
  expect(amounts()).toEqual([1, 1, 1, 1]);
});

test('a question that fails is told to have no answer, and the next one is asked', async () => {
  const { forecaster, told } = listening();
  forecaster.ask(question(1));
  forecaster.ask(question(2));
  asked[0]?.reply.reject(new Error('The simulation could not be loaded.'));
  await settled();
  expect(told).toEqual([[1, null]]);
  expect(amounts()).toEqual([1, 2]);
  asked[1]?.reply.resolve(answer(0.2));
  await settled();
  expect(told).toEqual([
    [1, null],
    [2, 0.2],
  ]);
  forecaster.ask(question(3));
  forecaster.forget();
  asked[2]?.reply.reject(new Error('The simulation could not be loaded.'));
  await settled();
  expect(told).toHaveLength(2);
});

test('what is forgotten is not asked any more', async () => {
  const { forecaster } = listening();
  forecaster.ask(question(1));
  forecaster.ask(question(2));
  forecaster.forget();
  asked[0]?.reply.resolve(answer(0.1));
  await settled();
  expect(amounts()).toEqual([1]);
  forecaster.ask(question(3));
  expect(amounts()).toEqual([1, 3]);
});

test('an answer that takes long is excused once, and still told when it comes', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { forecaster, told, tellLate } = listening();
  forecaster.ask(question(40));
  forecaster.ask(question(50));
  vi.advanceTimersByTime(1999);
  expect(tellLate).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(tellLate).toHaveBeenCalledOnce();
  asked[0]?.reply.resolve(answer(0.7));
  await settled();
  expect(told).toEqual([[40, 0.7]]);
  asked[1]?.reply.resolve(answer(0.8));
  await settled();
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([
    [40, 0.7],
    [50, 0.8],
  ]);
  expect(tellLate).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
