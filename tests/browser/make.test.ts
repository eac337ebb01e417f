import { expect, type Page, test } from '@playwright/test';
import { Board } from './board.ts';
import { Maker } from './maker.ts';

/**
 * Opens a link as somebody else would.
 *
 * @param index of the board that it is for: that of a bell curve, or that of a map
 */
async function openElsewhere(page: Page, link: string, index: 0 | 1): Promise<Board> {
  const other = await page.context().newPage();
  await other.goto(link);
  const board = new Board(other, index);
  await board.isReady();
  return board;
}

test('a challenge is made, tried, and played by somebody else', async ({ page }) => {
  const maker = await Maker.open(page);
  await maker.text('Title').fill('Ten short steps');
  await maker.number('Generations').fill('10');
  await maker.number('Budget').fill('400');
  await maker.number('Line (%)').fill('40.5');
  await maker.shows('Ten short steps');
  await expect(maker.board.root).toContainText('for 10 generations, with 400 real samples');
  await expect(maker.board.root).toContainText('below 40.5%');
  await expect(maker.summary).toHaveText(/^Everything fits/);
  await expect(maker.verdict).toContainText('of 200 other lucks', { timeout: 120_000 });
  const link = await maker.link.inputValue();
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/play\/link\/#1\.[\w-]+$/);
  const board = await openElsewhere(page, link, 0);
  await expect(board.root.getByRole('heading', { name: 'Ten short steps' })).toBeVisible();
  await board.play([20]);
  await expect(board.summary).toContainText('Generation 1 of 10, from 20 real');
  await expect(board.summary).toContainText('380 real samples left');
});

test('what is wrong is said at its place and in the summary, and nothing is lost', async ({
  page,
}) => {
  const maker = await Maker.open(page);
  await maker.text('Title').fill('Before');
  await maker.shows('Before');
  const before = await maker.link.inputValue();
  await maker.text('Title').fill('After');
  await maker.number('Lives').fill('12');
  const sentence = 'Lives must be a whole number from 1 to 9.';
  await expect(maker.group('How long, and how hard')).toContainText(sentence);
  await expect(maker.summary).toContainText(`One thing to mend. ${sentence}`);
  await expect(maker.number('Lives')).toHaveAttribute('aria-invalid', 'true');
  await expect(maker.number('Lives')).toHaveAccessibleDescription(new RegExp(sentence));
  await expect(maker.number('Generations')).not.toHaveAttribute('aria-invalid');
  await expect(maker.link).not.toHaveValue(before);
  await maker.shows('After');
  const last = await maker.link.inputValue();
  await page.reload();
  await expect(maker.number('Lives')).toHaveValue('12');
  await expect(maker.summary).toContainText(sentence);
  await expect(maker.link).toHaveValue(last);
  await maker.shows('After');
  await maker.number('Lives').fill('2');
  await expect(maker.summary).toHaveText(/^Everything fits/);
  await expect(maker.number('Lives')).not.toHaveAttribute('aria-invalid');
  await expect(maker.group('How long, and how hard')).not.toContainText(sentence);
  await maker.shows('After');
});

test('a map with islands of one’s own', async ({ page }) => {
  const maker = await Maker.open(page);
  await maker.text('Title').fill('Two isles');
  await maker.form.getByRole('radio', { name: 'A map of islands' }).check();
  await maker.list('World').selectOption('Islands of my own');
  await maker.list('How many islands').selectOption('2');
  await maker.text('Island 1').fill('Great Skua');
  await maker.text('Island 2').fill('Little Skua');
  await maker.number('Share (%)').nth(0).fill('90');
  await maker.number('Share (%)').nth(1).fill('4');
  await expect(maker.summary).toContainText('add up to 94% of the world: 6% is missing.');
  await maker.button('Share out the rest').click();
  await expect(maker.number('Share (%)').nth(0)).toHaveValue('96');
  await expect(maker.number('Share (%)').nth(0)).toBeFocused();
  await expect(maker.button('Share out the rest')).toBeHidden();
  await maker.box('Samples can be fetched from one island, at its price').check();
  await maker.number('Price').nth(1).fill('5');
  await maker.shows('Two isles');
  await expect(maker.board.root).toContainText('Little Skua · rare');
  await expect(maker.board.source).toContainText('Little Skua (5 each)');
  const board = await openElsewhere(page, await maker.link.inputValue(), 1);
  await expect(board.root).toContainText('Great Skua');
  await board.choices();
  await board.source.selectOption({ label: 'Little Skua (5 each)' });
  await board.play([10]);
  await expect(board.summary).toContainText('10 real (from Little Skua)');
});

