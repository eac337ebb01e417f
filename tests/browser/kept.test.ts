import { expect, type Page, test } from '@playwright/test';
import { encodeBase64Url } from '../../src/link/base64url.ts';
import { Board, CHALLENGE, LESSON, LOSING, MAP } from './board.ts';
import { withoutStorage } from './person.ts';

const LINK = `/play/link/#1.${encodeBase64Url(JSON.stringify(['g', 'From a friend', 200, 14, 0.95, 560, 0.3, 3, 'moss', '000']))}`;

/** What a board says of the run that was left. */
const returned = (board: Board) => board.root.locator('[data-part="returned"]');
/** What it says is not kept. */
const notice = (board: Board) => board.root.locator('[data-part="notice"]');

async function opened(page: Page, address: string): Promise<Board> {
  await page.goto(address);
  const board = new Board(page);
  await board.isReady();
  return board;
}

/** Feeds nothing from the truth on until all lives are lost. */
async function neglect(board: Board): Promise<void> {
  const result = board.root.getByRole('region', { name: 'Result' });
  for (let generation = 1; await result.isHidden(); generation++) {
    await board.play([0]);
    await expect(board.summary).toContainText(`Generation ${generation} of`);
  }
}

for (const address of [CHALLENGE, MAP]) {
  test(`a run at ${address} survives a reload and a way back, until it is begun again`, async ({
    page,
  }) => {
    const board = await opened(page, address);
    await board.play([0, 30]);
    await expect(board.summary).toContainText('Generation 2 of');
    await board.button('Step back').click();
    await board.play([20]);
    await expect(board.summary).toContainText('Generation 2 of');
    const before = await board.summary.textContent();
    await page.reload();
    await expect(returned(board)).toHaveText('Your run was kept: generation 2.');
    await expect(board.summary).toHaveText(before ?? '');
    await board.play([0]);
    await expect(board.summary).toContainText('Generation 3 of');
    await expect(returned(board)).toBeEmpty();
    await page.goto('/about/');
    await page.goBack();
    await expect(board.summary).toContainText('Generation 3 of');
    await board.isReady();
    await board.pressMore('Start again');
    await page.reload();
    await board.isReady();
    await expect(board.summary).toContainText('Generation 0');
    await expect(returned(board)).toBeEmpty();
    await neglect(board);
    await expect(board.record).toContainText('best: lost in generation');
    await expect(board.record).not.toContainText('first try');
  });
}

test('a day that was finished is kept, however soon one leaves', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-20T12:00:00Z');
  const board = await opened(page, '/daily/');
  const next = board.button('Next generation');
  // Presses and leaves in one go, before anything of it can be shown.
  await next.evaluate((button) => {
    const status = document.querySelector('[data-part="result"]');
    const press = () => {
      if (button instanceof HTMLButtonElement) button.click();
      if (status instanceof HTMLElement && !status.hidden) location.assign('/about/');
      else setTimeout(press);
    };
    press();
  });
  await page.waitForURL('/about/');
  await page.goto('/daily/');
  await expect(page.getByText('Your streak is 1 day long.')).toBeVisible();
});

test('without the second worker and the extras a run is played to its end and kept', async ({
  page,
}) => {
  await page.route(/\/main-[\w-]+\.js$/, (route) => route.abort());
  const board = await opened(page, CHALLENGE);
  await board.slider.focus();
  await expect(board.odds).toContainText('The forecast could not be loaded.');
  await page.route(/\/extras\.[\w-]+\.js$/, (route) => route.abort());
  await page.reload();
  await board.isReady();
  await board.play(LOSING);
  const result = board.root.getByRole('region', { name: 'Result' });
  const missing = result.getByText('The rest of this result could not be loaded.');
  await expect(missing.filter({ visible: true })).toHaveCount(1);
  await page.unrouteAll();
  await page.reload();
  await board.isReady();
  await board.slider.focus();
  await expect(board.record).toContainText('first try: lost in generation');
});

const UNKEPT =
  'This browser cannot keep your run: it is lost when you leave this page. At the end of a run you can copy its link, which holds it.';

