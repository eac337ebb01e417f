import { expect, type Page, test } from '@playwright/test';
import { ALBUM, ALBUM_AT, Board, CHALLENGE, LESSON, MAP_LESSON, PRICED_MAP } from './board.ts';
import { fontsAreIn, nextFrames, without } from './person.ts';
import { CHALLENGES, PROJECTORS, WINDOWS } from './screens.ts';

/** Names of what a decision needs and what is not wholly to be seen, in the window as it stands. */
function missing(board: Board): Promise<string[]> {
  return board.root.evaluate((root) => {
    const find = (name: string) => root.querySelector(`[data-part="${name}"]`);
    const picture = root.querySelector('[data-picture="world"]');
    const tails = [...root.querySelectorAll('.tail-label b, .vitals b')];
    const needed: (readonly [string, Element | null])[] = [
      ['picture', picture],
      ['standing', root.querySelector('.board-standing')],
      ['odds', find('odds')],
      ['amount', find('real')],
      ['choices', find('choices')],
      ['Next', find('next')],
      ...tails.map((tail) => [tail.textContent ?? '', tail] as const),
    ];
    // The box of letters reaches up to two pixels over their line, where nothing of them is; one more is the slack of
    // what stays where it stands.
    const isOut = (element: Element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return top < -1 || left < -1 || bottom > innerHeight + 3 || right > innerWidth + 1;
    };
    // What the board of a challenge does without has no box.
    const isThere = (element: Element | null): element is Element =>
      element !== null && element.getClientRects().length > 0;
    const out = needed.flatMap(([name, element]) =>
      isThere(element) && isOut(element) ? [name] : [],
    );
    if (!isThere(picture) || tails.length === 0) return [...out, 'a picture with its numbers'];
    const { x, y, width, height } = picture.getBoundingClientRect();
    const middle = document.elementFromPoint(x + width / 2, y + height / 2);
    if (height < innerHeight / 4) out.push('a quarter of the height');
    if (middle === null || middle.closest('.board-picture') === null) out.push('its middle');
    return out;
  });
}

async function expectOneScreen(
  page: Page,
  board: Board,
  windows: readonly (readonly [width: number, height: number])[],
) {
  for (const [width, height] of windows) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => missing(board), `${page.url()} at ${width} × ${height}`).toEqual([]);
  }
}

async function look(page: Page, theme: string): Promise<void> {
  await page.locator('html').evaluate((html, name) => {
    html.dataset['theme'] = name;
  }, theme);
}

/** Letters smaller than 20 pixels on a board, with what is folded away. */
function smallLetters(board: Board): Promise<string[]> {
  return board.root.evaluate((root) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const small = new Set<string>();
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const { parentElement: parent, textContent } = text;
      if (parent === null || textContent?.trim() === '') continue;
      if (parent.closest('template, noscript, .visually-hidden') !== null) continue;
      if (Number.parseFloat(getComputedStyle(parent).fontSize) < 20) small.add(textContent ?? '');
    }
    return [...small];
  });
}

test('every challenge opens in one screen, in every window and on a projector', async ({
  page,
}) => {
  await without(page, ['webgl', 'webgl2', 'webgpu', '2d']);
  for (const path of [...CHALLENGES, ALBUM]) {
    await page.goto(path);
    const board = new Board(page, path === ALBUM ? ALBUM_AT : 0);
    await fontsAreIn(page);
    await expectOneScreen(page, board, WINDOWS);
    await look(page, 'projector');
    await expectOneScreen(page, board, PROJECTORS);
    expect(await smallLetters(board), path).toEqual([]);
  }
});

test('who has lost a life still decides in one screen', async ({ page }) => {
  await without(page, ['webgl', 'webgl2', 'webgpu', '2d']);
  for (const [name, generations] of [
    ['bad-bouncer', 3],
    ['two-truths', 4],
  ] as const) {
    await page.goto(`/play/${name}/`);
    const board = new Board(page);
    await board.isReady();
    await board.root.getByRole('slider', { name: /samples to feed/ }).fill('0');
    for (let i = 0; i < generations; i++) await board.button('Next generation').click();
    await expect(board.root.locator('[data-part="loss"]')).not.toBeEmpty();
    // From then on more is said of what is to come.
    await expect(board.root.locator('[data-part="attention"]')).not.toBeEmpty();
    await expectOneScreen(page, board, WINDOWS);
    await look(page, 'projector');
    await expectOneScreen(page, board, PROJECTORS.toReversed());
    // Nor has its head gone for it.
    await expect(board.root.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
  }
});

test('the board of a lesson takes the screen when it is played, and keeps it when the window changes', async ({
  page,
}) => {
  await without(page, ['webgl', 'webgl2', 'webgpu', '2d']);
  for (const path of [LESSON, MAP_LESSON]) {
    await page.goto(path);
    for (let i = 0; i < (await page.locator('tail-board').count()); i++) {
      const board = new Board(page, i);
      await board.isReady();
      await board.button('Next generation').click();
      await expectOneScreen(page, board, WINDOWS);
      await expectOneScreen(page, board, WINDOWS.toReversed());
      await page.setViewportSize({ width: 1280, height: 720 });
      await look(page, 'projector');
      await expectOneScreen(page, board, PROJECTORS);
      await look(page, 'light');
    }
  }
});

test('a board that was left stays away when the window changes', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(LESSON);
  const board = new Board(page);
  await board.isReady();
  await board.button('Next generation').click();
  await expect.poll(() => missing(board)).toEqual([]);
  await page.mouse.wheel(0, 1200);
  await expect(board.button('Next generation')).not.toBeInViewport();
  await page.setViewportSize({ width: 640, height: 360 });
  await look(page, 'projector');
  await page.setViewportSize({ width: 360, height: 560 });
  await board.root.evaluate(nextFrames);
  await expect(board.button('Next generation')).not.toBeInViewport();
});

