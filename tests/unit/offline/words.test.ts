import { expect, test } from 'vitest';
import { isLoopback } from '../../../src/offline/build.ts';
import { keepWords, progressWords, sizeWords } from '../../../src/offline/words.ts';

test.each([
  [5_674_501, '6 MB'],
  [5_400_000, '5 MB'],
  [1_000_000, '1 MB'],
  [960_000, '1 MB'],
  [340_000, '0.3 MB'],
  [1, '0.1 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});

test('what is there already is not counted twice', () => {
  expect(keepWords(5e6, 5e6)).toBe('Keep for offline (about 5 MB)');
  expect(keepWords(2e6, 5e6)).toBe('Keep for offline (about 2 MB more)');
});

test('progress is told in quarters', () => {
  const told = Array.from({ length: 100 }, (_, i) => progressWords(i, 100));
  expect(new Set(told)).toEqual(
    new Set(['Keeping the site on this device …', '25% is kept.', '50% is kept.', '75% is kept.']),
  );
});

test.each(['localhost', 'a.localhost', '127.0.0.1', '127.1.2.3', '[::1]'])(
  '%s is this machine',
  (host) => expect(isLoopback(host)).toBe(true),
);

test.each(['a.example', 'localhost.example', '128.0.0.1', '127.0.0.1.example', '[::2]'])(
  '%s is another machine',
  (host) => expect(isLoopback(host)).toBe(false),
);
