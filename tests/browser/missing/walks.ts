import { expect as base, type Page } from '@playwright/test';
import { watchful } from '../../../src/game/policies.ts';
import { codeBy, runOf, TEXT, WATCH } from '../../support/class.ts';
import {
  ALBUM,
  ALBUM_AT,
  Board,
  CHALLENGE,
  LESSONS,
  LOSING,
  MAP,
  NOTEBOOK,
  NOTEBOOK_AT,
  PRICED_MAP,
  WINNING,
} from '../board.ts';
import { isWhole, map, progress, run, SMALL_MAP } from '../lab.ts';
import { Maker } from '../maker.ts';

/** A step that takes longer than this, in milliseconds, is stuck: with all parts there none does. */
export const STUCK = 60_000;

const expect = base.configure({ timeout: STUCK });

/** What somebody does on a page. It uses the scripts that the page has, and ends only when all that it does has worked. */
export interface Walk {
  readonly address: string;
  walk(page: Page): Promise<void>;
}

async function boardOn(page: Page, index = 0): Promise<Board> {
  const board = new Board(page, index);
  await board.root.scrollIntoViewIfNeeded();
  await expect(board.button('Next generation')).toBeEnabled();
  return board;
}

async function playOut(page: Page, moves: readonly number[], index = 0): Promise<Board> {
  const board = await boardOn(page, index);
  for (const [i, real] of moves.entries()) {
    await board.slider.fill(String(real));
    await board.button('Next generation').click();
    await expect(board.summary).toContainText(`Generation ${i + 1} of`);
  }
  return board;
}

/** Feeds nothing until the run is over. */
async function neglect(page: Page): Promise<Board> {
  const board = await boardOn(page);
  for (let generation = 1; await board.ending.isHidden(); generation++) {
    await board.slider.fill('0');
    await board.button('Next generation').click();
    await expect(board.summary).toContainText(`Generation ${generation} of`);
  }
  return board;
}

