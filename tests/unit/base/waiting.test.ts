import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { orTell } from '../../../src/base/waiting.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('what comes within two seconds is waited for without a word', async () => {
  const tell = vi.fn();
  const work = Promise.withResolvers<string>();
  const result = orTell(work.promise, tell);
  vi.advanceTimersByTime(1999);
  work.resolve('done');
  expect(await result).toBe('done');
  vi.advanceTimersByTime(60_000);
  expect(tell).not.toHaveBeenCalled();
});

test('what takes longer is spoken of once, and what it ends in is handed on', async () => {
  const tell = vi.fn();
  const work = Promise.withResolvers<never>();
  const result = orTell(work.promise, tell).catch((error: Error) => error.message);
  vi.advanceTimersByTime(600_000);
  expect(tell).toHaveBeenCalledOnce();
  work.reject(new Error('lost'));
  expect(await result).toBe('lost');
});
