import type { Browser, BrowserContext, CDPSession } from '@playwright/test';

const SCREEN = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, hasTouch: true };
const HANG_MS = 120_000;

/** What the page tells of itself: a board can be played, and a painter has come. */
export type Sight = 'playable' | 'drawn';

/**
 * A page on a slow phone, spoken to in the browser's own protocol: Playwright looks for elements and waits for them by a
 * script of its own, which takes a slow processor 80 ms in the middle of what is measured.
 */
export class Phone {
  readonly client: CDPSession;
  private readonly context: BrowserContext;
  private readonly times = new Map<string, number>();
  private readonly waiting = new Map<Sight, (ms: number) => void>();

  private constructor(context: BrowserContext, client: CDPSession) {
    this.context = context;
    this.client = client;
    client.on('Runtime.bindingCalled', ({ payload }) => {
      const { sight, ms } = JSON.parse(payload) as { sight: Sight; ms: number };
      this.times.set(sight, ms);
      this.waiting.get(sight)?.(ms);
    });
  }

  /** @param processor how many times as slow as this machine */
  static async turnOn(browser: Browser, processor: number): Promise<Phone> {
    const context = await browser.newContext(SCREEN);
    const phone = new Phone(context, await context.newCDPSession(await context.newPage()));
    const { client } = phone;
    await client.send('Page.enable');
    await client.send('Runtime.enable');
    await client.send('Runtime.addBinding', { name: 'tellSight' });
    await client.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${watch})()` });
    await client.send('Emulation.setCPUThrottlingRate', { rate: processor });
    client.on('close', () => void context.close());
    return phone;
  }

  async open(address: string): Promise<void> {
    await this.client.send('Page.navigate', { url: address });
  }

  /** Milliseconds from the start of the page until something is seen. */
  async when(sight: Sight): Promise<number> {
    const time = this.times.get(sight);
    if (time !== undefined) return time;
    return new Promise((resolve, reject) => {
      const hang = setTimeout(() => reject(new Error(`Nothing was ${sight}.`)), HANG_MS);
      this.waiting.set(sight, (ms) => {
        clearTimeout(hang);
        resolve(ms);
      });
    });
  }

  /** A finger on the middle of the first such element. */
  async tap(query: string): Promise<void> {
    const place = `(() => {
      const { x, y, width, height } = document.querySelector(${JSON.stringify(query)}).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    })()`;
    const point = await this.ask<{ x: number; y: number }>(place);
    await this.client.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: [point],
    });
    await this.client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  /** The longest of the long tasks since this was asked the last time. */
  async longestTask(): Promise<number> {
    return Math.round(Math.max(0, ...(await this.ask<number[]>('seen.tasks.splice(0)'))));
  }

  /** Notes for a recording that the page has come so far. */
  async mark(name: string): Promise<void> {
    await this.ask(`void performance.mark(${JSON.stringify(name)})`);
  }

  /** What scripts weighed on their way until now. */
  scriptBytes(): Promise<number> {
    return this.ask(`performance.getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`);
  }

  async turnOff(): Promise<void> {
    await this.context.close();
  }

  private async ask<T>(expression: string): Promise<T> {
    const { result } = await this.client.send('Runtime.evaluate', {
      expression,
      returnByValue: true,
    });
    return result.value as T;
  }
}

/** Runs in the page: notes each long task, and tells when a board can be played and when a painter has come. */
function watch(): void {
  const seen = { tasks: [] as number[] };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const queries = {
    playable: '[data-part="next"]:enabled',
    drawn: '[data-picture="world"] canvas',
  };
  // Where boards are is not asked: that would lay out the page again and again, in the middle of what is measured.
  const look = () => {
    for (const [sight, query] of Object.entries(queries)) {
      if (document.querySelector(`tail-board ${query}`) === null) continue;
      Reflect.deleteProperty(queries, sight);
      performance.mark(sight);
      const ms = Math.round(performance.now());
      Reflect.get(globalThis, 'tellSight')(JSON.stringify({ sight, ms }));
    }
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'hidden', 'data-renderer'],
  });
  // A lesson has its first board further down, where it is displayed after what is above it.
  document.addEventListener('readystatechange', () => {
    if (!location.pathname.includes('/lessons/') || document.readyState !== 'interactive') return;
    const board = document.querySelector('tail-board');
    if (board === null) return;
    const sizes = new ResizeObserver(([entry]) => {
      if (entry === undefined || entry.contentRect.height === 0) return;
      sizes.disconnect();
      board.scrollIntoView();
    });
    sizes.observe(board);
  });
}