/** Answers everything, runs every figure with other luck and plays one generation on the first board. */
async function study(page: Page): Promise<void> {
  for (const box of await page.locator('predict-box').all()) {
    await box
      .locator('form input')
      .first()
      .evaluate((input) => {
        if (input instanceof HTMLInputElement && input.type === 'radio') input.checked = true;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
    await box.getByRole('button', { name: 'That is my guess' }).click();
    await expect(box.locator('[data-part="verdict"]')).not.toBeEmpty();
  }
  for (const box of await page.locator('check-question').all()) {
    await box.getByRole('radio').first().check();
    await box.getByRole('button', { name: 'Check' }).click();
    await expect(box.getByRole('status')).not.toBeEmpty();
  }
  for (const figure of await page.locator('tail-figure').all()) {
    const other = figure.getByRole('button', { name: 'Other luck' });
    if ((await other.count()) === 0) continue;
    await other.click();
    await expect(figure.getByRole('status').last()).toHaveText(/^Luck: .*-\d+$/);
  }
  if ((await page.locator('tail-board').count()) === 0) return;
  const board = await boardOn(page);
  await board.button('Next generation').click();
  await expect(board.summary).toContainText('Generation 1 of');
}

/** A made challenge of one kind of model. */
async function make(page: Page, kind: string): Promise<void> {
  const maker = new Maker(page);
  await expect(maker.link).not.toHaveValue('');
  await maker.form.getByRole('radio', { name: kind }).check();
  await maker.text('Title').fill('Ten short steps');
  await expect(maker.summary).toHaveText(/^Everything fits/);
  await expect(maker.verdict).toContainText(/of 200 other lucks|you find out by playing it/);
  await expect(maker.board.root.getByRole('heading', { name: 'Ten short steps' })).toBeVisible();
}

/** A run of the lab with another kind of model. */
async function experiment(page: Page, kind: string | null): Promise<void> {
  const choice = page.getByRole('combobox', { name: 'Kind of model' });
  await expect(choice).toBeEnabled();
  if (kind !== null) await choice.selectOption(kind);
  await isWhole(page, 'A');
}

const ADDRESS_OF_LAB = `/lab/#v=1&${SMALL_MAP}`;

export const WALKS: readonly Walk[] = [
  {
    address: '/',
    walk: async (page) => {
      const figure = page.getByRole('figure', { name: 'The snake' });
      await figure.getByRole('button', { name: 'Feed one real sample' }).click();
      await expect(figure.getByRole('status')).toContainText('had one real sample');
      await page.getByRole('combobox', { name: 'Look' }).selectOption('dark');
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    },
  },
  {
    address: '/about/',
    walk: async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('button', { name: 'Copy: BibTeX' }).click();
      await expect(page.getByText('Copied.')).toBeVisible();
    },
  },
  {
    address: '/no-such-page/',
    walk: async (page) => {
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    },
  },
  {
    address: '/lessons/',
    walk: async (page) => {
      await expect(page.getByRole('link', { name: /first lesson/ })).toBeVisible();
    },
  },
  ...LESSONS.map((address) => ({ address, walk: study })),
  {
    address: `${LESSONS[0]}?desk`,
    walk: async (page) => {
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    },
  },
  {
    address: CHALLENGE,
    walk: async (page) => {
      const board = await playOut(page, LOSING);
      await expect(board.ending).toBeVisible();
      await expect(board.root.locator('[data-part="turning"]')).not.toBeEmpty();
    },
  },
  {
    address: `${CHALLENGE}?won`,
    walk: async (page) => {
      const board = await playOut(page, WINNING);
      await expect(board.ending).toBeVisible();
      await expect(board.root.locator('[data-part="star-text"]')).not.toBeEmpty();
      await board.button('QR code').click();
      await expect(board.root.getByRole('img', { name: /QR code of the link/ })).toBeVisible();
      await page.reload();
      await board.slider.focus();
      await expect(board.record).toContainText('first try: ');
    },
  },
  {
    address: `${CHALLENGE}?seed`,
    walk: async (page) => {
      const board = await boardOn(page);
      await board.more();
      await board.seed.fill('  ');
      await board.seed.press('Enter');
      await expect(board.root.getByRole('alert')).not.toBeEmpty();
      await board.pressMore('New luck');
      await expect(board.seed).not.toHaveValue('  ');
    },
  },
  ...[MAP, PRICED_MAP].map((address) => ({
    address,
    walk: async (page: Page) => {
      const board = await neglect(page);
      await expect(board.obituaries.first()).toBeVisible();
    },
  })),
  {
    address: ALBUM,
    walk: async (page) => {
      const board = await playOut(page, [0, 10], ALBUM_AT);
      await board.button('Draw your own digit').click();
      await expect(page.getByRole('gridcell')).toHaveCount(64);
    },
  },
  {
    address: '/play/pay-the-toll/',
    walk: async (page) => {
      const board = await boardOn(page);
      await board.pressMore('New luck');
      await neglect(page);
    },
  },
  {
    address: NOTEBOOK,
    walk: async (page) => {
      const board = await playOut(page, [0, 10], NOTEBOOK_AT);
      await board.root.getByRole('button', { name: /Finish/ }).click();
      await expect(page.getByRole('dialog', { name: 'Finish my sentence' })).toBeVisible();
    },
  },
  {
    address: '/play/link/',
    walk: async (page) => {
      await expect(page.locator('[data-part="reason"]')).not.toBeEmpty();
    },
  },
  {
    address: '/play/link/#1.mangled',
    walk: async (page) => {
      await expect(page.locator('[data-part="reason"]')).not.toBeEmpty();
    },
  },
  {
    address: '/play/link/#2.first-watch.1.watch-the-tails',
    walk: async (page) => {
      await expect(page.getByText(/First watch/).first()).toBeVisible();
    },
  },
  {
    address: '/play/',
    walk: async (page) => {
      await expect(page.getByRole('button', { name: 'Export' })).toBeVisible();
      await page.getByRole('button', { name: 'Save as a table' }).click();
      await expect(page.locator('learner-record [data-part="status"]')).not.toBeEmpty();
    },
  },
  ...['2026-11-20', '2026-11-21', '2026-11-24', '2027-03-01'].map((date) => ({
    address: `/daily/?${date}`,
    walk: async (page: Page) => {
      await page.clock.setFixedTime(`${date}T12:00:00Z`);
      await page.reload();
      await expect(page.locator('tail-board:visible')).toHaveCount(1);
      await neglect(page);
      await expect(page.getByText('Your streak is 1 day long.')).toBeVisible();
    },
  })),
  ...['A bell curve', 'A map of islands', 'An album of pictures', 'notebook'].map((kind, i) => ({
    address: `/make/?${i}`,
    walk: (page: Page) => make(page, kind),
  })),
  {
    address: ADDRESS_OF_LAB,
    walk: async (page) => {
      await experiment(page, null);
      await map(page).scrollIntoViewIfNeeded();
      await expect(progress(page)).toHaveText(/^Done/);
      await run(page, 'A').getByText('Run A: numbers, figures and commands').click();
      for (const name of ['Run, CSV', 'Figures, PNG']) {
        await Promise.all([
          page.waitForEvent('download'),
          run(page, 'A').getByRole('button', { name }).click(),
        ]);
      }
    },
  },
  ...[1, 2, 3].map((index) => ({
    address: `/lab/?${index}`,
    walk: async (page: Page) => {
      const choice = page.getByRole('combobox', { name: 'Kind of model' });
      await expect(choice).toBeEnabled();
      await choice.selectOption({ index });
      await expect(run(page, 'A').getByRole('status').first()).toHaveText(
        /this run has a fidelity|the median/,
      );
    },
  })),
  {
    address: '/search/?q=ouroboros',
    walk: async (page) => {
      await expect(page.getByRole('status').first()).toHaveText(/places? for “ouroboros”/);
      await expect(page.locator('.search-results > li').first()).toBeVisible();
    },
  },
  {
    address: '/model/',
    walk: async (page) => {
      await page.getByRole('button', { name: 'Check again with other luck' }).click();
      const status = page.getByRole('status').filter({ hasText: 'checks on the luck' });
      await expect(status).toHaveText(/^\d+ checks on the luck [a-z]+-[a-z]+-\d+: /);
    },
  },
  {
    address: '/teach/assign/',
    walk: async (page) => {
      await expect(page.locator('assignment-builder')).toHaveAttribute('data-ready');
      const form = page.getByRole('form', { name: 'The assignment' });
      await form.getByRole('textbox', { name: 'Title', exact: true }).fill('Tails');
      const list = form.getByRole('combobox', { name: 'Challenge', exact: true });
      await list.selectOption({ index: 1 });
      await page.getByRole('button', { name: 'Add challenge' }).click();
      await expect(page.getByRole('textbox', { name: 'Link to this assignment' })).toBeVisible();
    },
  },
  {
    address: `/teach/results/#${TEXT}`,
    walk: async (page) => {
      const root = page.locator('class-results');
      await expect(root).toContainText('“Tails in May”, 4 steps, due Friday.');
      const code = codeBy('ann', { wrong: [], watch: runOf(WATCH, watchful(0.6, 3)) });
      await root.getByRole('textbox', { name: /^Codes/ }).fill(`Ann: ${code}`);
      await expect(root.locator('[data-part="results-progress"]')).toHaveText(/runs? replayed\.$/);
    },
  },
  {
    address: `/teach/desk/#${TEXT}`,
    walk: async (page) => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tails in May');
      const begin = page.getByRole('listitem').getByRole('link', { name: 'Begin' });
      await begin.nth(1).click();
      const board = await playOut(page, [0]);
      await expect(page.getByRole('complementary', { name: 'Desk' })).toContainText('Tails in May');
      await board.button('Play to the end').click();
      await expect(page.getByRole('complementary', { name: 'Desk' })).toContainText(
        'kept at your desk',
      );
      await page.getByRole('link', { name: 'Back to the desk' }).click();
      await page.getByRole('button', { name: 'Hand in' }).click();
      await page.getByRole('button', { name: 'QR code' }).click();
      await expect(page.getByRole('img', { name: /QR code of your code/ })).toBeVisible();
    },
  },
];
