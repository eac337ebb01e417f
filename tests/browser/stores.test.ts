/** Whatever becomes of the storage while somebody plays: nothing is lost that could be kept, and the rest is told. */
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { encodeBase64Url } from '../../src/link/base64url.ts';
import { TEXT } from '../support/class.ts';
import { Board, CHALLENGE, LESSON, LOSING } from './board.ts';
import { MAKE, Maker } from './maker.ts';
import { emptyFiller, fillStore, store, storedIn } from './stores.ts';

const LINK = `/play/link/#1.${encodeBase64Url(JSON.stringify(['g', 'From a friend', 200, 14, 0.95, 560, 0.3, 3, 'moss', '000']))}`;
const DESK = `/teach/desk/#${TEXT}`;
const ROOM = /This browser (cannot keep your run|has no room for your results)/;

async function opened(page: Page, address: string): Promise<Board> {
  await page.goto(address);
  const board = new Board(page);
  await board.isReady();
  return board;
}

const told = (page: Page, words: string | RegExp) =>
  page.getByText(words).filter({ visible: true }).first();

async function stands(board: Board, generation: number): Promise<void> {
  await expect(board.summary).toContainText(`Generation ${generation} of`);
}

for (const address of [CHALLENGE, '/daily/', LESSON, LINK, MAKE]) {
  test(`a store that is full to the last byte before a game is told of at ${address}`, async ({
    page,
  }) => {
    await page.goto('/about/');
    await fillStore(page);
    const before = await storedIn(page);
    const board = await opened(page, address);
    await board.button('Next generation').click();
    await stands(board, 1);
    await expect(told(page, ROOM)).toBeVisible();
    expect(await storedIn(page)).toEqual(before);
  });
}

test('a store that becomes full during a game is told of, and what was played is kept when there is room', async ({
  page,
}) => {
  const board = await opened(page, CHALLENGE);
  await board.play([0, 30]);
  await stands(board, 2);
  await fillStore(page);
  await board.play([0]);
  await stands(board, 3);
  await expect(told(page, ROOM)).toBeVisible();
  await page.reload();
  await stands(board, 2);
  await board.isReady();
  await board.play([0, 0]);
  await stands(board, 4);
  await emptyFiller(page);
  // On the way out it is tried once more.
  await page.reload();
  await stands(board, 4);
});

test('at the desk, in a lesson and on the record a full store is told of', async ({ page }) => {
  await page.goto('/about/');
  await fillStore(page);
  await page.goto(DESK);
  await expect(told(page, 'your work stays in this tab until you close it')).toBeVisible();
  await page.goto(LESSON);
  await expect(told(page, 'This browser does not keep it: your record says why.')).toBeVisible();
  await page.goto('/record/');
  const record = {
    ...{ version: 4, daily: {}, lessons: {}, latest: null },
    challenges: {
      'first-watch': {
        firstTry: null,
        best: { won: true, spent: 9, livesLeft: 1, generations: 9 },
      },
    },
  };
  await page.locator('input[type="file"]').setInputFiles({
    ...{ name: 'record.json', mimeType: 'application/json' },
    buffer: Buffer.from(JSON.stringify(record)),
  });
  await expect(told(page, 'This browser has no room for your results')).toBeVisible();
});

test('work at the desk from before the store was full is there, and goes on in the tab and then in the store', async ({
  page,
}) => {
  await page.goto(DESK);
  const sentence = page.getByRole('textbox', { name: 'What surprised you?' });
  await sentence.fill('The tails');
  await fillStore(page);
  await page.reload();
  await expect(sentence).toHaveValue('The tails');
  await sentence.fill('The tails went first');
  await page.reload();
  await expect(sentence).toHaveValue('The tails went first');
  await emptyFiller(page);
  await page.reload();
  await expect(sentence).toHaveValue('The tails went first');
  expect((await storedIn(page))['tailkeeper.desk/']).toContain('The tails went first');
});

