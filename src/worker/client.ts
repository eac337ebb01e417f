import type { Endpoint, Response, Tasks } from './protocol.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Hands work to the other end of an endpoint. */
export class Client<Known extends Tasks<keyof Known & string>> {
  private readonly endpoint: Endpoint;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private failure: Error | null = null;

  constructor(endpoint: Endpoint) {
    this.endpoint = endpoint;
    endpoint.addEventListener('message', ({ data }) => this.receive(data as Response));
  }

  /**
   * Has a task done.
   *
   * @param signal calls it off: the promise rejects at once, and the worker stops when it next breathes
   * @throws Error with name and message of what went wrong in there
   */
  run<Name extends keyof Known & string>(
    task: Name,
    input: Known[Name]['takes'],
    signal?: AbortSignal,
  ): Promise<Known[Name]['gives']> {
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      if (this.failure !== null) throw this.failure;
      signal?.throwIfAborted();
      this.waiting.set(id, { resolve: (value) => resolve(value as Known[Name]['gives']), reject });
      signal?.addEventListener(
        'abort',
        () => {
          if (!this.waiting.delete(id)) return;
          this.endpoint.postMessage({ id, cancel: true }, []);
          reject(signal.reason);
        },
        { once: true },
      );
      this.endpoint.postMessage({ id, task, input }, []);
    });
  }

  /** The other end is gone: everything that waits fails, and all that follows. */
  fail(error: Error): void {
    this.failure = error;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  private receive(response: Response): void {
    const waiting = this.waiting.get(response.id);
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
