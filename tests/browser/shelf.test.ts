import { expect, test } from '@playwright/test';

const KEPT = { won: true, spent: 480, livesLeft: 1, generations: 20, stars: 1 };

test('the shelf fits two screens of a laptop, and shows what was kept', async ({ page }) => {
  const record = {
    version: 2,
    challenges: { 'one-drop': { firstTry: null, best: KEPT } },
    daily: {},
    lessons: {},
    latest: null,
  };
  await page.addInitScript(
    (text) => localStorage.setItem('tailkeeper.progress/', text),
    JSON.stringify(record),
  );
  await page.setViewportSize({ width: 1366, height: 657 });
  await page.goto('/play/');
  const cards = page.locator('challenge-shelf').getByRole('listitem');
  await expect(cards.filter({ hasText: 'One drop' })).toContainText('480 spent');
  await expect(cards.filter({ hasText: 'First watch' })).toContainText('easy');
  await expect(cards.filter({ hasText: 'First watch' })).not.toContainText(/\d spent/);
  const bottoms = await cards.evaluateAll((all) =>
    all.map((card) => card.getBoundingClientRect().bottom + scrollY),
  );
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(2 * 657);
  await cards.filter({ hasText: 'Send the boat' }).getByRole('link').click();
  await expect(page).toHaveURL('/play/targeted/');
});
