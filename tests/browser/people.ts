import { expect, type Locator, type Page } from '@playwright/test';
import { expectNoOverflow } from './person.ts';

/** Titles and names that people give, each as long as it may be or as odd. */
export const NASTY: Readonly<Record<string, string>> = {
  'letters without a space': 'W'.repeat(60),
  'towers of accents': 'Z̸̡̢̛͉͙̰̀́̂̃̄ä̸̗́l̸̡̢̛̀́̂g̸̀ò̸ of tails',
  'right to left': 'שמרו על הזנבות 12, الذيول أولاً',
  'joined emoji': '👨‍👩‍👧‍👦🏳️‍🌈🇫🇷 tails',
  'a joiner that parts': 'نمی‌خواهم دنباله‌ها بمیرند',
  'wide signs': '尾巴消失之前'.repeat(3),
};

/** Fails while a text is cut off, lies over another, reaches other lines, or sticks out of the window. */
export async function expectContained(page: Page, root: Locator, title: string): Promise<void> {
  await expectNoOverflow(page, title);
  await expect.poll(() => root.evaluate(towers), title).toEqual([]);
  const place = root.getByText(title).filter({ visible: true }).first();
  await expect(place).toBeVisible();
  const isCut = await place.evaluate(
    ({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1,
  );
  expect(isCut, `${title} is cut off`).toBe(false);
  await expect.poll(() => root.evaluate(overlaps), title).toEqual([]);
}

/** Which texts of an element lie over each other. Texts for screen readers alone are not seen. */
function overlaps(root: Element): string[] {
  const boxes: { text: string; parent: Element; box: DOMRect }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || (node.textContent ?? '').trim() === '') continue;
    if (parent.closest('.visually-hidden, svg, select, script, style, template') !== null) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      boxes.push({ text: (node.textContent ?? '').trim().slice(0, 30), parent, box });
    }
  }
  // Lines of letters reach into each other a little; a text beside another of the same paragraph shares its line.
  const shared = (one: number, end: number, other: number, otherEnd: number) =>
    Math.min(end, otherEnd) - Math.max(one, other);
  return boxes.flatMap((one, i) =>
    boxes.slice(i + 1).flatMap((other) => {
      if (one.parent === other.parent) return [];
      const across = shared(one.box.left, one.box.right, other.box.left, other.box.right);
      const down = shared(one.box.top, one.box.bottom, other.box.top, other.box.bottom);
      const least = Math.min(one.box.height, other.box.height);
      return across > 2 && down > 0.45 * least ? [`${one.text} / ${other.text}`] : [];
    }),
  );
}

/** Which sentences have towers of accents in them: only where a text stands alone it ends where its element does. */
function towers(root: Element): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent ?? '';
    if (!/\p{Script=Inherited}{4}|\p{M}{6}/u.test(text) || parent === null) continue;
    if (parent.closest('bdi, [dir="auto"], textarea, script, template') !== null) continue;
    found.push(text.trim());
  }
  return found;
}
