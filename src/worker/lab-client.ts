import { Client } from './client.ts';
import type { LabTasks } from './lab-tasks.ts';

let client: Client<LabTasks> | null = null;

/** One worker for all experiments of a page; another when it could not be loaded. */
export function theLab(): Client<LabTasks> {
  if (client !== null) return client;
  const worker = new Worker(new URL('./lab-main.ts', import.meta.url), { type: 'module' });
  const made = new Client<LabTasks>(worker);
  worker.addEventListener('error', () => {
    worker.terminate();
    client = null;
    made.fail(new Error('The lab could not be loaded. Check the connection and try again.'));
  });
  client = made;
  return made;
}
