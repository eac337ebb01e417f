/** What page and worker say to each other. */

/** Work by name: what it takes and what it gives. All of it can be cloned. */
export type Tasks<Name extends string = string> = {
  readonly [Each in Name]: { readonly takes: unknown; readonly gives: unknown };
};

/** How a piece of work is done. */
export interface Job<Takes, Gives> {
  /**
   * Pure, but for pauses in which it may be called off.
   *
   * @param report tells which share of it is done, 0 to 1
   */
  do(input: Takes, signal: AbortSignal, report: (share: number) => void): Promise<Gives>;
  /**
   * The buffers of a result that nobody here needs any more: they go over without being copied. The rest is copied, so
   * that a worker may keep what it will need again.
   */
  owns?(result: Gives): Iterable<ArrayBuffer>;
}

/** How all work of a file of jobs is done. */
export type Jobs<Known extends Tasks<keyof Known & string>> = {
  readonly [Name in keyof Known]: Job<Known[Name]['takes'], Known[Name]['gives']>;
};

/** From the page. */
export type Request =
  | {
      readonly id: number;
      /** The file of jobs, by its name. */
      readonly jobs: string;
      readonly task: string;
      readonly input: unknown;
    }
  | { readonly id: number; readonly cancel: true };

/** From the worker: that it is there, how far the work is, and what came of it. */
export type Response =
  | { readonly id: number; readonly isAlive: true }
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly name: string; readonly message: string };

/** A worker as the page sees it, the page as the worker sees it, or either end of a message channel. */
export interface Endpoint {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

/** The buffers of all number arrays in a value, each once. Empty ones are left out: they are shared constants. */
export function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    const { buffer } = value;
    if (buffer instanceof ArrayBuffer && buffer.byteLength > 0) found.add(buffer);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) buffersIn(part, found);
  }
  return found;
}
