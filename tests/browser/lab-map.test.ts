import { expect, test } from '@playwright/test';
import { SOON } from './board.ts';
import { map, open, progress, readout, run, SMALL_MAP, standing, surface } from './lab.ts';
import { fontsAreIn, tabTo } from './person.ts';

test('the map draws itself when it comes near, and is read from the keyboard', async ({ page }) => {
  await open(page, `#v=1&${SMALL_MAP}`);
  await map(page).scrollIntoViewIfNeeded();
  await expect(progress(page)).toHaveText('Done: 256 points, each the median of 20 runs.');
  await tabTo(page, 'Point on the map: arrow keys move it, Enter opens it as run A');
  await expect(readout(page)).toHaveText(
    /^n = \d+, r = 27, after 100 generations: the median fidelity is \d+%\.$/,
  );
  await page.keyboard.press('ArrowRight');
  await expect(readout(page)).toContainText('r = 30');
  for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowUp');
  await expect(readout(page)).toContainText('n = 1,000, r = 30');
  const across = map(page).getByRole('slider', { name: 'Point, across' });
  await expect(across).toHaveAttribute(
    'aria-valuetext',
    'real samples in each training set, r: 30',
  );
  await across.fill('0');
  await expect(readout(page)).toContainText('n = 1,000, r = 0');
});

test('a point of the map opens as run A, and back leads back', async ({ page }) => {
  await open(page, `#v=1&${SMALL_MAP}&a.detector=on`);
  await map(page).scrollIntoViewIfNeeded();
  await expect(progress(page)).toHaveText(/^Done/);
  await surface(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(readout(page)).toHaveText(/n = \d+, r = \d+/);
  const [, n, r] = /n = (\d+), r = (\d+)/.exec((await readout(page).textContent()) ?? '') ?? [];
  await page.keyboard.press('Enter');
  await expect(run(page, 'A').getByRole('heading', { name: 'Run A' })).toBeFocused();
  await expect(run(page, 'A').getByRole('heading', { name: 'Run A' })).toBeInViewport();
  await expect(run(page, 'A')).toContainText(`${n} samples a generation, ${r} of them real;`);
  await expect(standing(page, 'A')).toHaveText(/^After 100 generations/);
  await page.goBack();
  await expect(run(page, 'A')).toContainText('a detector without refill');
});

test('the map is read and opened with a mouse', async ({ page }) => {
  await open(page, `#v=1&${SMALL_MAP}`);
  await map(page).scrollIntoViewIfNeeded();
  await expect(progress(page)).toHaveText(/^Done/);
  await fontsAreIn(page);
  /** Moves to a corner, once more when the map moved under the mouse. */
  const read = async (isRight: boolean, isTop: boolean, words: string) => {
    await expect(async () => {
      await surface(page).scrollIntoViewIfNeeded();
      const box = await surface(page).boundingBox();
      if (box === null) throw new Error('the map is not on the page');
      const x = box.x + (isRight ? box.width - 3 : 3);
      const y = box.y + (isTop ? 3 : box.height - 3);
      await page.mouse.move(x, y);
      await expect(readout(page)).toContainText(words, { timeout: SOON });
    }).toPass();
  };
  await read(true, true, 'n = 1,000, r = 50');
  await read(false, false, 'n = 10, r = 0');
  await page.mouse.down();
  await page.mouse.up();
  await expect(run(page, 'A')).toContainText('10 samples a generation, none of them real');
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('a tap on the map reads, and stays on the map', async ({ page }) => {
    await open(page, `#v=1&${SMALL_MAP}`);
    await map(page).scrollIntoViewIfNeeded();
    await expect(progress(page)).toHaveText(/^Done/);
    await surface(page).tap({ position: { x: 4, y: 4 } });
    await expect(readout(page)).toContainText('n = 1,000, r = 0');
    await expect(page).toHaveURL(/map\.runs=20$/);
    await map(page).getByRole('button', { name: 'Open this point as run A' }).tap();
    await expect(run(page, 'A')).toContainText('1,000 samples a generation');
  });
});

test('a long map can be stopped, drawn again, and is called off by other settings', async ({
  page,
}) => {
  await open(page, '#v=1&map.steps=256&map.runs=1000&map.generations=500');
  await map(page).scrollIntoViewIfNeeded();
  await expect(progress(page)).toHaveText(/^Drawing/);
  await map(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(progress(page)).toHaveText('Stopped. What was known stays.');
  await expect(map(page).getByRole('button', { name: 'Cancel' })).toBeDisabled();
  await map(page).getByRole('button', { name: 'Draw the map' }).click();
  await expect(progress(page)).toHaveText(/^Drawing/);
  await map(page).getByText('Ends, scales and sharpness').click();
  const set = async (name: string, value: string) => {
    await map(page).getByRole('spinbutton', { name }).fill(value);
    await page.keyboard.press('Enter');
  };
  await set('Columns and rows', '16');
  await set('Runs for each cell', '20');
  await set('Generations', '40');
  await expect(progress(page)).toHaveText('Done: 256 points, each the median of 20 runs.');
  await map(page).getByText('The map as a table').click();
  await expect(map(page).getByRole('row')).toHaveCount(4);
});

test('the map has other axes', async ({ page }) => {
  await open(page, `#v=1&${SMALL_MAP}`);
  await map(page).scrollIntoViewIfNeeded();
  await expect(progress(page)).toHaveText(/^Done/);
  await map(page).getByRole('combobox', { name: 'Across' }).selectOption('spread');
  await expect(map(page).getByRole('spinbutton', { name: 'Real samples, r' })).toBeVisible();
  await expect(progress(page)).toHaveText(/^Done/);
  await expect(readout(page)).toContainText('λ = ');
  await map(page).getByRole('combobox', { name: 'Across' }).selectOption('n');
  await expect(map(page).getByRole('combobox', { name: 'Upwards' })).toHaveValue('spread');
});
