import { expect, test } from '@playwright/test';
import { SIGN } from '../../src/base/text.ts';
import { encodeAssignment } from '../../src/classroom/assignment.ts';
import { parseChallenge } from '../../src/game/challenge.ts';
import { neglect } from '../../src/game/policies.ts';
import { loadChecks } from '../../src/kinds/kinds.ts';
import { isolated } from '../../src/kit/parts.ts';
import { makeLink } from '../../src/link/link.ts';
import { ASSIGNMENT, codeBy, runOf, TEXT, WATCH } from '../support/class.ts';
import { Board } from './board.ts';
import { expectContained, NASTY } from './people.ts';

await loadChecks();
test.use({ viewport: { width: 320, height: 640 } });

const LONG = NASTY['letters without a space'] ?? '';
const TOWERS = NASTY['towers of accents'] ?? '';
const HEBREW = NASTY['right to left'] ?? '';

/** A map whose title and names are from people. */
function linkTo(title: string, name: string): string {
  const names = [name, '👨‍👩‍👧‍👦', 'שלום', '\u3164'];
  const settings = { n: 100, generations: 4, spread: 1, budget: 100, line: 0.3, lives: 3 };
  const map = { model: 'mixture', world: 'even4', names, prices: [], seed: 'reed', locked: [] };
  const challenge = parseChallenge({ title, ...settings, ...map });
  if (!challenge.ok) throw new Error(JSON.stringify(challenge.error));
  const link = makeLink({ challenge: challenge.value, moves: null });
  if (!link.ok) throw new Error(link.error.code);
  return link.value;
}

function assignmentOf(title: string): string {
  const steps = [
    { kind: 'lesson', letter: 'a' },
    { kind: 'made', challenge: { ...WATCH, title } },
  ] as const;
  const text = encodeAssignment({ ...ASSIGNMENT, title, due: title, prompt: title, steps });
  if (!text.ok) throw new Error(text.error.code);
  return text.value;
}

test('titles are whole and apart from the rest on the page of a link', async ({ page }) => {
  for (const title of Object.values(NASTY)) {
    await page.goto('about:blank');
    await page.goto(`/play/link/#${linkTo(title, 'MMMM')}`);
    const heading = page.getByRole('heading', { level: 1 }).filter({ visible: true });
    await expect(heading).toHaveText(title);
    await expect(page).toHaveTitle(`${isolated(title)} – Tailkeeper`);
    await expectContained(page, page.locator('tail-board').filter({ visible: true }), title);
  }
});

/** A name as long as it may be. */
const nameOf = (text: string) => (text.match(SIGN) ?? []).slice(0, 16).join('').trim();

for (const [where, query] of [
  ['on a board', ''],
  ['in a frame', '?embed'],
] as const) {
  test(`names of islands are contained ${where}`, async ({ page }) => {
    for (const name of Object.values(NASTY).map(nameOf)) {
      await page.goto('about:blank');
      await page.goto(`/play/link/${query}#${linkTo('Tails', name)}`);
      const root = page.locator('tail-board').filter({ visible: true });
      await expect(root.getByRole('heading', { level: 1 })).toHaveText('Tails');
      await expectContained(page, root, isolated(name));
    }
  });
}

test('a result has the title with the rest of it', async ({ page }) => {
  await page.goto(`/play/link/#${linkTo(TOWERS, 'Isle')}`);
  const board = new Board(page, 1);
  await board.isReady();
  await board.play([0, 0, 0, 0]);
  await expect(board.ending).toBeVisible();
  await expectContained(page, board.root, TOWERS);
});

test('a title that looks empty is called untitled, an island by its usual name', async ({
  page,
}) => {
  await page.goto(`/play/link/#${linkTo('\u3164', 'Isle')}`);
  await expect(page.getByRole('heading', { name: 'Untitled', level: 1 })).toBeVisible();
  await expect(page).toHaveTitle('Untitled – Tailkeeper');
  await expect(page.locator('tail-board').filter({ visible: true })).toContainText('Wren Rock');
});

test('titles are whole on the desk, and a reflection is cut between two signs', async ({
  page,
}) => {
  for (const title of [LONG, TOWERS, HEBREW]) {
    await page.goto('about:blank');
    await page.goto(`/teach/desk/#${assignmentOf(title)}`);
    const desk = page.locator('pupil-desk');
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText(title);
    await expectContained(page, desk, title);
  }
  const sentence = page.locator('#desk-reflection');
  await sentence.fill('👨‍👩‍👧‍👦'.repeat(20));
  // 25 bytes each, of 280.
  await expect(sentence).toHaveValue('👨‍👩‍👧‍👦'.repeat(11));
});

test('titles are whole where assignments and challenges are made', async ({ page }) => {
  await page.goto(`/teach/assign/#${assignmentOf(LONG)}`);
  const builder = page.locator('assignment-builder');
  await expect(builder).toHaveAttribute('data-ready');
  await expectContained(page, builder, LONG);
  await page.goto(`/make/#${linkTo(LONG, 'MMMM')}`);
  const maker = page.locator('challenge-maker');
  await expect(maker.getByRole('textbox', { name: 'Title' })).toHaveValue(LONG);
  await expectContained(page, maker, LONG);
  await maker.getByRole('textbox', { name: 'Title' }).fill('\u3164 \u2800');
  await expect(maker).toContainText('The title must be 1 to 60 characters');
});

test('names beside codes keep their joiners, and stay in their cells', async ({ page }) => {
  await page.goto(`/teach/results/#${TEXT}`);
  const results = page.locator('class-results');
  await expect(results).toContainText('“Tails in May”');
  const names = [LONG, 'שלום עולם', 'نمی‌خواهم'];
  const code = (i: number) =>
    codeBy(`pupil-${i}`, { watch: runOf(WATCH, neglect), reflection: LONG });
  const pasted = names.map((name, i) => `${name}\t${code(i)}`).join('\n');
  await results.getByRole('textbox', { name: /^Codes/ }).fill(pasted);
  await page.getByText('Pupils', { exact: true }).first().click();
  for (const name of names) await expectContained(page, results, name);
});
