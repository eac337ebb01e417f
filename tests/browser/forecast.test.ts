import { expect, test } from '@playwright/test';
import { Board, CHALLENGE, LOSING, WINNING } from './board.ts';

/** The share of futures in the words of a forecast. */
const shareIn = (words: string | null) => Number(/(\d+)% of 1,000 futures/.exec(words ?? '')?.[1]);

test('before any script a forecast stands in the page, for the amount that it opens with', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(CHALLENGE);
  const words = await new Board(page).odds.textContent();
  // Feeding nothing wins less than a tenth of the lucks, 40 in every generation about two thirds; it opens with 10.
  expect(words).toContain('If you feed 10 every time');
  expect(shareIn(words)).toBeGreaterThan(0);
  expect(shareIn(words)).toBeLessThan(50);
  await context.close();
});

test('the forecast follows the slider, and then the run', async ({ page }) => {
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await board.slider.fill('0');
  await expect(board.odds).toContainText('unlikely');
  await board.slider.fill('40');
  await expect.poll(async () => shareIn(await board.odds.textContent())).toBeGreaterThan(40);
  await board.slider.fill('0');
  await board.button('Next generation').click();
  await expect(board.summary).toContainText('Generation 1 of 14');
  await expect(board.root.getByText('1,000 futures if you keep this up')).toBeVisible();
});

test('at the end there are stars, the policies’ runs, and luck against skill', async ({ page }) => {
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await expect(board.record).toHaveText('par 160');
  await board.play(WINNING);
  const result = board.root.getByRole('region', { name: 'Result' });
  await expect(result).toContainText('1 star of 3. For the second, spend at most 375.');
  await expect(result).toContainText('“feed 100 when a tail is below 40%” spends on this luck');
  await expect(result).toContainText('Par is 160');
  await expect(result).toContainText(/wins on \d+% of 1,000 other lucks/);
  await result.getByText('How others do on this luck, and on others').click();
  await expect(result.getByRole('listitem').first()).toHaveText(
    'Watchful (feed when a tail is thin): won with 160',
  );
  await expect(board.record).toContainText('best: 480 spent ★☆☆ · first try: 480 spent');
});

test('once a run has ended, a second forecast says what looking would do', async ({ page }) => {
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  const second = board.root.getByText(
    /^If you feed 100 only when a tail is below 40%, \d+% of 1,000 futures are won\.$/,
  );
  await board.slider.fill('40');
  await expect(board.odds).toContainText('If you feed 40 every time from now on, ');
  await expect(second).toHaveCount(0);
  await board.play(LOSING);
  await board.button('Try again').click();
  await expect(second).toBeVisible();
});

test('results outlive the page, and another luck has none of its own', async ({ page }) => {
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await board.play(LOSING);
  await expect(board.record).toContainText('first try: lost in generation 8');
  await page.reload();
  await board.isReady();
  await board.slider.focus();
  await expect(board.record).toContainText('first try: lost in generation 8');
  await board.play(WINNING);
  await expect(board.record).toContainText('best: 480 spent ★☆☆ · first try: lost in generation 8');
  await board.pressMore('New luck');
  await expect(board.record).not.toContainText('first try');
  await page.goto('/record/');
  const row = page.getByRole('row', { name: 'First watch' });
  await expect(row).toContainText('lost in generation 8');
  await expect(row).toContainText('1 star, 480 spent');
});

test('a result can be copied as text, and shown as a QR code', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (text: string) => Promise.resolve(sessionStorage.setItem('pasted', text)),
      },
    });
  });
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await board.play(WINNING);
  await expect(board.record).toContainText('best: 480 spent');
  await board.button('Copy as text').click();
  await expect(board.root.getByText('Copied as text.')).toBeVisible();
  const pasted = await page.evaluate(() => sessionStorage.getItem('pasted'));
  expect(pasted?.split('\n')).toEqual([
    'Tailkeeper: First watch',
    'Won in 14 generations, 0 lives lost. ★☆☆',
    'Spent 480, par 160. First try.',
    expect.stringMatching(/^[●◐]{14}$/),
    expect.stringMatching(/\/play\/link\/#1\.[\w-]+$/),
  ]);
  const code = board.button('QR code');
  await code.click();
  await expect(code).toHaveAttribute('aria-expanded', 'true');
  await expect(board.root.getByRole('img', { name: /QR code of the link/ })).toBeVisible();
  await code.click();
  await expect(board.root.getByRole('img', { name: /QR code of the link/ })).toHaveCount(0);
});

test('the run of a link is drawn as a ghost, before and after', async ({ page }) => {
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await board.play(LOSING);
  const link = await board.linkOfRun();
  await page.goto('about:blank');
  await page.goto(link);
  const received = new Board(page);
  await received.isReady();
  const names = received.root.locator('[data-part="course-names"]');
  await expect(names).toContainText('run to beat');
  await received.play(WINNING);
  await expect(received.root.getByText('You beat the run in the link')).toBeVisible();
  const fates = received.root.locator('[data-part="fates-names"]');
  await expect(fates).toContainText('watchful');
  await expect(fates).toContainText('run to beat');
});
