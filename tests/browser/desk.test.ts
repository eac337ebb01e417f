import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { type Assignment, encodeAssignment, hashOf } from '../../src/classroom/assignment.ts';
import { knownSteps } from '../../src/classroom/context.ts';
import { submissionOf } from '../../src/classroom/hand-in.ts';
import { judge } from '../../src/classroom/judge.ts';
import { luckAt } from '../../src/classroom/own-luck.ts';
import { loadChecks, loadWorld } from '../../src/kinds/kinds.ts';
import { readChallenges } from '../support/lucks.ts';
import { keptQuestions } from '../support/questions.ts';
import { Board } from './board.ts';
import { expectNoBarrier } from './looks.ts';
import { withoutStorage } from './person.ts';

await loadChecks();
const [shipped] = readChallenges().filter(({ id }) => id === 'first-watch');
if (shipped === undefined) throw new Error('the first challenge is missing');
const { challenge } = shipped;
await loadWorld(challenge);

const ASSIGNMENT: Assignment = {
  title: 'Tails, class 10b',
  due: 'Friday',
  language: 'en',
  luck: 'own',
  seed: 'reed',
  locks: ['seed', 'hints'],
  counts: 'both',
  prompt: 'Who is in the tail?',
  steps: [
    { kind: 'lesson', letter: 'a' },
    { kind: 'made', challenge },
  ],
};
const TEXT = textOf(ASSIGNMENT);
const DESK = `/teach/desk/#${TEXT}`;
/** How many questions the first lesson asks. */
const ASKED = readFileSync('content/lessons/the-snake-that-eats-its-tail.mdx', 'utf8').match(
  /<(Check|Predict)$/gm,
)?.length;
const GUESS = 'It is wider than the real world';

function textOf(assignment: Assignment): string {
  const text = encodeAssignment(assignment);
  if (!text.ok) throw new Error(text.error.code);
  return text.value;
}

/** What a code says, read by the assignment that was handed out. */
function decoded(code: string, assignment = ASSIGNMENT) {
  const known = knownSteps(assignment, keptQuestions(), () => null);
  if (!known.ok) throw new Error(known.error.name);
  const read = submissionOf(code, hashOf(textOf(assignment)), known.value);
  if (!read.ok) throw new Error(read.error);
  return { ...read.value, known: known.value };
}

async function handIn(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Hand in' }).click();
  return page.getByRole('textbox', { name: 'Your code to hand in' }).inputValue();
}

const state = (page: Page, step: number) =>
  page
    .getByRole('list')
    .filter({ has: page.getByRole('heading', { level: 3 }) })
    .getByRole('listitem')
    .nth(step - 1);
const bar = (page: Page) => page.getByRole('complementary', { name: 'Desk' });
const predict = (page: Page) => page.locator('predict-box').first();

async function guess(page: Page): Promise<void> {
  await expect(bar(page)).toContainText('step 1 of 2');
  await predict(page).getByRole('radio', { name: GUESS }).check();
  await predict(page).getByRole('button', { name: 'That is my guess' }).click();
}

async function pupilOf(page: Page): Promise<string> {
  const words = page.getByText(/^You are [a-z]+-[a-z]+ here\.$/).first();
  return ((await words.textContent()) ?? '').split(' ')[2] ?? '';
}

