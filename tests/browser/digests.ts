import { expect, test } from '@playwright/test';
import digests from '../fixtures/digests.json' with { type: 'json' };
import { bundledDigestTable } from '../support/bundle.ts';

/** The same test for every browser that is driven: a run is the same, bit for bit, in each. */
export function testDigests(browser: string): void {
  test(`${browser} computes the same bits`, async ({ page }) => {
    await page.setContent('<title>Digests</title>');
    await page.addScriptTag({ content: bundledDigestTable() });
    const computed = await page.evaluate(() => Reflect.get(globalThis, 'digests'));
    expect(computed).toEqual(digests);
  });
}
