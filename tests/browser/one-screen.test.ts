import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import {
  ALBUM,
  ALBUM_AT,
  Board,
  CHALLENGE,
  LESSON,
  LOSING,
  MAP_LESSON,
  PRICED_MAP,
} from './board.ts';
import { fontsAreIn, nextFrames, without } from './person.ts';

const CHALLENGES = globSync('content/challenges/*.yaml')
  .toSorted()
  .map((file) => `/play/${basename(file, '.yaml')}/`);

const WINDOWS = [
  [1366, 657],
  [1280, 593],
  // A small laptop at 125 %.
  [1093, 525],
  [768, 1024],
  [360, 640],
  [360, 560],
  [667, 375],
  [640, 360],
] as const;
const PROJECTORS = [
  [1280, 720],
  [1920, 1080],
] as const;

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
    // The box of letters reaches a pixel or two over their line, where nothing of them is.
    const isOut = (element: Element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return top < -1 || left < -1 || bottom > innerHeight + 2 || right > innerWidth + 1;
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

test('one list needs no press, and several leave the decision in view', async ({ page }) => {
  await page.goto('/play/knife-edge/');
  const single = new Board(page);
  await single.isReady();
  await expect(single.root.getByRole('combobox', { name: 'Turn up the tails' })).toBeVisible();
  for (const [width, height] of WINDOWS) {
    await page.setViewportSize({ width, height });
    await page.goto('/play/keepers-exam/');
    const board = new Board(page);
    await board.isReady();
    const summary = board.root.locator('.board-choices > summary');
    await summary.click();
    const body = board.root.locator('.board-choices > .fold-body');
    await expect(body).toBeInViewport({ ratio: 1 });
    const covered = await body.evaluate((over) => {
      const box = over.getBoundingClientRect();
      const needed = '.tail-label b, [data-part="real"], [data-part="next"], .board-standing';
      const all = [...(over.closest('tail-board')?.querySelectorAll(needed) ?? [])];
      return all.flatMap((each) => {
        const { left, right, top, bottom } = each.getBoundingClientRect();
        const isBeside = left >= box.right || right <= box.left;
        return isBeside || top >= box.bottom || bottom <= box.top ? [] : [each.outerHTML];
      });
    });
    expect(covered, `${width} × ${height}`).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(body).toBeHidden();
    await expect(summary).toBeFocused();
    await summary.click();
    await board.root.locator('[data-part="title"]').click();
    await expect(body).toBeHidden();
  }
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

test('the amount goes by steps, is held down, and is typed', async ({ page }) => {
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  // A third of 560 samples over 14 generations.
  await expect(board.slider).toHaveValue('10');
  await board.button('10 more').click();
  await expect(board.slider).toHaveValue('20');
  await expect(board.typed).toHaveValue('20');
  await board.button('10 fewer').hover();
  await page.mouse.down();
  await expect(board.slider).toHaveValue('0');
  await page.mouse.up();
  await board.typed.fill('123');
  await expect(board.slider).toHaveAttribute('aria-valuetext', '123 of 200');
  await board.typed.fill('12,5');
  await expect(board.root.getByRole('alert')).toHaveText(
    'Whole numbers only: digits, from 0 to 200.',
  );
  await expect(board.slider).toHaveValue('123');
  await board.typed.fill('900');
  await expect(board.root.getByRole('alert')).toHaveText('At most 200 now.');
  await board.typed.press('Enter');
  await expect(board.typed).toHaveValue('200');
  await page.mouse.wheel(0, 40);
  await expect(board.typed).toHaveValue('200');
  await expect(board.summary).toContainText('Generation 0');
});

test('what plays to the end waits for the first generation; what unfolds is put away by Escape', async ({
  page,
}) => {
  await page.goto(PRICED_MAP);
  const board = new Board(page);
  await board.isReady();
  const toTheEnd = board.button('Play to the end');
  await expect(toTheEnd).toBeHidden();
  await board.play([20]);
  await expect(toTheEnd).toBeVisible();
  await board.pressMore('Start again');
  await expect(board.button('Start again')).toBeHidden();
  await expect(toTheEnd).toBeVisible();
  await board.source.selectOption('Little Auk (3 each)');
  await page.keyboard.press('Escape');
  await expect(board.source).toBeVisible();
  await expect(board.weighted).toBeVisible();
  const line = board.root.getByText('A generation that ends with');
  await board.root.locator('summary').filter({ hasText: 'line 30%' }).click();
  await expect(line).toBeVisible();
  await board.root.getByText('3 lives', { exact: true }).click();
  await expect(board.root.getByText('less spent is better')).toBeVisible();
  await expect(line).toBeHidden();
});

test('what unfolds from More is in the window, all of it, before the first decision and after the last', async ({
  page,
}) => {
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  const body = board.root.locator('.board-more > .fold-body');
  const expectInside = async (when: string) => {
    await board.more();
    for (const [width, height] of WINDOWS) {
      await page.setViewportSize({ width, height });
      const table = board.root.getByText('All generations as a table');
      await table.scrollIntoViewIfNeeded();
      await body.evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
      const where = `${when} at ${width} × ${height}`;
      // Sizes of a zoom are no whole pixels.
      await expect(table, where).toBeInViewport({ ratio: 0.99 });
      const { x, y } = (await body.boundingBox()) ?? { x: -1, y: -1 };
      expect(Math.min(x, y), where).toBeGreaterThan(-1);
    }
    await board.root.locator('.board-more > summary').click();
  };
  await expectInside('before');
  await board.play(LOSING);
  await expectInside('after');
});

test('on a phone every list shows the whole of what is chosen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const path of CHALLENGES) {
    await page.goto(path);
    const board = new Board(page);
    await fontsAreIn(page);
    if ((await board.root.locator('.board-choices.fold:visible').count()) > 0)
      await board.choices();
    const cut = await board.root.locator('.choice > select').evaluateAll((lists) =>
      (lists as HTMLSelectElement[]).flatMap((list) => {
        const { font, paddingLeft, paddingRight } = getComputedStyle(list);
        const pen = new OffscreenCanvas(1, 1).getContext('2d');
        if (pen === null || list.clientWidth === 0) return [];
        pen.font = font;
        // The arrow of a list takes about an em.
        const room = list.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - 16;
        return [...list.options]
          .filter(({ text }) => pen.measureText(text).width > room)
          .map(({ text }) => `${text}: ${Math.round(pen.measureText(text).width)} of ${room}`);
      }),
    );
    expect(cut, path).toEqual([]);
  }
});

test('the focus on a control leaves the words beside it to be read', async ({ page }) => {
  for (const [width, height] of WINDOWS) {
    await page.setViewportSize({ width, height });
    await page.goto(CHALLENGE);
    const board = new Board(page);
    await board.isReady();
    for (const control of await board.root.locator('.amount-row > *').all()) {
      await control.focus();
      const covered = await control.evaluate((focused) => {
        const { outlineOffset, outlineWidth } = getComputedStyle(focused);
        const reach = parseFloat(outlineOffset) + parseFloat(outlineWidth);
        const head = focused.closest('.amount')?.querySelector('.amount-head');
        return (
          (head?.getBoundingClientRect().bottom ?? 0) >
          focused.getBoundingClientRect().top - reach + 1
        );
      });
      expect(covered, `${width} × ${height}`).toBe(false);
    }
  }
});
