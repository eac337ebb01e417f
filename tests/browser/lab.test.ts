import { expect, test } from '@playwright/test';
import { isWhole, LAB, map, open, progress, run, SMALL_MAP, standing } from './lab.ts';
import { expectNoBarrierInAnyLook } from './looks.ts';
import { expectNoOverflow, expectThumbs } from './person.ts';

test('a setting is changed, and its numbers follow; the run beside it stays', async ({ page }) => {
  await open(page);
  await isWhole(page, 'A');
  await isWhole(page, 'B');
  const before = await standing(page, 'B').textContent();
  await run(page, 'A').getByRole('combobox', { name: 'Real data is' }).selectOption('fresh');
  await run(page, 'A').getByRole('textbox', { name: 'Real ones among them, r' }).fill('50');
  await page.keyboard.press('Enter');
  await expect(run(page, 'A')).toContainText('100 samples a generation, 50 of them real;');
  await expect(standing(page, 'A')).toHaveText(/the median of 1,000 runs is [67]\d%\.$/);
  await expect(standing(page, 'B')).toHaveText(before ?? '');
  await expect(page).toHaveURL(/#v=1&a\.real-data=fresh&a\.real=50$/);
});

test('there is a picture before anything is pressed, and what it shows is explained', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 657 });
  await page.goto(LAB);
  const picture = run(page, 'A').getByRole('figure').first().locator('svg');
  await expect(picture).toBeInViewport({ ratio: 0.99 });
  const explained = page.getByRole('paragraph').filter({ hasText: 'Fidelity is how true' });
  await expect(explained).toBeInViewport({ ratio: 0.99 });
  await explained.getByRole('link', { name: 'more in the glossary' }).click();
  await expect(page.locator('#fidelity')).toHaveText('fidelity');
});

test('on a phone the picture is in the first screen too, and what its lines are is one press away', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page);
  const picture = run(page, 'A').getByRole('figure').first().locator('svg');
  await expect(picture).toBeInViewport({ ratio: 0.8 });
  const meaning = page.getByText('nine runs in ten, half of them, and their median');
  await expect(meaning).toBeHidden();
  await page.getByText('The lines', { exact: true }).click();
  await expect(meaning).toBeVisible();
  await page.getByText('More settings').click();
  await expect(page.getByRole('button', { name: 'New luck' })).toBeVisible();
});

test('on a laptop nothing that is set for all runs is folded', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 657 });
  await open(page);
  await expect(page.getByRole('button', { name: 'New luck' })).toBeVisible();
  await expect(page.getByText('More settings')).toBeHidden();
  await expect(page.getByText('what theory says')).toBeVisible();
});

test('theory stands beside the runs, with their distance in standard errors', async ({ page }) => {
  await open(page);
  await isWhole(page, 'A');
  const figure = run(page, 'A')
    .getByRole('figure')
    .filter({ hasText: 'Average of σ² over the runs' });
  await expect(figure).toContainText('theory says 0.605. They are 0.2 standard errors apart');
  await run(page, 'A').getByText('Tools: none').click();
  await run(page, 'A').getByRole('checkbox', { name: 'Weight on synthetic tails' }).check();
  await run(page, 'A').getByRole('combobox', { name: 'Tail of' }).selectOption('truth');
  await expect(figure).toContainText('Theory has no formula for these settings');
});

