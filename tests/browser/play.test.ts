import { expect, type Page, test } from '@playwright/test';
import { Board, CHALLENGE, LOSING, WINNING } from './board.ts';
import { hold, stopClock } from './person.ts';

/** How long a board rests between two generations that it plays by itself, in milliseconds. */
const REST_MS = 450;

/** Lets the clock of a page go on by one rest after the other until the summary says something. */
async function playsOnTo(page: Page, board: Board, words: RegExp): Promise<void> {
  const summary = async () => {
    const said = (await board.summary.textContent()) ?? '';
    if (!words.test(said)) await page.clock.runFor(REST_MS);
    return said;
  };
  await expect.poll(summary).toMatch(words);
}

test.beforeEach(async ({ page }) => {
  await page.goto(CHALLENGE);
  await new Board(page).isReady();
});

test('the first challenge can be won, and the summary says what happened', async ({ page }) => {
  const board = new Board(page);
  await expect(board.summary).toContainText('Generation 0 is the real world itself');
  await board.play(WINNING.slice(0, 7));
  await expect(board.summary).toHaveText(
    /^Generation 7 of 14, from 0 real and 200 synthetic samples: left tail 111% alive, right tail 67% alive\. 3 lives left, 200 real samples left\.$/,
  );
  await board.play(WINNING.slice(7));
  await expect(board.root.getByRole('heading', { name: 'You kept the tails alive' })).toBeVisible();
  await expect(board.root).toContainText('You spent 480 of 560 real samples.');
  await expect(board.button('Next generation')).toBeHidden();
  await expect(board.root).toContainText('first try: 480 spent');
});

test('nobody who plays by Play to the end loses the focus or misses the result', async ({
  page,
}) => {
  const board = new Board(page);
  await board.speed('No animation');
  await board.play([0]);
  await board.button('Play to the end').focus();
  await page.keyboard.press('Enter');
  await expect(board.summary).toContainText('Lost in generation 8.');
  await expect(board.ending).toBeFocused();
  await board.more();
  await board.button('Start again').focus();
  await page.keyboard.press('Enter');
  await expect(board.controls).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(board.summary).toContainText('Generation 0 is the real world itself');
});

test('the slider comes back to what was wanted', async ({ page }) => {
  const board = new Board(page);
  await board.play([200, 200]);
  await expect(board.root.getByRole('alert')).toHaveText('Only 160 real samples are left.');
  await expect(board.slider).toHaveValue('160');
  await board.pressMore('Start again');
  await expect(board.slider).toHaveValue('200');
  await expect(board.root.getByRole('alert')).toBeEmpty();
});

test('a seed that was typed but not used does not stay', async ({ page }) => {
  const board = new Board(page);
  await board.more();
  await board.seed.fill('mango');
  await board.button('Next generation').click();
  await board.more();
  await expect(board.seed).toHaveValue('high-creek');
});

test('neglect loses it', async ({ page }) => {
  const board = new Board(page);
  await board.play(LOSING);
  await expect(board.root.getByRole('heading', { name: 'Lost in generation 8' })).toBeVisible();
  await expect(board.root).toContainText('first try: lost in generation 8');
});

test('stepping back meets the same luck', async ({ page }) => {
  const board = new Board(page);
  await board.play([0, 10]);
  await expect(board.summary).toContainText('Generation 2 of 14');
  const before = await board.summary.textContent();
  await board.button('Step back').click();
  await expect(board.summary).toContainText('Generation 1 of 14');
  await board.play([25]);
  await expect(board.summary).not.toHaveText(before ?? '');
  await board.button('Step back').click();
  await board.play([10]);
  await expect(board.summary).toHaveText(before ?? '');
});

test('a replay plays the same moves to the same end', async ({ page }) => {
  const board = new Board(page);
  await board.play(LOSING);
  await board.table();
  const table = await (await board.table()).textContent();
  await board.speed('No animation');
  await board.pressMore('Replay');
  await expect(board.summary).toContainText('Generation 8 of 14');
  await expect(await board.table()).toHaveText(table ?? '');
});

