import { expect, type Page, test } from '@playwright/test';
import { encodeBase64Url } from '../../src/link/base64url.ts';
import { Board, islandsInLink, MAP, PRICED_MAP } from './board.ts';
import { expectNoOverflow, expectThumbs, without } from './person.ts';

async function openBoard(page: Page, address: string): Promise<Board> {
  await page.goto(address);
  const board = new Board(page);
  await board.isReady();
  return board;
}

test('without WebGL and without a canvas the map is a drawing in the page, and goes on', async ({
  page,
}) => {
  await without(page, ['webgl', 'webgl2', 'webgpu', '2d']);
  const board = await openBoard(page, MAP);
  for (const picture of ['world', 'ring', 'lineage']) {
    const drawing = board.root.locator(`[data-picture="${picture}"]`);
    await expect(drawing).toHaveAttribute('data-renderer', 'svg');
    const before = await drawing.innerHTML();
    expect(before).not.toMatch(/NaN|Infinity|undefined/);
    await board.play([40]);
    await expect.poll(() => drawing.innerHTML()).not.toBe(before);
  }
  await expect(board.summary).toContainText('Generation 3 of 20');
});

test('without WebGL the map is drawn on a canvas', async ({ page }) => {
  await without(page, ['webgl', 'webgl2', 'webgpu']);
  const board = await openBoard(page, MAP);
  const map = board.root.locator('[data-picture="world"]');
  await expect(map).toHaveAttribute('data-renderer', 'canvas');
  await expect(map.locator('canvas')).toBeVisible();
  await board.play([40]);
  await expect(board.summary).toContainText('Generation 1 of 20');
});

const LONG_NAMES = `/play/link/#1.${encodeBase64Url(
  JSON.stringify([
    ...['m', 'Long names', 60, 5, 1, 60, 0.3, 3, 'seed', '000'],
    islandsInLink([
      [0.48, -9, 0, 0.2],
      [0.48, 9, 0, 0.2],
      [0.04, 0, 3, 0.5],
    ]),
    ['Westernmost Isle', 'Easternmost Isle', 'Middlemost Skerr'],
    [1, 2, 20],
  ]),
)}`;

for (const [width, height] of [
  [360, 780],
  [320, 640],
] as const) {
  test(`on a phone nothing overflows and the decision stays: ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const board = await openBoard(page, PRICED_MAP);
    await board.choices();
    await board.source.selectOption('Dunnock (1 each)');
    await board.play([40]);
    await expect(board.summary).toContainText('Generation 1 of 20');
    await expectNoOverflow(page);
    await board.root.locator('[data-picture="world"]').scrollIntoViewIfNeeded();
    await board.choices();
    await expect(board.slider).toBeInViewport();
    await expect(board.source).toBeInViewport();
    await expect(board.weighted).toBeInViewport();
    await expect(board.button('Next generation')).toBeInViewport();
    await expectThumbs(board.root.locator('button, select, summary'));
    await page.goto('about:blank');
    await page.goto(LONG_NAMES);
    const linked = new Board(page, 1);
    await linked.isReady();
    await linked.play([5]);
    await expectNoOverflow(page);
  });
}

test('ten quick clicks are ten generations, no more and no fewer', async ({ page }) => {
  const board = await openBoard(page, MAP);
  await board.slider.fill('55');
  await board.button('Next generation').evaluate((next) => {
    for (let i = 0; i < 10; i++) (next as HTMLButtonElement).click();
  });
  await expect(board.summary).toContainText('Generation 10 of 20, from 55 real');
  await expect(board.left).toHaveText('550 left');
  await board.button('Next generation').click();
  await expect(board.summary).toContainText('Generation 11 of 20');
  await board.table();
  await expect(board.root.getByRole('row')).toHaveCount(13);
});

test('Start again calls off the generations that are still to come', async ({ page }) => {
  const board = await openBoard(page, MAP);
  await board.play([55]);
  await expect(board.summary).toContainText('Generation 1 of 20');
  await board.root.evaluate((root) => {
    const buttons = [...root.querySelectorAll('button')];
    const press = (name: string) =>
      buttons.find(({ textContent }) => textContent?.trim() === name)?.click();
    for (let i = 0; i < 6; i++) press('Next generation');
    press('Start again');
  });
  await expect(board.summary).toContainText('Generation 0 is the real world itself');
  await board.play([10]);
  await expect(board.summary).toContainText('Generation 1 of 20, from 10 real');
});

test('a simulation that cannot be loaded says so, and the board goes on when it can', async ({
  page,
}) => {
  const worker = /\/main-[\w-]+\.js$/;
  await page.route(worker, (route) => route.abort());
  const board = await openBoard(page, MAP);
  const sentence = 'The simulation could not be loaded. Check the connection and try again.';
  await board.button('Next generation').click();
  await expect(board.root.getByRole('alert')).toHaveText(sentence);
  await expect(board.summary).toContainText('Generation 0');
  await page.unroute(worker);
  await board.play([55, 55]);
  await expect(board.summary).toContainText('Generation 2 of 20, from 55 real');
  await expect(board.root.getByRole('alert')).toBeEmpty();
});

test('generations of a map are computed in one worker, whatever is played', async ({ page }) => {
  const board = await openBoard(page, MAP);
  await board.play([55, 55]);
  await expect(board.summary).toContainText('Generation 2 of 20');
  // One for all generations, and another one that looks ahead; both begin in the same file.
  const begun = () => page.workers().filter((worker) => /\/main-/.test(worker.url()));
  await expect.poll(begun).toHaveLength(2);
});
