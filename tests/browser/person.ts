import type { Page } from '@playwright/test';

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

/** Presses Tab until the focus is on something with this name. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
    if (focused === name) return;
  }
  throw new Error(`Tab does not lead to "${name}"`);
}
