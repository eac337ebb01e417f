import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { encodeBase64Url } from '../../src/link/base64url.ts';

/** How long one attempt takes before the next one begins, in milliseconds. */
export const SOON = 5000;

/** A board as a person meets it: by roles and names. */
export class Board {
  readonly root: Locator;

  constructor(page: Pick<Page, 'locator'>, index = 0) {
    this.root = page.locator('tail-board').nth(index);
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  get slider(): Locator {
    return this.root.getByRole('slider', { name: 'Real samples to feed' });
  }

  get summary(): Locator {
    return this.root.locator('[data-part="status"]');
  }

  /** Where a decision begins. */
  get controls(): Locator {
    return this.root.getByRole('group', { name: /^Controls: / });
  }

  /** The field beside the slider. */
  get typed(): Locator {
    return this.root.getByRole('textbox', { name: 'The same as a number' });
  }

  /** What is left to spend. */
  get left(): Locator {
    return this.root.locator('[data-part="budget"]');
  }

  /** What the forecast says. */
  get odds(): Locator {
    return this.root.locator('[data-part="odds"]');
  }

  /** What the run came to, over its result. */
  get ending(): Locator {
    return this.root.locator('[data-part="ending"]');
  }

  /** Par, best and first try. */
  get record(): Locator {
    return this.root.locator('[data-part="record"]');
  }

  /** Like what follows, it may be folded away. */
  get seed(): Locator {
    return this.root.getByRole('textbox', { name: 'Luck (seed)', includeHidden: true });
  }

  /** Where samples are collected, on a board with prices. */
  get source(): Locator {
    return this.root.getByRole('combobox', { name: 'Collected from', includeHidden: true });
  }

  /** The switch for weights, once an island is chosen. */
  get weighted(): Locator {
    return this.root.getByRole('checkbox', {
      name: 'Count for the island’s share only',
      includeHidden: true,
    });
  }

  get obituaries(): Locator {
    return this.root.getByRole('listitem').filter({ hasText: '†' });
  }

  get link(): Locator {
    return this.root.getByRole('textbox', { name: 'Link to this challenge with your run' });
  }

  /** The table of all generations, unfolded. */
  async table(): Promise<Locator> {
    await this.more();
    const table = this.root.getByRole('table');
    if (!(await table.isVisible())) await this.root.getByText('All generations as a table').click();
    return table;
  }

  /** Unfolds what is seldom needed. */
  async more(): Promise<void> {
    await unfold(this.root.locator('.board-more'));
  }

  /** How fast generations are shown. */
  async speed(option: string): Promise<void> {
    await this.more();
    await this.root.getByRole('combobox', { name: 'Speed' }).selectOption(option);
  }

  /** Unfolds sources and tools. */
  async choices(): Promise<void> {
    await unfold(this.root.locator('.board-choices'));
  }

  /** Presses a button among what is seldom needed. */
  async pressMore(name: string): Promise<void> {
    await this.more();
    await this.button(name).click();
  }

  /** Waits until the script has arrived. A board may be replaced by another one meanwhile, which then counts. */
  async isReady(): Promise<void> {
    await expect(async () => {
      await this.root.scrollIntoViewIfNeeded({ timeout: SOON });
      await expect(this.button('Next generation')).toBeEnabled({ timeout: SOON });
    }).toPass();
  }

  /** The link of a run that has ended. */
  async linkOfRun(): Promise<string> {
    await expect(this.link).toHaveValue(/#1\.[\w-]+$/);
    return this.link.inputValue();
  }

  /** Plays one generation after another with these amounts of real samples. */
  async play(amounts: readonly number[]): Promise<void> {
    for (const real of amounts) {
      await this.slider.fill(String(real));
      await this.button('Next generation').click();
    }
  }
}

/** Opens what is folded away, where it is not open yet. */
export async function unfold(details: Locator): Promise<void> {
  if ((await details.getAttribute('open')) === null) {
    await details.locator('> summary').click();
  }
}

/** A way to win the first challenge on its own luck, and one to lose it. */
export const WINNING = [0, 0, 120, 120, 0, 120, 0, 0, 120, 0, 0, 0, 0, 0];
export const LOSING = [0, 0, 0, 0, 0, 0, 0, 0];

/** How the first map is won on its own luck: its budget of 1,100 over its 20 generations. */
export const STEADY = new Array<number>(20).fill(55);

export const LESSON = '/lessons/the-snake-that-eats-its-tail/';
export const CHALLENGE = '/play/first-watch/';
export const MAP_LESSON = '/lessons/islands/';
export const MAP = '/play/count-not-percent/';
export const PRICED_MAP = '/play/targeted/';
/** Which of the boards that wait on the page of a link is for pictures. */
export const ALBUM_AT = 2;
/** A challenge of pictures, as somebody would send it: 12 generations of 200, a budget of 240, a line at 43 %. */
export const ALBUM = `/play/link/#1.${encodeBase64Url(JSON.stringify(['p', 'Pay the toll', 200, 12, 1, 240, 0.43, 3, 'ink-well', '000']))}`;
/** The same for notebooks: 12 generations of 300 lines at T = 0.9, and a line so low that nobody loses. */
export const NOTEBOOK_AT = 3;
export const NOTEBOOK = `/play/link/#1.${encodeBase64Url(JSON.stringify(['l', 'The notebook', 300, 12, 0.9, 720, 0.01, 3, 'wren-lamp-7', '000', 0, '']))}`;
/** What hears of new versions and keeps pages, which comes when a page has nothing else to do. */
export const WHEN_IDLE = /\/(watch|tend|tending|keep-offline)\.[\w-]+\.js$/;
/** Every lesson. */
export const LESSONS = globSync('content/lessons/*.mdx')
  .toSorted()
  .map((file) => `/lessons/${basename(file, '.mdx')}/`);
export const PAGES = [
  '/',
  '/lessons/',
  ...LESSONS,
  '/play/',
  CHALLENGE,
  MAP,
  PRICED_MAP,
  '/play/pay-the-toll/',
  '/play/link/',
  '/daily/',
  '/make/',
  '/teach/results/',
  '/lab/',
  '/model/',
  '/record/',
  '/glossary/',
  '/sources/',
  '/about/',
  '/search/',
  '/teach/',
  '/teach/assign/',
  '/teach/beads/',
  '/teach/class/',
  '/teach/desk/',
  '/offline/',
  '/no-such-page/',
];

/** Islands as a link holds them: weight, x, y and deviation in thousandths, in base 36, places from −9 on. */
export function islandsInLink(
  islands: readonly (readonly [number, number, number, number])[],
): string {
  const digits = (value: number, count: number) =>
    Math.round(value * 1000)
      .toString(36)
      .padStart(count, '0');
  const texts = islands.map(
    ([weight, x, y, deviation]) =>
      digits(weight, 2) + digits(x + 9, 3) + digits(y + 9, 3) + digits(deviation, 3),
  );
  return `~${texts.join('')}`;
}
