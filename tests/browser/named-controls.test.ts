import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@playwright/test';
import { Board, LESSONS, unfold } from './board.ts';

/** What a lesson asks its reader to do at a board. */
interface Request {
  readonly verb: string;
  readonly name: string;
  /** Which board of the lesson is meant: the one before in the same section, else the next. */
  readonly board: number;
}

const WORDS = /^##|<Board|\b(?<verb>press|open|choose)\s+\*\*(?<name>[^*]+)\*\*/gim;

/** "press **To the end**", "open **More**", "choose **Wren Rock**", in their order. */
function requestsIn(lesson: string): Request[] {
  const text = readFileSync(`content/lessons/${basename(lesson)}.mdx`, 'utf8');
  const requests: Request[] = [];
  let boards = 0;
  let isNewSection = true;
  for (const { 0: found, groups } of text.matchAll(WORDS)) {
    const { verb, name } = groups ?? {};
    if (verb !== undefined && name !== undefined) {
      const board = isNewSection ? boards : boards - 1;
      requests.push({ verb: verb.toLowerCase(), name, board });
    } else {
      isNewSection = found === '##';
      if (!isNewSection) boards += 1;
    }
  }
  return requests;
}

/** A name as it stands on a control: signs, and what only screen readers hear, may stand around it. */
const standing = (name: string) => new RegExp(`(^|\\s)${name}\\s*(:|$)`);

/** Does what is asked, with a control that can be seen under that name by then. */
async function follow({ root }: Board, { verb, name }: Request): Promise<void> {
  const on = (tag: string) =>
    root.locator(tag, { hasText: standing(name) }).filter({ visible: true });
  if (verb === 'press') return on('button').click();
  if (verb === 'open') return unfold(on('summary').locator('..'));
  const list = root.getByRole('combobox').filter({ hasText: name });
  const labels = await list.locator('option').allTextContents();
  // Prices stand behind a name.
  const label = labels.find((each) => each.trim().startsWith(name)) ?? name;
  await list.selectOption({ label: label.trim() });
}

test('the lessons ask for something to be pressed', () => {
  expect(LESSONS.flatMap(requestsIn).length).toBeGreaterThan(20);
});

for (const lesson of LESSONS) {
  const requests = requestsIn(lesson);
  if (requests.length > 0) {
    test(`what ${lesson} says to press is there to be pressed`, async ({ page }) => {
      await page.goto(lesson);
      for (const request of requests) {
        const board = new Board(page, request.board);
        await board.root.scrollIntoViewIfNeeded();
        await follow(board, request);
      }
    });
  }
}
