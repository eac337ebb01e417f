/**
 * What a service worker has that pages lack: the library of pages has no types for it, and that of workers cannot stand
 * beside it. https://www.w3.org/TR/service-workers/
 */
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (options: {
      readonly type: 'window';
      readonly includeUncontrolled: true;
    }) => Promise<readonly OpenPage[]>;
  };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: {
    (type: 'install' | 'activate', listener: (event: Lasting) => void): void;
    (type: 'fetch', listener: (event: Fetched) => void): void;
    (type: 'message', listener: (event: MessageEvent & Lasting) => void): void;
  };
}

interface OpenPage {
  readonly url: string;
  readonly postMessage: (message: unknown) => void;
}

/** The worker is not ended before what an event waits for is done. */
export interface Lasting {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

export interface Fetched extends Lasting {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}
