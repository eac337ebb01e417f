import type { Page } from '@playwright/test';
import { constant, watchful } from '../../../src/game/policies.ts';
import { codeBy, runOf, ALBUM as SMALL_ALBUM, TEXT, WATCH } from '../../support/class.ts';
import { map, progress, run, SMALL_MAP } from '../lab.ts';
import { asWinner, expect, experiment, make, playOut, type Walk } from './steps.ts';

const ADDRESS_OF_LAB = `/lab/#v=1&${SMALL_MAP}`;

/** Pages without a board of their own. */
export const ROOMS: readonly Walk[] = [
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
  // Few generations: networks learn for long.
  ...[1, 2, 3].map((index) => ({
    address: `/lab/?${index}#v=1&generations=3`,
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
      const scorm = page.getByRole('button', { name: 'SCORM package (.zip)' });
      await Promise.all([page.waitForEvent('download'), scorm.click()]);
    },
  },
  {
    address: `/teach/results/#${TEXT}`,
    walk: async (page) => {
      const root = page.locator('class-results');
      await expect(root).toContainText('“Tails in May”, 4 steps, due Friday.');
      const [watch, album] = [runOf(WATCH, watchful(0.6, 3)), runOf(SMALL_ALBUM, constant(10))];
      const code = codeBy('ann', { wrong: [], watch, album });
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
      await page.locator('tail-board').getByRole('link', { name: 'Back to the desk' }).click();
      await page.getByRole('button', { name: 'Hand in' }).click();
      await page.getByRole('button', { name: 'QR code' }).click();
      await expect(page.getByRole('img', { name: /QR code of your code/ })).toBeVisible();
    },
  },
  {
    address: '/record/',
    walk: async (page) => {
      await asWinner(page, '2026-11-20');
      await expect(page.getByRole('table', { name: 'Challenges', exact: true })).toBeVisible();
      await page.getByRole('button', { name: 'Save as a table' }).click();
      await expect(page.locator('learner-record [data-part="status"]')).not.toBeEmpty();
    },
  },
  {
    address: '/play/',
    walk: async (page) => {
      await asWinner(page, '2026-11-20');
      await expect(page.locator('challenge-shelf')).toContainText('300 spent');
    },
  },
  {
    address: '/teach/class/',
    walk: async (page) => {
      await page.getByRole('button', { name: 'One more for: It is wider' }).click();
      await expect(page.locator('hands-up').getByRole('status')).toHaveText(/^1 hand/);
    },
  },
  {
    address: '/teach/worksheet/',
    walk: async (page) => {
      await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
    },
  },
  {
    address: '/offline/',
    walk: async (page) => {
      const again = page.getByRole('button', { name: 'Try again' });
      await Promise.all([page.waitForEvent('load'), again.click()]);
    },
  },
];
