import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { loadAllFaces } from '../../src/faces/faces.ts';
import { loadAll } from '../../src/kinds/kinds.ts';
import { printed } from '../unit/lab/commands.ts';
import { isWhole, map, open, progress, run, SMALL_MAP } from './lab.ts';

test.beforeAll(async () => {
  await Promise.all([loadAll(), loadAllFaces()]);
});

test('the files are what the command prints', async ({ page }) => {
  await open(page, '#v=1&generations=7&runs=30&a.n=25&a.spread=0.97');
  await isWhole(page, 'A');
  const runA = run(page, 'A');
  await runA.getByText('Run A: numbers, figures and commands').click();
  const saved = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      runA.getByRole('button', { name }).click(),
    ]);
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
  };
  const command = (name: string) => runA.getByRole('textbox', { name }).inputValue();
  const ofRun = await command('The black line on your own computer');
  const ofEnsemble = await command('The ensemble on your own computer');
  for (const [button, name, line, format] of [
    ['Run, CSV', 'lab-a-run.csv', ofRun, 'csv'],
    ['Run, JSON', 'lab-a-run.json', ofRun, 'json'],
    ['Ensemble, CSV', 'lab-a-ensemble.csv', ofEnsemble, 'csv'],
    ['Ensemble, JSON', 'lab-a-ensemble.json', ofEnsemble, 'json'],
  ] as const) {
    const file = await saved(button);
    expect(file.name).toBe(name);
    expect(file.content.toString()).toBe(printed(line, format));
  }
  const svg = await saved('Figures, SVG');
  expect(svg.content.toString()).toContain('Fidelity of the worst tail');
  expect(svg.content.toString()).not.toContain('var(--');
  const png = await saved('Figures, PNG');
  expect(png.name).toBe('lab-a.png');
  expect(png.content.subarray(1, 4).toString()).toBe('PNG');
  expect(png.content.length).toBeGreaterThan(20_000);
});

test('a command and the link can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#v=1&a.n=60');
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  await expect.poll(clipboard).toMatch(/#v=1&a\.n=60$/);
  await isWhole(page, 'A');
  await run(page, 'A').getByText('Run A: numbers, figures and commands').click();
  await run(page, 'A').getByRole('button', { name: 'Copy the command for the ensemble' }).click();
  await expect.poll(clipboard).toMatch(/^npm run --silent simulate -- .* --n 60 /);
});

test('the map can be taken along', async ({ page }) => {
  await open(page, `#v=1&${SMALL_MAP}`);
  await map(page).scrollIntoViewIfNeeded();
  await expect(progress(page)).toHaveText(/^Done/);
  await map(page).getByText('The map to take along').click();
  for (const [button, name, start] of [
    ['Numbers, CSV', 'lab-map.csv', 'n,real,spread,generations,medianFidelity\n10,0,1,100,'],
    ['Numbers, JSON', 'lab-map.json', '{'],
    ['Map, SVG', 'lab-map.svg', '<svg xmlns='],
    ['Map, PNG', 'lab-map.png', '\u0089PNG'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      map(page).getByRole('button', { name: button }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(name);
    const content = await readFile(await download.path(), 'latin1');
    expect(content.slice(0, start.length)).toBe(start);
  }
});
