import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIRST_WATCH } from '../../../support/challenges.ts';
import { shipped } from './targets.ts';

test('every shipped challenge has a file here that holds it to its targets', () => {
  const files = readdirSync(new URL('.', import.meta.url));
  for (const { id } of shipped) expect(files).toContain(`${id}.test.ts`);
});

test('the first challenge is the one that other tests and links name', () => {
  expect(shipped.find(({ id }) => id === 'first-watch')?.challenge).toEqual(FIRST_WATCH);
});
