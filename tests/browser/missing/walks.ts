import type { Page } from '@playwright/test';
import {
  ALBUM,
  ALBUM_AT,
  CHALLENGE,
  LESSONS,
  LOSING,
  MAP,
  NOTEBOOK,
  NOTEBOOK_AT,
  PRICED_MAP,
  WINNING,
} from '../board.ts';
import { withGraphicsCard } from '../graphics.ts';
import { ROOMS } from './rooms.ts';
import { asWinner, boardOn, expect, neglect, playOut, study, type Walk } from './steps.ts';

/** Lessons, challenges, links and days. */
const BOARDS: readonly Walk[] = [
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
  {
    address: `${CHALLENGE}?drawn`,
    walk: async (page) => {
      await withGraphicsCard(page);
      await page.reload();
      const board = await boardOn(page);
      const picture = board.root.locator('[data-picture="world"]');
      await expect(picture).toHaveAttribute('data-renderer', /webgl|canvas/);
    },
  },
  {
    address: `${CHALLENGE}?heard`,
    walk: async (page) => {
      const board = await boardOn(page);
      await board.pressMore('Sound');
      await page.keyboard.press('Escape');
      await board.button('Next generation').click();
      await expect(board.root.locator('[data-part="heard"]')).toContainText('Low voice, left');
    },
  },
  {
    address: `${CHALLENGE}?embed`,
    walk: async (page) => {
      await expect(page.getByRole('link', { name: /Open in Tailkeeper/ })).toBeVisible();
    },
  },
  {
    address: '/daily/?archive',
    walk: async (page) => {
      await page.clock.setFixedTime('2026-11-24T12:00:00Z');
      await asWinner(page, '2026-11-20');
      const won = page.getByRole('listitem').filter({ hasText: 'Fri 20' });
      await expect(won).toContainText(/won, \d stars?/);
    },
  },
];

export const WALKS: readonly Walk[] = [...BOARDS, ...ROOMS];
