/** The board of a notebook: what its machines write, what is left of the birds, and who finishes a sentence. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { Board, NOTEBOOK, NOTEBOOK_AT } from './board.ts';
import { expectNoBarrier } from './looks.ts';
import {
  expectNoOverflow,
  expectThumbs,
  fontsAreIn,
  hold,
  nextFrames,
  stopClock,
  tabTo,
  without,
} from './person.ts';

async function openNotebook(page: Page): Promise<Board> {
  await page.goto(NOTEBOOK);
  const board = new Board(page, NOTEBOOK_AT);
  await board.isReady();
  await fontsAreIn(page);
  return board;
}

/** The lines that are on the page, or those that did not fit. */
const linesOn = (board: Board, name: RegExp) =>
  board.root.getByRole('list', { name }).getByRole('listitem');

const ladderOf = (board: Board) =>
  board.root.getByRole('list', { name: 'The 24 birds, and what is left of each' });

test('three generations by keyboard: lines, birds, figures and numbers change, and three lines are heard', async ({
  page,
}) => {
  await without(page, ['webgl', 'webgl2', 'webgpu', '2d']);
  const board = await openNotebook(page);
  await expect(linesOn(board, /Twelve of the warden’s lines/)).toHaveCount(12);
  await expect(linesOn(board, /Twelve/).first()).toHaveText(/^By the warden: .*\.$/);
  const heard = board.root.locator('[data-part="notebook-said"]');
  await expect(heard).toHaveRole('status');
  const figures = board.root.locator('[data-picture="world"]');
  const lineage = board.root.locator('[data-picture="lineage"]');
  await tabTo(page, 'Real samples to feed');
  await page.keyboard.press('Home');
  await tabTo(page, 'Next generation');
  for (let generation = 1; generation <= 3; generation++) {
    const before = [await figures.innerHTML(), await lineage.innerHTML()];
    await page.keyboard.press('Enter');
    await expect(board.summary).toContainText(
      new RegExp(
        `^Generation ${generation} of 12, .*: rare birds \\d+% \\w+, rare words \\d+% \\w+\\.`,
      ),
    );
    await expect(
      linesOn(board, new RegExp(`Twelve lines of generation ${generation}`)),
    ).toHaveCount(12);
    await expect(heard).toHaveText(
      new RegExp(`^Generation ${generation} writes: (“[^”]+”( \\(nonsense\\))? ?){3}$`),
    );
    await expect.poll(() => figures.innerHTML()).not.toBe(before[0]);
    await expect.poll(() => lineage.innerHTML()).not.toBe(before[1]);
    expect(await figures.innerHTML()).not.toMatch(/NaN|Infinity|undefined/);
  }
  await expect(ladderOf(board).getByRole('listitem')).toHaveCount(24);
  // Below the notebook and in the table there are the same numbers.
  const table = await board.table();
  const birds = (await table.getByRole('row').last().getByRole('cell').nth(1).textContent()) ?? '';
  await expect(board.root.locator('.vitals')).toContainText(`rare birds ${birds}`);
});

test('as many lines as were read of the warden bear his mark, and what he could not have written is struck through in words, too', async ({
  page,
}) => {
  const board = await openNotebook(page);
  await board.play([0, 150]);
  const lines = linesOn(board, /Twelve lines of generation 2/);
  await expect(lines.filter({ hasText: 'By the warden: ' })).toHaveCount(6);
  const struck = board.root.getByRole('deletion');
  await expect(board.root.getByText('150 real lines and 150 by generation 1')).toBeVisible();
  for (const each of await struck.all()) {
    await expect(each.locator('..')).toContainText('which the warden could not have written');
  }
  await board.button('Step back').click();
  await expect(
    linesOn(board, /Twelve lines of generation 1/).filter({ hasText: 'By the warden' }),
  ).toHaveCount(0);
});

test('a word that is gone has its obituary, and its bird says when it was written last', async ({
  page,
}) => {
  const board = await openNotebook(page);
  await board.play([0, 0, 0, 0, 0, 0]);
  await expect(board.summary).toContainText('Generation 6 of 12');
  await expect(board.root.locator('[data-part="obituaries"] > li').first()).toHaveText(
    /^† .+, (last written in generation \d|never written by a machine)/,
  );
  const gone = ladderOf(board)
    .getByRole('listitem')
    .filter({ hasText: /last written in generation \d|never written by a machine/ });
  await expect(gone.first()).toBeVisible();
});

