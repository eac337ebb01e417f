import { expect, test } from '@playwright/test';
import { Board, CHALLENGE, LOSING } from './board.ts';
import { tabTo } from './person.ts';

test('a whole challenge can be played from the keyboard', async ({ page }) => {
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await tabTo(page, 'Real samples to feed');
  await page.keyboard.press('Home');
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight');
  await expect(board.slider).toHaveAttribute('aria-valuetext', '12 of 200');
  await page.keyboard.press('Home');
  await tabTo(page, 'Next generation');
  for (let generation = 1; generation <= 8; generation++) {
    await page.keyboard.press('Enter');
    await expect(board.summary).toContainText(`Generation ${generation} of 14`);
  }
  // The run is lost, Next is off: the focus has moved to the result instead of getting lost.
  await expect(board.ending).toBeFocused();
  await tabTo(page, 'Copy link');
  await tabTo(page, /^⋯\s+More/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'All generations as a table');
  await page.keyboard.press('Enter');
  await expect(board.root.getByRole('table')).toBeVisible();
});

test('what has the focus is not hidden: leaving what is unfolded folds it', async ({ page }) => {
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await tabTo(page, /^⋯\s+More/);
  await page.keyboard.press('Enter');
  await expect(board.button('Sound')).toBeVisible();
  await tabTo(page, 'All generations as a table');
  await page.keyboard.press('Tab');
  await expect(board.button('Sound')).toBeHidden();
});

test('whoever tries again goes on at the beginning of the controls', async ({ page }) => {
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await board.play(LOSING);
  await board.button('Try again').focus();
  await page.keyboard.press('Enter');
  await expect(board.controls).toBeFocused();
  // A key that is held down plays nothing.
  await page.keyboard.press('Enter');
  await expect(board.summary).toContainText('Generation 0');
  await page.keyboard.press('Tab');
  await expect(board.button('10 fewer')).toBeFocused();
});

test('Tab reaches the end of the page: there is no trap', async ({ page }) => {
  await page.goto(CHALLENGE);
  await new Board(page).isReady();
  await tabTo(page, 'Afterwards: why it goes that way');
});

test('the first stop is a way past the header', async ({ page }) => {
  await page.goto(CHALLENGE);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});
