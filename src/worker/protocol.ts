/** What page and worker say to each other. */

/** Work by name: what it takes and what it gives. All of it can be cloned. */
export type Tasks<Name extends string = string> = {
  readonly [Each in Name]: { readonly takes: unknown; readonly gives: unknown };
};

/** How work is done: pure, but for pauses in which it may be called off. */
export type Workers<Known extends Tasks<keyof Known & string>> = {
  readonly [Name in keyof Known]: (
    input: Known[Name]['takes'],
    signal: AbortSignal,
  ) => Promise<Known[Name]['gives']>;
};

/** From the page. */
export type Request =
  | { readonly id: number; readonly task: string; readonly input: unknown }
  | { readonly id: number; readonly cancel: true };

/** From the worker. */
export type Response =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly name: string; readonly message: string };

/** A worker as the page sees it, the page as the worker sees it, or either end of a message channel. */
export interface Endpoint {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

/** The global scope of a worker, whose type the page's library lacks. */
export function workerScope(): Endpoint {
  return self as unknown as Endpoint;
}

/**
 * The buffers of all number arrays in a value, which go over without being copied. Empty ones stay: they are shared
 * constants.
 */
export function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    const { buffer } = value;
    if (buffer instanceof ArrayBuffer && buffer.byteLength > 0) found.add(buffer);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) buffersIn(part, found);
  }
  return found;
}
