import { expect, test } from '@playwright/test';
import { Board, CHALLENGE, LOSING, PRICED_MAP } from './board.ts';
import { fontsAreIn } from './person.ts';
import { CHALLENGES, WINDOWS } from './screens.ts';

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
