import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { labWorkers } from '../../../src/worker/lab-tasks.ts';
import { serve } from '../../../src/worker/server.ts';
import { gaussian } from '../sim/experiment/cases.ts';
import { openChannel } from './channel.ts';

/** A worker of the browser, at the other end of a channel; the first one cannot be loaded. */
class StandInWorker extends EventTarget {
  static made = 0;
  private readonly port: MessagePort;

  constructor() {
    super();
    StandInWorker.made += 1;
    const { page, worker } = openChannel();
    this.port = page;
    if (StandInWorker.made === 1) {
      queueMicrotask(() => this.dispatchEvent(new Event('error')));
      return;
    }
    serve(worker, labWorkers);
    page.addEventListener('message', ({ data }) => {
      this.dispatchEvent(new MessageEvent('message', { data }));
    });
  }

  postMessage(message: unknown, transfer: Transferable[]): void {
    this.port.postMessage(message, transfer);
  }

  terminate(): void {
    this.port.close();
  }
}

beforeEach(() => {
  vi.resetModules();
  StandInWorker.made = 0;
  vi.stubGlobal('Worker', StandInWorker);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a worker that cannot be loaded is said to be, and the next question gets another', async () => {
  const { theLab } = await import('../../../src/worker/lab-client.ts');
  const experiment = gaussian({ generations: 3 });
  await expect(theLab().run('labRun', experiment)).rejects.toThrow('The lab could not be loaded.');
  expect(await theLab().run('labRun', experiment)).toHaveLength(3);
  expect(theLab()).toBe(theLab());
  expect(StandInWorker.made).toBe(2);
});
