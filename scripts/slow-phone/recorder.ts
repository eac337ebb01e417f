import type { Browser, CDPSession } from '@playwright/test';

/** What a recording of the browser has of an event: `ts` is when, `tdur` the processor's time, both in microseconds. */
interface Recorded {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
}

const TASK = 'ThreadControllerImpl::RunTask';

/** A recording of what the browser does, by its own account. */
export class Recorder {
  private readonly client: CDPSession;
  private readonly events: Recorded[] = [];

  private constructor(client: CDPSession) {
    this.client = client;
    client.on('Tracing.dataCollected', ({ value }) => {
      this.events.push(...(value as unknown as Recorded[]));
    });
  }

  static async start(browser: Browser): Promise<Recorder> {
    const recorder = new Recorder(await browser.newBrowserCDPSession());
    await recorder.client.send('Tracing.start', {
      traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
    });
    return recorder;
  }

  /**
   * Ends the recording.
   *
   * @param marks performance marks of a page, in the order of time
   * @returns the most that one task of this page asked of the processor before each mark and after the one before, in
   *          milliseconds
   */
  async costsUntil(marks: readonly string[]): Promise<number[]> {
    const ended = new Promise((resolve) => this.client.once('Tracing.tracingComplete', resolve));
    await this.client.send('Tracing.end');
    await ended;
    await this.client.detach();
    let from = 0;
    return marks.map((mark) => {
      const end = this.events.find(({ name }) => name === mark);
      if (end === undefined) throw new Error(`The browser recorded no mark "${mark}".`);
      const costs = this.events
        .filter(({ name, pid, tid }) => name === TASK && pid === end.pid && tid === end.tid)
        .filter(({ ts }) => ts >= from && ts < end.ts)
        .map(({ tdur = 0 }) => tdur);
      from = end.ts;
      return Math.max(0, ...costs) / 1000;
    });
  }
}