for (const width of [360, 1280]) {
  test(`the settings of a run stay where they are while it is computed: ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 640 });
    await open(page, '#v=1&a.n=60');
    await page.evaluate(() => document.fonts.ready);
    const tops = await page.evaluateHandle(() => {
      const seen = new Set<number>();
      const settings = document.querySelector('.lab-controls');
      const look = () => {
        seen.add(Math.round((settings?.getBoundingClientRect().top ?? 0) + scrollY));
        requestAnimationFrame(look);
      };
      look();
      return seen;
    });
    await isWhole(page, 'A');
    expect(await tops.evaluate((seen) => seen.size)).toBe(1);
  });
}

test('islands have their own figures', async ({ page }) => {
  await open(page, '#v=1&generations=10&runs=40&shown=1');
  await page.getByRole('combobox', { name: 'Kind of model' }).selectOption('mixture');
  await expect(page.getByRole('combobox', { name: 'Real world' })).toBeVisible();
  await isWhole(page, 'A');
  await expect(run(page, 'A')).toContainText('Islands that the model covers');
  await expect(run(page, 'A')).toContainText('Theory: a generation misses an island of 3%');
});

test('what does not go together is said beside the control, and kept', async ({ page }) => {
  await open(page, '#v=1&a.real-data=fresh&a.tail-weight=on');
  const runA = run(page, 'A');
  // A press while pictures and letters arrive may land beside the tools.
  await isWhole(page, 'A');
  await runA.getByText('Tools: weight on tails').click();
  await runA.getByRole('checkbox', { name: 'Detector of synthetic samples' }).check();
  const weight = runA.getByRole('checkbox', { name: 'Weight on synthetic tails' });
  await expect(weight).toHaveAccessibleDescription(/^Left out: with a detector/);
  await expect(runA.getByText('Tools: detector; left out: weight on tails')).toBeVisible();
  await expect(weight).toBeChecked();
  const share = runA.getByRole('combobox', { name: 'Weight on real data' });
  await share.selectOption('best');
  await expect(share).toHaveAccessibleDescription(/^Left out: with a detector/);
  await runA.getByRole('checkbox', { name: 'Detector of synthetic samples' }).uncheck();
  await expect(weight).toHaveAccessibleDescription('');
});

test('a number that cannot be is refused beside its control, and nothing changes', async ({
  page,
}) => {
  await open(page);
  const n = run(page, 'A').getByRole('spinbutton', { name: 'Samples a generation collects, n' });
  await n.fill('1');
  await n.press('Enter');
  await expect(n).toHaveAccessibleDescription(
    'Samples a generation collects, n of run A must be a whole number from 2 to 10,000, not “1”. It stays as it was.',
  );
  await expect(page).toHaveURL(/\/lab\/$/);
  await n.fill('50');
  await n.press('Enter');
  await expect(n).toHaveAccessibleDescription('');
  await expect(run(page, 'A')).toContainText('50 samples a generation');
});

test('the address is the lab: it opens as it was, and back and forward work', async ({ page }) => {
  await open(page, '#v=1&shown=1&a.n=40&generations=20');
  await expect(run(page, 'A')).toContainText('40 samples a generation');
  await expect(run(page, 'B')).toBeHidden();
  await page.getByRole('combobox', { name: 'Runs side by side' }).selectOption('3');
  await expect(run(page, 'C')).toBeVisible();
  await isWhole(page, 'C');
  await page.goBack();
  await expect(run(page, 'C')).toBeHidden();
  await page.goForward();
  await expect(run(page, 'C')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Link to the lab as it is set' })).toHaveValue(
    /\/lab\/#v=1&shown=3&generations=20&a\.n=40$/,
  );
});

test('a number that goes up step by step is one step back', async ({ page }) => {
  await open(page);
  const n = run(page, 'A').getByRole('spinbutton', { name: 'Samples a generation collects, n' });
  await n.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowUp');
  await expect(page).toHaveURL(/#v=1&a\.n=103$/);
  await page.goBack();
  await expect(n).toHaveValue('100');
});

test('without its worker the lab says so, and tries again', async ({ page }) => {
  await page.route('**/main*.js', (route) => route.abort());
  await open(page);
  await expect(standing(page, 'A')).toHaveText(
    'This cannot be computed: The lab could not be loaded. Check the connection and try again.',
  );
  await page.unroute('**/main*.js');
  await page.getByRole('button', { name: 'New luck' }).click();
  await isWhole(page, 'A');
});

test('what is wrong in an address is said, and the rest counts', async ({ page }) => {
  await open(page, '#v=1&a.n=0&b.n=77&x=<img src=x>');
  await expect(page.getByRole('alert').first()).toContainText(
    'Samples a generation collects, n of run A must be a whole number',
  );
  await expect(page.getByRole('alert').first()).toContainText('is no setting');
  await expect(page.locator('main img')).toHaveCount(0);
  await expect(run(page, 'B')).toContainText('77 samples a generation');
});

test('the way past the header leaves the lab as it is', async ({ page }) => {
  await open(page, '#v=1&a.n=40');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await expect(run(page, 'A')).toContainText('40 samples a generation');
});

test('another luck is another run; the same luck is the same', async ({ page }) => {
  await open(page);
  await isWhole(page, 'A');
  const first = await standing(page, 'B').textContent();
  const seed = page.getByRole('textbox', { name: 'Luck (seed)' });
  await page.getByRole('button', { name: 'New luck' }).click();
  await expect(seed).toHaveValue(/^[a-z]+-[a-z]+-\d+$/);
  await expect(standing(page, 'B')).not.toHaveText(first ?? '');
  await seed.fill('tailkeeper');
  await seed.press('Enter');
  await expect(standing(page, 'B')).toHaveText(first ?? '');
});

test('the table has every generation', async ({ page }) => {
  await open(page, '#v=1&generations=12');
  await isWhole(page, 'A');
  await run(page, 'A').getByText('Run A: all generations as a table').click();
  await expect(run(page, 'A').getByRole('row')).toHaveCount(13);
  await expect(run(page, 'A').getByRole('columnheader', { name: 'Theory’s σ²' })).toBeVisible();
});

test('an open lab has no barrier that axe can find, in any look', async ({ page }) => {
  await open(page, `#v=1&a.n=0&shown=3&a.detector=on&a.tail-weight=on&${SMALL_MAP}`);
  for (const name of ['A', 'B', 'C']) await isWhole(page, name);
  for (const summary of await page.locator('main summary:visible').all()) await summary.click();
  await expect(progress(page)).toHaveText(/^Done/);
  await expectNoBarrierInAnyLook(page);
});

