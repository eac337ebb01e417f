import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Arrivals } from '../../../src/base/arrivals.ts';
import { NotArrived } from '../../../src/base/bring.ts';

beforeEach(() => {
  vi.stubGlobal('setTimeout', queueMicrotask);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('what has arrived is at hand, and is not asked for again', async () => {
  const fetch = vi.fn(async (name: string) => ({ name }));
  const parts = new Arrivals(fetch);
  const part = await parts.load('curve');
  expect(part).toEqual({ name: 'curve' });
  expect(parts.get('curve')).toBe(part);
  expect(await parts.load('curve')).toBe(part);
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('a part may be null: that too is known once it has been asked', async () => {
  const parts = new Arrivals(async () => null);
  await parts.load('curve');
  expect(parts.get('curve')).toBeNull();
});

test('what could not be brought is asked for again the next time', async () => {
  const fetch = vi.fn(async (name: string) => name.toUpperCase());
  for (const _ of ['at first', 'once more']) {
    fetch.mockRejectedValueOnce(new Error('no connection'));
  }
  const parts = new Arrivals(fetch);
  await expect(parts.load('curve')).rejects.toThrow(NotArrived);
  expect(() => parts.get('curve')).toThrow('what belongs to "curve" has not been loaded');
  expect(await parts.load('curve')).toBe('CURVE');
  expect(parts.get('curve')).toBe('CURVE');
});

test('what was not asked for is missing by name, whatever else is there', async () => {
  const parts = new Arrivals(async (name) => name);
  await parts.load('curve');
  expect(() => parts.get('map')).toThrow('what belongs to "map" has not been loaded');
});

test('what an older version of a file does not give out has not arrived', async () => {
  const parts = new Arrivals(async () => undefined);
  await expect(parts.load('curve')).rejects.toThrow(NotArrived);
});
