/** Whoever waits for a worker is told so, while it takes long and when it is lost; see also `survives.test.ts`. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { constant } from '../../src/game/policies.ts';
import { encodeBase64Url } from '../../src/link/base64url.ts';
import { codeBy, runOf, ALBUM as SMALL_ALBUM, TEXT } from '../support/class.ts';
import { ALBUM, ALBUM_AT, Board, CHALLENGE, LOSING, MAP, NOTEBOOK, NOTEBOOK_AT } from './board.ts';
import { isWhole, run, standing } from './lab.ts';
import { MAKE } from './maker.ts';
import { asWinner, neglect } from './missing/steps.ts';

interface SlowWorkers {
  /** Holds back what comes from now on: all answers, or those to one task. */
  hold(task?: string): Promise<unknown>;
  letGo(): Promise<unknown>;
  crash(): Promise<unknown>;
}

/** What workers answer is held back until they are let go; when they crash, all of them do, now and later. */
async function withSlowWorkers(page: Page): Promise<SlowWorkers> {
  await page.addInitScript(() => {
    const Native = Worker;
    const made: Worker[] = [];
    const held: (() => void)[] = [];
    let [isHeld, isCrashing, only] = [true, false, ''];
    const crash = (worker: Worker) => worker.dispatchEvent(new Event('error'));
    Object.assign(globalThis, {
      Worker: class extends Native {
        private readonly tasks = new Map<number, string>();
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          made.push(this);
          if (isCrashing) queueMicrotask(() => crash(this));
        }
        override addEventListener(type: string, listen: (event: Event) => void): void {
          super.addEventListener(type, (event) => {
            if (isHeld && this.isMeant(event)) held.push(() => listen(event));
            else listen(event);
          });
        }
        override postMessage(message: { id: number; task: string }): void {
          this.tasks.set(message.id, message.task);
          super.postMessage(message);
        }
        private isMeant(event: Event): boolean {
          if (!(event instanceof MessageEvent)) return false;
          return only === '' || this.tasks.get(event.data.id) === only;
        }
      },
      hold: (task: string) => {
        [isHeld, only] = [true, task];
      },
      letGo: () => {
        isHeld = false;
        for (const hear of held.splice(0)) hear();
      },
      crash: () => {
        isCrashing = true;
        for (const worker of made.splice(0)) crash(worker);
      },
    });
  });
  return {
    hold: (task = '') => page.evaluate(`hold('${task}')`),
    letGo: () => page.evaluate('letGo()'),
    crash: () => page.evaluate('crash()'),
  };
}

interface Wait {
  readonly what: string;
  readonly address: string;
  /** Has something done, and says where it is told how it stands. */
  readonly ask: (page: Page, workers: SlowWorkers) => Promise<Locator>;
  /** While it takes long, when it is there, and when it is lost. */
  readonly still: RegExp;
  readonly done: RegExp;
  readonly lost: RegExp;
}

async function boardOn(page: Page, index = 0): Promise<Board> {
  const board = new Board(page, index);
  await board.isReady();
  return board;
}

async function drawnOn(page: Page): Promise<Locator> {
  const board = await boardOn(page, ALBUM_AT);
  await board.button('Draw your own digit').click();
  const sheet = page.getByRole('dialog', { name: 'Your own digit' });
  await sheet.getByRole('gridcell').nth(20).click();
  return sheet.locator('[data-part="own-digit-words"]');
}

const fieldsWithRun = ['p', 'To beat', 200, 12, 1, 240, 0.47, 3, 'ink-well', '000', '00'.repeat(8)];

