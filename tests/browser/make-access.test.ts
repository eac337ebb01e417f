import { expect, type Page, test } from '@playwright/test';
import { choose, expectNoBarrierInAnyLook } from './looks.ts';
import { MAKE, Maker } from './maker.ts';
import { expectNoOverflow, expectThumbs, tabTo } from './person.ts';

test('the keyboard is enough, and the preview never takes it away', async ({ page }) => {
  const maker = await Maker.open(page);
  await maker.text('Title').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('By hand');
  await maker.shows('By hand');
  await expect(maker.text('Title')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await maker.shows('By hand');
  await expect(maker.form.getByRole('radio', { name: 'A map of islands' })).toBeFocused();
  await expect(maker.board.root).toContainText('Marramey');
  await tabTo(page, 'New luck');
  const seed = await maker.text('Seed').inputValue();
  await page.keyboard.press('Enter');
  await expect(maker.text('Seed')).not.toHaveValue(seed);
  // The board of the other luck has come: focus on the one before would go with it.
  await expect(maker.board.seed).toHaveValue(await maker.text('Seed').inputValue());
  await maker.shows('By hand');
  await tabTo(page, 'What players do not get');
  await tabTo(page, 'Try another luck');
  await tabTo(page, 'Next generation');
  await tabTo(page, 'Put it into a web page');
});

/** Everything that the page can show at once. */
async function openEverything(page: Page): Promise<Maker> {
  const maker = await Maker.open(page);
  await maker.form.getByRole('radio', { name: 'A map of islands' }).check();
  await maker.list('World').selectOption('Islands of my own');
  await maker.box('Samples can be fetched from one island, at its price').check();
  await maker.unfold();
  await maker.list('Tool 1').selectOption('Archive');
  await maker.list('Tool 2').selectOption('Photocopies');
  await expect(maker.summary).toContainText('to mend');
  return maker;
}

test('there is no barrier that axe can find, in any look', async ({ page }) => {
  const maker = await openEverything(page);
  await expectNoBarrierInAnyLook(page);
  await choose(page, 'Light');
  await maker.form.getByRole('radio', { name: 'A bell curve' }).check();
  await maker.box('Samples come from a web that is partly synthetic').check();
  await expectNoBarrierInAnyLook(page);
});

test('nothing is cut off at any width', async ({ page }) => {
  await openEverything(page);
  for (const width of [320, 360, 768, 1152, 1440]) {
    await page.setViewportSize({ width, height: 780 });
    await expectNoOverflow(page, `${width} pixels`);
  }
});

test('on a phone every control is large enough for a thumb', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  const maker = await openEverything(page);
  const boxes = 'input[type="radio"], input[type="checkbox"]';
  await expectThumbs(maker.root.locator(`button, input:not(${boxes}), select, summary, a`));
  // A box is as large as its label.
  await expectThumbs(maker.root.locator(boxes).locator('xpath=..'));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is a way to the challenges', async ({ page }) => {
    await page.goto(MAKE);
    await expect(page.getByRole('form', { name: 'The challenge' })).toBeHidden();
    await page.getByRole('link', { name: 'These challenges are ready' }).click();
    await expect(page).toHaveURL('/play/');
  });
});