test('of many texts that cannot be read, one after the other in every place, none is lost', async ({
  page,
}) => {
  const texts: string[] = [];
  for (let round = 0; round < 3; round++) {
    const kept = ['progress/', 'runs/', 'desk/'].flatMap((name) => {
      const pair = [`${name}: damaged ${round}`, `${name}: its copy ${round}`];
      texts.push(...pair);
      return [
        [`tailkeeper.${name}`, pair[0] ?? ''],
        [`tailkeeper.${name}.copy`, pair[1] ?? ''],
      ];
    });
    // Five have room; of the last round that is the text itself.
    if (round === 2)
      texts.splice(0, texts.length, ...texts.filter((text) => !text.includes('copy 2')));
    const last = round === 2 ? kept.filter(([key]) => !key?.endsWith('copy')) : kept;
    await page.goto('/about/');
    await page.evaluate(() => {
      for (const name of ['progress/', 'runs/', 'desk/']) {
        for (const end of ['', '.copy']) localStorage.removeItem(`tailkeeper.${name}${end}`);
      }
    });
    await store(page, Object.fromEntries(last));
    const board = await opened(page, CHALLENGE);
    await board.play([0]);
    await stands(board, 1);
    await page.goto(DESK);
    await expect(page.getByRole('textbox', { name: 'What surprised you?' })).toBeVisible();
  }
  for (const what of ['Your record', 'The list of your runs', 'The work at the desk']) {
    await expect(told(page, `${what}`)).toContainText('could not be read in this browser');
  }
  const values = Object.values(await storedIn(page));
  for (const text of texts) expect(values).toContain(text);
});

test('what newer pages keep is left as it is, and told of', async ({ page }) => {
  const newer = {
    'tailkeeper.progress/': '{"version":5,"places":{}}',
    'tailkeeper.runs/': '{"version":2,"runs":[]}',
    'tailkeeper.desk/': '{"version":2,"works":[]}',
    'tailkeeper.notices/': 'eaten progress',
  };
  await store(page, newer);
  const board = await opened(page, CHALLENGE);
  await board.play(LOSING);
  await expect(board.ending).toHaveText(/^Lost/);
  await expect(told(page, 'The record in this browser comes from a newer version')).toBeVisible();
  await page.goto(DESK);
  await expect(told(page, 'The work in this browser comes from a newer version')).toBeVisible();
  await expect(page.getByText('undefined')).toHaveCount(0);
  const kept = await storedIn(page);
  for (const [key, text] of Object.entries(newer)) expect(kept[key]).toBe(text);
  expect(Object.keys(kept).filter((key) => key.endsWith('.copy'))).toEqual([]);
});

test('a run whose list was cut off in the middle of a write is there all the same', async ({
  page,
}) => {
  const board = await opened(page, CHALLENGE);
  await board.play([0, 30]);
  await stands(board, 2);
  await page.goto('/about/');
  const { 'tailkeeper.runs/': list = '' } = await storedIn(page);
  await store(page, { 'tailkeeper.runs/': list.slice(0, list.length / 2) });
  await page.goto(CHALLENGE);
  await stands(board, 2);
  await expect(told(page, 'The list of your runs that are not over was damaged')).toBeVisible();
  await page.goto('/about/');
  await expect(told(page, 'The list of your runs that are not over was damaged')).toBeVisible();
});

test('where the storage is cleared or damaged during a game, the run is kept with its next decision', async ({
  page,
}) => {
  const board = await opened(page, CHALLENGE);
  await board.play([0, 30]);
  await stands(board, 2);
  await page.evaluate(() => localStorage.clear());
  await board.play([0]);
  await stands(board, 3);
  await page.reload();
  await stands(board, 3);
  await board.isReady();
  await page.evaluate(() => {
    for (const end of ['', '.copy']) localStorage.setItem(`tailkeeper.runs/${end}`, '[{');
  });
  await board.play([0]);
  await stands(board, 4);
  await expect.poll(async () => (await storedIn(page))['tailkeeper.runs/.unreadable']).toBe('[{');
  await page.reload();
  await stands(board, 4);
});

test('where every third write fails, the result of a run is there in the end', async ({ page }) => {
  await page.addInitScript(() => {
    const setItem: unknown = Storage.prototype.setItem;
    let writes = 0;
    Storage.prototype.setItem = function (key, text) {
      writes += 1;
      if (writes % 3 === 0) throw new DOMException('no room', 'QuotaExceededError');
      Reflect.apply(setItem as () => void, this, [key, text]);
    };
  });
  const board = await opened(page, CHALLENGE);
  await board.play(LOSING);
  await expect(board.ending).toHaveText(/^Lost/);
  await page.goto('/record/');
  await expect(page.getByRole('table', { name: 'Challenges', exact: true })).toContainText(
    'lost in generation',
  );
});

/** Two windows of one browser that decide at the same moment. */
async function atOnce(context: BrowserContext): Promise<readonly [Board, Board]> {
  const boards = await Promise.all(
    [CHALLENGE, LINK].map(async (address) => opened(await context.newPage(), address)),
  );
  const [one, other] = boards;
  if (one === undefined || other === undefined) throw new Error('two windows are missing');
  return [one, other];
}

