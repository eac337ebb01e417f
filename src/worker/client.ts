import type { Endpoint, Response, Tasks } from './protocol.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onShare: (share: number) => void;
}

/** Hands work to the other end of an endpoint. */
export class Client<Known extends Tasks<keyof Known & string>> {
  private readonly endpoint: Endpoint;
  private readonly jobs: string;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private words = 0;
  private failure: Error | null = null;

  /** @param jobs the name of the file of jobs */
  constructor(endpoint: Endpoint, jobs: string) {
    this.endpoint = endpoint;
    this.jobs = jobs;
    endpoint.addEventListener('message', ({ data }) => this.receive(data as Response));
  }

  /** Whether anything is still to be answered. */
  get isWaiting(): boolean {
    return this.waiting.size > 0;
  }

  /** How often the other end was heard. */
  get heard(): number {
    return this.words;
  }

  /**
   * Has a task done.
   *
   * @param signal calls it off: the promise rejects at once, and the worker stops when it next breathes
   * @param onShare hears which share of it is done, 0 to 1, where the work tells
   * @throws Error with name and message of what went wrong in there
   */
  run<Name extends keyof Known & string>(
    task: Name,
    input: Known[Name]['takes'],
    signal?: AbortSignal,
    onShare: (share: number) => void = () => {},
  ): Promise<Known[Name]['gives']> {
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      if (this.failure !== null) throw this.failure;
      signal?.throwIfAborted();
      const settle = (value: unknown) => resolve(value as Known[Name]['gives']);
      this.waiting.set(id, { resolve: settle, reject, onShare });
      signal?.addEventListener(
        'abort',
        () => {
          if (!this.waiting.delete(id)) return;
          this.endpoint.postMessage({ id, cancel: true }, []);
          reject(signal.reason);
        },
        { once: true },
      );
      this.endpoint.postMessage({ id, jobs: this.jobs, task, input }, []);
    });
  }

  /** The other end is gone: everything that waits fails, and all that follows. */
  fail(error: Error): void {
    this.failure = error;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  private receive(response: Response): void {
    this.words += 1;
    if ('isAlive' in response) return;
    const waiting = this.waiting.get(response.id);
    if ('share' in response) {
      waiting?.onShare(response.share);
      return;
    }
    this.waiting.delete(response.id);
    if (response.ok) {
      waiting?.resolve(response.value);
      return;
    }
    const error = new Error(response.message);
    error.name = response.name;
    waiting?.reject(error);
  }
}
