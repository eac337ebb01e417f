/** The whole site in a package, below a path of a school's system: built once, and opened in several ways. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { type Assignment, encodeAssignment } from '../../src/classroom/assignment.ts';
import { listedIn } from '../support/manifest.ts';
import { Board, NOTEBOOK_AT } from './board.ts';
import { School, test } from './school.ts';

const ASSIGNMENT: Assignment = {
  ...{ title: 'Tails', due: '', language: 'en', luck: 'same', seed: 'reed' },
  ...{ locks: [], counts: 'both', prompt: '' },
  steps: [
    { kind: 'lesson', letter: 'a' },
    { kind: 'site', id: 'count-not-percent', edition: 1 },
    { kind: 'site', id: 'the-gentle-notebook', edition: 1 },
  ],
};
/** Which of the boards that wait on the page of a link is for maps. */
const MAP_AT = 1;

test.describe.configure({ mode: 'serial' });
test.use({ serviceWorkers: 'allow' });

let files: Readonly<Record<string, Uint8Array>> = {};
let wrong: string[] = [];

test.beforeAll(() => {
  const text = encodeAssignment(ASSIGNMENT);
  if (!text.ok) throw new Error(text.error.code);
  const folder = mkdtempSync(join(tmpdir(), 'tailkeeper-'));
  const file = join(folder, 'site.zip');
  const link = `https://school.example/teach/desk/#${text.value}`;
  const made = spawnSync('node', ['scripts/package/main.ts', link, '--out', file]);
  expect(made.status, String(made.stderr)).toBe(0);
  files = unzipSync(readFileSync(file));
  rmSync(folder, { recursive: true });
});

test.beforeEach(({ page }) => {
  wrong = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) {
      wrong.push(message.text());
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !isOfTheSystem(response.url())) wrong.push(response.url());
  });
});

/** Nothing but the course page itself is asked for outside the package. */
const isOfTheSystem = (url: string) => ['/course/', '/favicon.ico'].includes(new URL(url).pathname);

/** Pages of a package leave nothing where the next pupil is, and ask for nothing elsewhere. */
async function expectNoTrace(page: Page): Promise<void> {
  const traces = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ...(await caches.keys()),
  ]);
  expect(traces).toEqual([]);
  expect(wrong).toEqual([]);
}

/** Collects what is asked for outside the package. */
function watch(page: Page, school: School): void {
  page.on('request', (request) => {
    const url = request.url();
    const isOwn = url.startsWith(school.files) || /^(blob|data):/.test(url);
    if (!isOwn && !isOfTheSystem(url)) wrong.push(url);
  });
}

async function playOne(board: Board): Promise<void> {
  await board.isReady();
  await board.button('Next generation').click();
  await expect(board.summary).toContainText('Generation 1 of');
}

test('its manifest lists all files', () => {
  const names = Object.keys(files).filter((name) => name !== 'imsmanifest.xml');
  const manifest = new TextDecoder().decode(files['imsmanifest.xml']);
  expect(listedIn(manifest).toSorted()).toEqual(names.toSorted());
});

test('a class works through an assignment, in a system of scorm-again', async ({
  page,
  server,
}) => {
  const school = await School.with(page, server, files, '', 'ScormAgain');
  watch(page, school);
  await school.open();
  const { desk } = school;
  await expect(desk.getByText(/^Your answers are saved in your school’s system\./)).toBeVisible();
  await school.expectKept('cmi.core.lesson_status', 'incomplete');
  const font = desk.locator('body').evaluate(async ({ ownerDocument: { fonts } }) => {
    await fonts.ready;
    return [...fonts].some(({ status }) => status === 'loaded');
  });
  expect(await font).toBe(true);

  await desk.getByRole('link', { name: 'Continue: ' }).click();
  const bar = desk.getByRole('complementary', { name: 'Desk' });
  await expect(bar).toContainText('step 1 of 3');
  const guess = desk.locator('predict-box').first();
  await guess.getByRole('radio').first().check();
  await guess.getByRole('button', { name: 'That is my guess' }).click();
  await playOne(new Board(desk));
  await bar.getByRole('link', { name: 'Back to the desk' }).click();
  await expect(desk.getByText(/^1 of \d+ questions answered\.$/)).toBeVisible();

  const begin = desk.getByRole('link', { name: /^Begin/ });
  await begin.first().click();
  await expect(bar).toContainText('step 2 of 3');
  const map = new Board(desk, MAP_AT);
  await playOne(map);
  await map.button('Play to the end').click();
  await school.expectKept('cmi.core.score.raw', '33');
  await expectOpens(page, map.link);
  await bar.getByRole('link', { name: 'Back to the desk' }).click();

  await begin.first().click();
  await expect(bar).toContainText('step 3 of 3');
  await playOne(new Board(desk, NOTEBOOK_AT));
  expect((await school.kept())['cmi.suspend_data']).toMatch(/^[0-9A-Za-z]+\.[0-9A-Za-z]{6}$/);
  await expectNoTrace(page);
});

/** An address that is given to others leads to a file. */
async function expectOpens(page: Page, field: Locator): Promise<void> {
  await expect(field).toHaveValue(/#1\./);
  const response = await page.request.get(await field.inputValue());
  expect(response.status()).toBe(200);
}

test('its pages lead to each other, and what is searched is found', async ({ page, server }) => {
  const school = await School.with(page, server, files);
  watch(page, school);
  await school.open();
  const { desk } = school;
  await goTo(desk, 'Site', 'Search', 'Search');
  await desk.getByRole('searchbox').fill('variance');
  await desk.locator('main').getByRole('link').first().click();
  await expect(desk.getByRole('heading', { level: 1 })).not.toHaveText('Search');
  await goTo(desk, 'Site', 'Lessons', 'Lessons');
  await goTo(desk, 'About this site', 'For teachers', 'For teachers');
  await expect(desk.getByText('It is not in this package, which pupils have')).toBeVisible();
  await desk.getByRole('link', { name: 'Put an assignment together' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoTrace(page);
});

async function goTo(
  desk: FrameLocator,
  navigation: string,
  link: string,
  heading: string,
): Promise<void> {
  const links = desk.getByRole('navigation', { name: navigation, exact: true });
  await links.getByRole('link', { name: link, exact: true }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(heading);
}

test('every page opens by itself, with all that it needs', async ({ page, server }) => {
  const school = await School.with(page, server, files);
  watch(page, school);
  const pages = Object.keys(files).filter((name) => /^site\/.*\.html$/.test(name));
  expect(pages.length).toBeGreaterThan(40);
  for (const name of pages) {
    await page.goto(school.files + name, { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1 }).first(), name).toBeVisible();
  }
  await expectNoTrace(page);
});
