import { afterEach, beforeEach, vi } from 'vitest';
import { serve } from '../../../src/worker/server.ts';
import { bring, openChannel } from './channel.ts';

/** A worker of the browser, at the other end of a channel; the first `broken` ones cannot be loaded. */
export class StandInWorker extends EventTarget {
  /** What goes on at the other end. */
  static begin: (endpoint: MessagePort) => void = () => {};
  static broken = 0;
  static made: StandInWorker[] = [];
  isTerminated = false;
  readonly requests: unknown[] = [];
  private readonly port: MessagePort;

  constructor() {
    super();
    StandInWorker.made.push(this);
    const { page, worker } = openChannel();
    this.port = page;
    if (StandInWorker.made.length <= StandInWorker.broken) {
      queueMicrotask(() => this.dispatchEvent(new Event('error')));
      return;
    }
    StandInWorker.begin(worker);
    page.addEventListener('message', ({ data }) => {
      this.dispatchEvent(new MessageEvent('message', { data }));
    });
  }

  postMessage(message: unknown, transfer: Transferable[]): void {
    this.requests.push(message);
    this.port.postMessage(message, transfer);
  }

  /** Nothing that comes from the other end is heard any more. */
  fallSilent(): void {
    this.port.close();
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

/** From now on workers are stand-ins that do these jobs; the first `broken` ones cannot be loaded. */
export function standIn(jobs: object, broken = 0): void {
  StandInWorker.begin = (endpoint) => serve(endpoint, bring(jobs));
  StandInWorker.broken = broken;
  StandInWorker.made = [];
  vi.stubGlobal('Worker', StandInWorker);
}

/** In each test of a file two stand-ins at most do these jobs. */
export function haveJobsDone(jobs: object): void {
  beforeEach(() => {
    standIn(jobs);
    vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
}