test('nothing is cut off on a narrow screen, and controls are large enough for a thumb', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, `#v=1&shown=3&a.detector=on&${SMALL_MAP}`);
  for (const summary of await page.locator('main summary:visible').all()) await summary.click();
  await expectNoOverflow(page);
  const controls = page
    .locator('main')
    .locator('button, select, summary, input:not([type="checkbox"])');
  await expectThumbs(controls);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is a picture with its numbers', async ({ page }) => {
    await page.goto(LAB);
    await expect(page.locator('tail-lab noscript p')).toHaveText(
      /The controls take JavaScript, which is off here/,
    );
    await expect(standing(page, 'B')).toHaveText(/^After 50 generations/);
    await expect(run(page, 'A').getByRole('figure').first().locator('svg')).toBeVisible();
    await expect(map(page).locator('svg').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'New luck' })).toBeDisabled();
  });
});

test('a browser that lets no address be written stops nothing, and another link opens', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('too many calls', 'SecurityError');
    };
    history.pushState = refuse;
    history.replaceState = refuse;
  });
  await open(page, '#v=1&shown=1&runs=40');
  const runA = run(page, 'A');
  await runA.getByRole('combobox', { name: 'Real data is' }).selectOption('fresh');
  await runA.getByRole('textbox', { name: 'Real ones among them, r' }).fill('50');
  await page.keyboard.press('Enter');
  await expect(runA).toContainText('100 samples a generation, 50 of them real;');
  await expect(page.getByRole('textbox', { name: 'Link to the lab as it is set' })).toHaveValue(
    /a\.real=50/,
  );
  for (const [hash, real] of [
    ['v=1&shown=1&runs=40&a.real-data=fresh&a.real=20', 20],
    ['v=1&shown=1&runs=40&a.real-data=fresh&a.real=30', 30],
  ] as const) {
    await page.evaluate((link) => {
      location.hash = link;
    }, hash);
    await expect(runA).toContainText(`100 samples a generation, ${real} of them real;`);
  }
  await page.evaluate(() => {
    location.hash = 'no link';
  });
  await expect(page.getByText('The address does not begin with the version, v=1.')).toBeVisible();
});

test('two albums side by side: what each draws stands below its charts', async ({ page }) => {
  const kind = 'model=pictures&generations=4&runs=2';
  await open(page, `#v=1&${kind}&a.n=40&b.n=40&a.real-data=none&b.real-data=fresh&b.real=20`);
  for (const name of ['A', 'B']) {
    const sheet = run(page, name).getByRole('figure').filter({ hasText: 'What it draws' });
    await expect(sheet).toContainText('generation 1, 2, 3 and 4 of this run');
    await expect(sheet.locator('svg path')).not.toHaveCount(0);
    await expect(run(page, name)).toContainText('Variety within the digits, V');
  }
  await page.getByRole('combobox', { name: 'Kind of model' }).selectOption('a bell curve');
  await expect(run(page, 'A').getByText('What it draws')).toBeHidden();
});

test('a loop that outgrows all numbers says so, in words', async ({ page }) => {
  await open(page, '#v=1&generations=500&a.spread=10&runs=50');
  const a = run(page, 'A');
  await expect(standing(page, 'A')).toContainText(
    'on this run has no fidelity: its variance has grown beyond the largest number',
  );
  await expect(standing(page, 'A')).toContainText('the median of 50 runs is no number.');
  await expect(a).toContainText('This run has outgrown all numbers.');
  const text = await a.evaluate((element) => element.textContent);
  expect(text).not.toMatch(/NaN|Infinity|∞|[-−]0%/);
  expect(await a.locator('svg').first().innerHTML()).not.toMatch(/NaN|Infinity/);
});

test('what is chosen stands in the middle of its list: boards, whose lists have a label inside, are another room', async ({
  page,
}) => {
  await page.goto(LAB);
  const list = page.getByRole('combobox', { name: 'Kind of model' });
  const [above, below] = await list.evaluate((element) => {
    const { paddingTop, paddingBottom } = getComputedStyle(element);
    return [paddingTop, paddingBottom];
  });
  expect(above).toBe(below);
});