test('tools and a web, with what does not go together', async ({ page }) => {
  const maker = await Maker.open(page);
  await maker.unfold();
  await maker.list('Tool 1').selectOption('Bouncer');
  await expect(maker.summary).toContainText('A bouncer needs a web to look at.');
  await maker.box('Samples come from a web that is partly synthetic').check();
  await expect(maker.summary).toHaveText(/^Everything fits/);
  const slot = maker.group('Tool 1');
  await slot.getByRole('combobox', { name: 'Option 2' }).selectOption('and refills');
  await slot.getByRole('spinbutton', { name: 'Option 2 costs' }).fill('12');
  await maker.list('Tool 2').selectOption('How the model is sampled');
  await maker.group('Tool 2').getByRole('textbox', { name: 'Option 1' }).fill('1.05');
  await maker.shows('My challenge');
  const doors = maker.board.root.getByRole('combobox', { name: 'Bouncer', includeHidden: true });
  await expect(doors.locator('option')).toHaveText([
    'nobody at the door',
    /\(costs 5\)$/,
    /refills to 200 \(costs 12\)$/,
  ]);
  await expect(maker.board.root).toContainText('wider, λ = 1.05 (costs 10)');
  await expect(maker.board.root).toContainText('where 50% is the previous model’s own output');
});

test('what players do not get is not on the board', async ({ page }) => {
  const maker = await Maker.open(page);
  await maker.unfold();
  await maker.box('The luck (seed)').check();
  await maker.box('The forecast').check();
  await maker.shows('My challenge');
  await maker.board.more();
  await expect(maker.board.seed).toBeHidden();
  await expect(maker.board.root).not.toContainText('futures');
});

test('the verdict follows the settings', async ({ page }) => {
  const maker = await Maker.open(page);
  await expect(maker.verdict).toContainText('It can be won: par is 160.');
  await expect(maker.verdict).toContainText('of 200 other lucks', { timeout: 120_000 });
  await maker.verdict.getByText('How the reference policies do').click();
  await expect(maker.verdict.getByRole('row')).toHaveText([
    /Policy.*Other lucks/,
    /^Feeding nothing\s*lost in generation 8\s*\d+%$/,
    /^Feeding the same every time\s*(won for|lost in).*%$/,
    /^Watching, and feeding when a tail is thin\s*won for 160\s*\d+%$/,
  ]);
  await maker.number('Line (%)').fill('1');
  await expect(maker.verdict).toContainText('No challenge yet: feeding nothing wins.');
  await maker.number('Line (%)').fill('0');
  await expect(maker.verdict).toContainText('Nothing can be lost.');
  await maker.number('Line (%)').fill('95');
  await expect(maker.verdict).toContainText('Perhaps nobody can win it.');
  const seed = await maker.text('Seed').inputValue();
  await maker.button('Try another luck').click();
  await expect(maker.text('Seed')).not.toHaveValue(seed);
});

test('an album is made: its board comes late, and what can be said of it is said', async ({
  page,
}) => {
  const maker = await Maker.open(page);
  await maker.text('Title').fill('Seven pages');
  await maker.form.getByRole('radio', { name: 'An album of pictures' }).check();
  await maker.number('Generations').fill('7');
  await maker.number('Line (%)').fill('45');
  await maker.shows('Seven pages');
  await expect(maker.board.root.locator('[data-part="album-words"] > li')).toHaveCount(5);
  await expect(maker.verdict).toContainText('Par is not known for this kind');
  await expect(maker.verdict).toContainText('Whether it can be won you find out by playing it.');
  await expect(maker.verdict.getByText('How the reference policies do')).toBeHidden();
  await maker.board.play([20]);
  await expect(maker.board.summary).toContainText('Generation 1 of 7, from 20 real');
  await maker.form.getByRole('radio', { name: 'A bell curve' }).check();
  await expect(maker.board.root.locator('[data-part="album-words"]')).toHaveCount(0);
});
