import { expect, test } from '@playwright/test';
import { LESSON } from './board.ts';
import { expectNoBarrier } from './looks.ts';
import { fontsAreIn } from './person.ts';

test('a guess stays beside the answer', async ({ page }) => {
  await page.goto(LESSON);
  const box = page.locator('predict-box').first();
  await expect(box.getByText('What happens')).toBeHidden();
  await box.getByRole('radio', { name: 'It is wider than the real world' }).check();
  await box.getByRole('button', { name: 'That is my guess' }).click();
  await expect(box.getByRole('status')).toHaveText(
    'You said: It is wider than the real world. Most likely: It is narrower.',
  );
  await expect(box.getByRole('radio', { name: 'It is wider than the real world' })).toBeChecked();
  await expect(box.getByText('What happens', { exact: true })).toBeFocused();
});

test('a wrong answer is explained and may be tried again; a right one opens all explanations', async ({
  page,
}) => {
  await page.goto(LESSON);
  const check = page.locator('check-question').first();
  const verdict = check.getByRole('status');
  await expect(check.getByText('All answers, explained')).toBeHidden();
  await expect(check.getByRole('button', { name: 'Check' })).toBeDisabled();
  await check.getByRole('radio', { name: 'Every fit comes out narrower' }).check();
  await check.getByRole('button', { name: 'Check' }).click();
  await expect(verdict).toHaveText(/^Not quite\. Many come out wider.* Try another answer\.$/);
  await check.getByRole('radio', { name: 'A fit comes out a little narrow' }).check();
  await expect(verdict).toBeEmpty();
  await check.getByRole('button', { name: 'Check' }).click();
  await expect(verdict).toHaveText(/^Right\. /);
  await check.getByText('All answers, explained').click();
  await expect(check.getByRole('listitem')).toHaveCount(3);
  await expectNoBarrier(page, 'check-question');
});

test('a term is explained by keyboard, and Escape puts it away', async ({ page }) => {
  await page.goto(LESSON);
  const term = page.getByRole('button', { name: 'tails', exact: true });
  const note = page.getByRole('note').filter({ hasText: 'The rare part of the world' });
  await expect(note).toBeHidden();
  await term.focus();
  await page.keyboard.press('Enter');
  await expect(note).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(note.getByRole('link', { name: 'In the glossary' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
});

test('a term stays inside a narrow window, and its link leads to the glossary', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(LESSON);
  await page.getByRole('button', { name: 'tails', exact: true }).click();
  const note = page.getByRole('note').filter({ hasText: 'The rare part of the world' });
  await fontsAreIn(page);
  await expect(async () => {
    const { x, width } = (await note.boundingBox()) ?? { x: Number.NaN, width: Number.NaN };
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(320);
  }).toPass();
  await note.getByRole('link', { name: 'In the glossary' }).click();
  await expect(page).toHaveURL(/\/glossary\/#tail$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('terms, answers and explanations can be read', async ({ page }) => {
    await page.goto(LESSON);
    await page.getByRole('button', { name: 'tails', exact: true }).click();
    await expect(page.getByText('The rare part of the world').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByText('All answers, explained').first().click();
    await expect(page.getByText('Both pull the same way')).toBeVisible();
  });
});

/** A phone displays a lesson in steps; nobody is to find out by where they are. */
test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test('a place that is asked for is where one is', async ({ page }) => {
    await page.goto(`${LESSON}#sources`);
    await expect(page.locator('#sources')).toBeInViewport();
    await expect(page.locator('.lesson-body > :last-child')).toBeVisible();
    await expect(page.locator('#sources')).toBeInViewport();
  });

  test('who loads it again is where they were', async ({ page }) => {
    await page.goto(LESSON);
    const heading = page.locator('#feed-it');
    await expect(page.locator('.lesson-sources')).toBeVisible();
    await heading.scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 40);
    await expect(heading).toBeInViewport();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.reload();
    await expect(page.locator('.lesson-sources')).toBeVisible();
    await expect(heading).toBeInViewport();
    const heightNow = () => page.evaluate(() => document.documentElement.scrollHeight);
    await expect.poll(heightNow).toBe(height);
  });

  test('who turns it loses sight of nothing', async ({ page }) => {
    await page.setViewportSize({ width: 740, height: 360 });
    await page.goto(LESSON);
    const sources = page.locator('.lesson-sources');
    await expect(sources).toBeVisible();
    await page.setViewportSize({ width: 360, height: 740 });
    const display = await sources.evaluate((element) => getComputedStyle(element).display);
    expect(display).toBe('block');
  });
});
