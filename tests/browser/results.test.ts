import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { writeWorks } from '../../src/classroom/desk/codec.ts';
import { newWork } from '../../src/classroom/desk/work.ts';
import { CORE } from '../../src/classroom/judge.ts';
import { constant, neglect, watchful } from '../../src/game/policies.ts';
import { MISCONCEPTIONS } from '../../src/lesson/misconceptions.ts';
import { keyOn } from '../../src/progress/shelf.ts';
import {
  ALBUM,
  CHECK,
  codeBy,
  type Done,
  GUESS,
  MAP,
  NUMBER,
  runOf,
  TEXT,
  WATCH,
} from '../support/class.ts';
import { expectNoBarrier } from './looks.ts';
import { expectNoOverflow } from './person.ts';

const RESULTS = '/teach/results/';

/** The page on which a class is read, as a teacher meets it: by roles and names. */
class Results {
  readonly page: Page;
  readonly root: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.root = page.locator('class-results');
  }

  static async open(page: Page, hash = `#${TEXT}`): Promise<Results> {
    await page.goto(RESULTS + hash);
    const results = new Results(page);
    if (hash !== '')
      await expect(results.root).toContainText('“Tails in May”, 4 steps, due Friday.');
    return results;
  }

  get box(): Locator {
    return this.root.getByRole('textbox', { name: /^Codes/ });
  }

  get status(): Locator {
    return this.root.locator('[data-part="results-status"]');
  }

  get progress(): Locator {
    return this.root.locator('[data-part="results-progress"]');
  }

  get view(): Locator {
    return this.root.locator('[data-part="results-view"]');
  }

  row(name: string): Locator {
    return this.view.getByRole('row', { name });
  }

  async look(name: string): Promise<void> {
    await this.root.getByRole('radio', { name, exact: true }).check();
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }
}

const GOOD = runOf(WATCH, watchful(0.6, 3));
const IDLE = runOf(WATCH, neglect);
const BOAST = { ...IDLE, claim: { ...IDLE.claim, won: true, livesLeft: 3, spent: 7 } };
const GREEDY = { ...GOOD, moves: GOOD.moves.map((move) => ({ ...move, real: WATCH.n })) };
const [wrong = 0] = [...CHECK.asked.options.keys()].filter((i) => i !== CHECK.asked.right);

/** Thirty lines of e-mails and chats: 24 pupils, and everything that goes wrong. */
function heap(): string {
  const line = (name: string, pupil: string, done: Done) => `${name}: ${codeBy(pupil, done)}`;
  const plain = Array.from({ length: 17 }, (_, i) =>
    line(`Pupil-${i} Moor`, `moor-${i}`, {
      wrong: i < 5 ? [wrong] : [],
      watch: runOf(WATCH, constant(i)),
    }),
  );
  const ann = codeBy('ann-reed', { wrong: [wrong], watch: GOOD, reflection: '=1+1 <b>no</b>' });
  const damaged = codeBy('broken', { watch: GOOD });
  return [
    'Dear teacher,',
    ...plain,
    `Ann Reed: ${ann}`,
    `> Ann Reed: ${ann.match(/.{1,40}/g)?.join('\n> ')}`,
    `Ann Reed ${ann}`,
    line('Bo Fen', 'bo-fen', { watch: GOOD }),
    line('Cy Boast', 'cy-boast', { watch: BOAST }),
    line('Di Greedy', 'di-greedy', { wrong: [], watch: GREEDY }),
    line('Ed Early', 'ed-early', {}),
    line('Ed Early', 'ed-early', { wrong: [], watch: IDLE }),
    `Flo Damaged: ${damaged.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'))}`,
    `Gus Cut: ${damaged.slice(0, 24)}`,
    line('Hal Foreign', 'hal', { assignment: 7 }),
    line('Ida Older', 'ida-older', { watch: GOOD, core: CORE - 1 }),
    line('Jo Map', 'jo-map', { map: runOf(MAP, constant(40)) }),
    line('Kit Album', 'kit-album', { album: runOf(ALBUM, constant(10)) }),
  ].join('\n\n');
}

