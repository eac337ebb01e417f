import { expect, type Page, test } from '@playwright/test';
import { expectNoBarrier } from './looks.ts';
import { expectNoOverflow } from './person.ts';

/** Sheets that fill one page each, and the others of the pack with the most pages that they take. */
const ON_PAPER = {
  '/teach/worksheet/': 1,
  '/teach/tally/': 1,
  '/teach/vocabulary/': 1,
  '/teach/beads/': 1,
  '/teach/key/': 5,
  '/teach/': 5,
} as const;

test('a lesson plan fills the builder with one press', async ({ page }) => {
  await page.goto('/teach/');
  await page.getByRole('link', { name: 'Assign these 45 minutes' }).click();
  await expect(page.locator('assignment-builder')).toHaveAttribute('data-ready');
  const form = page.getByRole('form', { name: 'The assignment' });
  await expect(form.getByRole('textbox', { name: 'Title' })).toHaveValue('Forty-five minutes');
  await expect(form.getByRole('group', { name: 'Steps' }).getByRole('listitem')).toHaveText([
    /snake/,
    /First watch/,
    /Chance alone/,
  ]);
  await expect(
    form.getByRole('textbox', { name: 'A question to answer in a sentence or two' }),
  ).toHaveValue(/Explain one generation/);
  await expect(page.getByRole('textbox', { name: 'Link to this assignment' })).toBeVisible();
});

test('handouts fit one page on A4 and on Letter, and the rest few', async ({ page }) => {
  for (const [path, most] of Object.entries(ON_PAPER)) {
    await page.goto(path);
    for (const format of ['A4', 'Letter']) {
      const pdf = (await page.pdf({ format })).toString('latin1');
      const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages, `${path} on ${format}`).toBeGreaterThan(0);
      expect(pages, `${path} on ${format}`).toBeLessThanOrEqual(most);
    }
  }
});

test('pages of the pack have no barrier, fit a narrow window, and have the headings of the site', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [...Object.keys(ON_PAPER), '/teach/class/']) {
    await page.goto(path);
    await expectNoOverflow(page, path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS(
      'font-family',
      /^"Source Serif/,
    );
    await expectNoBarrier(page);
  }
});

const narrower = (page: Page) =>
  page.getByRole('spinbutton', { name: 'Hands for: It is narrower' });
const said = (page: Page) => page.locator('hands-up').getByRole('status');
const isReady = (page: Page) => expect(page.locator('hands-up')).toHaveAttribute('data-ready');

test('hands are counted with the keyboard, kept over a reload, and judged on a press', async ({
  page,
}) => {
  await page.goto('/teach/class/');
  await isReady(page);
  await page.getByRole('button', { name: 'One more for: It is wider' }).focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('Enter');
  await narrower(page).fill('9');
  await narrower(page).press('ArrowUp');
  await expect(said(page)).toHaveText('13 hands counted.');
  await expect(page.getByText('✓ what happens').filter({ visible: true })).toHaveCount(0);

  await page.reload();
  await isReady(page);
  await expect(narrower(page)).toHaveValue('10');
  await page.getByRole('button', { name: 'Show what happens' }).click();
  await expect(said(page)).toHaveText('What happens: It is narrower. 10 of 13 said so.');
  await expect(page.getByText('✓ what happens').filter({ visible: true })).toHaveCount(1);
  await expect(page.locator('.is-right').filter({ visible: true })).toContainText('It is narrower');

  await narrower(page).fill('lots');
  await expect(said(page)).toHaveText('Write a whole number from 0 to 999.');
  await narrower(page).fill('10');
  await page.getByRole('button', { name: 'Clear the count' }).click();
  await expect(narrower(page)).toHaveValue('0');
  await page.getByRole('button', { name: 'Bring the count back' }).click();
  await expect(narrower(page)).toHaveValue('10');
  await page.getByRole('combobox', { name: 'Lesson' }).selectOption('The beautifier');
  await expect(page.getByText('For hands: Typical width in generation 20')).toBeVisible();
  await expect(page.getByText('✓ what happens').filter({ visible: true })).toHaveCount(0);
});

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
] as const) {
  test(`the last row can read every word of a question at ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/teach/class/');
    await isReady(page);
    const small = await page.locator('hands-up').evaluate((root) =>
      [...root.querySelectorAll('*')]
        .filter((each) => each.checkVisibility() && each.textContent?.trim() !== '')
        .filter((each) => Number.parseFloat(getComputedStyle(each).fontSize) < 20)
        .map((each) => each.outerHTML.slice(0, 80)),
    );
    expect(small).toEqual([]);
    const lessons = page.getByRole('combobox', { name: 'Lesson' });
    for (const lesson of await lessons.locator('option').allTextContents()) {
      await lessons.selectOption(lesson);
      const last = page.getByRole('button', { name: 'Show what happens' });
      const box = await last.boundingBox();
      expect((box?.y ?? height) + (box?.height ?? 0), lesson).toBeLessThanOrEqual(height);
    }
  });
}