/** Leaves no room in the storage, for what begins like this. */
async function withoutRoom(page: Page, beginning = ''): Promise<void> {
  await page.addInitScript((start) => {
    const setItem: unknown = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      if (key.startsWith(start)) throw new DOMException('no room', 'QuotaExceededError');
      Reflect.apply(setItem as () => void, this, [key, text]);
    };
  }, beginning);
}

test('where what keeps results does not come, it is said, and the run can be played', async ({
  page,
}) => {
  await page.route(/\/keeping\.[\w-]+\.js$/, (route) => route.abort());
  const board = await opened(page, CHALLENGE);
  await expect(notice(board)).toContainText('What keeps your results could not be loaded.');
  await neglect(board);
  await expect(notice(board)).toContainText('What keeps your results could not be loaded.');
});

test('where nothing can be stored it is said where results would be kept', async ({ page }) => {
  await withoutRoom(page);
  const board = await opened(page, CHALLENGE);
  await board.play([0]);
  await expect(notice(board)).toHaveText(UNKEPT);
  await board.play(LOSING.slice(1));
  await expect(notice(board)).toContainText('This browser has no room for your results');
});

for (const [name, address] of [
  ['link', LINK],
  ['lesson', LESSON],
  ['board that is being made', '/make/'],
] as const) {
  for (const [how, prepare] of [
    ['full', withoutRoom],
    ['blocked', withoutStorage],
  ] as const) {
    test(`a ${how} storage is told of once, at a ${name}`, async ({ page }) => {
      await prepare(page);
      const board = await opened(page, address);
      const next = board.button('Next generation');
      await expect(notice(board)).toBeEmpty();
      await next.click();
      await expect(board.summary).toContainText('Generation 1 of');
      await expect(notice(board)).toHaveText(UNKEPT);
      const changes = await notice(board).evaluateHandle((place) => {
        const seen: string[] = [];
        new MutationObserver(() => seen.push(place.textContent)).observe(place, {
          childList: true,
        });
        return seen;
      });
      await next.click();
      await expect(board.summary).toContainText('Generation 2 of');
      expect(await changes.jsonValue()).toEqual([]);
      await expect(page.getByText(UNKEPT)).toHaveCount(1);
    });
  }
}

for (const [how, prepare] of [
  ['full', withoutRoom],
  ['blocked', withoutStorage],
] as const) {
  test(`a ${how} storage is told of once on the daily`, async ({ page }) => {
    await prepare(page);
    const board = await opened(page, '/daily/');
    await board.button('Next generation').click();
    await expect(board.summary).toContainText('Generation 1 of');
    await expect(notice(board)).toContainText('This browser');
    await expect(
      page.getByText(/This browser (cannot|has no|keeps nothing)/).filter({ visible: true }),
    ).toHaveCount(1);
  });
}

test('where results can be kept and runs cannot, only what is lost is told of', async ({
  page,
}) => {
  await withoutRoom(page, 'tailkeeper.runs');
  const board = await opened(page, CHALLENGE);
  await board.play(LOSING.slice(1));
  await expect(notice(board)).toHaveText(UNKEPT);
  await board.play([0]);
  await expect(board.ending).toHaveText(/^Lost/);
  await expect(board.record).toContainText('first try: lost');
  await expect(notice(board)).toBeEmpty();
});

test('what cannot be read is no hindrance, and the record is set aside', async ({ page }) => {
  await page.goto('/about/');
  await page.evaluate(() => {
    for (const name of ['progress/', 'runs/', 'theme']) {
      localStorage.setItem(`tailkeeper.${name}`, '{"');
    }
    for (const name of ['window', 'make', 'make.challenge']) {
      sessionStorage.setItem(`tailkeeper.${name}`, '{"');
    }
  });
  const board = await opened(page, CHALLENGE);
  await board.play([0, 0]);
  const told = page.getByText('Your record could not be read in this browser. It was set aside');
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'I have read this' }).click();
  await page.reload();
  await expect(board.summary).toContainText('Generation 2 of');
  await opened(page, '/make/');
});

test('automatic play pauses when nobody looks, and does not go on by itself', async ({ page }) => {
  const board = await opened(page, CHALLENGE);
  await board.play([0]);
  await board.root.getByRole('button', { name: /^Play/ }).click();
  await expect(board.root.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(board.root.getByRole('button', { name: /^Play/ })).toBeVisible();
});
