import { expect, test } from '@playwright/test';
import toll from '../../src/kinds/pictures/pools/pay-the-toll.json' with { type: 'json' };
import { encodeBase64Url } from '../../src/link/base64url.ts';
import { ALBUM_AT, Board } from './board.ts';

/** Seed, par, and what the plain policy spends, of every luck. */
const WORDS = toll.lucks.split(' ');
const parOf = (seed: string) => WORDS[WORDS.indexOf(seed) + 1];

test('par and stars of an album are known before anything is spent, on another luck of its pool too', async ({
  page,
}) => {
  await page.goto('/play/pay-the-toll/');
  const board = new Board(page);
  await board.isReady();
  const own = await board.seed.inputValue();
  await expect(board.record).toHaveText(`par ${parOf(own)}`);
  await board.pressMore('New luck');
  await expect(board.seed).not.toHaveValue(own);
  const drawn = await board.seed.inputValue();
  expect(WORDS).toContain(drawn);
  await board.play([0]);
  await expect(board.record).toContainText(`par ${parOf(drawn)}`);
});

test('on a luck that was typed there is a run, and no par', async ({ page }) => {
  await page.goto('/play/pay-the-toll/');
  const board = new Board(page);
  await board.isReady();
  await board.more();
  await board.seed.fill('by hand');
  await board.pressMore('Use it');
  await board.play([20]);
  await expect(board.summary).toContainText('Generation 1 of 12, from 20 real');
  await expect(board.record).not.toContainText('par');
});

test('the board of a link can be played before its run to beat was played again', async ({
  page,
}) => {
  await page.addInitScript(() => {
    class Silent extends EventTarget {
      postMessage(): void {}
      terminate(): void {}
    }
    Object.assign(window, { Worker: Silent });
  });
  const run = '00'.repeat(8);
  const fields = ['p', 'Pay the toll', 200, 12, 1, 240, 0.47, 3, 'ink-well', '000', run];
  await page.goto(`/play/link/#1.${encodeBase64Url(JSON.stringify(fields))}`);
  const board = new Board(page, ALBUM_AT);
  await board.isReady();
  await expect(page.getByRole('heading', { name: 'Pay the toll', level: 1 })).toBeVisible();
  await expect(page.getByText('Run to beat:')).toHaveCount(0);
  await expect(page.getByText('The run to beat is still being played again')).toHaveRole('status');
});
