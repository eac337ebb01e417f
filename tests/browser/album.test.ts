import { expect, type Page, test } from '@playwright/test';
import { ALBUM, ALBUM_AT, Board } from './board.ts';
import { tabTo, without } from './person.ts';

const WORKER = /\/main-[\w-]+\.js$/;

async function openAlbum(page: Page): Promise<Board> {
  await page.goto(ALBUM);
  const board = new Board(page, ALBUM_AT);
  await board.isReady();
  return board;
}

/** What the rows look like, for whoever does not see them. */
const rowsOf = (board: Board) => board.root.locator('[data-part="album-words"] > li');

test('three generations by keyboard: the album changes, and what became of it is said', async ({
  page,
}) => {
  await without(page, ['webgl', 'webgl2', 'webgpu', '2d']);
  const board = await openAlbum(page);
  await expect(board.summary).toHaveText(
    'Generation 0 is the real world itself: variety and every digit are at 100%. 3 lives left, 240 real samples left.',
  );
  await expect(board.summary).toHaveRole('status');
  await expect(rowsOf(board)).toHaveCount(5);
  await expect(rowsOf(board).nth(3)).toHaveText(
    '4s: 14% of the world, 100% of that now; 6 of 6 pictures look like a 4.',
  );
  const drawing = board.root.locator('[data-picture="world"]');
  const lineage = board.root.locator('[data-picture="lineage"]');
  await tabTo(page, 'Real samples to feed');
  await page.keyboard.press('Home');
  await tabTo(page, 'Next generation');
  for (let generation = 1; generation <= 3; generation++) {
    const before = [await drawing.innerHTML(), await lineage.innerHTML()];
    await page.keyboard.press('Enter');
    await expect(board.summary).toContainText(
      new RegExp(
        `Generation ${generation} of 12, from 0 real and 200 synthetic samples: variety \\d+% alive, 4s \\d+% \\w+, 6s \\d+% \\w+\\.`,
      ),
    );
    await expect.poll(() => drawing.innerHTML()).not.toBe(before[0]);
    await expect.poll(() => lineage.innerHTML()).not.toBe(before[1]);
    expect(await drawing.innerHTML()).not.toMatch(/NaN|Infinity|undefined/);
  }
  // Beside its row, below the picture and in the table there is the same number.
  const table = await board.table();
  const cells = table.getByRole('row').last().getByRole('cell');
  const fours = (await cells.nth(2).textContent()) ?? '';
  await expect(board.root.locator('[data-part="album-rows"] > li').nth(3)).toContainText(fours);
  await expect(board.root.locator('.vitals')).toContainText(`4s ${fours}`);
  await expect(rowsOf(board).nth(3)).toContainText(`4s: 14% of the world, ${fours} of that now`);
});

test('without WebAssembly in the worker the same numbers come out', async ({
  page,
  browser,
  baseURL,
}) => {
  const play = async (where: Page) => {
    const board = await openAlbum(where);
    await board.play([40, 0]);
    await expect(board.summary).toContainText('Generation 2 of 12');
    return (await board.table()).textContent();
  };
  const withKernel = await play(page);
  const other = await browser.newPage(baseURL === undefined ? {} : { baseURL });
  await other.route(WORKER, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `delete self.WebAssembly;${await response.text()}` });
  });
  expect(await play(other)).toBe(withKernel);
  await other.close();
});

test('a worker that cannot be loaded is told in a sentence, and the board goes on when it can', async ({
  page,
}) => {
  await page.route(WORKER, (route) => route.abort());
  const board = await openAlbum(page);
  await board.button('Next generation').click();
  await expect(board.root.getByRole('alert')).toHaveText(
    'The simulation could not be loaded. Check the connection and try again.',
  );
  await page.unroute(WORKER);
  await board.play([20]);
  await expect(board.summary).toContainText('Generation 1 of 12, from 20 real');
});

test('a network that came apart ends in a sentence, and nothing of it is shown', async ({
  page,
}) => {
  const apart = 'The network came apart: one of its weights is no longer a number.';
  await page.addInitScript((message) => {
    class Broken extends EventTarget {
      postMessage({ id, task }: { id: number; task?: string }): void {
        if (task !== 'step') return;
        const data = { id, ok: false, name: 'RangeError', message };
        queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
      }
      terminate(): void {}
    }
    Object.assign(window, { Worker: Broken });
  }, apart);
  await without(page, ['webgl', 'webgl2', 'webgpu', '2d']);
  const board = await openAlbum(page);
  const drawing = board.root.locator('[data-picture="world"]');
  const before = await drawing.innerHTML();
  await board.button('Next generation').click();
  await expect(board.root.getByRole('alert')).toHaveText(apart);
  await expect(board.summary).toContainText('Generation 0 is the real world itself');
  expect(await drawing.innerHTML()).toBe(before);
});

/** Workers that learn for ever, and say that they are two fifths there. */
async function withSlowWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    class Slow extends EventTarget {
      postMessage({ id, task }: { id: number; task?: string }): void {
        if (task !== 'step') return;
        const data = { id, share: 0.4 };
        this.dispatchEvent(new MessageEvent('message', { data }));
      }
      terminate(): void {}
    }
    Object.assign(window, { Worker: Slow });
  });
}

test('a fit that takes long shows how far it is, says so once, and can be called off', async ({
  page,
}) => {
  await withSlowWorkers(page);
  const board = await openAlbum(page);
  await expect(board.button('Step back')).toBeDisabled();
  await board.button('Next generation').click();
  await expect(board.root.getByText('learning … 40%')).toBeVisible();
  await expect(board.root.getByText('The next generation is learning.')).toHaveRole('status');
  await board.button('Stop').click();
  await expect(board.root.getByText('learning … 40%')).toHaveCount(0);
  await expect(board.button('Step back')).toBeDisabled();
  await expect(board.summary).toContainText('Generation 0 is the real world itself');
  await expect(board.controls).toBeFocused();
  await expect(board.button('Next generation')).toBeEnabled();
});