test('Play goes on by itself, and Pause stops it', async ({ page }) => {
  const board = new Board(page);
  await board.play([40]);
  await expect(board.summary).toContainText('Generation 1 of 14');
  await stopClock(page);
  await board.button('Play to the end').click();
  await playsOnTo(page, board, /Generation [2-9]: left tail/);
  await board.button('Pause').click();
  await expect(board.summary).toContainText(/Generation \d+ of 14, from 40 real/);
  await expect(board.button('Play to the end')).toBeVisible();
  await expect(board.button('Next generation')).toBeEnabled();
});

test('another seed is another luck, and a seed can be typed', async ({ page }) => {
  const board = new Board(page);
  await board.play([0]);
  await expect(board.summary).toContainText('Generation 1 of 14');
  const before = await board.summary.textContent();
  await board.pressMore('New luck');
  await board.more();
  await expect(board.seed).not.toHaveValue('high-creek');
  await board.seed.fill('high-creek');
  await board.seed.press('Enter');
  await board.play([0]);
  await expect(board.summary).toHaveText(before ?? '');
});

test('a luck that is slow to come is told of, and what is pressed meanwhile is played on it', async ({
  page,
}) => {
  const letGo = await hold(page, /\/entered\.[\w-]+\.js$/);
  const board = new Board(page);
  await board.more();
  await board.seed.fill('high-creek');
  await board.seed.press('Enter');
  const notice = board.root.locator('[data-part="returned"]');
  await expect(notice).toHaveText('A new luck is coming …');
  await page.keyboard.press('Escape');
  await board.button('Next generation').click();
  await expect(board.summary).toContainText('Generation 0');
  letGo();
  await expect(board.summary).toContainText('Generation 1 of 14');
  await expect(board.seed).toHaveValue('high-creek');
  await expect(notice).toBeEmpty();
});

test('a seed that is no seed gets a sentence, and nothing is lost', async ({ page }) => {
  const board = new Board(page);
  await board.play([0, 0]);
  await board.more();
  await board.seed.fill('');
  await board.pressMore('Use it');
  await expect(board.root.getByRole('alert')).toContainText('The seed must be 1 to 32 characters');
  await expect(board.summary).toContainText('Generation 2 of 14');
});

test('the slider never goes beyond what is left', async ({ page }) => {
  const board = new Board(page);
  await board.play([200, 200]);
  await expect(board.slider).toHaveAttribute('max', '160');
  await board.play([160]);
  await expect(board.left).toHaveText('0 left');
  await board.play([0]);
  await expect(board.summary).toContainText('from 0 real and 200 synthetic samples');
});

test('the table has a row for every generation', async ({ page }) => {
  const board = new Board(page);
  await board.play([10, 20]);
  await board.table();
  await expect(board.root.getByRole('row')).toHaveCount(4);
  const row = board.root.getByRole('row').nth(3);
  await expect(row.getByRole('rowheader')).toHaveText('2');
  await expect(row.getByRole('cell').first()).toHaveText('20');
  await expect(row.getByRole('cell').nth(1)).toHaveText(/^\d+%$/);
});

test('a replay of an unfinished run stops where the run stood', async ({ page }) => {
  const board = new Board(page);
  await board.play([0, 30, 0]);
  await board.speed('No animation');
  await stopClock(page);
  await board.pressMore('Replay');
  await expect(board.button('Pause')).toBeVisible();
  const isOver = async () => {
    await page.clock.runFor(REST_MS);
    return board.button('Play to the end').isVisible();
  };
  await expect.poll(isOver).toBe(true);
  await expect(board.summary).toContainText('Generation 3 of 14');
});

test('Play, Pause and Play again is one play, not two', async ({ page }) => {
  const board = new Board(page);
  const seen = await board.root.evaluateHandle((root) => {
    const generations: string[] = [];
    const label = root.querySelector('[data-part="generation"]');
    new MutationObserver(() => generations.push(label?.textContent ?? '')).observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    return generations;
  });
  await board.play([0]);
  await stopClock(page);
  await board.button('Play to the end').click();
  await board.button('Pause').click();
  await board.button('Play to the end').click();
  await playsOnTo(page, board, /Generation [4-7]: left tail/);
  await board.button('Pause').click();
  const order = [...new Set(await seen.jsonValue())].map(Number);
  expect(order).toEqual(order.toSorted((one, other) => one - other));
  await board.pressMore('Start again');
  await expect(board.summary).toContainText('Generation 0');
  await board.button('Next generation').click();
  await expect(board.summary).toContainText('Generation 1 of 14');
});
