import { Helper } from './helper.ts';
import type { Tasks } from './protocol.ts';

const MOST_WORKERS = 4;

/**
 * Has many orders of one kind done in up to four workers, which end with the work. Each worker takes the next order when it
 * has done one.
 *
 * @param jobs the name of the file of jobs
 * @param what the work is called when it cannot be loaded
 * @param ask hands one order to a worker, and what it gives back to whoever wants it
 * @throws Error when the workers cannot be loaded, or when one fails
 */
export async function haveDone<Known extends Tasks<keyof Known & string>, Order>(
  jobs: string,
  what: string,
  orders: readonly Order[],
  ask: (helper: Helper<Known>, order: Order, place: number) => Promise<void>,
): Promise<void> {
  const count = Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1, orders.length);
  const helpers = Array.from({ length: count }, () => new Helper<Known>(jobs, what));
  // The one iterator is for all of them: where one fails, it ends for the others too.
  const queue = inTurn(orders);
  try {
    await Promise.all(helpers.map(workThrough));
  } finally {
    for (const helper of helpers) helper.end();
  }

  async function workThrough(helper: Helper<Known>): Promise<void> {
    for (const [place, order] of queue) await ask(helper, order, place);
  }
}

function* inTurn<Order>(orders: readonly Order[]): Generator<readonly [place: number, Order]> {
  yield* orders.entries();
}
