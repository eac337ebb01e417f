import { expect, type Page } from '@playwright/test';
import { type Assignment, encodeAssignment } from '../../src/classroom/assignment.ts';
import { manifestOf } from '../../src/classroom/scorm/manifest.ts';
import { loadChecks } from '../../src/kinds/kinds.ts';
import { readChallenges } from '../support/lucks.ts';
import { listedIn } from '../support/manifest.ts';
import { ROOT_SITE } from '../support/ports.ts';
import { Board } from './board.ts';
import { expectNoBarrier } from './looks.ts';
import { filesIn, School, test } from './school.ts';

await loadChecks();
const challenge = readChallenges().find(({ id }) => id === 'first-watch')?.challenge;
if (challenge === undefined) throw new Error('the first challenge is missing');

const ASSIGNMENT: Assignment = {
  ...{ title: 'Rare & <b>common</b>', due: '', language: 'en', luck: 'own', seed: 'reed' },
  ...{ locks: ['seed'], counts: 'both', prompt: 'Who is in the tail?' },
  steps: [
    { kind: 'lesson', letter: 'a' },
    { kind: 'made', challenge },
  ],
};
const text = encodeAssignment(ASSIGNMENT);
if (!text.ok) throw new Error(text.error.code);
const HASH = `#${text.value}`;
const SAVED = /^Your answers are saved in your school’s system\./;

/** What a teacher downloads from the page on which assignments are put together. */
async function packageOf(page: Page, share = '') {
  await page.goto(`/teach/assign/${HASH}`);
  await expect(page.locator('assignment-builder')).toHaveAttribute('data-ready');
  await page.getByRole('textbox', { name: /passed with/i }).fill(share);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'SCORM package (.zip)' }).click();
  return filesIn(await download);
}

/** Frames of other sites have no storage in many browsers. */
async function withoutStorage(page: Page): Promise<void> {
  await page.addInitScript((site) => {
    if (location.origin !== site || window === window.parent) return;
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
  }, ROOT_SITE.origin);
}

test('a class works in a school’s system that keeps what it does', async ({ page, server }) => {
  await withoutStorage(page);
  const files = await packageOf(page, '50 %');
  const names = Object.keys(files).filter((name) => name !== 'imsmanifest.xml');
  const manifest = new TextDecoder().decode(files['imsmanifest.xml']);
  expect(listedIn(manifest).toSorted()).toEqual(names.toSorted());

  const sandbox = 'allow-scripts allow-same-origin allow-forms allow-downloads';
  const school = await School.with(page, server, files, sandbox);
  await school.open();
  const { desk } = school;
  await expect(desk.getByText(SAVED)).toBeVisible();
  await expect(desk.getByText('Nothing about you leaves this browser.')).toBeHidden();
  await expect(desk.getByRole('button', { name: 'Somebody else' })).toBeHidden();
  await school.expectKept('cmi.core.lesson_status', 'incomplete');
  const who = desk.getByText(/^You are [a-z]+-[a-z]+ here\.$/).first();
  const pupil = await who.textContent();

  await desk.getByRole('link', { name: 'Continue: ' }).click();
  const bar = desk.getByRole('complementary', { name: 'Desk' });
  await expect(bar).toContainText('step 1 of 2');
  const guess = desk.locator('predict-box').first();
  await guess.getByRole('radio').first().check();
  await guess.getByRole('button', { name: 'That is my guess' }).click();
  await expect.poll(() => answersOf(page)).toHaveLength(1);
  expect((await answersOf(page))[0]).toMatchObject({
    ...{ type: 'choice', student_response: 'a', result: 'neutral' },
  });

  // Cut off in the middle: no page has said goodbye.
  await school.comeBack();
  await expect(who).toHaveText(pupil ?? '');
  await expect(desk.getByText(/^1 of \d+ questions answered\.$/)).toBeVisible();
  await desk.getByRole('link', { name: /^Begin/ }).click();
  const board = new Board(desk);
  await board.isReady();
  await board.play([0, 0]);
  await board.slider.fill('0');
  await board.button('Play to the end').click();
  await school.expectKept('cmi.core.score.raw', '50');
  await school.expectKept('cmi.core.lesson_status', 'passed');
  await bar.getByRole('link', { name: 'Back to the desk' }).click();
  await desk.getByRole('textbox', { name: 'Who is in the tail?' }).fill('Whoever is rare 🐍');
  const before = (await school.kept())['cmi.suspend_data'] ?? '';
  await expect.poll(async () => (await school.kept())['cmi.suspend_data']).not.toBe(before);
  await expect(school.launcher.locator('output')).toBeHidden();

  await school.comeBack();
  await expect(desk.getByText(/^Done: your first run was /)).toBeVisible();
  await expect(desk.getByRole('textbox', { name: 'Who is in the tail?' })).toHaveValue(
    'Whoever is rare 🐍',
  );
  await school.expectKept('cmi.core.session_time', /^\d{4}:\d\d:\d\d$/);
  await expectNoBarrier(page);
});