test('a pupil does a lesson and a challenge, and what is handed in says so', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(DESK);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tails, class 10b');
  await expect(page.getByText('Nothing leaves this browser until you copy it.')).toBeVisible();
  const pupil = await pupilOf(page);

  await page.getByRole('link', { name: 'Continue: ' }).click();
  await guess(page);
  const check = page.locator('check-question').first();
  for (const option of ['Every fit comes out narrower', 'A fit comes out a little narrow']) {
    await check.getByRole('radio', { name: option }).check();
    await check.getByRole('button', { name: 'Check' }).click();
  }
  await page.reload();
  await expect(check.getByRole('status')).toHaveText(/^Right\. /);
  await expect(predict(page).getByRole('status')).toContainText(`You said: ${GUESS}.`);
  await expectNoBarrier(page, '.desk-bar');
  await bar(page).getByRole('link', { name: 'Back to the desk' }).click();
  await expect(state(page, 1)).toContainText(`2 of ${ASKED} questions answered.`);

  await state(page, 2).getByRole('link', { name: 'Begin' }).click();
  const board = new Board(page);
  await board.isReady();
  await expect(bar(page)).toContainText('Tails, class 10b · step 2 of 2');
  await board.play([0, 0]);
  await expect(board.summary).toContainText('Generation 2 of');
  await page.reload();
  await board.isReady();
  await expect(board.summary).toContainText('Generation 2 of');
  await board.slider.fill('0');
  await board.button('Play to the end').click();
  await expect(bar(page)).toContainText('This run is kept at your desk.');
  await expect(board.ending).toBeVisible();
  for (const hint of ['advice', 'attention', 'references']) {
    await expect(board.root.locator(`[data-part="${hint}"]`)).toBeHidden();
  }
  await expect(board.seed).toBeHidden();
  await board.root.getByRole('link', { name: 'Back to the desk' }).click();
  await expect(state(page, 2)).toContainText('Done: your first run was lost in generation');

  await page.getByRole('textbox', { name: 'Who is in the tail?' }).fill('Whoever is rare 🐍');
  await expect(page.getByText('Step 1 is not done yet.')).toBeVisible();
  const code = await handIn(page);
  await page.getByRole('button', { name: 'QR code' }).click();
  await expect(page.getByRole('img', { name: 'QR code of your code to hand in' })).toBeVisible();
  await expectNoBarrier(page);

  const { header, steps, reflection, known } = decoded(code);
  expect(header.pupil).toBe(pupil);
  expect(reflection).toBe('Whoever is rare 🐍');
  expect(steps[0]).toMatchObject({
    answers: [
      { id: 'last-curve', answer: { kind: 'option', option: 0 } },
      { id: 'why-thinner', answer: { kind: 'tries', wrong: [2], isSolved: true } },
    ],
  });
  const [played, own] = [steps[1], known[1]];
  if (played?.kind !== 'challenge' || played.first === null) throw new Error('no run is there');
  if (own?.kind !== 'challenge') throw new Error('the second step is no challenge');
  const seed = luckAt(null, ASSIGNMENT.seed, pupil, played.luck);
  const judged = judge({ ...own.challenge, seed }, played.first);
  expect(judged).toMatchObject({ kind: 'played', isAsClaimed: true });
  expect(played.first.claim.won).toBe(false);
  expect(played.first.moves.length).toBeGreaterThan(2);
});

test('a curve and a number that were guessed come back, and are handed in', async ({ page }) => {
  const assignment: Assignment = { ...ASSIGNMENT, steps: [{ kind: 'lesson', letter: 'b' }] };
  await page.goto(`/teach/desk/#${textOf(assignment)}`);
  await page.getByRole('link', { name: 'Continue: ' }).click();
  await expect(bar(page)).toContainText('step 1 of 1');
  const guessed = [
    // A hundredth of the height of the pad is kept: 1.5%.
    ['width-of-fifty', '0.75', 'After 50 generations you had 101%.'],
    ['tails-in-twenty', '15', 'You said 15 of 20 snakes.'],
  ] as const;
  for (const [id, value] of guessed) {
    const box = page.locator(`predict-box[data-question="${id}"]`);
    await box.getByRole('slider').first().fill(value);
    await box.getByRole('button', { name: 'That is my guess' }).click();
  }
  await page.reload();
  for (const [id, , says] of guessed) {
    const box = page.locator(`predict-box[data-question="${id}"]`);
    await expect(box.locator('[data-part="verdict"]')).toContainText(says);
  }
  await bar(page).getByRole('link', { name: 'Back to the desk' }).click();
  const [step] = decoded(await handIn(page), assignment).steps;
  // The first handle at half of 150%, the others where they began, at 100%.
  expect(step).toMatchObject({
    answers: [
      { id: 'width-of-fifty', answer: { kind: 'curve', heights: [50, 67, 67, 67, 67] } },
      { id: 'tails-in-twenty', answer: { kind: 'number', place: 15 } },
    ],
  });
});

