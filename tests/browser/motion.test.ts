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

/** What stands on a board in each moment in which its generation changes from now on. */
function watchGenerations(board: Board) {
  return board.root.evaluateHandle((root) => {
    const read = (part: string) => root.querySelector(`[data-part="${part}"]`)?.textContent ?? '';
    const moments: { generation: string; left: string | undefined; hearts: number }[] = [];
    new MutationObserver(() => {
      const generation = read('generation');
      if (moments.at(-1)?.generation === generation) return;
      const hearts = read('hearts').split('♥').length - 1;
      moments.push({ generation, left: /\d+%/.exec(read('left'))?.[0], hearts });
    }).observe(root.querySelector('[data-part="generation"]') ?? root, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return moments;
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

  test('in automatic play number, tails and hearts change in one moment', async ({ page }) => {
    await page.goto(CHALLENGE);
    const board = new Board(page);
    await board.isReady();
    await board.play([0]);
    await expect(board.summary).toContainText('Generation 1 of 14');
    const moments = await watchGenerations(board);
    await stopClock(page);
    await board.button('Play to the end').click();
    const isOver = async () => {
      await page.clock.runFor(500);
      return board.ending.isVisible();
    };
    await expect.poll(isOver).toBe(true);
    const [, ...rows] = await (await board.table()).getByRole('row').all();
    const lefts = await Promise.all(rows.map((row) => row.getByRole('cell').nth(1).textContent()));
    const lost = await Promise.all(rows.map((row) => row.getByRole('cell').last().textContent()));
    const livesAfter = (generation: number) =>
      3 - lost.slice(0, generation + 1).filter((cell) => cell === 'yes').length;
    const expected = (await moments.jsonValue()).map(({ generation }) => ({
      generation,
      left: lefts[Number(generation)],
      hearts: livesAfter(Number(generation)),
    }));
    expect(expected.length).toBeGreaterThan(6);
    expect(await moments.jsonValue()).toEqual(expected);
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
