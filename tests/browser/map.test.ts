import { expect, type Page, test } from '@playwright/test';
import { encodeBase64Url } from '../../src/link/base64url.ts';
import { Board, islandsInLink, MAP, PRICED_MAP, STEADY } from './board.ts';
import { tabTo } from './person.ts';

async function openBoard(page: Page, address: string): Promise<Board> {
  await page.goto(address);
  const board = new Board(page);
  await board.isReady();
  return board;
}

/** Presses Enter until so many generations are played, or the run is over. */
async function pressThrough(page: Page, board: Board, generations: number): Promise<void> {
  await tabTo(page, 'Next generation');
  for (let generation = 1; generation <= generations; generation++) {
    await page.keyboard.press('Enter');
    await expect(board.summary).toContainText(`Generation ${generation} of 20`);
  }
}

test('a map is lost from the keyboard alone, and played again', async ({ page }) => {
  const board = await openBoard(page, MAP);
  await expect(board.summary).toHaveText(
    'Generation 0 is the real world itself: everything on the map, with its outskirts (the rarest 5%), is at 100%. 3 lives left, 1,100 real samples left.',
  );
  await board.slider.fill('0');
  await pressThrough(page, board, 13);
  await expect(board.summary).toContainText(/That costs a life: .* stood at .*\. 0 lives left/);
  await expect(board.summary).toContainText('Lost in generation 13.');
  await expect(board.ending).toBeFocused();
  await expect(board.root).toContainText('You spent 0 of 1,100 real samples.');
  await tabTo(page, 'Try again');
  await page.keyboard.press('Enter');
  await expect(board.summary).toContainText('Generation 0 is the real world itself');
});

test('an island that is lost has an obituary until it comes back', async ({ page }) => {
  const board = await openBoard(page, PRICED_MAP);
  await board.slider.fill('0');
  const passed = async (generation: number) => {
    await board.button('Next generation').click();
    await expect(board.summary).toContainText(`Generation ${generation} of 20`);
  };
  for (const generation of [1, 2, 3, 4]) await passed(generation);
  await expect(board.obituaries).toHaveCount(0);
  await passed(5);
  await expect(board.summary).toContainText('Lost: Little Auk.');
  await expect(board.obituaries).toContainText('† Little Auk, lost in generation 5');
  await passed(6);
  await expect(board.obituaries).toHaveCount(0);
  await passed(7);
  await expect(board.obituaries).toHaveText(
    '† Little Auk, lost in generation 7 Last above 20% of its real size in generation 6. Left to chance, islands with 4% of the world that die out last about 80 generations on average.',
  );
  await board.button('Step back').click();
  await expect(board.obituaries).toHaveCount(0);
});

test('a map is won from the keyboard alone', async ({ page }) => {
  const board = await openBoard(page, MAP);
  await tabTo(page, 'Real samples to feed');
  await page.keyboard.press('Home');
  for (let i = 0; i < 55; i++) await page.keyboard.press('ArrowRight');
  await expect(board.slider).toHaveAttribute('aria-valuetext', '55 of 400');
  await pressThrough(page, board, 20);
  await expect(
    board.root.getByRole('heading', { name: 'You kept the islands on the map' }),
  ).toBeVisible();
  await expect(board.root).toContainText('You spent 1,100 of 1,100 real samples.');
  await expect(board.root).toContainText('first try: 1,100 spent');
  await expect(board.obituaries).toHaveCount(0);
  await tabTo(page, /^⋯\s+More/);
  await page.keyboard.press('Enter');
  await tabTo(page, 'All generations as a table');
  await page.keyboard.press('Enter');
  await expect(board.root.getByRole('row')).toHaveCount(22);
});

test('an island can be chosen, costs its price, and the money runs out', async ({ page }) => {
  const board = await openBoard(page, PRICED_MAP);
  await expect(board.weighted).toBeHidden();
  await board.choices();
  await board.source.selectOption('Little Auk (3 each)');
  await expect(board.weighted).toBeChecked();
  await expect(board.slider).toHaveAttribute('max', '140');
  await board.slider.fill('20');
  await expect(board.slider).toHaveAttribute('aria-valuetext', '20 of 280 · costs 60');
  await board.button('Next generation').click();
  await expect(board.summary).toContainText(
    'Generation 1 of 20, from 20 real (from Little Auk) and 260 synthetic samples',
  );
  await expect(board.left).toHaveText('360 left');
  await board.slider.fill('115');
  await board.button('Next generation').click();
  await expect(board.left).toHaveText('15 left');
  await expect(board.slider).toHaveValue('5');
  await expect(board.root.getByRole('alert')).toContainText(
    'There is room and money for only 5 real samples now.',
  );
  await board.choices();
  await board.source.selectOption('the whole world (1 each)');
  await expect(board.weighted).toBeHidden();
  await expect(board.slider).toHaveValue('15');
  await board.button('Next generation').click();
  await expect(board.root.getByRole('alert')).toHaveText(
    'There is room and money for no real sample now.',
  );
  await expect(board.slider).toHaveAttribute('max', '0');
});

