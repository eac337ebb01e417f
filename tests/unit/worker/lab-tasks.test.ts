import { expect, test } from 'vitest';
import { jobs, type LabTasks } from '../../../src/worker/jobs/lab.ts';
import { gaussian, measured } from '../experiment/cases.ts';
import { clientOf } from './channel.ts';

const experiment = gaussian({ generations: 5 });

test('the worker gives the run, the ensemble and the theory', async () => {
  const { client } = clientOf<LabTasks>(jobs);
  const run = await client.run('labRun', experiment);
  expect(run.map(({ generation }) => generation)).toEqual([1, 2, 3, 4, 5]);
  const order = { experiment, method: 'sufficient-statistics', runs: 20 } as const;
  expect(await client.run('labEnsemble', order)).toEqual(measured(order));
  const runs = await client.run('labRuns', { ...order, names: ['variance'] });
  expect(runs.map((table) => table.map((column) => column.length))).toEqual(Array(5).fill([20]));
  const { predictions } = await client.run('labTheory', experiment);
  expect(predictions).toHaveLength(3);
});

test('a long ensemble can be called off, and the worker is there for the next', async () => {
  const { client } = clientOf<LabTasks>(jobs);
  const long = gaussian({ n: 1000, generations: 400 });
  const calling = new AbortController();
  const order = { experiment: long, method: 'samples', runs: 5000 } as const;
  const answer = client.run('labEnsemble', order, calling.signal);
  calling.abort(new Error('called off'));
  await expect(answer).rejects.toThrow('called off');
  expect(await client.run('labRun', experiment)).toHaveLength(5);
});

test('what cannot be run says why', async () => {
  const { client } = clientOf<LabTasks>(jobs);
  const impossible = gaussian({ realData: 'fresh', real: 41 });
  await expect(client.run('labRun', impossible)).rejects.toThrow(
    'real samples must be a whole number from 0 to 40, not 41',
  );
});
