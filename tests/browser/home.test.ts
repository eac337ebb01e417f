import { gzipSync } from 'node:zlib';
import { expect, type Page, type Response, test } from '@playwright/test';
import { WHEN_IDLE } from './board.ts';
import { expectNoBarrier } from './looks.ts';
import { expectThumbs, stopClock } from './person.ts';

/** The snake of the home page, as a person meets it. */
class Snake {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get figure() {
    return this.page.getByRole('figure', { name: 'The snake' });
  }

  button(name: string) {
    return this.figure.getByRole('button', { name, exact: true });
  }

  get status() {
    return this.figure.getByRole('status');
  }

  async generation(): Promise<number> {
    return Number(await this.figure.locator('[data-part="snake-generation"]').textContent());
  }

  /** In per cent of the world's. */
  async width(): Promise<number> {
    return Number.parseInt(
      (await this.figure.getByRole('definition').first().textContent()) ?? '',
      10,
    );
  }
}

const COLLAPSED =
  'Generation 30: the curve is 10% as wide as the world. Left tail gone, right tail gone.';

test('where motion is not wanted, the first round is there and buttons go on', async ({ page }) => {
  await page.goto('/');
  const snake = new Snake(page);
  await expect(snake.button('Play')).toBeEnabled();
  await expect(snake.status).toHaveText(COLLAPSED);
  await snake.button('Feed one real sample').click();
  await expect(snake.status).toHaveText(
    /^Generation 31 had one real sample .* from 10% to 3\d% of the world’s\.$/,
  );
  await expect.poll(() => snake.width()).toBeGreaterThan(30);
  await snake.button('Next generation').click();
  await expect.poll(() => snake.generation()).toBe(32);
  await snake.button('Start again').click();
  await expect.poll(async () => [await snake.generation(), await snake.width()]).toEqual([0, 100]);
  await snake.figure.getByRole('checkbox', { name: 'always feed one' }).check();
  await snake.button('Next generation').click();
  await expect.poll(() => snake.generation()).toBe(1);
  await expectNoBarrier(page);
});

test('on a phone every control is large enough for a thumb', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/');
  const snake = new Snake(page);
  await expectThumbs(snake.figure.locator('button, label'));
});

for (const [width, height] of [
  [1440, 900],
  [1366, 657],
  [360, 640],
] as const) {
  test(`the snake is fed in the first screen: ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/');
    const snake = new Snake(page);
    for (const part of [
      page.getByRole('heading', { level: 1 }),
      page.getByRole('link', { name: 'Start the first lesson' }),
      page.getByRole('link', { name: 'Today’s challenge' }),
      page.locator('[data-part="snake-picture"]'),
      snake.button('Feed one real sample'),
      snake.figure.getByRole('checkbox', { name: 'always feed one' }),
      snake.button('Play'),
      snake.button('Next generation'),
      snake.button('Start again'),
      snake.figure.getByRole('definition').first(),
    ]) {
      await expect(part).toBeInViewport({ ratio: 1 });
    }
    // The dotted world is the highest curve, and always there: its peak is a third of the way down.
    const picture = await page.locator('[data-part="snake-picture"] svg').boundingBox();
    const count = await page.locator('.snake-count').boundingBox();
    if (picture === null || count === null) throw new Error('the ring is missing');
    expect(count.y + count.height).toBeLessThanOrEqual(picture.y + picture.height / 3 + 1);
  });
}

test('is light', async ({ page }) => {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto('/', { waitUntil: 'networkidle' });
  const size = async (list: readonly Response[]) => {
    const bodies = await Promise.all(list.map((response) => response.body()));
    return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  };
  const isFont = (response: Response) => response.url().endsWith('.woff2');
  expect(await size(responses.filter((each) => !isFont(each)))).toBeLessThanOrEqual(60_000);
  const scripts = responses.map((each) => each.url()).filter((url) => url.endsWith('.js'));
  expect(scripts.some((url) => WHEN_IDLE.test(url))).toBe(true);
  const early = responses.filter((each) => /\.js$/.test(each.url()) && !WHEN_IDLE.test(each.url()));
  // The snake and its bell curves, how far the course is, and word of what is missing or was not kept.
  expect(await size(early)).toBeLessThanOrEqual(27_000);
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('collapse is seen within ten seconds, pause holds, and a drop is taken in', async ({
    page,
  }) => {
    await stopClock(page);
    await page.goto('/');
    const snake = new Snake(page);
    await expect(snake.button('Pause')).toBeEnabled();
    const seen = async () => {
      await page.clock.runFor(50);
      return snake.generation();
    };
    // It waits until it is in view, which the browser says in its own time.
    await expect.poll(seen).toBeGreaterThan(0);
    await page.clock.runFor(10_000);
    await expect(snake.status).toHaveText(COLLAPSED);
    await snake.button('Pause').click();
    const paused = await snake.generation();
    expect(paused).toBeGreaterThanOrEqual(30);
    await expect(snake.status).toContainText(`Generation ${paused}:`);
    await page.clock.runFor(3000);
    expect(await snake.generation()).toBe(paused);
    const before = await snake.width();
    await snake.button('Feed one real sample').click();
    await page.clock.runFor(2000);
    expect(await snake.generation()).toBe(paused + 1);
    expect(await snake.width()).toBeGreaterThan(before);
    await expect(snake.button('Play')).toBeVisible();
  });

  test('it rests out of view', async ({ page }) => {
    await page.clock.install();
    await page.setViewportSize({ width: 800, height: 600 });
    await page.goto('/');
    const snake = new Snake(page);
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
    const grown = async () => {
      const before = await snake.generation();
      await page.clock.runFor(2000);
      return (await snake.generation()) - before;
    };
    await expect.poll(grown).toBe(0);
    await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
    await expect.poll(grown).toBeGreaterThan(0);
  });

  test('it runs on the clock of the browser too', async ({ page }) => {
    await page.goto('/');
    await expect(new Snake(page).status).toHaveText(COLLAPSED);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the first round is told and shown', async ({ page }) => {
    await page.goto('/');
    const snake = new Snake(page);
    await expect(snake.status).toHaveText(COLLAPSED);
    await expect(snake.figure.locator('noscript p')).toBeVisible();
    await expect(snake.figure.locator('svg')).toBeVisible();
    await expect(snake.button('Play')).toBeDisabled();
    await expect(page.getByRole('link', { name: 'Start the first lesson' })).toBeVisible();
  });
});
