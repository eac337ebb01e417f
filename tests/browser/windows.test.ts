import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { Board, CHALLENGE, LOSING } from './board.ts';

/** A window of its own, in the same browser. */
async function opened(context: BrowserContext, address = CHALLENGE) {
  const page = await context.newPage();
  await page.goto(address);
  const board = new Board(page);
  await board.isReady();
  return { page, board };
}

/** A copy of a tab, as browsers make it: with all that was kept for the tab. */
async function copied(context: BrowserContext, page: Page) {
  const coming = context.waitForEvent('page');
  await page.evaluate(() => void window.open(location.href));
  const copy = await coming;
  const board = new Board(copy);
  await board.isReady();
  return { page: copy, board };
}

test('two windows with one challenge keep a run each, and a third has the longer one', async ({
  context,
}) => {
  const [one, other] = [await opened(context), await opened(context)];
  await one.board.play([0, 30, 0, 40]);
  await expect(one.board.summary).toContainText('Generation 4 of');
  await other.board.play([60]);
  await expect(other.board.summary).toContainText('Generation 1 of');
  for (const [window, generation] of [
    [one, 4],
    [other, 1],
    [await opened(context), 4],
  ] as const) {
    await window.page.reload();
    await expect(window.board.summary).toContainText(`Generation ${generation} of`);
  }
});

test('a luck that was looked at in another window is no first try here', async ({ context }) => {
  const [here, there] = [await opened(context), await opened(context)];
  await there.board.play(LOSING.slice(0, 3));
  await expect(there.board.summary).toContainText('Generation 3 of');
  await here.board.play(LOSING);
  await expect(here.board.ending).toHaveText(/^Lost/);
  await expect(here.board.record).toContainText('best: lost in generation');
  await expect(here.board.record).not.toContainText('first try');
});

test('a run that is watched further in another window is no first try any more', async ({
  context,
}) => {
  const here = await opened(context);
  await here.board.play([0, 0]);
  await expect(here.board.summary).toContainText('Generation 2 of');
  const there = await opened(context);
  await expect(there.board.summary).toContainText('Generation 2 of');
  await there.board.play([0]);
  await expect(there.board.summary).toContainText('Generation 3 of');
  await here.board.play(LOSING.slice(2));
  await expect(here.board.ending).toHaveText(/^Lost/);
  await expect(here.board.record).toContainText('best: lost in generation');
  await expect(here.board.record).not.toContainText('first try');
});

test('what is finished in one window is on the record of the other, whose run goes on', async ({
  context,
}) => {
  const [here, there] = [await opened(context), await opened(context)];
  await here.board.play([60, 0]);
  await expect(here.board.summary).toContainText('Generation 2 of');
  await there.board.play(LOSING);
  await expect(there.board.ending).toHaveText(/^Lost/);
  await expect(here.board.record).toContainText('best: lost in generation');
  await here.page.reload();
  await expect(here.board.summary).toContainText('Generation 2 of');
});

test('a tab and its copy have a run each from where they part', async ({ context }) => {
  const here = await opened(context);
  await here.board.play([0, 30]);
  await expect(here.board.summary).toContainText('Generation 2 of');
  const there = await copied(context, here.page);
  await expect(there.board.summary).toContainText('Generation 2 of');
  await there.board.play([0, 0]);
  await here.board.play([60]);
  for (const [{ page, board }, generation] of [
    [here, 3],
    [there, 4],
  ] as const) {
    await expect(board.summary).toContainText(`Generation ${generation} of`);
    await page.reload();
    await expect(board.summary).toContainText(`Generation ${generation} of`);
  }
});

test('what a copy of the tab has seen and taken back is no first try any more', async ({
  context,
}) => {
  const here = await opened(context);
  await here.board.play([0, 0]);
  await expect(here.board.summary).toContainText('Generation 2 of');
  const there = await copied(context, here.page);
  await there.board.play([0, 0]);
  await expect(there.board.summary).toContainText('Generation 4 of');
  for (const generation of [3, 2]) {
    await there.board.button('Step back').click();
    await expect(there.board.summary).toContainText(`Generation ${generation} of`);
  }
  await here.board.play(LOSING.slice(2));
  await expect(here.board.ending).toHaveText(/^Lost/);
  await expect(here.board.record).toContainText('best: lost in generation');
  await expect(here.board.record).not.toContainText('first try');
});

test('a day that is finished in a tab and in its copy is one day, with one first try', async ({
  context,
}) => {
  await context.clock.setFixedTime('2026-11-20T12:00:00Z');
  const here = await opened(context, '/daily/');
  await here.board.play([0, 0]);
  await expect(here.board.summary).toContainText('Generation 2 of');
  const there = await copied(context, here.page);
  await expect(there.board.summary).toContainText('Generation 2 of');
  const neglect = async ({ page, board }: typeof here) => {
    while (await board.ending.isHidden()) {
      const before = await board.summary.textContent();
      await board.play([0]);
      await expect(board.summary).not.toHaveText(before ?? '');
    }
    await expect(page.getByText('Your streak is 1 day long.')).toBeVisible();
  };
  await neglect(here);
  const first = await here.board.record.textContent();
  expect(first).toContain('first try: lost in generation');
  await neglect(there);
  await expect(there.board.record).toHaveText(first ?? '');
  await here.page.goto('/record/');
  const days = here.page.getByRole('table', { name: 'Daily challenges', exact: true });
  await expect(days.getByRole('row')).toHaveCount(2);
});
