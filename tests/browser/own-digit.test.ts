/** A digit that somebody draws on the board of an album, and what the machines of the run make of it; and the forecast. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { encodeBase64Url } from '../../src/link/base64url.ts';
import { ALBUM, ALBUM_AT, Board } from './board.ts';
import { hold, without } from './person.ts';

async function openAlbum(page: Page, address = ALBUM): Promise<Board> {
  await page.goto(address);
  const board = new Board(page, ALBUM_AT);
  await board.isReady();
  return board;
}

/** The sheet of a board, opened. */
class Sheet {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Your own digit' });
  }

  static async open(page: Page, board: Board): Promise<Sheet> {
    await board.button('Draw your own digit').click();
    const sheet = new Sheet(page);
    await expect(sheet.cells).toHaveCount(64);
    return sheet;
  }

  get grid(): Locator {
    return this.dialog.getByRole('grid');
  }

  get cells(): Locator {
    return this.grid.getByRole('gridcell');
  }

  get words(): Locator {
    return this.dialog.locator('[data-part="own-digit-words"]');
  }

  /** The drawing, and what each generation makes of it. */
  get row(): Locator {
    return this.dialog.getByRole('listitem');
  }

  /** Ink of all cells, as they say it. */
  async ink(): Promise<string[]> {
    const names = await this.cells.evaluateAll((cells) =>
      cells.map((cell) => cell.ariaLabel ?? ''),
    );
    return names.map((name) => name.replace(/^row \d, column \d: /, ''));
  }

  /** Where pixels of the sheet are on the screen. */
  async at(spots: readonly (readonly [x: number, y: number])[]) {
    const box = await this.grid.boundingBox();
    if (box === null) throw new Error('there is no sheet');
    return spots.map(([x, y]) => ({
      x: box.x + (x / 8) * box.width,
      y: box.y + (y / 8) * box.height,
    }));
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close' }).click();
    await expect(this.dialog).toBeHidden();
  }
}

/** A 1, from top to bottom. */
const ONE = [
  [3.7, 0.4],
  [3.7, 4],
  [3.7, 7.6],
] as const;

test('drawn with a pointer, a 1 is seen by the judge and by every generation, and stays while the run goes on', async ({
  page,
}) => {
  const board = await openAlbum(page);
  let sheet = await Sheet.open(page, board);
  await expect(sheet.words).toHaveText(
    'There is nothing to look at yet: draw a 0, 1, 3, 4 or 6 as high as the frame.',
  );
  const [start, ...rest] = await sheet.at(ONE);
  await page.mouse.move(start?.x ?? 0, start?.y ?? 0);
  await page.mouse.down();
  for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.up();
  await expect(sheet.words).toHaveText(
    'The judge sees a 1 in your drawing. Play a generation: then its machine looks at your drawing, too.',
  );
  await expect(sheet.row).toHaveText(['yours: a 1']);
  const ink = await sheet.ink();
  // Only the columns under the pen have ink.
  expect(ink.filter((_, k) => k % 8 < 3 || k % 8 > 4)).toEqual(new Array(48).fill('blank'));
  expect(ink.slice(32, 40)[3]).toBe('full of ink');
  await sheet.close();
  await board.play([0, 0]);
  await expect(board.summary).toContainText('Generation 2 of 12');
  sheet = await Sheet.open(page, board);
  await expect(sheet.row).toHaveText(['yours: a 1', /^generation 1: /, /^generation 2: /]);
  await expect(sheet.words).toHaveText(/^The judge sees a 1 in your drawing\. Generations? 1 /);
  expect(await sheet.ink()).toEqual(ink);
  const drawn = await sheet.row
    .locator('svg')
    .evaluateAll((all) => all.map((each) => each.innerHTML));
  expect(new Set(drawn).size).toBe(3);
  for (const each of drawn) expect(each).not.toMatch(/NaN|Infinity|undefined/);
  await sheet.dialog.getByRole('button', { name: 'Clear' }).click();
  await expect(sheet.row).toHaveCount(0);
  await expect(sheet.words).toContainText('There is nothing to look at yet');
  expect(new Set(await sheet.ink())).toEqual(new Set(['blank']));
});

