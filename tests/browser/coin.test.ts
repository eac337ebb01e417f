import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sirv from 'sirv';
import { buildSite, copySite } from '../support/small-site.ts';
import { Board } from './board.ts';

/*
 * A kind of model is two folders. A coin that the site has never heard of is put beside the others in a copy of it, with two
 * registries that list it and one challenge; every other file is as it is.
 */

const COIN = join(import.meta.dirname, '../fixtures/coin');
const PAGES = ['play/[id].astro', 'play/link.astro', 'lab/index.astro'];

let folder = '';
let server: Server;
let site = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tailkeeper-coin-'));
  copySite(folder, PAGES);
  for (const part of ['kinds', 'faces']) {
    cpSync(join(COIN, part), join(folder, 'src', part), { recursive: true });
  }
  cpSync(join(COIN, 'content'), join(folder, 'content'), { recursive: true });
  const { code, output } = await buildSite(folder);
  expect(code, output).toBe(0);
  server = createServer(sirv(join(folder, 'dist')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a coin is played from the content to the table, and its link replays it', async ({
  page,
}) => {
  await page.goto(`${site}/play/flip/`);
  const board = new Board(page);
  await board.isReady();
  await expect(board.summary).toHaveText(
    'Generation 0 is the real world itself: the rare side is at 100%. 9 lives left, 60 real samples left.',
  );
  await board.slider.fill('10');
  for (let t = 1; t <= 6; t++) {
    await board.button('Next generation').click({ timeout: 90_000 });
    await expect(board.summary).toContainText(`Generation ${t} of 6`);
  }
  const ending = board.root.getByRole('region', { name: 'Result' });
  await expect(ending).toContainText('You kept the rare side');
  const table = await board.table();
  await expect(table.getByRole('columnheader')).toHaveText([
    'Generation',
    'Real samples',
    'Rare side',
    'Fidelity',
    'Heads',
    'Life lost',
  ]);
  await expect(table.getByRole('row')).toHaveCount(8);
  const link = new URL(await board.linkOfRun());
  await page.goto(`${site}${link.pathname}${link.hash}`);
  await expect(page.getByRole('heading', { name: 'Flip', level: 1 })).toBeVisible();
  // One board waits for each kind; the coin is the second.
  await expect(new Board(page, 1).root).toContainText('Run to beat: won with');
});

test('a coin is a choice in the lab, and the command line prints the same numbers', async ({
  page,
}) => {
  await page.goto(`${site}/lab/#v=1&shown=1&model=coin&generations=5&seed=obol&runs=20`);
  await expect(page.getByRole('combobox', { name: 'Kind of model' })).toHaveValue('coin');
  await expect(page.getByText(/The rare side ends at/)).toBeVisible();
  await page.getByText('numbers, figures and commands to take along').first().click();
  const command = page.getByRole('textbox', { name: 'The black line on your own computer' });
  const words = (await command.first().inputValue()).split(' -- ')[1]?.split(' ') ?? [];
  const door = spawnSync(process.execPath, ['scripts/simulate/main.ts', ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(door.stderr).toBe('');
  const { generations } = JSON.parse(door.stdout);
  expect(generations).toHaveLength(5);
  const last = generations.at(-1).survival.rare;
  await expect(page.getByText(`The rare side ends at ${last}.`)).toBeVisible();
});
