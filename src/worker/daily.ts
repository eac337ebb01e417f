import type { Challenge } from '../game/challenge.ts';
import { Client, startWorker } from './client.ts';
import type { DailyTasks } from './jobs/daily.ts';

/**
 * The challenge of a day, found in a worker that ends with it.
 *
 * @param date YYYY-MM-DD
 */
export async function dailyInWorker(date: string): Promise<Challenge> {
  const worker = startWorker();
  const client = new Client<DailyTasks>(worker, 'daily');
  worker.addEventListener('error', () => client.fail(new Error('The worker could not be loaded.')));
  try {
    return await client.run('daily', date);
  } finally {
    worker.terminate();
  }
}
