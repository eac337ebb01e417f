import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What a look changes are colours: nothing else has to be looked at in each. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

export async function expectNoBarrier(page: Page, within?: string): Promise<void> {
  const builder = new AxeBuilder({ page });
  if (within !== undefined) builder.include(within);
  const { violations } = await builder.analyze();
  expect(violations).toEqual([]);
}

/** Everything that axe knows in the light look, and what is about colours in the other two: the last one stays. */
export async function expectNoBarrierInAnyLook(page: Page): Promise<void> {
  await expectNoBarrier(page);
  for (const look of ['Dark', 'Projector']) {
    await choose(page, look);
    const { violations } = await new AxeBuilder({ page }).withRules(OF_COLOUR).analyze();
    expect(violations, look).toEqual([]);
  }
}

export async function choose(page: Page, look: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Look' }).selectOption(look);
  await expect(page.locator('html')).toHaveAttribute('data-theme', look.toLowerCase());
}
