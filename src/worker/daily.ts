import type { Challenge } from '../game/challenge.ts';
import type { Bar } from '../game/plain.ts';
import { Client, startWorker } from './client.ts';
import type { DailyTasks } from './jobs/daily.ts';

/**
 * The challenge of a day, found in a worker that ends with it.
 *
 * @param date YYYY-MM-DD
 */
export function dailyInWorker(date: string): Promise<Challenge> {
  return inOwnWorker((client) => client.run('daily', date));
}

/** What there is to spend for three stars on each of some days, likewise. */
export function barsInWorker(dates: readonly string[]): Promise<readonly Bar[]> {
  return inOwnWorker((client) => client.run('bars', dates));
}

async function inOwnWorker<Gives>(
  ask: (client: Client<DailyTasks>) => Promise<Gives>,
): Promise<Gives> {
  const worker = startWorker();
  const client = new Client<DailyTasks>(worker, 'daily');
  worker.addEventListener('error', () => client.fail(new Error('The worker could not be loaded.')));
  try {
    return await ask(client);
  } finally {
    worker.terminate();
  }
}