test('by keyboard alone: arrows lead from cell to cell, Space inks, and it is said', async ({
  page,
}) => {
  await without(page, ['webgl', 'webgl2', 'webgpu', '2d']);
  const board = await openAlbum(page);
  const opener = board.button('Draw your own digit');
  await opener.focus();
  await page.keyboard.press('Enter');
  const sheet = new Sheet(page);
  await expect(sheet.cells).toHaveCount(64);
  // One stop for the whole grid.
  await sheet.cells.first().focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect(sheet.cells.first()).toBeFocused();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  const said = sheet.dialog.locator('[data-part="own-digit-said"]');
  await expect(said).toHaveRole('status');
  await page.keyboard.press('Space');
  await expect(said).toHaveText('row 1, column 4: half inked');
  await page.keyboard.press('Space');
  await expect(said).toHaveText('row 1, column 4: full of ink');
  for (let row = 1; row < 8; row++) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
  }
  await expect(sheet.cells.nth(59)).toBeFocused();
  await expect(sheet.cells.nth(59)).toHaveAccessibleName('row 8, column 4: full of ink');
  await page.keyboard.press('ArrowRight');
  for (let row = 8; row > 0; row--) {
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
  }
  await expect(sheet.row).toHaveText([/^yours: a 1$/]);
  await expect(sheet.dialog.locator('[data-part="own-digit-told"]')).toContainText(
    'The judge sees a 1 in your drawing.',
  );
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await expect(said).toHaveText('row 1, column 5: blank');
  await page.keyboard.press('Control+End');
  await expect(sheet.cells.last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheet.dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('on a phone a finger draws where it is, whatever the pixels of its screen, and the page stays', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({
    ...(baseURL !== undefined && { baseURL }),
    viewport: { width: 360, height: 640 },
    deviceScaleFactor: 2.625,
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
  const board = await openAlbum(page);
  const sheet = await Sheet.open(page, board);
  const scroll = await page.evaluate(() => scrollY);
  const way = await sheet.at([
    [0.5, 0.5],
    [2.5, 2.5],
    [7.5, 7.5],
  ]);
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: typeof way) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', way.slice(0, 1));
  for (const point of way.slice(1)) await touch('touchMove', [point]);
  await touch('touchEnd', []);
  const ink = await sheet.ink();
  for (let k = 0; k < 8; k++) expect(ink[9 * k], `cell ${k}, ${k}`).toBe('full of ink');
  expect([ink[7], ink[56], ink[4], ink[32]]).toEqual(new Array(4).fill('blank'));
  expect(await page.evaluate(() => scrollY)).toBe(scroll);
  const box = await sheet.dialog.boundingBox();
  expect((box?.x ?? -1) >= 0 && (box?.width ?? 999) <= 360).toBe(true);
  const grid = await sheet.grid.boundingBox();
  expect((grid?.y ?? 0) + (grid?.height ?? 999)).toBeLessThanOrEqual(640);
  await page.close();
});

test('while the sheet is on its way, a sentence says so', async ({ page }) => {
  const letGo = await hold(page, /\/own-digit[\w.-]*\.js$/);
  const board = await openAlbum(page);
  await board.button('Draw your own digit').click();
  const sheet = new Sheet(page);
  await expect(sheet.words).toHaveText('The sheet to draw on is still on its way …');
  letGo();
  await expect(sheet.words).not.toContainText('on its way');
  await expect(sheet.grid.getByRole('gridcell').first()).toBeVisible();
});

test('where the sheet or the machines do not arrive, a sentence says so', async ({ page }) => {
  await page.route(/\/own-digit[\w.-]*\.js$/, (route) => route.abort());
  const board = await openAlbum(page);
  await board.button('Draw your own digit').click();
  const sheet = new Sheet(page);
  await expect(sheet.words).toHaveText(
    'The sheet to draw on could not be loaded. Check the connection and try again.',
  );
});

/** The same challenge with something else. */
const albumLink = (fields: readonly unknown[]) =>
  `/play/link/#1.${encodeBase64Url(JSON.stringify(fields))}`;

test('a thousand futures are told with what they are worth, before the first move and after it', async ({
  page,
}) => {
  const board = await openAlbum(page);
  await board.slider.fill('0');
  await expect(board.odds).toHaveText(
    /^If you feed nothing from now on, \d% of 1,000 futures are won: almost certainly lost\. By a rule of thumb, off by about 5 points in a run\.$/,
  );
  await board.slider.fill('20');
  await expect(board.odds).toHaveText(/^If you feed 20 every time from now on, [3-7]\d% of 1,000/);
  await board.play([0]);
  await expect(board.summary).toContainText('Generation 1 of 12');
  await expect(board.odds).toHaveText(/^If you feed \d+ every time|^If you feed nothing/);
  await expect(board.root.locator('[data-part="course-words"]')).toContainText(
    'At the end the worst tail stands at',
  );
});

test('where the rule of thumb was not measured, a sentence stands instead of a forecast', async ({
  page,
}) => {
  const fields = ['p', 'Wide', 200, 12, 1.2, 240, 0.43, 3, 'ink-well', '000'];
  const board = await openAlbum(page, albumLink(fields));
  await expect(board.odds).toHaveText(
    'No forecast here: its rule of thumb was not measured with λ = 1.2.',
  );
});
