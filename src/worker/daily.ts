import type { Bar } from '../game/plain.ts';
import { Client, startWorker } from './client.ts';
import type { DailyTasks } from './jobs/daily.ts';

/**
 * What there is to spend for three stars on each of some days, found in a worker that ends with it.
 *
 * @param dates YYYY-MM-DD
 */
export async function barsInWorker(dates: readonly string[]): Promise<readonly Bar[]> {
  const worker = startWorker();
  const client = new Client<DailyTasks>(worker, 'daily');
  worker.addEventListener('error', () => client.fail(new Error('The worker could not be loaded.')));
  try {
    return await client.run('bars', dates);
  } finally {
    worker.terminate();
  }
}
