import { expect, type Page, test } from '@playwright/test';
import { encodeAssignment } from '../../src/classroom/assignment.ts';
import { ROOT_SITE } from '../support/ports.ts';
import { CHALLENGE, LESSON } from './board.ts';
import { expectNoScrollingInside, framed, Host } from './host.ts';
import { withoutStorage } from './person.ts';

const host = new Host();
test.beforeAll(() => host.listen());
test.afterAll(() => host.close());

const show = (page: Page, path: string, sandbox?: string) =>
  host.show(page, framed(ROOT_SITE.origin, path, sandbox));
const scrolled = (page: Page) => page.evaluate(() => scrollY);

for (const [width, path] of [
  [360, `${CHALLENGE}?embed`],
  [760, `${LESSON}?embed=left-alone`],
  [1100, `${LESSON}?embed`],
  [700, '/lab/?embed'],
  [1100, '/daily/?embed'],
] as const) {
  test(`${path} is as high as its frame, which leaves focus and scrolling alone: ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 657 });
    const frame = await show(page, path);
    await expectNoScrollingInside(frame);
    await expect(frame.locator('main')).toBeVisible();
    await expect(frame.getByRole('banner')).toBeHidden();
    await expect(frame.getByRole('contentinfo')).toBeHidden();
    await expect(page.getByRole('textbox', { name: 'Host' })).toBeFocused();
    expect(await scrolled(page)).toBe(0);
    await page.mouse.move(width / 2, 300);
    // A busy browser drops a turn of the wheel above a frame that it has just made higher.
    await expect(async () => {
      await page.mouse.wheel(0, 120);
      const turns = async () => (await scrolled(page)) / 120;
      await expect.poll(turns, { timeout: 3_000 }).toBeGreaterThanOrEqual(1);
      expect(Number.isInteger(await turns())).toBe(true);
    }).toPass();
  });
}

test('a board is played in a frame, and its end takes neither the window nor the focus', async ({
  page,
}) => {
  await page.setViewportSize({ width: 760, height: 657 });
  const frame = await show(page, `${CHALLENGE}?embed`);
  await frame.getByRole('button', { name: 'Next generation' }).click();
  const status = frame.locator('[data-part="status"]').first();
  await expect(status).toContainText('Generation 1 of 14');
  await page.getByRole('textbox', { name: 'Host' }).focus();
  const before = await scrolled(page);
  // Somebody has gone on typing elsewhere when the run comes to its end.
  await frame.locator('[data-part="next"]').evaluate((button) => {
    for (let i = 0; i < 14; i++) if (button instanceof HTMLButtonElement) button.click();
  });
  await expect(frame.locator('[data-part="result"]')).toBeVisible();
  await expectNoScrollingInside(frame);
  await expect(page.getByRole('textbox', { name: 'Host' })).toBeFocused();
  expect(await scrolled(page)).toBe(before);
});

test('one board of a lesson stands alone, and the way to the whole page opens beside it', async ({
  page,
}) => {
  const frame = await show(page, `${LESSON}?embed=with-a-spoon`);
  await expect(frame.getByRole('heading', { name: 'With a spoon' })).toBeVisible();
  await expect(frame.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(frame.getByRole('heading', { name: 'Left alone' })).toBeHidden();
  const opening = page.context().waitForEvent('page');
  await frame.getByRole('link', { name: 'Open in Tailkeeper, in a new tab' }).click();
  await expect(await opening).toHaveURL(`${ROOT_SITE.origin}${LESSON}#with-a-spoon`);
});

test('a name that no part has shows the whole page', async ({ page }) => {
  const frame = await show(page, `${LESSON}?embed=no-such-board`);
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
});

test('other links open beside the frame, the steps of a desk within it', async ({ page }) => {
  const text = encodeAssignment({
    title: 'Tails',
    due: '',
    language: 'en',
    luck: 'same',
    seed: 'reed',
    locks: [],
    counts: 'both',
    prompt: '',
    steps: [{ kind: 'lesson', letter: 'a' }],
  });
  const frame = await show(page, `/teach/desk/?embed#${text.ok ? text.value : ''}`);
  await frame.getByRole('link', { name: 'Continue: ' }).click();
  await expect.poll(() => frame.url()).toContain(`${LESSON}?desk=1&embed`);
  await expect(frame.getByRole('complementary', { name: 'Desk' })).toBeVisible();
  const opening = page.context().waitForEvent('page');
  await frame.getByRole('link', { name: 'All lessons' }).click();
  await expect(await opening).toHaveURL(`${ROOT_SITE.origin}/lessons/`);
});

for (const [path, full] of [
  [`${CHALLENGE}?embed`, CHALLENGE],
  ['/play/link/#1.abc', '/play/link/#1.abc'],
] as const) {
  test(`where no scripts may come, ${path} says so, and has nothing to press`, async ({ page }) => {
    const frame = await show(page, path, 'sandbox="allow-scripts allow-popups"');
    await expect(frame.getByText('This frame keeps the page from working.')).toBeVisible();
    await expect(frame.getByRole('main').getByRole('button').filter({ visible: true })).toHaveCount(
      0,
    );
    const link = frame.getByRole('link', { name: `${ROOT_SITE.origin}${full}` });
    const opening = page.context().waitForEvent('page');
    await link.click();
    await expect(await opening).toHaveURL(`${ROOT_SITE.origin}${full}`);
  });
}

test('where a frame may keep nothing, it is said once, and everything can be played', async ({
  page,
}) => {
  await withoutStorage(page);
  const frame = await show(page, `${CHALLENGE}?embed`);
  await frame.getByRole('button', { name: 'Next generation' }).click();
  await expect(frame.locator('[data-part="status"]').first()).toContainText('Generation 1 of 14');
  await expect(frame.getByText(/This browser (keeps nothing|cannot keep)/)).toHaveCount(1);
});

test('by itself a page is as it was: nothing of a frame is there', async ({ page }) => {
  await page.goto(CHALLENGE);
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page.locator('.embed-way, .sealed')).toHaveCount(0);
});
