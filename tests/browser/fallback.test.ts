import { expect, type Page, test } from '@playwright/test';
import { Board, CHALLENGE, LESSON } from './board.ts';

type ContextKind = 'webgl' | 'webgl2' | '2d' | 'webgpu';

/** Takes kinds of canvas contexts away before the page's scripts run, and counts WebGL contexts. */
async function without(page: Page, kinds: readonly ContextKind[]): Promise<void> {
  await page.addInitScript(
    (missing) => {
      const getContext = HTMLCanvasElement.prototype.getContext;
      const contexts = new Set<unknown>();
      Object.assign(globalThis, { webglContexts: contexts });
      const patched = function (this: HTMLCanvasElement, kind: string, options?: unknown) {
        if (missing.includes(kind)) return null;
        const context = Reflect.apply(getContext, this, [kind, options]);
        if (kind.startsWith('webgl') && context !== null) contexts.add(context);
        return context;
      };
      HTMLCanvasElement.prototype.getContext = patched as typeof getContext;
      const offscreen = globalThis.OffscreenCanvas?.prototype;
      if (missing.length > 0 && offscreen !== undefined) offscreen.getContext = () => null;
    },
    kinds as readonly string[],
  );
}

async function expectRenderer(page: Page, renderer: string, index = 0): Promise<void> {
  const pictures = new Board(page, index).root.locator('[data-picture]');
  await expect(pictures).toHaveCount(3);
  for (const picture of await pictures.all()) {
    await expect(picture).toHaveAttribute('data-renderer', renderer);
  }
}

/** Whether anything is painted on the canvas of a picture. */
function paintedPixels(page: Page, picture: string): Promise<number> {
  return page
    .locator(`[data-picture="${picture}"] canvas`)
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const context = canvas.getContext('2d');
      const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let painted = 0;
      for (let i = 3; i < pixels.length; i += 4) if ((pixels[i] ?? 0) > 0) painted += 1;
      return painted;
    });
}

test('draws with WebGL where there is WebGL', async ({ page }) => {
  await without(page, []);
  await page.goto(CHALLENGE);
  await expectRenderer(page, 'webgl');
  expect(await paintedPixels(page, 'world')).toBeGreaterThan(10_000);
});

test('draws on a canvas where there is none', async ({ page }) => {
  await without(page, ['webgl', 'webgl2', 'webgpu']);
  await page.goto(CHALLENGE);
  await expectRenderer(page, 'canvas');
  expect(await paintedPixels(page, 'world')).toBeGreaterThan(10_000);
  const board = new Board(page);
  await board.isReady();
  await board.play([0, 30]);
  await expect(board.summary).toContainText('Generation 2 of 14');
});

test('stays a drawing in the page where there is no canvas either, and can be played', async ({
  page,
}) => {
  await without(page, ['webgl', 'webgl2', 'webgpu', '2d']);
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await expectRenderer(page, 'svg');
  const before = await board.root.locator('[data-picture="world"] svg').innerHTML();
  await board.play([0, 30]);
  await expect(board.summary).toContainText('Generation 2 of 14');
  await expect
    .poll(() => board.root.locator('[data-picture="world"] svg').innerHTML())
    .not.toBe(before);
});

test('a lost context is made anew, and the position is kept', async ({ page }) => {
  await without(page, []);
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await expectRenderer(page, 'webgl');
  await board.play([0, 30, 60]);
  const before = await board.summary.textContent();
  await page.evaluate(() => {
    const { webglContexts } = globalThis as unknown as {
      webglContexts: Set<WebGLRenderingContext>;
    };
    for (const context of webglContexts) context.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect(board.summary).toHaveText(before ?? '');
  await board.play([10]);
  await expect(board.summary).toContainText('Generation 4 of 14, from 10 real');
  await expectRenderer(page, 'webgl');
  await expect.poll(() => paintedPixels(page, 'world')).toBeGreaterThan(10_000);
});

test('ten boards on a page share one context', async ({ page }) => {
  await without(page, []);
  await page.goto(LESSON);
  await page.evaluate(() => {
    const boards = document.querySelectorAll('tail-board');
    const last = boards[boards.length - 1];
    for (let i = boards.length; i < 10; i++) last?.after(last.cloneNode(true));
  });
  for (let i = 0; i < 10; i++) {
    const board = new Board(page, i);
    await board.isReady();
    await expectRenderer(page, 'webgl', i);
    await board.button('Next generation').click();
    await expect(board.summary).toContainText('Generation 1 of 30');
  }
  const living = await page.evaluate(() => {
    const { webglContexts } = globalThis as unknown as {
      webglContexts: Set<WebGLRenderingContext>;
    };
    return [...webglContexts].filter((context) => !context.isContextLost()).length;
  });
  expect(living).toBeLessThanOrEqual(2);
});

test('Pixi is fetched when a figure comes near, not before', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.setViewportSize({ width: 800, height: 300 });
  await page.goto(LESSON, { waitUntil: 'networkidle' });
  expect(scripts.filter((url) => /pixi/i.test(url))).toEqual([]);
  await new Board(page).isReady();
  await expectRenderer(page, 'webgl');
  expect(scripts.filter((url) => /pixi/i.test(url)).length).toBeGreaterThan(0);
});
