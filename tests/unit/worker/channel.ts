import { afterEach } from 'vitest';
import { Client } from '../../../src/worker/client.ts';
import type { Jobs, Tasks } from '../../../src/worker/protocol.ts';
import { serve } from '../../../src/worker/server.ts';

const open = new Set<MessagePort>();

afterEach(() => {
  for (const port of open) port.close();
  open.clear();
});

/** Both ends of a channel; they are closed after the test. */
export function openChannel(): { readonly page: MessagePort; readonly worker: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  for (const port of [port1, port2]) {
    open.add(port);
    port.start();
  }
  return { page: port1, worker: port2 };
}

/** Brings these jobs, whatever the name. */
export const bring = (jobs: object) => async () => jobs;

/** A client whose requests these jobs answer, and every message that came back. */
export function clientOf<Known extends Tasks<keyof Known & string>>(jobs: Jobs<Known>) {
  const { page, worker } = openChannel();
  const answers: unknown[] = [];
  page.addEventListener('message', ({ data }) => answers.push(data));
  serve(worker, bring(jobs));
  return { client: new Client<Known>(page, 'test'), answers };
}
