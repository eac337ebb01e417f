import { expect, type Page, test } from '@playwright/test';
import { encodeBase64Url } from '../../src/link/base64url.ts';
import runs from '../fixtures/runs.json' with { type: 'json' };
import { Board, CHALLENGE, LOSING, WINNING } from './board.ts';

const linkTo = (title: string, seed = 'willow-adder') =>
  `1.${encodeBase64Url(JSON.stringify(['g', title, 200, 14, 0.95, 560, 0.3, 3, seed, '000']))}`;

async function linkAfter(page: Page, amounts: readonly number[]): Promise<string> {
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await board.play(amounts);
  return board.linkOfRun();
}

test('a friend who opens the link gets the same luck and a run to beat', async ({ page }) => {
  const link = await linkAfter(page, WINNING);
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/play\/link\/#1\.[\w-]+$/);
  expect(new URL(link).hash.length).toBeLessThanOrEqual(301);
  await page.goto('about:blank');
  await page.goto(link);
  const board = new Board(page);
  await board.isReady();
  await expect(page.getByRole('heading', { name: 'First watch', level: 1 })).toBeVisible();
  await expect(page.getByText('Run to beat: won with 3 lives left, 480 spent.')).toBeVisible();
  await board.play(WINNING);
  await expect(board.root).toContainText('You did as well as the run in the link.');
});

test('the comparison says who was better', async ({ page }) => {
  const link = await linkAfter(page, LOSING);
  await page.goto('about:blank');
  await page.goto(link);
  const board = new Board(page);
  await board.isReady();
  await board.play(WINNING);
  await expect(board.root).toContainText('You beat the run in the link.');
});

test('the link can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const link = await linkAfter(page, LOSING);
  await new Board(page).button('Copy link').click();
  await expect(new Board(page).root).toContainText('Copied.');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(link);
});

test.describe('a link that cannot be opened says why and what works instead', () => {
  for (const [name, hash, reason] of [
    ['no challenge', '', 'The link carries no challenge.'],
    ['a damaged one', '#1.%%%', 'The link is damaged'],
    ['a later version', '#7.abc', 'The link has version 7, and this page reads versions 1 and 2.'],
    ['one that is too long', `#1.${'A'.repeat(500)}`, 'The link is longer than 300 characters.'],
    ['a title of 61 letters', `#${linkTo('x'.repeat(61))}`, 'The title must be 1 to 60 characters'],
  ] as const) {
    test(name, async ({ page }) => {
      await page.goto(`/play/link/${hash}`);
      await expect(page.getByText(`This link cannot be opened. ${reason}`)).toBeVisible();
      await page.getByRole('link', { name: 'First watch' }).click();
      await expect(page).toHaveURL(CHALLENGE);
    });
  }
});

test('the way past the header leaves a linked challenge where it is', async ({ page }) => {
  await page.goto(`/play/link/#${linkTo('One')}`);
  await new Board(page).isReady();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await expect(page.getByRole('heading', { name: 'One', level: 1 })).toBeVisible();
});

test('a run that does not fit into a link is left out, and the page says so', async ({ page }) => {
  const fields = ['g', 'ü'.repeat(60), 1000, 40, 1, 0, 0.1, 9, 'seed', '000'];
  await page.goto(`/play/link/#1.${encodeBase64Url(JSON.stringify(fields))}`);
  const board = new Board(page);
  await board.isReady();
  await board.speed('No animation');
  const result = board.root.getByRole('region', { name: 'Result' });
  for (let generation = 1; await result.isHidden(); generation++) {
    await board.button('Next generation').click();
    await expect(board.summary).toContainText(`Generation ${generation} of 40`);
  }
  await expect(board.root).toContainText('The challenge leaves no room for your run.');
  await expect(board.link).toHaveValue(/#1\.[\w-]+$/);
});

test('another link in the same window opens too', async ({ page }) => {
  await page.goto(`/play/link/#${linkTo('One')}`);
  await expect(page.getByRole('heading', { name: 'One', level: 1 })).toBeVisible();
  await page.evaluate((link) => {
    location.hash = link;
  }, linkTo('Two'));
  await expect(page.getByRole('heading', { name: 'Two', level: 1 })).toBeVisible();
  await page.evaluate(() => {
    location.hash = 'no link';
  });
  await expect(page.getByText('This link cannot be opened. The link is damaged')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Two', level: 1 })).toBeHidden();
});

test('a link by name, passed on with signs around it, says what it is and leads on', async ({
  page,
}) => {
  const [link = ''] = runs
    .map((run) => run.link)
    .filter((each) => /^2\.first-watch\.2\./.test(each));
  await page.goto(`/play/link/%23${link.replaceAll('.', '%2E')})._&utm_source=chat`);
  await expect(page).toHaveURL(/\/play\/link\/#2/);
  await expect(page.getByRole('heading', { name: 'First watch', level: 1 })).toBeVisible();
  const board = new Board(page);
  await board.isReady();
  await expect(
    page.getByText('Run to beat: lost in generation 10', { exact: false }),
  ).toBeVisible();
  await expect(page.getByText('A friend sent you this challenge: ')).toBeVisible();
  await expect(page.getByRole('link', { name: 'the lessons' })).toBeVisible();
  await expect(board.seed).toHaveValue('high-creek');
});

test.describe('text from a link is text, never HTML', () => {
  for (const hostile of [
    '<img src=x onerror=document.title=1>',
    '<script>document.title=1</script>',
    '"><svg onload=document.title=1>',
    '{{7*7}} &lt;b&gt;',
  ]) {
    test(hostile, async ({ page }) => {
      await page.goto(`/play/link/#${linkTo(hostile, hostile.slice(0, 32).trim())}`);
      await new Board(page).isReady();
      await expect(page.getByRole('heading', { name: hostile, level: 1 })).toBeVisible();
      await expect(page).toHaveTitle(`${hostile} – Tailkeeper`);
      await expect(page.locator('main img, main script:not([src]), main svg[onload]')).toHaveCount(
        0,
      );
    });
  }
});
