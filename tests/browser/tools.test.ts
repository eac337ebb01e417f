import { expect, test } from '@playwright/test';
import { Board } from './board.ts';

test('a tool is chosen from a list, costs what it says, and is named in the summary', async ({
  page,
}) => {
  await page.goto('/play/knife-edge/');
  const board = new Board(page);
  await board.isReady();
  await board.slider.fill('30');
  await board.choices();
  await board.root
    .getByRole('combobox', { name: 'Turn up the tails' })
    .selectOption({ label: 'synthetic tails count × 2 (costs 2)' });
  await expect(board.slider).toHaveAttribute('aria-valuetext', '30 of 100 · costs 32');
  await board.button('Next generation').click();
  await expect(board.summary).toContainText(
    'from 30 real and 70 synthetic samples, with the tails turned up × 2',
  );
  await expect(board.summary).toContainText('368 left to spend');
});

test('a tool that is too dear cannot be chosen any more', async ({ page }) => {
  await page.goto('/play/five-rounds/');
  const board = new Board(page);
  await board.isReady();
  await board.slider.fill('100');
  await board.button('Next generation').click();
  await board.slider.fill('40');
  await board.button('Next generation').click();
  await expect(board.summary).toContainText('10 left to spend');
  await board.choices();
  const honest = board.root.getByRole('option', { name: 'as it is, λ = 1 (costs 20)' });
  await expect(honest).toHaveAttribute('disabled');
  const narrower = board.root.getByRole('option', { name: 'narrower, λ = 0.85 (costs 8)' });
  await expect(narrower).not.toHaveAttribute('disabled');
});

test('a tool that became too dear is named, and is back in the next run', async ({ page }) => {
  await page.goto('/play/five-rounds/');
  const board = new Board(page);
  await board.isReady();
  await board.choices();
  const lists = board.root.getByRole('combobox', { name: 'How the model is sampled' });
  const honest = 'as it is, λ = 1 (costs 20)';
  await lists.selectOption({ label: honest });
  await board.slider.fill('100');
  await board.button('Next generation').click();
  await expect(board.summary).toContainText('30 left to spend');
  await board.slider.fill('10');
  await board.button('Next generation').click();
  await expect(board.summary).toContainText('0 left to spend');
  const why = board.root.getByText('Too dear now: How the model is sampled.');
  await expect(why).toBeVisible();
  await expect(lists).toHaveValue('0');
  await board.button('Step back').click();
  await expect(why).toBeHidden();
  await expect(lists.locator('option:checked')).toHaveText(honest);
  await board.button('Next generation').click();
  await expect(why).toBeVisible();
  await board.pressMore('Start again');
  await expect(why).toBeHidden();
  await expect(lists.locator('option:checked')).toHaveText(honest);
});

test('two tools are never chosen together that cost more than is left', async ({ page }) => {
  await page.goto('/play/keepers-exam/');
  const board = new Board(page);
  await board.isReady();
  const bouncer = board.root.getByRole('combobox', { name: 'Bouncer' });
  const sampled = board.root.getByRole('combobox', { name: 'How the model is sampled' });
  const slider = board.root.getByRole('slider', { name: 'Web samples to feed' });
  for (const amount of ['80', '80', '29']) {
    await slider.fill(amount);
    await board.button('Next generation').click();
  }
  await expect(board.summary).toContainText('3 left to spend');
  await board.choices();
  await bouncer.selectOption({ index: 1 });
  await expect(sampled.locator('option').nth(1)).toHaveAttribute('disabled');
  await bouncer.selectOption({ index: 0 });
  await sampled.selectOption({ index: 1 });
  await bouncer.selectOption({ index: 1 });
  await expect(sampled).toHaveValue('0');
  await expect(board.root.getByText('Too dear now: How the model is sampled.')).toBeVisible();
  await board.button('Next generation').click();
  await expect(board.summary).toContainText('with a bouncer who refills');
});

test('a web says what comes from it, and shows what was real', async ({ page }) => {
  await page.goto('/play/bad-bouncer/');
  const board = new Board(page);
  await board.isReady();
  await expect(board.root).toContainText('where 20% is the previous model’s own output');
  await expect(board.root).toContainText('and 90% of those far out');
  await board.root.getByRole('slider', { name: 'Web samples to feed' }).fill('50');
  await board.choices();
  await board.root.getByRole('combobox', { name: 'Bouncer' }).selectOption({ index: 1 });
  await board.button('Next generation').click();
  await expect(board.summary).toContainText(
    /from \d+ real and \d+ synthetic samples \(50 fed from the web\), with a bouncer who refills/,
  );
});

test('a challenge can go without a forecast', async ({ page }) => {
  await page.goto('/play/keepers-exam/');
  const board = new Board(page);
  await board.isReady();
  await board.choices();
  await board.root.getByRole('combobox', { name: 'Bouncer' }).selectOption({ index: 1 });
  await board.button('Next generation').click();
  await expect(board.summary).toContainText('Generation 1 of 16');
  await expect(board.odds).toBeEmpty();
  await expect(
    board.root.getByText('The worst tail, generation by generation', { exact: true }),
  ).not.toHaveClass(/visually-hidden/);
});

test('a run with tools survives the way through a link', async ({ page }) => {
  await page.goto('/play/hoard-or-replace/');
  const board = new Board(page);
  await board.isReady();
  const archive = board.root.getByRole('combobox', { name: 'Archive' });
  await board.choices();
  await archive.selectOption({ index: 1 });
  await board.slider.fill('0');
  for (let generation = 1; generation <= 14; generation++) {
    await board.button('Next generation').click();
  }
  const link = await board.linkOfRun();
  await page.goto('about:blank');
  await page.goto(link);
  const received = new Board(page);
  await received.isReady();
  await expect(received.root.getByText('Run to beat: won with')).toBeVisible();
  await received.choices();
  await expect(received.root.getByRole('combobox', { name: 'Archive' })).toBeVisible();
});
