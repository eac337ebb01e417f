import { afterEach, expect, test, vi } from 'vitest';
import { newSeed } from '../../../src/kit/luck.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const refusing = {
  getRandomValues: () => {
    throw new DOMException('no chance', 'OperationError');
  },
};

test.each([
  ['by the chance of the browser', globalThis.crypto],
  ['without any', undefined],
  ['where it is refused', refusing],
])('seeds are easy to say, and hardly ever the same: %s', (_, crypto) => {
  vi.stubGlobal('crypto', crypto);
  const seeds = Array.from({ length: 20 }, newSeed);
  for (const seed of seeds) expect(seed).toMatch(/^[a-z]+-[a-z]+-\d{1,2}$/);
  expect(new Set(seeds).size).toBeGreaterThan(15);
});