/** The dialog, opened. */
async function finish(page: Page, board: Board): Promise<Locator> {
  await board.root.getByRole('button', { name: /Finish/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Finish my sentence' });
  await expect(dialog.getByRole('combobox', { name: 'Ask' })).toHaveValue('0');
  return dialog;
}

test('two generations finish a sentence; what is not in the notebook is named, and text is text', async ({
  page,
}) => {
  const board = await openNotebook(page);
  await board.play([0, 0]);
  await expect(board.summary).toContainText('Generation 2 of 12');
  const dialog = await finish(page, board);
  await expect(dialog.getByRole('combobox', { name: 'and' })).toHaveValue('2');
  const text = dialog.getByRole('textbox');
  await text.fill('a helicopter <b onclick="x">gull');
  await text.press('Enter');
  await expect(dialog.getByRole('alert')).toHaveText(
    '“helicopter”, “b”, “onclick”, and “x” are not in the warden’s notebook: no machine of this run has ever read those words.',
  );
  await expect(dialog.locator('b')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'the nightjar …' }).click();
  await expect(text).toHaveValue('the nightjar');
  await expect(dialog.getByRole('alert')).toBeEmpty();
  const pages = dialog.getByRole('definition');
  await expect(pages).toHaveText([/^The nightjar .+[.…]/, /^The nightjar .+[.…]/]);
  await expect(dialog.getByRole('status')).toContainText('Generation 2 goes on: The nightjar');
  // By another chance each time: ten times the same would be a wonder.
  const seen = new Set<string>();
  for (let i = 0; i < 10; i++) {
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await expect(pages).toHaveCount(2);
    seen.add((await pages.first().textContent()) ?? '');
  }
  expect(seen.size).toBeGreaterThan(1);
  await expectNoBarrier(page, 'dialog[open]');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await board.play([0]);
  await expect(board.summary).toContainText('Generation 3 of 12');
  const again = await finish(page, board);
  await expect(again.getByRole('combobox', { name: 'and' })).toHaveValue('3');
  await expect(pages).toHaveCount(0);
});

test('until the dialog has arrived nothing in it can be pressed, and after a while it says so', async ({
  page,
}) => {
  const letGo = await hold(page, /\/finish-line[\w.-]*\.js$/);
  const board = await openNotebook(page);
  await board.root.getByRole('button', { name: /Finish/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toBeDisabled();
  await expect(dialog.getByRole('button', { name: 'Go on' })).toBeDisabled();
  await expect(dialog.getByRole('alert')).toHaveText('The machines are still on their way …');
  letGo();
  await dialog.getByRole('button', { name: 'the nightjar …' }).click();
  await expect(dialog.getByRole('definition')).toHaveCount(2);
  await expect(dialog.getByRole('alert')).toBeEmpty();
  // Nothing of it stays cut off: on a phone it takes two lines.
  for (const answer of await dialog.locator('.theirs').all()) {
    await expect(answer).toHaveCSS('clip-path', 'none');
  }
});

test('where the dialog or the machines do not arrive, a sentence says so', async ({ page }) => {
  await page.route(/\/finish-line[\w.-]*\.js$/, (route) => route.abort());
  const board = await openNotebook(page);
  await board.root.getByRole('button', { name: /Finish/ }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveText(
    'This could not be loaded. Check the connection and try again.',
  );
});

for (const [width, height] of [
  [360, 640],
  [360, 560],
  [768, 1024],
  [1366, 657],
] as const) {
  test(`at ${width} × ${height} lines are whole, at least five, and the others one press away`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const board = await openNotebook(page);
    for (const [i, real] of [0, 60, 0].entries()) {
      await board.play([real]);
      await expect(board.summary).toContainText(`Generation ${i + 1} of 12`);
      const shown = board.root.locator('.notebook-page > ol > li');
      const more = board.root.getByText(/^\d+ more lines?$/);
      // Lines are fitted to the page a frame or two after the words have come.
      await board.root.evaluate(nextFrames);
      const all = async () => {
        const hidden = (await more.isVisible()) ? await more.textContent() : '0';
        return (await shown.count()) + Number.parseInt(hidden ?? '0', 10);
      };
      await expect.poll(all).toBe(12);
      expect(await shown.count()).toBeGreaterThanOrEqual(5);
      const isCut = await shown.evaluateAll((lines) =>
        lines.some((line) => {
          const page = line.closest('.notebook-page')?.getBoundingClientRect();
          const { bottom, right } = line.getBoundingClientRect();
          return page === undefined || bottom > page.bottom + 1 || right > page.right + 1;
        }),
      );
      expect(isCut).toBe(false);
      const rest = board.root.locator('.notebook-rest');
      if (await more.isHidden()) expect(await shown.count()).toBe(12);
      else {
        await more.click();
        const others = async () =>
          (await shown.count()) + (await rest.getByRole('listitem').count());
        await expect.poll(others).toBe(12);
        await expect(rest.getByRole('listitem').first()).toBeInViewport();
        await page.keyboard.press('Escape');
        await expect(rest.getByRole('listitem').first()).toBeHidden();
      }
    }
    await expectNoOverflow(page);
  });
}

test('a phone shows lines, birds or figures, and all birds when asked', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const board = await openNotebook(page);
  await board.play([0]);
  await expect(board.button('Lines')).toHaveAttribute('aria-pressed', 'true');
  await expect(ladderOf(board)).toBeHidden();
  await board.button('Birds').click();
  await expect(board.button('Lines')).toHaveAttribute('aria-pressed', 'false');
  const birds = ladderOf(board).getByRole('listitem');
  await expect(birds).toHaveCount(8);
  await board.button('All 24 birds').click();
  await expect(birds).toHaveCount(24);
  await board.button('The eight rarest').click();
  await expect(birds).toHaveCount(8);
  await board.button('Figures').click();
  await expect(board.root.getByText('Surprise of lines')).toBeVisible();
  await expect(ladderOf(board)).toBeHidden();
  await expectThumbs(board.root.locator('button, select, summary'));
});

test('new lines are written in, unless somebody wants nothing to move', async ({
  browser,
  baseURL,
}) => {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    const page = await browser.newPage({
      reducedMotion,
      ...(baseURL !== undefined && { baseURL }),
    });
    const board = await openNotebook(page);
    // A busy machine drops the frames in which they are written.
    await stopClock(page);
    await board.play([0]);
    const newLines = async () => {
      await page.clock.runFor(50);
      return linesOn(board, /Twelve lines of generation 1/).count();
    };
    await expect.poll(newLines).toBe(12);
    const isMoving = await board.root
      .locator('.notebook-page')
      .evaluate((element) => element.hasAttribute('data-writing'));
    expect(isMoving).toBe(reducedMotion === 'no-preference');
    await page.close();
  }
});

test('an open notebook has no barrier that axe can find', async ({ page }) => {
  const board = await openNotebook(page);
  await board.play([0, 60]);
  await expect(board.summary).toContainText('Generation 2 of 12');
  await expectNoBarrier(page, '.board-picture');
});
