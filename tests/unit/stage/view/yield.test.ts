import { afterEach, expect, test, vi } from 'vitest';
import { Audience, tellInTurn } from '../../../../src/board/listener.ts';
import { yieldToPage } from '../../../../src/stage/view/yield.ts';

afterEach(() => void vi.unstubAllGlobals());

test('where the browser has a call for it, that is asked', async () => {
  const ask = vi.fn(() => Promise.resolve());
  vi.stubGlobal('scheduler', { yield: ask });
  await yieldToPage();
  expect(ask).toHaveBeenCalledTimes(1);
});

test.each([undefined, {}])(
  'where it has none, what waits for its turn has it: %o',
  async (none) => {
    vi.stubGlobal('scheduler', none);
    let isOver = false;
    const pause = yieldToPage().then(() => {
      isOver = true;
    });
    // What follows at once is no pause.
    for (let turn = 0; turn < 100; turn++) await Promise.resolve();
    expect(isOver).toBe(false);
    await pause;
  },
);

test('listeners of a board are told one after the other, with a pause after each', async () => {
  const heard: string[] = [];
  vi.stubGlobal('scheduler', { yield: async () => void heard.push('pause') });
  const listeners = ['panel', 'pictures', 'extras'].map((name) => ({
    play: () => void heard.push(name),
  }));
  await tellInTurn(listeners, (each) => each.play?.());
  expect(heard).toEqual(['panel', 'pause', 'pictures', 'pause', 'extras', 'pause']);
});

test('where one has to hear something at once, so have all who wait, each once and in their order', async () => {
  const heard: string[] = [];
  let turn = Promise.withResolvers<void>();
  vi.stubGlobal('scheduler', { yield: () => turn.promise });
  const listeners = ['panel', 'pictures', 'extras'].map((name) => ({
    play: () => void heard.push(name),
  }));
  const audience = new Audience(listeners);
  const told = audience.tellSoon((each) => each.play?.());
  expect(heard).toEqual([]);
  const first = turn;
  turn = Promise.withResolvers<void>();
  first.resolve();
  await expect.poll(() => heard).toEqual(['panel']);
  audience.hurry();
  expect(heard).toEqual(['panel', 'pictures', 'extras']);
  turn.resolve();
  await told;
  expect(heard).toEqual(['panel', 'pictures', 'extras']);
});
