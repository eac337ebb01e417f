import { expect, type Page, test } from '@playwright/test';
import { Board, CHALLENGE, PRICED_MAP } from './board.ts';

/** What was typed and is no amount is never played as another one. */

const SENTENCE = /^Whole numbers only: digits, from 0 to \d+\.$/;
const sentence = (board: Board) => board.root.getByRole('alert');

async function opened(page: Page, address = CHALLENGE): Promise<Board> {
  await page.goto(address);
  const board = new Board(page);
  await board.isReady();
  return board;
}

/** The field holds what was typed, with the sentence about it, and the focus is there. */
async function expectRefused(board: Board, text: string): Promise<void> {
  await expect(board.typed).toHaveValue(text);
  await expect(board.typed).toBeFocused();
  await expect(board.typed).toHaveAttribute('aria-invalid', 'true');
  await expect(board.typed).toHaveAccessibleDescription(SENTENCE);
  await expect(sentence(board)).toHaveText(SENTENCE);
}

async function expectMended(board: Board, value: string): Promise<void> {
  await expect(board.typed).toHaveValue(value);
  await expect(board.typed).not.toHaveAttribute('aria-invalid');
  await expect(sentence(board)).toBeEmpty();
}

for (const text of ['0,9', 'abc', '-3', '']) {
  test(`“${text}” is not played as what stood there before`, async ({ page }) => {
    const board = await opened(page);
    await board.slider.fill('60');
    await board.typed.fill(text);
    await expect(sentence(board)).toHaveText(SENTENCE);
    await board.button('Next generation').click();
    await expectRefused(board, text);
    await board.typed.press('Enter');
    await expectRefused(board, text);
    await board.typed.press('Tab');
    await expect(board.typed).toHaveValue(text);
    await expect(board.summary).toContainText('Generation 0');
    await board.typed.fill('70');
    await expectMended(board, '70');
    await board.button('Next generation').click();
    await expect(board.summary).toContainText('Generation 1 of 14, from 70 real');
  });
}

test('pressing on has the sentence read out again', async ({ page }) => {
  const board = await opened(page);
  await board.typed.fill('abc');
  await expect(sentence(board)).toHaveText(SENTENCE);
  const spoken = await sentence(board).evaluateHandle((alert) => {
    const sentences: string[] = [];
    new MutationObserver(() => sentences.push(alert.textContent)).observe(alert, {
      childList: true,
    });
    return sentences;
  });
  await board.button('Next generation').click();
  await expect(board.typed).toBeFocused();
  await board.typed.press('Enter');
  await expect.poll(() => spoken.evaluate((sentences) => sentences.length)).toBe(2);
});

test('the slider and the buttons beside it put the field right', async ({ page }) => {
  const board = await opened(page);
  await board.slider.fill('60');
  await board.typed.fill('abc');
  await board.slider.fill('80');
  await expectMended(board, '80');
  await board.typed.fill('abc');
  await board.button('10 more').click();
  await expectMended(board, '90');
  await board.slider.fill('200');
  await board.typed.fill('abc');
  // There is no more to be had, and what was typed goes all the same.
  await board.button('10 more').click();
  await expectMended(board, '200');
});

test('so do a step back and another start, and nothing plays on by itself before', async ({
  page,
}) => {
  const board = await opened(page);
  await board.play([60, 60]);
  await expect(board.summary).toContainText('Generation 2 of');
  await board.typed.fill('abc');
  await board.button('Play to the end').click();
  await expectRefused(board, 'abc');
  await expect(board.summary).toContainText('Generation 2 of');
  await board.button('Step back').click();
  await expect(board.summary).toContainText('Generation 1 of');
  await expectMended(board, '60');
  await board.typed.fill('abc');
  await board.pressMore('Start again');
  await expect(board.summary).toContainText('Generation 0');
  await expectMended(board, '60');
  await board.typed.fill('abc');
  await board.pressMore('New luck');
  await expectMended(board, '60');
});

test('another source does not put the field right', async ({ page }) => {
  const board = await opened(page, PRICED_MAP);
  await board.typed.fill('abc');
  await board.choices();
  await board.source.selectOption({ index: 1 });
  await expect(board.typed).toHaveValue('abc');
  await expect(sentence(board)).toHaveText(SENTENCE);
  await board.button('Next generation').click();
  await expectRefused(board, 'abc');
});

test('a seed that is none is refused where it was typed', async ({ page }) => {
  const board = await opened(page);
  await board.more();
  for (const press of [() => board.button('Use it').click(), () => board.seed.press('Enter')]) {
    await board.seed.fill('  ');
    await press();
    await expect(sentence(board)).not.toBeEmpty();
    await expect(board.seed).toBeFocused();
    await expect(board.seed).toHaveAttribute('aria-invalid', 'true');
    await board.seed.fill('moss');
    await expect(sentence(board)).toBeEmpty();
    await expect(board.seed).not.toHaveAttribute('aria-invalid');
  }
});
