import { expect, test } from '@playwright/test';
import { fontsAreIn } from './person.ts';

test('all checks are done again with other luck, by keyboard, and the page stays responsive', async ({
  page,
}) => {
  await page.goto('/model/');
  const rows = page.locator('[data-formula]');
  const status = page.getByRole('status').filter({ hasText: 'on the luck' });
  await expect(status).toHaveText(/^\d+ checks on the luck reed-heron: none is more than 4/);
  const measured = () => rows.locator('td[data-part=measured]').allTextContents();
  const before = await measured();
  const button = page.getByRole('button', { name: 'Check again with other luck' });
  await button.focus();
  // Ends when nobody looks at the page any more.
  await page.evaluate(() => {
    document.documentElement.dataset['turns'] = '0';
    setInterval(() => {
      const { dataset } = document.documentElement;
      dataset['turns'] = String(Number(dataset['turns']) + 1);
    });
  });
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(/^\d+ checks on the luck [a-z]+-[a-z]+-\d+: /);
  await expect(status).not.toContainText('reed-heron');
  const turns = await page.locator('html').getAttribute('data-turns');
  // In one piece the fifteen loops would leave fifteen turns.
  expect(Number(turns)).toBeGreaterThan(25);
  await expect(button).toBeFocused();
  const after = await measured();
  expect(after.length).toBe(before.length);
  const same = after.filter((text, i) => text === before[i]);
  expect(same.length).toBeLessThan(after.length / 2);
  for (const text of after) expect(text).toMatch(/^−?[\d.]+ ± [\d.]+$/);
});

test('without JavaScript the formulas and the numbers of the build are there', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/model/');
  await expect(page.getByRole('button', { name: 'Check again' })).toBeHidden();
  await expect(page.getByRole('row').filter({ hasText: 'half of the runs' })).toContainText('±');
  await context.close();
});

test('a citation is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/about/#cite');
  await page.getByRole('button', { name: 'Copy: BibTeX' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^@misc\{tailkeeper,/);
});

test('no formula is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/model/');
  await fontsAreIn(page);
  const wide = () =>
    page
      .locator('main math')
      .evaluateAll((formulas) =>
        formulas
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ textContent }) => textContent),
      );
  await expect.poll(wide).toEqual([]);
});
