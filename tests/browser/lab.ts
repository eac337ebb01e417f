import { expect, type Locator, type Page } from '@playwright/test';

export const LAB = '/lab/';

/** One of the runs, as a person meets it. */
export function run(page: Page, name: string): Locator {
  return page.getByRole('region', { name: `Run ${name}`, exact: true });
}

/** The sentence on how a run stands; it is whole when no more runs are to come. */
export function standing(page: Page, name: string): Locator {
  return run(page, name).getByRole('status').first();
}

export async function isWhole(page: Page, name: string): Promise<void> {
  await expect(standing(page, name)).toHaveText(/the median of [\d,]+ runs is <?\d+%\.$/);
}

export function map(page: Page): Locator {
  return page.getByRole('region', { name: 'Survival map' });
}

export const surface = (page: Page) => map(page).getByRole('button', { name: /^Point on the map/ });

export const readout = (page: Page) => map(page).getByRole('status').first();

export const progress = (page: Page) =>
  map(page).locator('.lab-map-side').getByRole('status').last();

/** Opens the lab and waits until its controls are on. */
export async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`${LAB}${hash}`);
  await expect(page.getByRole('combobox', { name: 'Kind of model' })).toBeEnabled();
}

/** A smaller map, which is there sooner. */
export const SMALL_MAP = 'map.steps=16&map.runs=20';
