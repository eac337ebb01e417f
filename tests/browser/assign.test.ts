import { expect, type Locator, type Page, test } from '@playwright/test';
import { parseAssignment } from '../../src/classroom/assignment.ts';
import { encodeBase64Url } from '../../src/link/base64url.ts';
import { expectNoBarrier } from './looks.ts';
import { expectNoOverflow, expectThumbs } from './person.ts';

const ASSIGN = '/teach/assign/';

const madeLink = (title: string) =>
  `https://school.example/play/link/#1.${encodeBase64Url(JSON.stringify(['g', title, 200, 14, 0.95, 560, 0.3, 3, 'willow-adder', '000']))}`;

/** The page on which assignments are put together, as a teacher meets it: by roles and names. */
class Builder {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** @param hash of the address, for example `#1.…` */
  static async open(page: Page, hash = ''): Promise<Builder> {
    await page.goto(ASSIGN + hash);
    const builder = new Builder(page);
    await builder.isReady();
    return builder;
  }

  async isReady(): Promise<void> {
    await expect(this.page.locator('assignment-builder')).toHaveAttribute('data-ready');
  }

  get form(): Locator {
    return this.page.getByRole('form', { name: 'The assignment' });
  }

  get give(): Locator {
    return this.page.getByRole('region', { name: 'Give it to the class' });
  }

  get link(): Locator {
    return this.give.getByRole('textbox', { name: 'Link to this assignment' });
  }

  get status(): Locator {
    return this.give.getByRole('status').first();
  }

  get steps(): Locator {
    return this.form.getByRole('group', { name: 'Steps' }).getByRole('listitem');
  }