const WAITS: readonly Wait[] = [
  {
    what: 'a forecast',
    address: CHALLENGE,
    ask: async (page) => {
      const board = await boardOn(page);
      await board.slider.fill('40');
      return board.odds;
    },
    still: /Still looking ahead\./,
    done: /If you feed 40 every time/,
    lost: /The forecast could not be loaded\. You can play on without it/,
  },
  {
    what: 'what feeding with care would bring',
    address: CHALLENGE,
    ask: async (page, workers) => {
      await workers.hold('attention');
      const board = await boardOn(page);
      await board.play(LOSING.slice(0, 6));
      return board.root.locator('[data-part="attention"]');
    },
    still: /feeding with care would bring is still being worked out\.$/,
    done: /^If you feed 100 only when a tail is below 40%/,
    lost: /feeding with care would bring could not be loaded\.$/,
  },
  {
    what: 'par',
    address:
      '/play/link/#1.WyJnIiwiRnJvbSBhIGZyaWVuZCIsMjAwLDE0LDAuOTUsNTYwLDAuMywzLCJtb3NzIiwiMDAwIl0',
    ask: async (page, workers) => {
      await workers.hold('par');
      const board = await neglect(page);
      return board.root.locator('[data-part="bar-text"]');
    },
    still: /Par on this luck is still being searched for\.$/,
    done: /Par is \d+, the cheapest win found/,
    lost: /Par on this luck could not be loaded\.$/,
  },
  {
    what: 'where a run was decided',
    address: CHALLENGE,
    ask: async (page) => {
      const board = await boardOn(page);
      await board.play(LOSING);
      await expect(board.ending).toBeVisible();
      await expect(board.root.locator('[data-part="advice"]')).not.toBeEmpty();
      return board.root.locator('[data-part="turning"]');
    },
    still: /is still being worked out …$/,
    done: /decided it: |loses as well/,
    lost: /could not be worked out, because a part could not be loaded/,
  },
  {
    what: 'a generation of a map',
    address: MAP,
    ask: async (page) => {
      const board = await boardOn(page);
      await board.button('Next generation').click();
      return board.root;
    },
    still: /The next generation is learning\./,
    done: /Generation 1 of/,
    lost: /The simulation could not be loaded/,
  },
  {
    what: 'the run to beat',
    address: `/play/link/#1.${encodeBase64Url(JSON.stringify(fieldsWithRun))}`,
    ask: async (page) => {
      await boardOn(page, ALBUM_AT);
      return page.locator('linked-challenge');
    },
    still: /The run to beat is still being played again; you can begin meanwhile\./,
    done: /Run to beat: lost in generation/,
    lost: /You can play, but the run to beat could not be played again\. The simulation could not be/,
  },
  {
    what: 'what machines see in a drawing',
    address: ALBUM,
    ask: drawnOn,
    still: /^The machines are still drawing/,
    done: /^The judge sees/,
    lost: /could not be loaded\. Check the connection and draw on/,
  },
  {
    what: 'what machines make of a line',
    address: NOTEBOOK,
    ask: async (page) => {
      const board = await boardOn(page, NOTEBOOK_AT);
      await board.root.getByRole('button', { name: /Finish/ }).click();
      const dialog = page.getByRole('dialog', { name: 'Finish my sentence' });
      await dialog.getByRole('button', { name: 'a hoopoe' }).click();
      return dialog;
    },
    still: /The machines are writing …/,
    done: /goes on:/,
    lost: /What the machines make of it could not be loaded/,
  },
  {
    what: 'a run of the lab',
    address: '/lab/',
    ask: async (page, workers) => {
      await expect(page.getByRole('combobox', { name: 'Kind of model' })).toBeEnabled();
      await workers.letGo();
      await isWhole(page, 'A');
      await workers.hold();
      const name = 'Samples a generation collects, n';
      const n = run(page, 'A').getByRole('spinbutton', { name });
      await n.fill('150');
      await n.press('Enter');
      return standing(page, 'A');
    },
    still: /^Computing 1,000 runs …$/,
    done: /the median of/,
    lost: /^This cannot be computed: The lab could not be loaded/,
  },
  {
    what: 'a figure',
    address: '/lessons/why-the-tails-go-first/',
    ask: async (page) => {
      const other = page.getByRole('button', { name: 'Other luck' });
      const figure = page.locator('tail-figure').filter({ has: other }).first();
      await figure.getByRole('button', { name: 'Other luck' }).click();
      return figure.getByRole('status').last();
    },
    still: /^Working: /,
    done: /^Luck: .*-\d+$/,
    lost: /^The lab could not be loaded/,
  },
  {
    what: 'whether a made challenge can be won',
    address: MAKE,
    ask: async (page) => {
      const verdict = page.getByRole('region', { name: 'Can it be won?' });
      await verdict.scrollIntoViewIfNeeded();
      return verdict;
    },
    still: /The reference policies play this luck …/,
    done: /of 200 other lucks/,
    lost: /The simulation could not be loaded/,
  },
  {
    what: 'runs that were handed in',
    address: `/teach/results/#${TEXT}`,
    ask: async (page) => {
      const root = page.locator('class-results');
      await expect(root).toContainText('“Tails in May”, 4 steps, due Friday.');
      const code = codeBy('ann', { wrong: [], album: runOf(SMALL_ALBUM, constant(10)) });
      await root.getByRole('textbox', { name: /^Codes/ }).fill(`Ann: ${code}`);
      return root.locator('[data-part="results-progress"]');
    },
    still: /^Checking 0 of 1 runs …$/,
    done: /^1 different run replayed\.$/,
    lost: /^Not all runs were replayed\. The checking of runs could not be loaded/,
  },
  {
    what: 'the stars of days',
    address: '/daily/',
    ask: async (page) => {
      await page.clock.setFixedTime('2026-11-24T12:00:00Z');
      await asWinner(page, '2026-11-20');
      return page.locator('daily-challenge');
    },
    still: /The stars of the days that you won are still being counted\./,
    done: /won, \d stars?/,
    lost: /The stars of the days that you won could not be loaded/,
  },
];

for (const { what, address, ask, still, done, lost } of WAITS) {
  test(`it is said that somebody waits for ${what}, and what came of it`, async ({ page }) => {
    const workers = await withSlowWorkers(page);
    await page.goto(address);
    const place = await ask(page, workers);
    await expect(place).toContainText(still);
    await workers.letGo();
    await expect(place).toContainText(done);
    await expect(place).not.toContainText(still);
  });

  test(`where workers crash, it is said that there is no answer on ${what}`, async ({ page }) => {
    const workers = await withSlowWorkers(page);
    await page.goto(address);
    const place = await ask(page, workers);
    await expect(place).toContainText(still);
    await workers.crash();
    await expect(place).toContainText(lost);
    await expect(place).not.toContainText(still);
  });
}

test('on another luck nothing is said of the one before', async ({ page }) => {
  const workers = await withSlowWorkers(page);
  await page.goto(CHALLENGE);
  const board = await boardOn(page);
  await workers.letGo();
  await board.play([0, 0, 0]);
  await expect(board.odds).toContainText('almost certainly lost');
  await workers.hold('forecast');
  await board.pressMore('New luck');
  await expect(board.odds).toHaveText('Still looking ahead.');
  await workers.letGo();
  await expect(board.odds).toContainText('If you feed');
});
