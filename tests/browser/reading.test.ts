import { expect, type Page, test } from '@playwright/test';
import { LESSONS } from './board.ts';

/** What a lesson may have, in words that are seen before anything is opened or played. */
const MOST = { words: 1100, stretch: 180, sentences: 3 } as const;

/** Where the first thing to do begins at the latest: in the first screen, on a phone in one and a half. */
const WINDOWS = [
  { width: 1366, height: 657, top: 657 },
  { width: 360, height: 640, top: 960 },
] as const;

/** What a reader meets in a lesson: words that are seen, those of folds apart, and stretches of nothing but words. */
function read(page: Page) {
  return page.evaluate(() => {
    const THINGS = 'predict-box, check-question, tail-board, tail-figure, figure, table';
    const count = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,%–-]*/gu)?.length ?? 0;
    // biome-ignore lint/performance/useDomNodeTextContent: what is folded is not seen.
    const seenIn = (element: HTMLElement | null) => element?.innerText ?? '';
    const body = document.querySelector<HTMLElement>('.lesson-body');
    const things = [...document.querySelectorAll<HTMLElement>(`.lesson-body :is(${THINGS})`)];
    const seen = things.filter((each) => each.getBoundingClientRect().height > 0);
    const stretches = [0];
    for (const part of body?.children ?? []) {
      if (!(part instanceof HTMLElement)) continue;
      if (part.matches(THINGS) || part.querySelector(THINGS) !== null) stretches.push(0);
      else stretches.push((stretches.pop() ?? 0) + count(seenIn(part)));
    }
    const first = seen[0];
    const before = [
      ...document.querySelectorAll<HTMLElement>('.lesson-head .lead, .lesson-body > p'),
    ]
      .filter(
        (each) => first && each.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING,
      )
      .map((each) => seenIn(each).trim());
    const folded = [...(body?.querySelectorAll('details:not([open])') ?? [])];
    return {
      top: first === undefined ? Infinity : first.getBoundingClientRect().top + scrollY,
      words: count(seenIn(body)),
      folded: folded.reduce((sum, each) => sum + count(each.textContent), 0),
      stretch: Math.max(...stretches),
      sentences: before.join(' ').match(/[.!?](?=\s|$)/g)?.length ?? 0,
    };
  });
}

for (const lesson of LESSONS) {
  test(`${lesson} begins with something to do, and says no more than it must`, async ({ page }) => {
    for (const { top, ...window } of WINDOWS) {
      await page.setViewportSize(window);
      await page.goto(lesson);
      // A phone displays it in steps, this last.
      await expect(page.locator('.lesson-sources')).toBeVisible();
      const found = await read(page);
      expect.soft(found.top, JSON.stringify(found)).toBeLessThan(top);
      expect.soft(found.words, JSON.stringify(found)).toBeLessThanOrEqual(MOST.words);
      expect.soft(found.stretch, JSON.stringify(found)).toBeLessThanOrEqual(MOST.stretch);
      expect.soft(found.sentences, JSON.stringify(found)).toBeLessThanOrEqual(MOST.sentences);
    }
  });
}
