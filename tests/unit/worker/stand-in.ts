import { openChannel } from './channel.ts';

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