for (const [how, prepare] of [
  ['with locks', async () => {}],
  [
    'without locks',
    (context: BrowserContext) =>
      context.addInitScript(() => {
        Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
      }),
  ],
] as const) {
  test(`two windows that end their runs and begin others at the same moment keep all of it, ${how}`, async ({
    context,
  }) => {
    await prepare(context);
    const boards = await atOnce(context);
    await Promise.all(boards.map((board) => board.play([0, 0])));
    await Promise.all(boards.map((board) => board.button('Next generation').click()));
    await Promise.all(boards.map((board) => stands(board, 3)));
    const [first] = boards;
    const page = first.root.page();
    const moves = async () =>
      JSON.parse((await storedIn(page))['tailkeeper.runs/'] ?? '[]').map(
        (run: { moves: string }) => run.moves.length,
      );
    await expect.poll(async () => (await moves()).filter((n: number) => n > 0).length).toBe(2);
    expect(new Set((await moves()).filter((n: number) => n > 0)).size).toBe(1);
    await Promise.all(boards.map((board) => board.root.page().reload()));
    await Promise.all(boards.map((board) => stands(board, 3)));
  });

  test(`two windows that finish at the same moment are both on the record, ${how}`, async ({
    context,
  }) => {
    await prepare(context);
    const addresses = [CHALLENGE, '/play/chance-alone/'];
    const windows = await Promise.all(
      addresses.map(async (address) => {
        const page = await context.newPage();
        return opened(page, address);
      }),
    );
    await Promise.all(windows.map((board) => board.slider.fill('0')));
    await Promise.all(windows.map((board) => board.button('Next generation').click()));
    await Promise.all(windows.map((board) => board.button('Play to the end').click()));
    await Promise.all(windows.map((board) => expect(board.ending).toBeVisible()));
    const page = windows[0]?.root.page();
    if (page === undefined) throw new Error('a window is missing');
    const kept = async () =>
      Object.keys(JSON.parse((await storedIn(page))['tailkeeper.progress/'] ?? '{}').challenges);
    await expect.poll(async () => (await kept()).length).toBe(2);
  });
}

test('a desk in two windows has what is done in either', async ({ context }) => {
  const [one, other] = [await context.newPage(), await context.newPage()];
  const sentence = (page: Page) => page.getByRole('textbox', { name: 'What surprised you?' });
  await one.goto(DESK);
  await expect(sentence(one)).toBeVisible();
  await other.goto(DESK);
  await other.getByRole('button', { name: /0 of 4 steps done/ }).click();
  await sentence(one).fill('The tails went');
  await expect(sentence(other)).toHaveValue('The tails went');
  await sentence(other).fill('The tails went first');
  await expect(sentence(one)).toHaveValue('The tails went first');
  await other.getByRole('link', { name: 'Continue: ' }).click();
  const check = other.locator('check-question').first();
  await check.getByRole('radio', { name: 'A fit comes out a little narrow' }).check();
  await check.getByRole('button', { name: 'Check' }).click();
  await expect(one.getByText(/^1 of \d+ questions answered\.$/)).toBeVisible();
  await expect(sentence(one)).toHaveValue('The tails went first');
  await one.getByRole('button', { name: 'Leave this computer …' }).click();
  await one.getByRole('button', { name: 'Take my work off' }).click();
  await expect(
    told(other, 'In another window this work was taken off this computer'),
  ).toBeVisible();
});

test('where a window can keep nothing, Make and the builder say so once, and a board plays', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('storage is off', 'SecurityError');
      },
    });
  });
  const maker = await Maker.open(page);
  await maker.text('Title').fill('Mine');
  const unkept = page.getByText('This browser cannot keep what you make');
  await expect(unkept.filter({ visible: true })).toHaveCount(1);
  await page.goto('/teach/assign/');
  await page.getByRole('textbox', { name: 'Title' }).fill('Mine');
  const lost = page.getByText('This browser cannot keep what you put together');
  await expect(lost.filter({ visible: true })).toHaveCount(1);
  const board = await opened(page, CHALLENGE);
  await board.play([0, 30]);
  await stands(board, 2);
  await page.reload();
  await stands(board, 2);
});

test('a draft that was cut off while it was written is there all the same', async ({ page }) => {
  const maker = await Maker.open(page);
  await maker.text('Title').fill('Cut off');
  await expect(maker.text('Title')).toHaveValue('Cut off');
  await page.evaluate(() => sessionStorage.setItem('tailkeeper.make', '{"title":"Cu'));
  await page.reload();
  await expect(maker.text('Title')).toHaveValue('Cut off');
});
