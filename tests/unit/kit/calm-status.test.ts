import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CalmStatus, REST_MS } from '../../../src/kit/calm-status.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A place for a sentence, and all that was written there, in order. */
function region(begun = '') {
  const written: string[] = [];
  return {
    written,
    get textContent() {
      return written.at(-1) ?? begun;
    },
    set textContent(text: string) {
      written.push(text);
    },
  };
}

test('twenty key presses are one sentence, when the last of them is over', () => {
  const place = region();
  const calm = new CalmStatus(place);
  for (let i = 1; i <= 20; i++) {
    calm.say(`${i} real samples`);
    vi.advanceTimersByTime(REST_MS - 1);
  }
  expect(place.written).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(place.written).toEqual(['20 real samples']);
  vi.runAllTimers();
  expect(place.written).toEqual(['20 real samples']);
});

test('what stands there is not written again, and a way there and back is nothing', () => {
  const place = region('one');
  const calm = new CalmStatus(place);
  calm.say('one');
  vi.runAllTimers();
  calm.say('two');
  calm.say('one');
  vi.runAllTimers();
  expect(place.written).toEqual([]);
});

test('a region beside is empty while things move', () => {
  const place = region();
  const calm = CalmStatus.beside(place);
  calm.say('one');
  vi.runAllTimers();
  calm.say('two');
  calm.say('three');
  expect(place.written).toEqual(['one', '']);
  vi.runAllTimers();
  expect(place.written).toEqual(['one', '', 'three']);
});

test('there and back, with a region beside, is said again: it was taken away', () => {
  const place = region();
  const calm = CalmStatus.beside(place);
  calm.say('one');
  vi.runAllTimers();
  calm.say('two');
  calm.say('one');
  vi.runAllTimers();
  expect(place.written).toEqual(['one', '', 'one']);
});