test('of two pupils at one computer each has their own work, and either can take it away', async ({
  page,
}) => {
  await page.goto(DESK);
  const first = await pupilOf(page);
  await page.getByRole('textbox', { name: 'Another code' }).fill('Ann 7');
  await page.getByRole('button', { name: 'Take this code' }).click();
  await expect(page.getByText('You are ann-7 here.').first()).toBeVisible();
  await page.getByRole('link', { name: 'Continue: ' }).click();
  await guess(page);
  await bar(page).getByRole('link', { name: 'Back to the desk' }).click();
  await expect(state(page, 1)).toContainText(`1 of ${ASKED} questions answered.`);
  await page.getByRole('button', { name: 'Somebody else' }).click();
  await expect(page.getByRole('button', { name: 'ann-7: 0 of 2 steps done' })).toBeVisible();
  await expect(page.getByRole('button', { name: first })).toHaveCount(0);
  await expectNoBarrier(page);
  await page.getByRole('button', { name: 'Begin as somebody new' }).click();
  await expect(state(page, 1)).toContainText('Not begun.');
  await page.getByRole('link', { name: 'Continue: ' }).click();
  await expect(bar(page)).toContainText('step 1 of 2');
  await expect(predict(page).getByRole('radio', { name: GUESS })).not.toBeChecked();
  await bar(page).getByRole('link', { name: 'Back to the desk' }).click();
  await page.getByRole('button', { name: 'Leave this computer …' }).click();
  await page.getByRole('button', { name: 'Take my work off' }).click();
  await expect(page.getByText('Your work is off this computer.')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'ann-7: 0 of 2 steps done' }).click();
  await expect(state(page, 1)).toContainText(`1 of ${ASKED} questions answered.`);
});

test('where nothing can be stored, the tab keeps the work and the desk says so', async ({
  page,
}) => {
  await withoutStorage(page);
  await page.goto(DESK);
  await expect(page.getByText('This browser lets this page keep nothing.')).toBeVisible();
  const newTab = page.getByRole('link', { name: 'Open the desk in a new tab' });
  await expect(newTab).toHaveAttribute('href', new RegExp(`#${TEXT}$`));
  await page.getByRole('link', { name: 'Continue: ' }).click();
  await guess(page);
  await bar(page).getByRole('link', { name: 'Back to the desk' }).click();
  await expect(state(page, 1)).toContainText(`1 of ${ASKED} questions answered.`);
});

test('a link that is damaged or of another time leads to what is nearest', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(DESK);
  const pupil = await pupilOf(page);
  await page.goto(`/teach/desk/?again#${TEXT.slice(0, 40)}`);
  const reason = page.getByText('This assignment cannot be opened.');
  await expect(reason).toContainText('some of its characters were lost or changed on the way');
  await expect(page.getByRole('link', { name: 'the lessons' })).toHaveAttribute(
    'href',
    '/lessons/',
  );
  await expect(page.getByRole('link', { name: `Tails, class 10b: ${pupil}` })).toBeVisible();
  await expectNoBarrier(page);
  const newer = textOf({
    ...ASSIGNMENT,
    steps: [
      { kind: 'lesson', letter: 'a' },
      { kind: 'site', id: 'not-yet', edition: 1 },
    ],
  });
  await page.goto(`/teach/desk/?newer#${newer}`);
  await expect(reason).toContainText('Step 2 is a challenge that these pages do not have');
  await expect(page.getByRole('link', { name: 'The snake that eats its tail' })).toBeVisible();
  // What only a desk has is not there for whoever comes by another way.
  await page.goto('/play/link/?desk=2#1.none');
  await expect(page.getByText('This link cannot be opened.')).toBeVisible();
});