test('a heap of mails is read, case by case, and every run is replayed', async ({ page }) => {
  const results = await Results.open(page);
  await results.box.fill(heap());
  await expect(results.status).toContainText('25 pupils in 29 codes.');
  await expect(results.status).toContainText('2 codes that cannot be read');
  await expect(results.root).toContainText(
    '1 code of another assignment, number 00000007. Its link is missing: paste it above to read them.',
  );
  for (const [name, says] of [
    ['Flo Damaged', 'Damaged: ask for it again'],
    ['Gus Cut', 'Ends early'],
    ['Hal Foreign', 'Of another assignment, number 00000007'],
    ['Ida Older', 'cannot be replayed here'],
    ['Cy Boast', 'the replay counts'],
    ['Di Greedy', 'the run is refused, the answers are kept'],
  ] as const) {
    await expect(results.row(name)).toContainText(says);
  }
  await expect(results.row('Ann Reed')).toContainText('3 times');
  await expect(results.row('Ed Early')).toContainText(['Kept, not counted', 'Read']);
  await expect(results.status).toContainText('2 runs to look at');
  await expect(results.progress).toHaveText(/^2\d different runs replayed\.$/);

  await results.look('Questions');
  const right = results.row(CHECK.asked.options[CHECK.asked.right] ?? '').first();
  await expect(right).toContainText('✓ right');
  // 12 of the plain ones, the greedy one and the early one.
  await expect(right.getByRole('cell')).toHaveText('14');
  await expect(results.row(CHECK.asked.options[wrong] ?? '').getByRole('cell')).toHaveText('6');
  await results.look('Misconceptions');
  const tag = CHECK.asked.tags[wrong] as keyof typeof MISCONCEPTIONS;
  await expect(results.row(MISCONCEPTIONS[tag])).toContainText('6');
  await expect(results.row(MISCONCEPTIONS[tag])).toContainText('Ann Reed');

  await results.look('Runs');
  await expect(results.row('Cy Boast')).toContainText('The code said won, 3 lives left, 7 spent.');
  await expect(results.row('Cy Boast')).toContainText('lost in generation');
  await expect(results.row('Di Greedy')).toContainText('Run refused');
  for (const name of ['Ann Reed', 'Jo Map', 'Kit Album']) {
    await expect(results.row(name)).toContainText('replayed: as claimed');
  }
  await expect(results.view).toContainText('Ann Reed, Bo Fen, and Ida Older have the same moves');
  await results.view.getByLabel('One run').selectOption({ label: 'Ann Reed, first · First watch' });
  await results.view
    .getByLabel('Another run')
    .selectOption({ label: 'Cy Boast, first · First watch' });
  await expect(results.view.locator('figure svg')).toHaveCount(1);
  await expect(results.view.getByRole('link', { name: /^Open on the board: Ann/ })).toHaveAttribute(
    'href',
    /^\/play\/link\/#2\.first-watch\./,
  );

  await results.look('Class');
  await expect(results.view).toContainText(/\d+ of \d+ won\. The median/);
  await expect(results.view.locator('.results-lineages').first().locator('li')).toHaveCount(21);
  await results.look('Reflections');
  await expect(results.view.getByRole('blockquote')).toHaveText('=1+1 <b>no</b>');
});

test('names are hidden everywhere, and files are safe to open', async ({ page }) => {
  const results = await Results.open(page);
  await results.box.fill(heap());
  await expect(results.progress).toHaveText(/replayed\.$/);
  const save = async (name: string) => {
    const download = page.waitForEvent('download');
    await results.button(name).click();
    return readFileSync(await (await download).path(), 'utf8');
  };
  const csv = await save('Save as CSV');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(csv).toContain("'=1+1 <b>no</b>");
  expect(csv).toContain('Ann Reed');
  expect(await save('Save all codes')).toContain(codeBy('ed-early', {}));
  await results.root.getByRole('checkbox', { name: 'Hide names' }).check();
  for (const view of ['Pupils', 'Misconceptions', 'Runs', 'Class', 'Reflections']) {
    await results.look(view);
    await expect(results.view).toContainText('Pupil ');
    await expect(results.root).not.toContainText(/Ann|Reed|moor-|ann-/);
  }
  await expect(results.box).toBeHidden();
  expect(await save('Save as CSV')).not.toMatch(/Ann|Reed|moor-|ann-/);
});

test('on a projector there are predictions and runs, and no name, also without being asked', async ({
  page,
}) => {
  const results = await Results.open(page);
  const { asked } = GUESS;
  const guesses = [asked.right, asked.right, asked.right === 0 ? 1 : 0];
  const codes = guesses.map(
    (guess, i) => `Ann-${i}: ${codeBy(`ann-${i}`, { guess, watch: GOOD })}`,
  );
  await results.box.fill(codes.join('\n'));
  await expect(results.progress).toHaveText(/replayed\.$/);
  await results.look('Projector');
  await expect(results.box).toBeHidden();
  await expect(results.view).toContainText('Pupil 3: won');
  await expect(results.root).not.toContainText(/Ann|ann-/);
  const mark = results.view.getByText('✓ what happens').filter({ visible: true });
  await expect(mark).toHaveCount(0);
  await results.button('Show what happens').click();
  await expect(results.view).toContainText(
    `What happens: ${asked.options[asked.right]}. 2 of 3 said so.`,
  );
  await expect(mark).toHaveCount(1);
  await expectNoBarrier(page);
  await results.look('Pupils');
  await expect(results.view).toContainText('Ann-1');
  await expect(results.box).toBeVisible();
});

