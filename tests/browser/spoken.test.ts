import { expect, type Page, test } from '@playwright/test';
import { Board, CHALLENGE } from './board.ts';
import { map, open, progress, readout, SMALL_MAP, surface } from './lab.ts';

/** Writes down what live regions come to say from now on, as a screen reader would read it out. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    for (const region of document.querySelectorAll('[role="status"], [role="alert"]')) {
      new MutationObserver(() => {
        const words = region.textContent?.trim() ?? '';
        if (words !== '') said.push(words);
      }).observe(region, { childList: true, characterData: true, subtree: true });
    }
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

test('whoever moves the slider hears the forecast once, when it rests, and knows the limits', async ({
  page,
}) => {
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await expect(board.slider).toHaveAccessibleDescription(
    'A tail below 30% or above 333% of what it was costs a life. Spend at most 300 more for three stars.',
  );
  // What answers forecasts arrives with the first of them.
  await board.play([0]);
  await expect(board.summary).toContainText('Generation 1');
  await expect(board.root.locator('[data-part="odds-said"]')).not.toBeEmpty();
  const said = await listen(page);
  await board.slider.focus();
  for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(said).toHaveLength(1);
  const [sentence = ''] = await said();
  await expect(board.odds).toHaveText(sentence);
});

test('of a run that goes on by itself no forecasts are heard', async ({ page }) => {
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await board.play([0]);
  const forecast = board.root.locator('[data-part="odds-said"]');
  await expect(forecast).not.toBeEmpty();
  await board.slider.fill('120');
  await expect(forecast).toContainText('feed 120');
  const said = await listen(page);
  await board.button('Play to the end').click();
  await expect(board.ending).toBeVisible();
  for (const words of await said()) expect(words).not.toMatch(/futures are won/);
});

test('that no samples are left, or that a seed is none, cuts off no summary', async ({ page }) => {
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await board.play([200, 200, 160]);
  const alert = board.root.getByRole('alert');
  await expect(alert).toHaveText('No real samples are left.');
  await expect(alert).toHaveAttribute('aria-live', 'polite');
  await board.more();
  await board.seed.fill('  ');
  await board.seed.press('Enter');
  await expect(alert).toContainText('seed');
  await expect(board.seed).toBeFocused();
});

test('whoever moves over the survival map hears where they come to rest', async ({ page }) => {
  await open(page, `#v=1&shown=1&runs=40&${SMALL_MAP}`);
  await map(page).scrollIntoViewIfNeeded();
  await expect(progress(page)).toHaveText(/^Done/);
  await expect(readout(page)).not.toBeEmpty();
  const said = await listen(page);
  await surface(page).focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(said).toHaveLength(1);
  expect(await said()).toEqual([await map(page).locator('[data-part="readout"]').textContent()]);
});
