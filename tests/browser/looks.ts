import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What a look changes are colours: nothing else has to be looked at in each. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

export async function expectNoBarrier(page: Page, within?: string): Promise<void> {
  const builder = new AxeBuilder({ page });
  if (within !== undefined) builder.include(within);
  const look = async () => (await builder.analyze()).violations;
  // On a busy machine frames may not have answered yet, and count as empty: they are asked again.
  if (page.frames().length > 1) await expect.poll(look).toEqual([]);
  else expect(await look()).toEqual([]);
}

/** Everything that axe knows in the light look, and what is about colours in the other two; in the last, sizes of letters too. */
export async function expectNoBarrierInAnyLook(page: Page): Promise<void> {
  await expectNoBarrier(page);
  for (const look of ['Dark', 'Projector']) {
    await choose(page, look);
    const { violations } = await new AxeBuilder({ page }).withRules(OF_COLOUR).analyze();
    expect(violations, look).toEqual([]);
  }
  await expectLargeWords(page);
}

/** The least size of letters in the projector look, in pixels: marks of axes are the smallest. */
const SEEN_FROM_AFAR = 18;

/** Fails while some words of a page, in the look that it has, are too small for the last row of a classroom. */
export async function expectLargeWords(page: Page): Promise<void> {
  const small = await page.locator('body').evaluate((body, least) => {
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const parent = text.parentElement;
      if (parent === null || text.textContent?.trim() === '') continue;
      // Letters of pictures grow with them; indices and footnotes are smaller than their line in every look.
      if (parent.closest('svg, math, sup, sub, .cite, .visually-hidden, noscript') !== null)
        continue;
      const isSeen = parent.checkVisibility({ visibilityProperty: true });
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (isSeen && size > 0 && size < least - 0.5)
        found.add(`${size} px: ${parent.outerHTML.slice(0, 100)}`);
    }
    return [...found];
  }, SEEN_FROM_AFAR);
  expect(small).toEqual([]);
}

export async function choose(page: Page, look: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Look' }).selectOption(look);
  await expect(page.locator('html')).toHaveAttribute('data-theme', look.toLowerCase());
}
