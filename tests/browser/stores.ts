import type { Page } from '@playwright/test';

/** Fills what a browser has room for to the last character. */
export async function fillStore(page: Page): Promise<void> {
  await page.evaluate(() => {
    let filler = localStorage.getItem('filler') ?? '';
    for (let more = 2 ** 22; more >= 1; more = Math.floor(more / 2)) {
      for (let fits = true; fits; ) {
        try {
          localStorage.setItem('filler', filler + 'x'.repeat(more));
          filler += 'x'.repeat(more);
        } catch {
          fits = false;
        }
      }
    }
  });
}

/** Makes room again. */
export async function emptyFiller(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.removeItem('filler'));
}

/** Everything that is kept, by its name. */
export function storedIn(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => ({ ...localStorage }));
}

/** Puts texts into the storage of a site on its about page. */
export async function store(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  await page.goto('/about/');
  await page.evaluate((entries) => {
    for (const [key, text] of entries) localStorage.setItem(key, text);
  }, Object.entries(texts));
}
