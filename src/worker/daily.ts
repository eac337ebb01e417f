import type { Bar } from '../game/plain.ts';
import { Helper } from './helper.ts';
import type { DailyTasks } from './jobs/daily.ts';

/**
 * What there is to spend for three stars on each of some days, found in a worker that ends with it.
 *
 * @param dates YYYY-MM-DD
 */
export async function barsInWorker(dates: readonly string[]): Promise<readonly Bar[]> {
  const helper = new Helper<DailyTasks>('daily');
  try {
    return await helper.run('bars', dates);
  } finally {
    helper.end();
  }
}
