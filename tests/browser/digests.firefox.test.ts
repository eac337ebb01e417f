import { expect, test } from '@playwright/test';
import { Board, CHALLENGE, LOSING } from './board.ts';
import { testDigests } from './digests.ts';

test.skip(!process.env['FIREFOX_PATH'], 'Firefox ESR could not be had');

testDigests('Firefox');

// Headless Firefox has no WebGL: it exercises the canvas renderer.
test('Firefox plays the first challenge to the same end', async ({ page }) => {
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await board.speed('No animation');
  await board.play(LOSING);
  await expect(board.root.getByRole('heading', { name: 'Lost in generation 8' })).toBeVisible();
  await expect(board.root.locator('[data-picture="world"]')).toHaveAttribute(
    'data-renderer',
    /canvas|webgl/,
  );
});
