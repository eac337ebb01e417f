import { expect, test } from '@playwright/test';
import { encodeBase64Url } from '../../src/link/base64url.ts';
import { Host } from './host.ts';
import { MAKE, Maker } from './maker.ts';

const linkTo = (title: string, line = 0.3) =>
  `#1.${encodeBase64Url(JSON.stringify(['g', title, 200, 14, 0.95, 560, line, 3, 'willow-adder', '000']))}`;

test.describe('where to start', () => {
  test('from a challenge of the site, and back', async ({ page }) => {
    const maker = await Maker.open(page);
    await maker.text('Title').fill('Mine');
    await maker.list('A challenge to start from').selectOption('Send the boat');
    await maker.button('Start from it').click();
    await expect(maker.text('Title')).toHaveValue('Send the boat');
    await expect(maker.text('Island 4')).toHaveValue('Little Auk');
    await maker.button('Back to what I had').click();
    await expect(maker.text('Title')).toHaveValue('Mine');
    await expect(maker.text('Island 4')).toBeHidden();
    await expect(maker.list('A challenge to start from')).toBeFocused();
  });

  test('from a link that is pasted, or refused', async ({ page }) => {
    const maker = await Maker.open(page);
    await maker.root.getByText('Start from a link').click();
    const pasted = maker.root.getByRole('textbox', { name: 'A link to start from' });
    await pasted.fill(`https://example.org/play/link/${linkTo('From afar')}x`);
    await pasted.press('Enter');
    await expect(maker.root).toContainText('This link cannot be opened. The link is damaged');
    await pasted.fill(`  https://example.org/play/link/${linkTo('From afar')} `);
    await pasted.press('Enter');
    await expect(maker.text('Title')).toHaveValue('From afar');
  });

  test('from a link in the address, once', async ({ page }) => {
    const maker = await Maker.open(page, linkTo('From the address', 0.455));
    await expect(maker.text('Title')).toHaveValue('From the address');
    await expect(maker.number('Line (%)')).toHaveValue('45.5');
    await expect(page).toHaveURL(MAKE);
    await maker.text('Title').fill('Changed');
    await expect(maker.summary).toHaveText(/^Everything fits/);
    await page.reload();
    await expect(maker.text('Title')).toHaveValue('Changed');
    await page.evaluate((hash) => {
      location.hash = hash;
    }, linkTo('Another'));
    await expect(maker.text('Title')).toHaveValue('Another');
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      linkTo('Cut short').slice(0, 60),
    );
    await expect(maker.root).toContainText('This link cannot be opened. The link is damaged');
    await page.evaluate((hash) => {
      location.hash = `${hash}).`;
    }, linkTo('In brackets'));
    await expect(maker.text('Title')).toHaveValue('In brackets');
  });

  test('text from a link is text', async ({ page }) => {
    const hostile = '"><img src=x onerror=document.title=1>';
    const maker = await Maker.open(page, linkTo(hostile));
    await expect(maker.text('Title')).toHaveValue(hostile);
    await maker.shows(hostile);
    await expect(page.locator('main img')).toHaveCount(0);
    await expect(maker.root.locator('textarea')).toHaveValue(/&quot;>&lt;img/);
  });
});

test('a challenge that is too long for a link says what to shorten', async ({ page }) => {
  const maker = await Maker.open(page);
  await maker.form.getByRole('radio', { name: 'A map of islands' }).check();
  await maker.list('World').selectOption('Eight islands in a ring');
  for (let k = 1; k <= 8; k++) await maker.text(`Island ${k}`).fill('ŷ'.repeat(16));
  await expect(maker.send).toContainText('and 300 is the most. Shorten the names of the islands.');
  await expect(maker.link).toBeHidden();
  for (let k = 1; k <= 8; k++) await maker.text(`Island ${k}`).fill(`y${k}`);
  await expect(maker.link).toBeVisible();
});

test('the link can be copied, opened and photographed', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const maker = await Maker.open(page);
  const link = await maker.link.inputValue();
  await maker.button('Copy link').click();
  await expect(maker.send).toContainText('Copied.');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await maker.unfold();
  const code = maker.send.getByRole('img', { name: 'QR code of the link to My challenge' });
  await expect(code.locator('svg')).toBeVisible();
  await maker.button('Copy HTML').click();
  const html = await maker.root.locator('textarea').inputValue();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(html);
  await maker.send.getByRole('link', { name: 'Play it' }).click();
  await expect(page).toHaveURL(link);
});

test.describe('in a frame of somebody else’s page', () => {
  const host = new Host();
  test.beforeAll(() => host.listen());
  test.afterAll(() => host.close());

  for (const width of [360, 1000]) {
    test(`a challenge can be played: ${width} pixels`, async ({ page }) => {
      const maker = await Maker.open(page);
      await expect(maker.root.locator('textarea')).toHaveValue(/<iframe/);
      const html = await maker.root.locator('textarea').inputValue();
      await page.setViewportSize({ width: width + 20, height: 960 });
      const frame = await host.show(page, html);
      await frame.getByRole('button', { name: 'Next generation' }).click();
      await expect(frame.locator('[data-part="status"]').first()).toContainText(
        'Generation 1 of 14',
      );
      await expect(frame.getByRole('banner')).toBeHidden();
    });
  }
});
