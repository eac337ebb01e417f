import { expect, test } from '@playwright/test';
import { Board, CHALLENGE } from './board.ts';
import { stopClock } from './person.ts';

/** Counts how often the left tail's number over the picture changes from now on. */
function countTicks(board: Board): Promise<void> {
  return board.root.locator('[data-part="left"]').evaluate((label) => {
    const seen = new Set<string>();
    Object.assign(globalThis, { ticks: seen });
    new MutationObserver(() => seen.add(label.textContent ?? '')).observe(label, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
}

const ticks = () => (globalThis as unknown as { ticks: Set<string> }).ticks.size;

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('a generation is shown step by step, and its numbers tick', async ({ page }) => {
    await page.goto(CHALLENGE);
    const board = new Board(page);
    await board.isReady();
    await countTicks(board);
    await stopClock(page);
    await board.button('Next generation').click();
    const seen = async () => {
      await page.clock.runFor(50);
      return page.evaluate(ticks);
    };
    await expect.poll(seen).toBeGreaterThan(2);
  });

  test('the next click skips what is still being shown', async ({ page }) => {
    await page.goto(CHALLENGE);
    const board = new Board(page);
    await board.isReady();
    await board.speed('Slow');
    await board.play([0, 0, 0]);
    await expect(board.summary).toContainText('Generation 3 of 14');
  });
});

test('with reduced motion the picture changes at once', async ({ page }) => {
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await countTicks(board);
  await board.button('Next generation').click();
  await expect(board.summary).toContainText('Generation 1 of 14');
  expect(await page.evaluate(ticks)).toBe(1);
});
