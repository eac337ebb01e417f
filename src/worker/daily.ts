import type { Challenge } from '../game/challenge.ts';
import { Client } from './client.ts';
import type { DailyTasks } from './jobs/daily.ts';

/**
 * The challenge of a day, found in a worker that ends with it.
 *
 * @param date YYYY-MM-DD
 */
export async function dailyInWorker(date: string): Promise<Challenge> {
  const worker = new Worker(new URL('./daily-main.ts', import.meta.url), { type: 'module' });
  const client = new Client<DailyTasks>(worker);
  worker.addEventListener('error', () => client.fail(new Error('The worker could not be loaded.')));
  try {
    return await client.run('daily', date);
  } finally {
    worker.terminate();
  }
}