for (const [width, height] of [
  [1366, 657],
  [360, 640],
  [768, 1024],
] as const) {
  test(`at ${width} × ${height} Next stays below the finger, whatever comes`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const path of [CHALLENGE, '/play/knife-edge/', PRICED_MAP]) {
      await page.goto(path);
      const board = new Board(page);
      await board.isReady();
      await fontsAreIn(page);
      await board.slider.fill('0');
      await expect(board.odds).toContainText('feed nothing');
      const next = board.button('Next generation');
      const before = await next.boundingBox();
      const lost = board.root.locator('[data-part="hearts"]').filter({ hasText: '♡' });
      for (let generation = 1; generation <= 6 && (await lost.count()) === 0; generation++) {
        await next.click();
        await expect(board.summary).toContainText(`Generation ${generation} of`);
        expect(await next.boundingBox(), `${path}, generation ${generation}`).toEqual(before);
      }
      // The second forecast comes with the first lost life.
      if ((await lost.count()) === 0) continue;
      await expect(board.root.locator('[data-part="attention"]')).toBeVisible();
      expect(await next.boundingBox(), `${path}, second forecast`).toEqual(before);
    }
  });
}

test('what a place or a tool costs moves nothing, and stands on the line of the amount', async ({
  page,
}) => {
  for (const [path, list] of [
    [PRICED_MAP, 'Collected from'],
    ['/play/beautiful-islands/', 'How the model is sampled'],
  ] as const) {
    for (const [width, height] of [
      [360, 640],
      [360, 560],
      [1366, 657],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(path);
      const board = new Board(page);
      await board.isReady();
      await fontsAreIn(page);
      const next = board.button('Next generation');
      const top = async () => (await next.boundingBox())?.y;
      const before = await top();
      const choice = board.root.getByLabel(list);
      for (const option of (await choice.locator('option').allInnerTexts()).slice(1)) {
        const words = (await board.odds.textContent()) ?? '';
        await choice.selectOption({ label: option });
        await expect(board.odds).not.toHaveText(words);
        await expect(board.odds).toContainText('of 1,000 futures');
        const costs = /costs|[2-9] each/.test(option) ? 1 : 0;
        await expect(board.root.getByText(/^costs/)).toHaveCount(costs);
        const what = `${path} at ${width} × ${height}: ${option}`;
        expect(await top(), what).toBeCloseTo(before ?? Number.NaN, 0);
        expect(await missing(board), what).toEqual([]);
      }
    }
  }
});

test('the sentence of a forecast stays until there is another one', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const look = () => {
      const odds = document.querySelector('[data-part="odds"]');
      // What is still being read may lack its words.
      if (document.readyState !== 'loading') seen.push(odds?.textContent ?? '');
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true });
  });
  await page.goto(PRICED_MAP);
  const board = new Board(page);
  await board.isReady();
  await board.slider.fill('0');
  await expect(board.odds).toContainText('feed nothing');
  expect(await page.evaluate(() => Reflect.get(globalThis, 'seen'))).not.toContain('');
});

test('on a phone no number of a tail breaks or leaves its place, and the table fits', async ({
  page,
}) => {
  for (const [width, height] of [
    [360, 640],
    [360, 560],
    [640, 360],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(CHALLENGE);
    const board = new Board(page);
    await board.isReady();
    await fontsAreIn(page);
    const labels = board.root.locator('.tail-label');
    const broken = await labels.evaluateAll((all) =>
      all.flatMap((label) => {
        const frame = label.parentElement?.getBoundingClientRect();
        const texts = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
        const out: string[] = [];
        for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
          if (text.textContent?.trim() === '') continue;
          const range = document.createRange();
          range.selectNodeContents(text);
          const { left, right } = range.getBoundingClientRect();
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          const isOut = frame === undefined || left < frame.left + 2 || right > frame.right - 2;
          if (lines.size > 1 || isOut) out.push(text.textContent ?? '');
        }
        return out;
      }),
    );
    expect(broken, `${width} × ${height}`).toEqual([]);
    await board.play([40]);
    await board.table();
    const sideways = board.root
      .locator('.board-more > .fold-body')
      .evaluate((body) => body.scrollWidth - body.clientWidth);
    expect(await sideways, `${width} × ${height}`).toBe(0);
  }
});