  text(name: string): Locator {
    return this.form.getByRole('textbox', { name, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async add(kind: 'Lesson' | 'Challenge', title: RegExp): Promise<void> {
    const list = this.form.getByRole('combobox', { name: kind, exact: true });
    const option = list.getByRole('option', { name: title });
    await list.selectOption(await option.first().getAttribute('value'));
    await this.button(`Add ${kind.toLowerCase()}`).click();
  }

  /** A lesson and two challenges. */
  async fill(): Promise<void> {
    await this.text('Title').fill('Tails, class 10b');
    await this.add('Lesson', /^The snake that eats its tail/);
    await this.add('Challenge', /^First watch/);
    await this.add('Challenge', /^Chance alone/);
    await expect(this.steps).toHaveCount(3);
    await expect(this.link).toBeVisible();
  }
}

/** What a link says, read by what desks read it with. */
function inLink(link: string) {
  const read = parseAssignment(new URL(link).hash);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

test('a lesson and two challenges are a link, which opens for editing as it was', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const builder = await Builder.open(page);
  await expect(builder.status).toHaveText(
    'There is no link yet. Give the assignment a title. Add a lesson or a challenge. Then it appears here.',
  );
  await expect(builder.link).toBeHidden();
  await builder.text('Due, if it is').fill('Friday');
  await builder.fill();
  await expect(builder.status).toContainText('phones can read its QR code from a projector');
  await expect(builder.give).toContainText('Takes 10 minutes of lessons');
  await builder.form.getByRole('radio', { name: 'To each their own' }).check();
  await builder.text('A question to answer in a sentence or two').fill('Why?');
  await expect(builder.link).toHaveValue(/./);
  await expect.poll(async () => inLink(await builder.link.inputValue()).prompt).toBe('Why?');
  const link = await builder.link.inputValue();
  expect(inLink(link)).toMatchObject({
    title: 'Tails, class 10b',
    due: 'Friday',
    luck: 'own',
    locks: ['seed'],
    counts: 'both',
    steps: [
      { kind: 'lesson', letter: 'a' },
      { kind: 'site', id: 'first-watch' },
      { kind: 'site', id: 'chance-alone' },
    ],
  });
  const meter = builder.give.getByRole('meter', { name: 'Length of the link' });
  await expect(meter).toHaveJSProperty('value', link.length);
  await builder.button('Copy link').click();
  await expect(builder.give).toContainText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  const { hash } = new URL(link);
  const pupil = builder.give.getByRole('link', { name: 'Open it as a pupil' });
  await expect(pupil).toHaveAttribute('href', link);
  const results = builder.give.getByRole('link', { name: 'Results of this assignment' });
  await expect(results).toHaveAttribute('href', new RegExp(`/teach/results/${hash}$`));
  const share = builder.give.getByRole('link', { name: 'Share to Google Classroom' });
  const classroom = new URL((await share.getAttribute('href')) ?? '');
  expect(classroom.origin + classroom.pathname).toBe('https://classroom.google.com/share');
  expect(classroom.searchParams.get('url')).toBe(link);
  await expect(share).toHaveAttribute('rel', 'noopener');

  // What was typed is there after a reload, and the link brings it anywhere.
  await page.reload();
  await builder.isReady();
  await expect(builder.link).toHaveValue(link);
  const other = await Builder.open(await context.newPage(), hash);
  await expect(other.link).toHaveValue(link);
  await expect(other.page).toHaveURL(ASSIGN);
  await expect(other.steps).toHaveText([/snake/, /First watch/, /Chance alone/]);
});

test('steps are reordered and removed with the keyboard', async ({ page }) => {
  const builder = await Builder.open(page);
  await builder.fill();
  const up = builder.button('Up: Chance alone');
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(builder.steps).toHaveText([/snake/, /Chance alone/, /First watch/]);
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(builder.steps).toHaveText([/Chance alone/, /snake/, /First watch/]);
  await expect(builder.form).toContainText('“Chance alone” is now step 1.');
  await expect(up).toBeDisabled();
  await expect(builder.button('Down: Chance alone')).toBeFocused();
  await builder.button('Remove: Chance alone').focus();
  await page.keyboard.press('Enter');
  await expect(builder.steps).toHaveText([/snake/, /First watch/]);
  await expect(builder.button('Remove: The snake that eats its tail')).toBeFocused();
  expect(inLink(await builder.link.inputValue()).steps).toHaveLength(2);
});

test('a made challenge comes by its link, and wrong input gets sentences', async ({ page }) => {
  const builder = await Builder.open(page);
  await builder.fill();
  await builder.form.getByText('Add a challenge of your own').click();
  const pasted = builder.form.getByRole('textbox', { name: 'Link of a challenge' });
  await pasted.fill('https://school.example/lessons/');
  await pasted.press('Enter');
  await expect(builder.form).toContainText('This link cannot be opened.');
  await pasted.fill(madeLink('<b>Mine</b>'));
  await pasted.press('Enter');
  await expect(builder.steps.nth(3)).toContainText('<b>Mine</b>');
  await expect(pasted).toHaveValue('');
  await builder.form.getByRole('radio', { name: 'To each their own' }).check();
  await expect(builder.form).toContainText('nobody has written down its wrong and its right idea');
  await builder.add('Challenge', /^First watch/);
  await expect(builder.form).toContainText('“First watch” is in the list already.');
  await builder.text('Title').fill('👨‍👩‍👧‍👦'.repeat(60));
  await expect(builder.text('Title')).toHaveAttribute('aria-invalid', 'false');
  await builder.text('Title').fill('👨‍👩‍👧‍👦'.repeat(61));
  await expect(builder.form).toContainText('The title has more than 60 characters.');
  await expect(builder.text('Title')).toHaveAttribute('aria-invalid', 'true');
  await expect(builder.link).toBeHidden();
});

test('what does not fit into a link says what to remove', async ({ page }) => {
  const builder = await Builder.open(page);
  await builder.text('Title').fill('Much');
  await builder.form.getByText('Add a challenge of your own').click();
  const pasted = builder.form.getByRole('textbox', { name: 'Link of a challenge' });
  // A letter beyond the English ones takes two bytes, so that each link has some 240 characters of the 1,900 that there are.
  const titleOf = (k: number) => `${k}${'ŷ'.repeat(59)}`;
  for (let k = 1; k <= 9; k++) {
    await pasted.fill(madeLink(titleOf(k)));
    await pasted.press('Enter');
    await expect(builder.steps).toHaveCount(k);
  }
  await expect(builder.status).toContainText('does not fit into a link of 1,900 characters');
  await expect(builder.link).toBeHidden();
  await builder.button(`Remove: ${titleOf(9)}`).click();
  await expect(builder.link).toBeVisible();
  await expect(builder.status).toContainText('Its QR code is too fine for most phones.');
});

test('a start fills the list with one press, and what was there comes back', async ({ page }) => {
  const builder = await Builder.open(page);
  await expect(builder.button('Fairness')).toHaveAccessibleDescription(
    /^3\slessons\s\(\d+\smin\), 1\schallenge\s\(\d+\smin\)$/,
  );
  await builder.button('Fairness').click();
  await expect(builder.text('Title')).toHaveValue('Fairness');
  await expect(builder.steps).toHaveCount(4);
  await expect(builder.link).toBeVisible();
  await builder.text('Title').fill('My own');
  await builder.button('Twenty minutes').click();
  await expect(builder.text('Title')).toHaveValue('My own');
  await expect(builder.steps).toHaveCount(2);
  await builder.button('Back to what I had').click();
  await expect(builder.steps).toHaveCount(4);
});

test('a damaged link says so, and the form is empty', async ({ page }) => {
  const builder = await Builder.open(page, '#1.W10damaged');
  await expect(builder.page.getByText('This assignment cannot be opened')).toBeVisible();
  await expect(builder.text('Title')).toHaveValue('');
  await expect(builder.steps).toHaveText(['No steps yet.']);
});

test('the code is shown large, and on paper there are six slips', async ({ page }) => {
  const builder = await Builder.open(page);
  await builder.text('Due, if it is').fill('Monday');
  await builder.fill();
  await builder.button('Show it large').click();
  const large = page.getByRole('dialog', { name: 'QR code of the link' });
  const code = large.getByRole('img', { name: 'QR code of the link to “Tails, class 10b”' });
  await expect(code).toBeVisible();
  const box = await code.locator('svg').boundingBox();
  expect(box?.width).toBeGreaterThan(400);
  await large.getByRole('button', { name: 'Close' }).click();
  await page.emulateMedia({ media: 'print' });
  const slips = page.locator('.assign-slip');
  await expect(slips).toHaveCount(6);
  for (const slip of await slips.all()) {
    await expect(slip).toBeVisible();
    await expect(slip).toContainText('Due: Monday');
    await expect(slip.locator('svg')).toBeVisible();
  }
  await expect(builder.form).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
});

test('on a phone nothing is cut off, and there is no barrier', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  const builder = await Builder.open(page);
  await builder.fill();
  await page.locator('assignment-builder').evaluate((root) => {
    for (const details of root.querySelectorAll('details')) details.open = true;
  });
  await expectNoOverflow(page);
  await expectThumbs(
    page.locator('assignment-builder').locator('button, select, summary, .button'),
  );
  await expectNoBarrier(page);
  await builder.button('Show it large').click();
  await expectNoOverflow(page);
  await expectNoBarrier(page, 'dialog');
});
