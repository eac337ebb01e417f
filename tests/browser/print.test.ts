import { expect, type Page, test } from '@playwright/test';
import { Board, CHALLENGE, LESSON, LESSONS } from './board.ts';

/** Text of an A4 sheet, in pixels: 210 mm less two margins of 18 mm. */
const SHEET = { width: 658, height: 990 };

const WITH_CURVE = '/lessons/why-the-tails-go-first/';

test.use({ viewport: SHEET });

async function toPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
}

/** Where the upper edges of what a selector finds stand on the long sheet. */
const topsOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top + scrollY));

test('a lesson is a worksheet: boxes, a line for reasons, and the answers behind all else', async ({
  page,
}) => {
  await page.goto(LESSON);
  await toPaper(page);
  const questions = page.locator(':is(.predict, .check) > form');
  const answers = page.locator(':is(.predict, .check) > details');
  const boxes = questions.locator('input[type="radio"]');
  expect(await questions.count()).toBeGreaterThan(2);
  for (const box of await boxes.all()) await expect(box).toHaveCSS('appearance', 'none');
  await expect(boxes.filter({ visible: true })).toHaveCount(await boxes.count());
  await expect(page.locator('.paper-name')).toBeVisible();
  await expect(page.locator('.lesson-end')).toContainText(
    /“First watch”: \S+\/play\/first-watch\//,
  );
  await expect(page.locator('.lesson-end .on-paper')).toBeVisible();

  await expect(page.getByRole('heading', { name: 'Answers' })).toBeVisible();
  await expect(page.locator('.answers-head')).toHaveCSS('break-before', 'page');
  const [head = 0] = await topsOf(page, '.answers-head');
  const asked = await topsOf(page, ':is(.predict, .check) > form, .lesson-end, .limits');
  const answered = await topsOf(page, ':is(.predict, .check) > details');
  expect(answered).toHaveLength(await questions.count());
  expect(Math.max(...asked)).toBeLessThan(head);
  expect(Math.min(...answered)).toBeGreaterThan(head);
  for (const answer of await answers.all())
    await expect(answer.locator('> :last-child')).toBeVisible();

  const controls = page.locator('button:not(.term), nav, select');
  await expect(controls.filter({ visible: true })).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(answers.filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('.on-paper').filter({ visible: true })).toHaveCount(0);
});

test('a number is a line to write on, and a curve empty axes', async ({ page }) => {
  await page.goto(WITH_CURVE);
  await toPaper(page);
  const number = page.locator('.predict-number');
  await expect(number.getByRole('slider')).toBeHidden();
  await expect(number).toContainText('of 20 snakes');
  await expect(number.locator('b')).toHaveCSS('color', 'rgba(0, 0, 0, 0)');
  await expect(number.locator('b')).toHaveCSS('border-bottom-style', 'solid');
  const pad = page.locator('.pad');
  await expect(pad.locator('.pad-edge')).toBeVisible();
  await expect(pad.locator('text').filter({ visible: true })).toContainText(['0%', '100%', '50']);
  await expect(pad.locator('polyline, circle, input').filter({ visible: true })).toHaveCount(0);
});

test('a board shows its world before it is played, and afterwards what was played', async ({
  page,
}) => {
  await page.goto(LESSON);
  const board = new Board(page);
  await board.isReady();
  await toPaper(page);
  await expect(board.root.locator('[data-picture="world"] svg')).toBeVisible();
  await expect(board.root.locator('canvas').filter({ visible: true })).toHaveCount(0);
  await expect(board.root.locator('.ring, .lineage, table').filter({ visible: true })).toHaveCount(
    0,
  );
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await board.button('Next generation').click();
  await expect(board.summary).toContainText('Generation 1 of 30');
  await toPaper(page);
  await expect(board.root.locator('[data-picture="lineage"] svg')).toBeVisible();
  await expect(board.root.getByRole('table').getByRole('row')).toHaveCount(3);
});

test('a challenge keeps its hint and its reasons, and says what one needs', async ({ page }) => {
  await page.goto(CHALLENGE);
  await toPaper(page);
  await expect(page.getByText('A hint', { exact: true })).toBeHidden();
  await expect(page.getByText('Afterwards: why it goes that way')).toBeHidden();
  await expect(page.locator('.after-board details p').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('.paper-head')).toContainText(CHALLENGE);
  await expect(page.getByText('Two hundred samples, fourteen generations')).toBeVisible();
  const facts = page.locator('.board-rules .fold-body').filter({ visible: true });
  expect(await facts.count()).toBeGreaterThanOrEqual(5);
  const [brief = 0] = await topsOf(page, '.after-board');
  const [picture = 0] = await topsOf(page, '.board-picture');
  const [title = 0] = await topsOf(page, 'h1');
  expect(title).toBeLessThan(brief);
  expect(brief).toBeLessThan(picture);
  expect(await page.evaluate(() => document.body.scrollHeight)).toBeLessThanOrEqual(SHEET.height);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every lesson fits its sheet, with an answer to every question', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    for (const lesson of LESSONS) {
      await page.goto(lesson);
      const heights = await page
        .locator(':is(.predict, .check) > details')
        .evaluateAll((all) =>
          all.map((each) => [each.clientHeight, each.querySelector('summary')?.clientHeight ?? 0]),
        );
      const empty = heights.filter(([whole = 0, head = 0]) => head === 0 || whole < 2 * head);
      expect(empty, lesson).toEqual([]);
      await expect(page.locator(':is(.predict, .check) > form')).toHaveCount(heights.length);
      const wide = await page.locator('main').evaluate((main) => main.scrollWidth);
      // A millimetre is no whole number of pixels.
      expect(wide, lesson).toBeLessThanOrEqual(SHEET.width + 1);
    }
  });
});
