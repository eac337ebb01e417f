import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { jobs } from '../../../src/worker/jobs/lab.ts';
import { gaussian } from '../experiment/cases.ts';
import { StandInWorker, standIn } from './stand-in.ts';

beforeEach(() => {
  vi.resetModules();
  standIn(jobs, 2);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a worker that cannot be loaded is said to be, and the next question gets another', async () => {
  const { theLab } = await import('../../../src/worker/lab.ts');
  const experiment = gaussian({ generations: 3 });
  await expect(theLab.run('labRun', experiment)).rejects.toThrow('The lab could not be loaded.');
  expect(await theLab.run('labRun', experiment)).toHaveLength(3);
  expect(StandInWorker.made).toHaveLength(3);
});
