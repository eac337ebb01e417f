import { expect, type Page, test } from '@playwright/test';
import { Board, CHALLENGE, LESSON } from './board.ts';
import { livingContexts, PIXI, withGraphicsCard } from './graphics.ts';
import { hold, stopClock, without } from './person.ts';

async function expectRenderer(page: Page, renderer: string, index = 0): Promise<void> {
  const pictures = new Board(page, index).root.locator('[data-picture]');
  await expect(pictures).toHaveCount(3);
  for (const picture of await pictures.all()) {
    await expect(picture).toHaveAttribute('data-renderer', renderer);
  }
}

/** How many pixels of a picture, as a person sees it, differ from its corner. */
async function paintedPixels(page: Page, picture: string): Promise<number> {
  const shot = await page.locator(`[data-picture="${picture}"]`).first().screenshot();
  return page.evaluate(async (base64) => {
    const png = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
    const image = await createImageBitmap(new Blob([png], { type: 'image/png' }));
    const copy = document.createElement('canvas');
    copy.width = image.width;
    copy.height = image.height;
    const context = copy.getContext('2d');
    context?.drawImage(image, 0, 0);
    const bytes = context?.getImageData(0, 0, copy.width, copy.height).data.buffer;
    const pixels = new Uint32Array(bytes ?? new ArrayBuffer(0));
    return pixels.filter((pixel) => pixel !== pixels[0]).length;
  }, shot.toString('base64'));
}

/** A picture is painted a frame after it is there, and may be painted anew. */
async function expectPainted(page: Page, picture: string): Promise<void> {
  await expect(async () => {
    expect(await paintedPixels(page, picture)).toBeGreaterThan(10_000);
  }).toPass();
}

test('draws with WebGL where there is a graphics card', async ({ page }) => {
  await withGraphicsCard(page);
  await page.goto(CHALLENGE);
  await expectRenderer(page, 'webgl');
  await expectPainted(page, 'world');
});

test('draws on a canvas, without Pixi, where the processor would have to play graphics card', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto(CHALLENGE);
  await expectRenderer(page, 'canvas');
  await expectPainted(page, 'world');
  expect(scripts.filter((url) => PIXI.test(url))).toEqual([]);
});

/** Keeps the media queries for the ratio of the screen: Chromium does not tell them of a ratio that tests emulate. */
async function withRatio(page: Page): Promise<(ratio: number) => Promise<void>> {
  await page.addInitScript(() => {
    const queries: MediaQueryList[] = [];
    Object.assign(globalThis, { ofRatio: queries });
    const matchMedia = window.matchMedia.bind(window);
    window.matchMedia = (query) => {
      const list = matchMedia(query);
      if (query.includes('resolution')) queries.push(list);
      return list;
    };
  });
  return (ratio) =>
    page.evaluate((value) => {
      Object.defineProperty(window, 'devicePixelRatio', { value, configurable: true });
      const queries: MediaQueryList[] = Reflect.get(globalThis, 'ofRatio');
      queries.at(-1)?.dispatchEvent(new Event('change'));
    }, ratio);
}

test('a canvas is sharp when nothing but the ratio of the screen has changed', async ({ page }) => {
  const setRatio = await withRatio(page);
  await page.goto(CHALLENGE);
  await expectRenderer(page, 'canvas');
  const canvas = page.locator('[data-picture="world"] canvas').first();
  const sharpness = () =>
    canvas.evaluate((each) => (each as HTMLCanvasElement).width / each.clientWidth);
  for (const ratio of [2, 1.5]) {
    await setRatio(ratio);
    await expect.poll(sharpness).toBeCloseTo(ratio, 2);
  }
});