test('an island that is pressed on the map is chosen, and pressed again is not', async ({
  page,
}) => {
  const board = await openBoard(page, PRICED_MAP);
  const island = async () => {
    const name = await board.root.getByText('Dunnock', { exact: true }).first().boundingBox();
    if (name === null) throw new Error('The name has no place.');
    // Its name stands below it.
    return [name.x + name.width / 2, name.y - 20] as const;
  };
  await page.mouse.click(...(await island()));
  await expect(board.source).toHaveValue('0');
  await expect(board.weighted).toBeVisible();
  await page.mouse.click(...(await island()));
  await expect(board.source).toHaveValue('world');
  await expect(board.weighted).toBeHidden();
});

test('counted in full, an island grows beyond its share', async ({ page }) => {
  const shareWith = async (isWeighted: boolean) => {
    const board = await openBoard(page, PRICED_MAP);
    await board.choices();
    await board.source.selectOption('Tern Stack (3 each)');
    await board.weighted.setChecked(isWeighted);
    await board.play([60]);
    await expect(board.summary).toContainText('Generation 1 of 20');
    await board.table();
    const row = board.root.getByRole('row').nth(2);
    await expect(row).toContainText('60 from Tern Stack');
    const share = Number.parseFloat((await row.getByRole('cell').nth(7).textContent()) ?? '');
    // The next one is to begin at the truth, and not where this run stands.
    await board.button('Start again').click();
    await expect(board.summary).toContainText('Generation 0');
    return share;
  };
  // Sixty of 280 samples are 21%, and 4% of the other 220 are 3% more.
  const full = await shareWith(false);
  expect(full).toBeGreaterThan(20);
  expect(full).toBeLessThan(30);
  expect(await shareWith(true)).toBeLessThan(8);
});

test('the link of a finished run gives a friend the map, the run to beat and the same numbers', async ({
  page,
}) => {
  const board = await openBoard(page, MAP);
  await board.play(STEADY);
  const link = await board.linkOfRun();
  await board.table();
  const numbers = (each: Board) => each.root.getByRole('table').locator('tbody').textContent();
  const table = await numbers(board);
  await page.goto('about:blank');
  await page.goto(link);
  const rival = page.getByText('Run to beat: won with 3 lives left, 1,100 spent.');
  await expect(rival).toBeVisible();
  const linked = new Board(page, 1);
  await linked.isReady();
  await linked.play(STEADY);
  await expect(linked.root).toContainText('You did as well as the run in the link.');
  await linked.table();
  await expect.poll(() => numbers(linked)).toBe(table);
});

const linkTo = (world: unknown, names: readonly string[]) =>
  `/play/link/#1.${encodeBase64Url(
    JSON.stringify(['m', 'Mine', 60, 5, 1, 60, 0.3, 3, 'seed', '000', world, names, []]),
  )}`;
const ISLANDS = [
  [0.96, -2, 0, 0.6],
  [0.04, 3, 1, 0.5],
] as const;
const TWO = islandsInLink(ISLANDS);

test('names in a link are text, never HTML', async ({ page }) => {
  const names = ['<b>B</b>', '<img src=x>'];
  const board = new Board(page, 1);
  await page.goto(linkTo(TWO, names));
  await board.isReady();
  for (const name of names)
    await expect(board.root.locator('svg').getByText(name).first()).toBeVisible();
  await board.button('Next generation').click();
  await expect(board.summary).toContainText('<img src=x> ');
  await board.table();
  await expect(
    board.root.getByRole('columnheader', { name: 'Share of the model: <b>B</b>' }),
  ).toBeVisible();
  await expect(page.locator('linked-challenge').locator('img, text b, th b')).toHaveCount(0);
});

for (const [what, world, names, reason] of [
  [
    'islands that are not all of the world',
    islandsInLink(ISLANDS.slice(0, 1)),
    [],
    'their weights add up to 1.',
  ],
  ['a world that nobody knows', 'atlantis', [], 'The world must be even4'],
  ['one name for two islands', TWO, ['One'], 'There must be one name for each island'],
] as const) {
  test(`a link is refused with a sentence: ${what}`, async ({ page }) => {
    await page.goto(linkTo(world, names));
    const refusal = page.getByText('This link cannot be opened.');
    await expect(refusal).toBeVisible();
    await expect(refusal).toContainText(reason);
    await expect(new Board(page, 1).root).toBeHidden();
  });
}
