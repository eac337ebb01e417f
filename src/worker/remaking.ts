import { Client } from './client.ts';
import type { Tasks } from './protocol.ts';

/**
 * The client of a worker that is started when it is first asked for, and started again when it could not be loaded.
 *
 * @param start starts the worker
 * @param what could not be loaded, for the sentence that then says so
 */
export function remaking<Known extends Tasks<keyof Known & string>>(
  start: () => Worker,
  what = 'simulation',
): () => Client<Known> {
  let client: Client<Known> | null = null;
  return () => {
    if (client !== null) return client;
    const worker = start();
    const made = new Client<Known>(worker);
    worker.addEventListener('error', () => {
      worker.terminate();
      client = null;
      made.fail(new Error(`The ${what} could not be loaded. Check the connection and try again.`));
    });
    client = made;
    return made;
  };
}
