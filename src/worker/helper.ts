import { Client } from './client.ts';
import { notLoaded } from './not-loaded.ts';
import type { Tasks } from './protocol.ts';

/** A worker at work says so every second (`server.ts`); here it is looked for as often, in milliseconds. */
const LOOK_MS = 1000;
/** So many looks in a row a worker may be silent: what it does between two breaths is shorter on the slowest phone. */
const PATIENCE = 20;
/** And before its first word, while its scripts come. */
const PATIENCE_AT_FIRST = 60;

/** A worker was lost: it could not be loaded, or was ended by the browser, which tells nobody. */
class Lost extends Error {}

/** Says that something was begun and does not end. */
function silent(what: string): Error {
  return new Error(`The ${what} does not answer. Try again.`);
}

/** A worker of this site. All begin in the same file; see `main.ts`. */
function startWorker(): Worker {
  return new Worker(new URL('./main.ts', import.meta.url), { type: 'module' });
}

/**
 * Has tasks done by a worker that is started when it is first needed. Where it is lost, another one begins what it had not
 * done; where that one is lost, too, a sentence says so, and the next task has the next worker.
 */
export class Helper<Known extends Tasks<keyof Known & string>> {
  private readonly jobs: string;
  private readonly what: string;
  private now: { readonly worker: Worker; readonly client: Client<Known> } | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  /**
   * @param jobs the name of the file of jobs
   * @param what could not be had, for the sentence that then says so
   */
  constructor(jobs: string, what = 'simulation') {
    this.jobs = jobs;
    this.what = what;
  }

  /** As `Client.run`. */
  async run<Name extends keyof Known & string>(
    task: Name,
    input: Known[Name]['takes'],
    signal?: AbortSignal,
    onShare?: (share: number) => void,
  ): Promise<Known[Name]['gives']> {
    for (let isLast = false; ; isLast = true) {
      // Nothing is done yet; nothing any more, where the worker before was lost.
      onShare?.(0);
      try {
        return await this.client().run(task, input, signal, onShare);
      } catch (error) {
        const loss = this.lossIn(error);
        if (isLast || loss === null) throw loss ?? error;
      }
      signal?.throwIfAborted();
    }
  }

  /** Ends the worker. */
  end(): void {
    clearInterval(this.timer);
    this.now?.worker.terminate();
    this.now = null;
  }

  private client(): Client<Known> {
    if (this.now !== null) return this.now.client;
    const worker = startWorker();
    const client = new Client<Known>(worker, this.jobs);
    for (const name of ['error', 'messageerror']) {
      worker.addEventListener(name, () => this.lose(client, notLoaded(this.what)));
    }
    this.now = { worker, client };
    this.watch(client);
    return client;
  }

  /** What there is to say where it was the worker, not the task. A worker that lacks a part would lack it for ever. */
  private lossIn(error: unknown): Error | null {
    if (error instanceof Lost) return error;
    if (!(error instanceof Error) || error.name !== 'NotArrived') return null;
    const loss = notLoaded(this.what);
    if (this.now !== null) this.lose(this.now.client, loss);
    return loss;
  }

  private lose(client: Client<Known>, { message }: Error): void {
    if (this.now?.client !== client) return;
    this.end();
    client.fail(new Lost(message));
  }

  /** Counts looks, not time: a page that was asleep has looked at nothing. */
  private watch(client: Client<Known>): void {
    let [heard, looks] = [0, 0];
    this.timer = setInterval(() => {
      looks = client.isWaiting && client.heard === heard ? looks + 1 : 0;
      heard = client.heard;
      const patience = heard === 0 ? PATIENCE_AT_FIRST : PATIENCE;
      if (looks >= patience) this.lose(client, silent(this.what));
    }, LOOK_MS);
  }
}