test('draws on a canvas where there is no WebGL', async ({ page }) => {
  await without(page, ['webgl', 'webgl2', 'webgpu']);
  await page.goto(CHALLENGE);
  await expectRenderer(page, 'canvas');
  await expectPainted(page, 'world');
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
  await withGraphicsCard(page);
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await expectRenderer(page, 'webgl');
  await board.play([0, 30, 60]);
  await expect(board.summary).toContainText('Generation 3 of 14');
  const before = await board.summary.textContent();
  await page.evaluate(() => {
    const contexts: Set<WebGL2RenderingContext> = Reflect.get(globalThis, 'webglContexts');
    for (const context of contexts) context.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect(board.summary).toHaveText(before ?? '');
  await board.play([10]);
  await expect(board.summary).toContainText('Generation 4 of 14, from 10 real');
  await expectRenderer(page, 'webgl');
  await expectPainted(page, 'world');
});

/** Takes all WebGL contexts away; gives them back where the browser is asked to. */
async function loseContexts(page: Page, isGivenBack: boolean): Promise<void> {
  await page.evaluate((givesBack) => {
    const contexts: Set<WebGL2RenderingContext> = Reflect.get(globalThis, 'webglContexts');
    for (const context of contexts) {
      if (context.isContextLost()) continue;
      const handle = context.getExtension('WEBGL_lose_context');
      handle?.loseContext();
      if (givesBack) setTimeout(() => handle?.restoreContext());
    }
  }, isGivenBack);
}

test('a context that is lost and given back while a run is played leaves nothing blank', async ({
  page,
}) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await withGraphicsCard(page);
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await expectRenderer(page, 'webgl');
  for (let generation = 1; generation <= 4; generation++) {
    await loseContexts(page, true);
    await board.play([60]);
    await expect(board.summary).toContainText(`Generation ${generation} of 14`);
    await expectPainted(page, 'world');
  }
  await expectRenderer(page, 'webgl');
  expect(errors).toEqual([]);
});

test('where the graphics card does not come back, a canvas draws on', async ({ page }) => {
  await withGraphicsCard(page);
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await expectRenderer(page, 'webgl');
  await page.evaluate(() => {
    const { prototype } = HTMLCanvasElement;
    const getContext: unknown = prototype.getContext;
    const patched = function (this: unknown, kind: string, options?: unknown) {
      if (kind.startsWith('webgl')) return null;
      return Reflect.apply(getContext as () => unknown, this, [kind, options]);
    };
    Object.assign(prototype, { getContext: patched });
  });
  await loseContexts(page, false);
  await board.play([60]);
  await expectRenderer(page, 'canvas');
  await expectPainted(page, 'world');
});

for (const [how, answer] of [
  ['is missing', { status: 404, contentType: 'text/html', body: 'Not found' }],
  ['comes in half', { contentType: 'text/javascript', body: 'export const createPixiPainter = (' }],
] as const) {
  test(`where Pixi ${how}, a canvas draws`, async ({ page }) => {
    await withGraphicsCard(page);
    await page.route(PIXI, (route) => route.fulfill(answer));
    await page.goto(CHALLENGE);
    const board = new Board(page);
    await board.isReady();
    await expectRenderer(page, 'canvas');
    await board.play([60]);
    await expect(board.summary).toContainText('Generation 1 of 14');
    await expectPainted(page, 'world');
  });
}

test('ten boards on a page share their contexts', async ({ page }) => {
  await withGraphicsCard(page);
  await page.goto(LESSON);
  await page.evaluate(() => {
    const boards = document.querySelectorAll('tail-board');
    const last = boards[boards.length - 1];
    for (let i = boards.length; i < 10; i++) last?.after(last.cloneNode(true));
  });
  for (let i = 0; i < 10; i++) {
    const board = new Board(page, i);
    await board.isReady();
    await board.button('Next generation').click();
    // All of one challenge: a board goes on where the one before it was left.
    await expect(board.summary).toContainText(/Generation [1-9]\d* of 30/);
    await expectRenderer(page, 'webgl', i);
  }
  await expect.poll(() => livingContexts(page)).toBeLessThanOrEqual(4);
  // A board that is not being played shows the same as a drawing in the page.
  await expectRenderer(page, 'svg', 0);
  await expect(new Board(page).root.locator('[data-picture="world"] svg')).toBeVisible();
});

test('Pixi is fetched when a figure comes near, not before', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await withGraphicsCard(page);
  await page.setViewportSize({ width: 800, height: 300 });
  await page.goto(LESSON, { waitUntil: 'networkidle' });
  expect(scripts.filter((url) => PIXI.test(url))).toEqual([]);
  await new Board(page).isReady();
  await expectRenderer(page, 'webgl');
  expect(scripts.filter((url) => PIXI.test(url))).toHaveLength(1);
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('painters that come while a generation is shown take over when it rests', async ({
    page,
  }) => {
    await withGraphicsCard(page);
    const letGo = await hold(page, PIXI);
    await page.goto(CHALLENGE);
    const board = new Board(page);
    await board.isReady();
    await stopClock(page);
    await board.button('Next generation').click();
    await page.clock.runFor(50);
    letGo();
    // The third is made when the first has been offered to the board.
    const made = async () => {
      await page.clock.runFor(1);
      return livingContexts(page);
    };
    await expect.poll(made).toBe(3);
    await expectRenderer(page, 'svg');
    await page.clock.runFor(3000);
    await expectRenderer(page, 'webgl');
  });
});
