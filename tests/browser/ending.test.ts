import { expect, type Locator, test } from '@playwright/test';
import { Board, CHALLENGE, LOSING, WINNING } from './board.ts';

const resultOf = (board: Board) => board.root.getByRole('region', { name: 'Result' });
const pictureOf = (board: Board) => board.root.locator('[data-picture="world"]');

/** Pairs of names over a chart that run into each other. */
function collisionsIn(names: Locator): Promise<string[]> {
  return names.evaluate((svg) => {
    const texts = [...svg.querySelectorAll('text')];
    return texts.flatMap((one, i) =>
      texts.slice(i + 1).flatMap((other) => {
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        // Boxes of texts are higher than their letters.
        return wide > 1 && high > 0.3 * a.height
          ? [`${one.textContent}, ${other.textContent}`]
          : [];
      }),
    );
  });
}

test('the slider, moved while the last generation is shown, does not bring its end before', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await board.play(LOSING);
  await board.slider.press('ArrowRight');
  const result = resultOf(board);
  await expect(result).toContainText('decided it');
  const from = /from generation (\d+) on/.exec((await result.textContent()) ?? '')?.[1];
  await expect(result.getByRole('button', { name: /^Try again from/ })).toHaveText(
    `Try again from generation ${from}`,
  );
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test('a loss is what one sees, with what to do; then the board again', async ({ page }) => {
    await page.goto(CHALLENGE);
    const board = new Board(page);
    await board.isReady();
    await board.play(LOSING);
    const result = resultOf(board);
    await expect(board.ending).toHaveText(/^Lost in generation \d+$/);
    await expect(board.ending).toBeFocused();
    await expect(board.ending).toBeInViewport({ ratio: 1 });
    await expect(result).toContainText(/Generation \d+ cost the last life: the .*, below 30%\./);
    await expect(result).toContainText(/Generation \d+ decided it: from .* have won\./);
    await expect(result).toContainText('You spent nothing');
    await expect(result.getByRole('link', { name: 'The snake that eats its tail' })).toBeVisible();
    const names = result.locator('.course-names');
    await expect(names).toContainText('you');
    expect(await collisionsIn(names)).toEqual([]);
    // Feeding nothing is a mistake of the whole run.
    await expect(result.locator('button.primary')).toHaveText('Try again');
    const back = result.getByRole('button', { name: /^Try again from generation \d+$/ });
    await expect(back).toBeInViewport({ ratio: 1 });
    const generation = /\d+/.exec((await back.textContent()) ?? '')?.[0];
    await back.click();
    await expect(board.summary).toContainText(`Generation ${generation} of 14`);
    await expect(result).toBeHidden();
    await expect(pictureOf(board)).toBeInViewport({ ratio: 0.5 });
    await expect(board.button('Next generation')).toBeEnabled();
  });

  test('try again begins with the board in view', async ({ page }) => {
    await page.goto(CHALLENGE);
    const board = new Board(page);
    await board.isReady();
    await board.play(LOSING);
    await board.button('Try again').click();
    await expect(board.summary).toContainText('Generation 0');
    await expect(board.controls).toBeFocused();
    await expect(pictureOf(board)).toBeInViewport({ ratio: 0.5 });
  });
});

for (const [width, height] of [
  [1366, 657],
  [1280, 593],
  [768, 1024],
  [360, 640],
  [640, 360],
] as const) {
  test(`at ${width} × ${height} the end is told below the picture, and Try again finds the board`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(CHALLENGE);
    const board = new Board(page);
    await board.isReady();
    await board.play(LOSING);
    await expect(resultOf(board)).toContainText(/decided it/);
    const scrolled = await page.evaluate(() => scrollY);
    expect(scrolled).toBeLessThan(height / 4);
    await expect(board.ending).toBeInViewport({ ratio: 1 });
    await expect(pictureOf(board)).toBeInViewport({ ratio: 0.95 });
    const again = board.button('Try again');
    await expect(again).toBeInViewport({ ratio: 0.95 });
    await again.click();
    await expect(resultOf(board)).toBeHidden();
    await expect(pictureOf(board)).toBeInViewport({ ratio: 0.95 });
    await expect(board.button('Next generation')).toBeInViewport({ ratio: 0.95 });
    expect(Math.abs((await page.evaluate(() => scrollY)) - scrolled)).toBeLessThan(height / 4);
  });
}

test('a win leads on, and claims no more than it was', async ({ page }) => {
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await board.play(WINNING.slice(0, 3));
  await board.button('Step back').click();
  await expect(board.summary).toContainText('Generation 2 of 14');
  await board.play(WINNING.slice(2));
  const result = resultOf(board);
  await expect(board.ending).toHaveText('You kept the tails alive');
  await expect(result).toContainText('With steps back.');
  await expect(result.getByRole('button', { name: /^Try again from/ })).toBeHidden();
  await result.getByRole('link', { name: 'Next challenge: Chance alone' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Chance alone' })).toBeVisible();
});

test('a press in the first moment of a result was meant for Next, and is ignored', async ({
  page,
}) => {
  await page.goto(CHALLENGE);
  // The clock of the styles is stopped where that moment begins.
  await page.evaluate(() => {
    addEventListener('animationstart', ({ target, animationName }) => {
      if (animationName !== 'not-yet' || !(target instanceof Element)) return;
      for (const each of target.getAnimations()) each.pause();
    });
  });
  const board = new Board(page);
  await board.isReady();
  await board.play(LOSING);
  await expect(resultOf(board)).toContainText(/decided it/);
  const again = board.button('Try again');
  const at = (moment: number) =>
    again.evaluate((button, time) => {
      for (const each of button.getAnimations()) each.currentTime = time;
      return getComputedStyle(button).pointerEvents;
    }, moment);
  const press = async () => {
    const { x, y, width, height } = (await again.boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    await page.mouse.click(x + width / 2, y + height / 2);
  };
  await again.scrollIntoViewIfNeeded();
  for (const moment of [0, 700, 1190]) {
    expect(await at(moment)).toBe('none');
    await press();
    await expect(resultOf(board)).toBeVisible();
  }
  expect(await at(1201)).toBe('auto');
  await press();
  await expect(resultOf(board)).toBeHidden();
});
