import { expect, type Locator, type Page } from '@playwright/test';

/** Takes kinds of canvas contexts away before the page's scripts run. */
export async function without(page: Page, kinds: readonly string[]): Promise<void> {
  await page.addInitScript((missing) => {
    for (const { prototype } of [HTMLCanvasElement, OffscreenCanvas]) {
      const getContext: unknown = prototype.getContext;
      const patched = function (this: unknown, kind: string, options?: unknown) {
        if (missing.includes(kind)) return null;
        return Reflect.apply(getContext as () => unknown, this, [kind, options]);
      };
      Object.assign(prototype, { getContext: patched });
    }
  }, kinds);
}

/** More stops than any page has: what was passed while it was still off is met in a second round. */
const MOST_STOPS = 300;

/** Presses Tab until the focus is on something with this name. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let i = 0; i < MOST_STOPS; i++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
  }
  throw new Error(`Tab does not lead to "${name}"`);
}

/**
 * Stops the clock of a page: timers and frames wait for `page.clock.runFor`. What would otherwise be over before a busy
 * machine looks stays as it is.
 */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
}

/** Holds files back that a page asks for. @returns what lets them go */
export async function hold(page: Page, files: RegExp): Promise<() => void> {
  const gate = Promise.withResolvers<void>();
  await page.route(files, async (route) => {
    await gate.promise;
    await route.continue();
  });
  return gate.resolve;
}

/** Waits until letters have the width they will keep. */
export async function fontsAreIn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}

/** Fails while something sticks out of the window sideways. */
export async function expectNoOverflow(page: Page, where = ''): Promise<void> {
  await fontsAreIn(page);
  const overflow = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  await expect.poll(overflow, where).toBe(0);
}

/** The least height of a control, in pixels. */
const THUMB = 44;
/** Below it, a phone enlarges the page when a field is tapped, in pixels. */
const FIELD_LETTERS = 16;

/** Fails while the letters of a field are so small that a phone would enlarge the page. */
export async function expectSteadyFields(page: Page): Promise<void> {
  const sizes = await page
    .locator('input:not([type="range"], [type="radio"], [type="checkbox"]), select, textarea')
    .evaluateAll((fields) =>
      fields
        .filter((field) => !field.matches(':read-only:not(select)'))
        .map((field) => Number.parseFloat(getComputedStyle(field).fontSize)),
    );
  for (const size of sizes) expect(size).toBeGreaterThanOrEqual(FIELD_LETTERS);
}

/** Fails while one of some controls, as far as they are to be seen, is too small for a thumb. */
export async function expectThumbs(controls: Locator): Promise<void> {
  await expect(controls).not.toHaveCount(0);
  const small = () =>
    controls.evaluateAll(
      (elements, least) =>
        elements
          .filter((each) => each.getClientRects().length > 0)
          .filter((each) => each.getBoundingClientRect().height < least)
          .map((each) => each.outerHTML.slice(0, 100)),
      THUMB,
    );
  await expect.poll(small).toEqual([]);
}

/** Two frames later everything that follows a change of size has happened. */
export function nextFrames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

/** Has the browser refuse even to name its storage, on the pages that are opened from now on. */
export async function withoutStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('storage is off', 'SecurityError');
        },
      });
    }
  });
}
