import { expect, type Locator, type Page, test } from '@playwright/test';
import { SOON } from './board.ts';
import { expectNoBarrier } from './looks.ts';
import { fontsAreIn } from './person.ts';

const LESSON = '/lessons/why-the-tails-go-first/';
const CLAIMS_LESSON = '/lessons/five-rounds/';

/** A figure by its title, as it is met in a lesson. */
class Figure {
  readonly root: Locator;

  constructor(page: Page, title: string) {
    this.root = page.locator('tail-figure').filter({ hasText: title });
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name });
  }

  get summary(): Locator {
    return this.root.getByRole('status').first();
  }

  get luck(): Locator {
    return this.root.getByRole('status').last();
  }

  /** The lines of its pictures. */
  async drawing(): Promise<string> {
    const pictures = await this.root.locator('[data-part="picture"]').all();
    return (await Promise.all(pictures.map((picture) => picture.innerHTML()))).join('');
  }
}

test('what the marks of a figure mean stands below it, also on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(LESSON);
  const figure = new Figure(page, 'What is left of a tail');
  await expect(figure.root.getByText('runs in which the tail is extinct')).toBeVisible();
});

test('other luck changes a figure in picture and words, and the printed luck comes back', async ({
  page,
}) => {
  await page.goto(LESSON);
  const figure = new Figure(page, 'What is left of a tail');
  const [printed, drawn] = [(await figure.summary.textContent()) ?? '', await figure.drawing()];
  await expect(figure.luck).toHaveText('Luck: many snakes');
  await expect(figure.button('Back to the printed luck')).toBeDisabled();
  await figure.button('Other luck').click();
  await expect(figure.luck).toHaveText(/^Luck: (?!many snakes)/);
  await expect(figure.summary).not.toHaveText(printed);
  await expect.poll(() => figure.drawing()).not.toBe(drawn);
  await figure.button('Back to the printed luck').click();
  await expect(figure.luck).toHaveText('Luck: many snakes');
  await expect(figure.summary).toHaveText(printed);
  await expect.poll(() => figure.drawing()).toBe(drawn);
  await expectNoBarrier(page);
});

test('the slider of a figure is set by keyboard, and the words and the table follow', async ({
  page,
}) => {
  await page.goto(LESSON);
  const figure = new Figure(page, 'What is left of a tail');
  const slider = figure.root.getByRole('slider', { name: 'Generation' });
  await figure.root.getByText('As a table').click();
  const printed = await figure.root.getByRole('table').ariaSnapshot();
  await expect(slider).toHaveAttribute('aria-valuetext', '30');
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', '1');
  await expect(figure.summary).toHaveText(/^After 1 generation,/);
  await expect.poll(() => figure.root.getByRole('table').ariaSnapshot()).not.toBe(printed);
  await figure.button('Back to the printed luck').click();
  await expect(figure.summary).toHaveText(/^After 30 generations,/);
  await expect.poll(() => figure.root.getByRole('table').ariaSnapshot()).toBe(printed);
});

test('a number that was guessed stays with the figure that answers it', async ({ page }) => {
  await page.goto(LESSON);
  const box = page.locator('predict-box').filter({ hasText: 'Twenty snakes, fifty samples each' });
  const slider = box.getByRole('slider', { name: 'Your guess', exact: true });
  await slider.fill('3');
  await expect(slider).toHaveAttribute('aria-valuetext', '3 of 20 snakes');
  await box.getByRole('button', { name: 'That is my guess' }).click();
  await expect(box.getByText('What happens', { exact: true })).toBeFocused();
  await expect(box.getByText('Your guess: 3 of 20 snakes')).toBeVisible();
  await expectNoBarrier(page);
});

test('a curve is drawn by mouse and by keyboard, and stays in the figure', async ({ page }) => {
  await page.goto(LESSON);
  const box = page.locator('predict-box').filter({ hasText: 'Draw the width of a typical snake' });
  const first = box.getByRole('slider', { name: 'Width after 10 generations', exact: true });
  const last = box.getByRole('slider', { name: 'Width after 50 generations' });
  const pad = box.locator('.pad svg');
  await fontsAreIn(page);
  // Once more when the page moved under the mouse.
  await expect(async () => {
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 };
    // The pad goes from 0 to 150%: two thirds down is a half.
    await page.mouse.move(x + width - 2, y + height / 3);
    await page.mouse.down();
    await page.mouse.move(x + width - 2, y + (height * 2) / 3, { steps: 3 });
    await page.mouse.up();
    await expect(last).toHaveAttribute('aria-valuetext', '50%', { timeout: SOON });
  }).toPass();
  await expect(first).toHaveAttribute('aria-valuetext', '100%');
  await first.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(first).toHaveAttribute('aria-valuetext', '99%');
  await expect(pad.locator('circle').first()).toHaveAttribute('cy', '61.2');

  const figure = new Figure(page, 'Fifty generations of thinning');
  const before = await figure.drawing();
  await box.getByRole('button', { name: 'That is my guess' }).click();
  await expect(box.getByText(/^After 50 generations you had 50%\. It is \d+%\./)).toBeVisible();
  await expect(box.getByText('Your guess', { exact: true })).toBeVisible();
  await expect.poll(() => figure.drawing()).not.toBe(before);
  await expect(last).toBeDisabled();
  await expectNoBarrier(page);
});

test('claims can be read by verdict', async ({ page }) => {
  await page.goto('/sources/');
  const rows = page.getByRole('table', { name: /Of 16 claims/ }).getByRole('rowheader');
  await expect(rows).toHaveCount(16);
  await page.getByRole('radio', { name: 'wrong (3)' }).check();
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toHaveText(/Papernot/);
  await page.getByRole('radio', { name: 'all', exact: true }).check();
  await expect(rows).toHaveCount(16);
  await expectNoBarrier(page);
});

test('on a phone the names of rows are whole words above what the papers say', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(CLAIMS_LESSON);
  const table = page.getByRole('table', { name: /^Two papers by two teams/ });
  await fontsAreIn(page);
  await expect(async () => {
    const name = await table.getByRole('rowheader', { name: 'Published' }).boundingBox();
    const said = await table.getByRole('cell', { name: /^arXiv 4 July/ }).boundingBox();
    expect(name?.width).toBeGreaterThan(250);
    expect(said?.y).toBeGreaterThanOrEqual((name?.y ?? 0) + (name?.height ?? 0) - 1);
  }).toPass();
  await expectNoBarrier(page);
});
