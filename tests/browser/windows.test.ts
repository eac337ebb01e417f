import { type BrowserContext, expect, test } from '@playwright/test';
import { Board, CHALLENGE, LOSING } from './board.ts';

/** A window of its own, in the same browser. */
async function opened(context: BrowserContext, address = CHALLENGE) {
  const page = await context.newPage();
  await page.goto(address);
  const board = new Board(page);
  await board.isReady();
  return { page, board };
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
