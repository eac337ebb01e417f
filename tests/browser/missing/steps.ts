import { expect as base, type Page } from '@playwright/test';
import { Board } from '../board.ts';
import { isWhole } from '../lab.ts';
import { Maker } from '../maker.ts';

/** A step that takes longer than this, in milliseconds, is stuck: with all parts there none does. */
export const STUCK = 60_000;

export const expect = base.configure({ timeout: STUCK });

/** What somebody does on a page. It uses the scripts that the page has, and ends only when all that it does has worked. */
export interface Walk {
  readonly address: string;
  walk(page: Page): Promise<void>;
}

export async function boardOn(page: Page, index = 0): Promise<Board> {
  const board = new Board(page, index);
  await board.root.scrollIntoViewIfNeeded();
  await expect(board.button('Next generation')).toBeEnabled();
  return board;
}

export async function playOut(page: Page, moves: readonly number[], index = 0): Promise<Board> {
  const board = await boardOn(page, index);
  for (const [i, real] of moves.entries()) {
    await board.slider.fill(String(real));
    await board.button('Next generation').click();
    await expect(board.summary).toContainText(`Generation ${i + 1} of`);
  }
  return board;
}

/** Feeds nothing until the run is over. */
export async function neglect(page: Page): Promise<Board> {
  const board = await boardOn(page);
  for (let generation = 1; await board.ending.isHidden(); generation++) {
    await board.slider.fill('0');
    await board.button('Next generation').click();
    await expect(board.summary).toContainText(`Generation ${generation} of`);
  }
  return board;
}

/** Answers everything, runs every figure with other luck and plays one generation on the first board. */
export async function study(page: Page): Promise<void> {
  for (const box of await page.locator('predict-box').all()) {
    await box
      .locator('form input')
      .first()
      .evaluate((input) => {
        if (input instanceof HTMLInputElement && input.type === 'radio') input.checked = true;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
    await box.getByRole('button', { name: 'That is my guess' }).click();
    await expect(box.locator('[data-part="verdict"]')).not.toBeEmpty();
  }
  for (const box of await page.locator('check-question').all()) {
    await box.getByRole('radio').first().check();
    await box.getByRole('button', { name: 'Check' }).click();
    await expect(box.getByRole('status')).not.toBeEmpty();
  }
  for (const figure of await page.locator('tail-figure').all()) {
    const other = figure.getByRole('button', { name: 'Other luck' });
    if ((await other.count()) === 0) continue;
    await other.click();
    await expect(figure.getByRole('status').last()).toHaveText(/^Luck: .*-\d+$/);
  }
  if ((await page.locator('tail-board').count()) === 0) return;
  const board = await boardOn(page);
  await board.button('Next generation').click();
  await expect(board.summary).toContainText('Generation 1 of');
}

/** A made challenge of one kind of model. */
export async function make(page: Page, kind: string): Promise<void> {
  const maker = new Maker(page);
  await expect(maker.link).not.toHaveValue('');
  await maker.form.getByRole('radio', { name: kind }).check();
  await maker.text('Title').fill('Ten short steps');
  await expect(maker.summary).toHaveText(/^Everything fits/);
  await maker.verdict.scrollIntoViewIfNeeded();
  await expect(maker.verdict).toContainText(/of 200 other lucks|you find out by playing it/);
  await maker.board.root.scrollIntoViewIfNeeded();
  await expect(maker.board.root.getByRole('heading', { name: 'Ten short steps' })).toBeVisible();
}

/** A run of the lab with another kind of model. */
export async function experiment(page: Page, kind: string | null): Promise<void> {
  const choice = page.getByRole('combobox', { name: 'Kind of model' });
  await expect(choice).toBeEnabled();
  if (kind !== null) await choice.selectOption(kind);
  await isWhole(page, 'A');
}

/** A won run, as it is kept. */
const WON = { won: true, spent: 300, livesLeft: 3, generations: 14 };

/** Opens the page again as somebody who has won a challenge and a day. */
export async function asWinner(page: Page, day: string): Promise<void> {
  const record = {
    version: 4,
    challenges: { 'first-watch--2': { firstTry: null, best: WON } },
    daily: { [day]: { firstTry: null, best: WON } },
    lessons: {},
    latest: null,
  };
  await page.evaluate(
    (text) => localStorage.setItem('tailkeeper.progress/', text),
    JSON.stringify(record),
  );
  await page.reload();
}