test('an assignment is asked for, and taken from its link', async ({ page }) => {
  const results = await Results.open(page, '');
  await results.box.fill(`Ann: ${codeBy('ann', { watch: GOOD })}`);
  await expect(results.status).toHaveText(/cannot be read without their assignment/);
  await expect(results.root).toContainText(
    `number ${NUMBER.toString(16).toUpperCase().padStart(8, '0')}`,
  );
  const link = results.root.getByRole('textbox', { name: 'Link of the assignment' });
  await link.fill('https://school.example/teach/desk/#1.nonsense');
  await results.button('Use this link').click();
  await expect(results.root).toContainText(/The link (is damaged|does not describe)/);
  await link.fill(`https://school.example/teach/desk/#${TEXT}`);
  await results.button('Use this link').click();
  await expect(results.status).toHaveText('1 pupil in 1 code.');
});

test('an assignment that was opened in this browser needs no link', async ({ page }) => {
  const work = newWork(TEXT, 'ann', ['lesson', 'challenge', 'challenge', 'challenge']);
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), [
    keyOn('/', 'desk'),
    writeWorks([work]),
  ] as const);
  const results = await Results.open(page, '');
  await results.box.fill(`Ann: ${codeBy('ann', {})}`);
  await expect(results.status).toHaveText('1 pupil in 1 code.');
  await expect(results.root).toContainText('“Tails in May”, 4 steps, due Friday.');
});

test('files are opened, and one that is too long says so', async ({ page }) => {
  const results = await Results.open(page);
  const field = results.root.getByLabel(/^Or open files/);
  const mail = `Content-Type: text/plain\n\nAnn ${codeBy('ann', {})
    .match(/.{1,20}/g)
    ?.join('=\r\n')}\n`;
  const file = (name: string, text: string) => ({
    ...{ name, mimeType: 'text/plain' },
    buffer: Buffer.from(text),
  });
  await field.setInputFiles([file('ann.eml', mail), file('long.txt', 'x'.repeat(2_600_000))]);
  await expect(results.status).toHaveText('1 pupil in 1 code.');
  await expect(results.root.getByRole('alert')).toHaveText(/^“long.txt” was left out/);
  await results.button('Take out ann.eml').click();
  await expect(results.status).toHaveText('Nothing has been pasted yet.');
});

test('a thousand rows can be used', async ({ page }) => {
  const runs = [GOOD, IDLE, ...Array.from({ length: 8 }, (_, i) => runOf(WATCH, constant(i + 1)))];
  const codes = Array.from({ length: 1003 }, (_, i) => {
    const watch = runs[i % runs.length] ?? GOOD;
    return `Pupil ${i}\t${codeBy(`pupil-${i}`, { wrong: i % 3 === 0 ? [wrong] : [], watch })}`;
  });
  const results = await Results.open(page);
  await results.box.fill(codes.join('\n'));
  await expect(results.status).toHaveText(/^1,000 pupils in 1,000 codes\. 3 more codes beyond/);
  await expect(results.progress).toHaveText('10 different runs replayed.');
  for (const [view, head] of [
    ['Runs', 'The first'],
    ['Class', '1,000 won'],
    ['Pupils', 'pupil-999'],
  ] as const) {
    await results.look(view);
    await expect(results.view).toContainText(head === 'The first' ? 'First and best runs' : head);
  }
});

/** Views that have more than a table. */
const WITH_MORE: readonly string[] = ['Questions', 'Runs', 'Class'];

test('there is no barrier on a phone, and the keyboard is enough', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const results = await Results.open(page);
  await results.box.fill(heap());
  await expect(results.progress).toHaveText(/replayed\.$/);
  await results.root.getByRole('radio', { name: 'Pupils' }).focus();
  for (const view of [
    'Questions',
    'Misconceptions',
    'Runs',
    'Class',
    'Reflections',
    'Projector',
    'Pupils',
  ]) {
    await page.keyboard.press('ArrowRight');
    await expect(results.root.getByRole('radio', { name: view })).toBeChecked();
    await expectNoOverflow(page, view);
    if (WITH_MORE.includes(view)) await expectNoBarrier(page, 'class-results');
  }
});

test('nothing that a class hands in is kept or sent', async ({ page }) => {
  const results = await Results.open(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
  await results.box.fill(`Ann: ${codeBy('ann-reed', { watch: GOOD })}`);
  await expect(results.status).toHaveText('1 pupil in 1 code.');
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(kept + requests.join()).not.toContain('ann-reed');
});
