import { expect, type Locator, type Page } from '@playwright/test';
import { Board, SOON } from './board.ts';

export const MAKE = '/make/';

/** The page on which challenges are made, as a person meets it: by roles and names. */
export class Maker {
  readonly page: Page;
  readonly root: Locator;
  readonly board: Board;

  constructor(page: Page) {
    this.page = page;
    this.root = page.locator('challenge-maker');
    this.board = new Board(page);
  }

  /** @param hash of the address, for example `#1.…` */
  static async open(page: Page, hash = ''): Promise<Maker> {
    await page.goto(MAKE + hash);
    const maker = new Maker(page);
    await expect(maker.link).not.toHaveValue('');
    return maker;
  }

  group(name: string): Locator {
    return this.root.getByRole('group', { name, exact: true });
  }

  text(name: string): Locator {
    return this.form.getByRole('textbox', { name, exact: true });
  }

  number(name: string): Locator {
    return this.form.getByRole('spinbutton', { name, exact: true });
  }

  list(name: string): Locator {
    return this.root.getByRole('combobox', { name, exact: true });
  }

  box(name: string): Locator {
    return this.form.getByRole('checkbox', { name, exact: true });
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true }).first();
  }

  get form(): Locator {
    return this.root.getByRole('form', { name: 'The challenge' });
  }

  get summary(): Locator {
    return this.form.getByRole('status');
  }

  get verdict(): Locator {
    return this.root.getByRole('region', { name: 'Can it be won?' });
  }

  get send(): Locator {
    return this.root.getByRole('region', { name: 'Send it' });
  }

  get link(): Locator {
    return this.send.getByRole('textbox', { name: 'Link to this challenge' });
  }

  /** Opens everything that is folded away. */
  async unfold(): Promise<void> {
    await this.root.evaluate((root) => {
      for (const details of root.querySelectorAll('details')) details.open = true;
    });
  }

  /** Waits until the preview shows a challenge and can be played. */
  async shows(title: string): Promise<void> {
    const heading = this.board.root.getByRole('heading', { name: title });
    await expect(async () => {
      await this.root.getByRole('heading', { name: 'Preview' }).scrollIntoViewIfNeeded();
      await expect(heading).toBeVisible({ timeout: SOON });
      await this.board.root.scrollIntoViewIfNeeded({ timeout: SOON });
      await expect(this.board.button('Next generation')).toBeEnabled({ timeout: SOON });
      // The one before has gone, and none is on its way.
      await expect(this.root.locator('tail-board')).toHaveCount(1, { timeout: SOON });
    }).toPass();
  }
}