test('what a school’s system does not do is said, and nothing of it is written over', async ({
  page,
  server,
}) => {
  const school = await School.with(page, server, await packageOf(page));
  const said = school.launcher.locator('output');
  await school.open({ 'cmi.suspend_data': 'abc.123456' });
  await expect(school.desk.getByText('keeps work that cannot be read here')).toBeVisible();
  await expect(school.desk.getByRole('button', { name: 'Begin as somebody new' })).toBeVisible();
  expect((await school.kept())['cmi.suspend_data']).toBe('abc.123456');

  await school.open({}, ['cmi.suspend_data']);
  await expect(said).toContainText('did not give back what it keeps');
  await school.open({}, ['LMSInitialize']);
  await expect(said).toContainText('did not open this activity');
  await expect(school.desk.getByText(/^Nothing is saved in your school’s system/)).toBeVisible();
  await school.open({}, ['LMSCommit']);
  await expect(said).toContainText('could not save what you just did');
  await school.open({}, ['API']);
  await expect(said).toContainText('no connection to your school’s system');
  await expect(school.desk.getByRole('heading', { level: 1 })).toHaveText(ASSIGNMENT.title);
});

test('only the desk in its frame is listened to', async ({ page, server }) => {
  const school = await School.with(page, server, await packageOf(page));
  await school.open();
  await expect(school.desk.getByText(SAVED)).toBeVisible();
  const { length } = await callsOf(page);
  const forged = {
    ...{ tailkeeper: 1, type: 'keep', work: '[]', suspend: 'forged', isShortened: false },
    ...{ isStep: true, done: 2, steps: 2, interactions: [] },
  };
  await page.evaluate((message) => {
    window.frames[0]?.postMessage(message, '*');
    const other = document.createElement('iframe');
    document.body.append(other);
    const script = `parent.frames[0].postMessage(${JSON.stringify(message)}, '*')`;
    other.srcdoc = `<script>${script}</script>`;
  }, forged);
  await school.desk.getByRole('textbox', { name: 'Who is in the tail?' }).fill('Rare');
  await expect.poll(async () => (await callsOf(page)).length).toBeGreaterThan(length);
  await school.expectKept('cmi.core.lesson_status', 'incomplete');
  await school.expectKept('cmi.core.score.raw', /^0$/);
  expect((await school.kept())['cmi.suspend_data']).not.toBe('forged');
});

test('4,096 characters are kept, and of one more nothing is written and a sentence says so', async ({
  page,
  server,
}) => {
  const school = await School.with(page, server, await packageOf(page));
  await school.open();
  await expect(school.desk.getByText(SAVED)).toBeVisible();
  const said = school.launcher.locator('output');
  const keep = (suspend: string) =>
    school.desk.locator('body').evaluate((_, state) => {
      const report = {
        ...{ tailkeeper: 1, type: 'keep', work: '[]', suspend: state, isShortened: false },
        ...{ isStep: true, done: 1, steps: 2, interactions: [] },
      };
      window.parent.postMessage(report, '*');
    }, suspend);
  const most = 'x'.repeat(4096);
  await keep(most);
  await school.expectKept('cmi.suspend_data', most);
  await expect(said).toBeHidden();
  await keep(`${most}y`);
  await expect(said).toContainText('does not fit into the 4,096 characters');
  await school.expectKept('cmi.suspend_data', most);
});

test('a share that is none is said, and manifests are XML whatever the title', async ({ page }) => {
  await page.goto(`/teach/assign/${HASH}`);
  await expect(page.locator('assignment-builder')).toHaveAttribute('data-ready');
  await page.getByRole('textbox', { name: /passed with/i }).fill('most');
  await page.getByRole('button', { name: 'SCORM package (.zip)' }).click();
  await expect(page.getByText('Write a whole number from 1 to 100, or nothing.')).toBeVisible();
  for (const title of [ASSIGNMENT.title, `]]> & "'\u0001 -- 🐍`]) {
    const manifest = manifestOf({ identifier: 'a', title, start: 'a', files: ['a', 'ä&b.html'] });
    const read = await page.evaluate((xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      return {
        isBroken: parsed.querySelector('parsererror') !== null,
        title: parsed.querySelector('title')?.textContent,
      };
    }, manifest);
    expect(read).toEqual({ isBroken: false, title: title.replace('\u0001', '') });
  }
});

interface System {
  readonly calls: readonly string[];
  readonly keptInteractions: readonly Readonly<Record<string, string>>[];
}

const answersOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { API: System }).API.keptInteractions);
const callsOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { API: System }).API.calls);
