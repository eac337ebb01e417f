import { expect, type Page, test } from '@playwright/test';
import type { Heard } from '../../src/sound/heard.ts';
import { placeOf } from '../../src/sound/score.ts';
import { bundled } from '../support/bundle.ts';
import { Board, CHALLENGE } from './board.ts';

/** Scores rendered by the player of the pages, into a buffer instead of a loudspeaker. */
const RENDER = bundled(`
  import { perform } from './src/sound/player.ts';
  import { lengthOf, scoreOf } from './src/sound/score.ts';
  const RATE = 44100;
  globalThis.render = async (heard, cutAt) => {
    const score = scoreOf(heard);
    const context = new OfflineAudioContext(2, Math.ceil((lengthOf(score) + 0.1) * RATE), RATE);
    const performance = perform(context, score, 0);
    if (cutAt !== undefined) void context.suspend(cutAt).then(() => {
      performance.stop();
      return context.resume();
    });
    const buffer = await context.startRendering();
    return [0, 1].map((channel) => buffer.getChannelData(channel));
  };
`);

/** What is measured of a rendered score. */
interface Measured {
  /** The largest sample, and the largest step from one to the next. */
  readonly peak: number;
  readonly step: number;
  /** What is still to be heard when it is over. */
  readonly rest: number;
  /** Root mean square around each pitch that is asked for: on the left and on the right. */
  readonly bands: readonly (readonly [left: number, right: number])[];
}

const tails = (left: number, right: number): Heard => ({
  voices: [
    { name: 'left tail', survival: left },
    { name: 'right tail', survival: right },
  ],
  costLife: false,
  culprit: null,
  gone: [],
  end: null,
});
const [LOW, HIGH] = [placeOf(0, 2).pitch, placeOf(1, 2).pitch];

function measure(
  page: Page,
  heard: Heard,
  cutAt?: number,
  pitches = [LOW, HIGH],
): Promise<Measured> {
  const asked = { heard, cutAt, pitches };
  return page.evaluate(async ({ heard, cutAt, pitches }) => {
    type Render = (heard: object, cutAt?: number) => Promise<readonly Float32Array[]>;
    const channels = await (Reflect.get(globalThis, 'render') as Render)(heard, cutAt);
    const all = channels.flatMap((each) => [...each]);
    const steps = channels.flatMap((each) =>
      [...each].map((x, i) => Math.abs(x - (each[i - 1] ?? 0))),
    );
    // Goertzel, https://doi.org/10.2307/2310304
    const powerAt = (samples: Float32Array, pitch: number) => {
      const turn = 2 * Math.cos((2 * Math.PI * pitch) / 44100);
      let [one, two] = [0, 0];
      for (const sample of samples) [one, two] = [sample + turn * one - two, one];
      return Math.sqrt(2 * (one * one + two * two - turn * one * two)) / samples.length;
    };
    return {
      peak: Math.max(...[0, 1].map(() => all.reduce((most, x) => Math.max(most, Math.abs(x)), 0))),
      step: steps.reduce((most, x) => Math.max(most, x), 0),
      rest: Math.max(...channels.map((each) => Math.abs(each.at(-1) ?? 1))),
      bands: pitches.map(
        (pitch) => channels.map((each) => powerAt(each, pitch)) as [number, number],
      ),
    };
  }, asked);
}

test.describe('a score that is rendered', () => {
  test.beforeEach(async ({ page }) => {
    await page.setContent('<title>Sound</title>');
    await page.addScriptTag({ content: RENDER });
  });

  test('tells by pitch and by ear which tail is dying, and how far', async ({ page }) => {
    const shares = [1, 0.8, 0.6, 0.4, 0.2, 0.1, 0];
    const dying = { left: [] as number[], right: [] as number[] };
    for (const share of shares) {
      const left = await measure(page, tails(share, 1));
      const right = await measure(page, tails(1, share));
      dying.left.push(left.bands[0]?.[0] ?? 1);
      dying.right.push(right.bands[1]?.[1] ?? 1);
      // The other one is as it was, and on its own side.
      expect(left.bands[1]?.[1]).toBeCloseTo(
        (await measure(page, tails(1, 1))).bands[1]?.[1] ?? 0,
        4,
      );
    }
    for (const heard of [dying.left, dying.right]) {
      for (const [i, level] of heard.slice(1).entries()) {
        // Each is clearly quieter than the one before: by a decibel at least.
        expect(level).toBeLessThan(0.89 * (heard[i] ?? 0));
      }
      expect(heard.at(-1)).toBeLessThan(0.02 * (heard[0] ?? 0));
    }
    const [low, high] = (await measure(page, tails(1, 1))).bands;
    expect(low?.[0]).toBeGreaterThan(3 * (low?.[1] ?? 1));
    expect(high?.[1]).toBeGreaterThan(3 * (high?.[0] ?? 1));
  });

  test('tells of any number of voices which is gone: that one, and no other', async ({ page }) => {
    for (const count of [2, 3, 4, 5]) {
      const places = Array.from({ length: count }, (_, i) => placeOf(i, count));
      const pitches = places.map(({ pitch }) => pitch);
      const levels = async (survival: readonly number[]) => {
        const voices = survival.map((each, i) => ({ name: String(i), survival: each }));
        const { bands } = await measure(page, { ...tails(1, 1), voices }, undefined, pitches);
        return bands.map(([left, right]) => Math.hypot(left, right));
      };
      const whole = await levels(places.map(() => 1));
      for (const gone of places.keys()) {
        const now = await levels(places.map((_, i) => (i === gone ? 0 : 1)));
        for (const [i, level] of now.entries()) {
          const left = level / (whole[i] ?? 0);
          if (i === gone) expect(left).toBeLessThan(0.06);
          else expect(left).toBeCloseTo(1, 1);
        }
      }
    }
  });

  test('tells on whose side a life was lost', async ({ page }) => {
    const lives = [0, 1].map((culprit) => ({ ...tails(0, 0), costLife: true, culprit }));
    const sides = [];
    for (const heard of lives) sides.push((await measure(page, heard)).bands);
    const [left, right] = sides;
    expect(left?.[0]?.[0]).toBeGreaterThan(3 * (left?.[0]?.[1] ?? 1));
    expect(right?.[1]?.[1]).toBeGreaterThan(3 * (right?.[1]?.[0] ?? 1));
    // At the voice that cost it, and not at the other.
    expect(left?.[0]?.[0]).toBeGreaterThan(5 * (left?.[1]?.[0] ?? 1));
    expect(right?.[1]?.[1]).toBeGreaterThan(5 * (right?.[0]?.[1] ?? 1));
  });

  test('is comfortable: never above half, without a click, and over when it is over', async ({
    page,
  }) => {
    const all: Heard = {
      voices: ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, survival: 1 })),
      costLife: true,
      culprit: 0,
      gone: ['a'],
      end: 'lost',
    };
    const whole = [await measure(page, all), await measure(page, { ...all, end: 'won' })];
    const cut = await measure(page, tails(1, 1), 0.5);
    for (const { peak, step, rest } of [...whole, cut]) {
      expect(peak).toBeLessThanOrEqual(0.5);
      expect(peak).toBeGreaterThan(0.05);
      // The steepest triangles rise by 0.02 from one sample to the next; what begins or ends at once jumps by its height.
      expect(step).toBeLessThan(0.03);
      expect(rest).toBeLessThan(1e-3);
    }
  });
});

test('sound is off, comes when it is switched on, says what was heard, and stays on', async ({
  page,
}) => {
  const brought: string[] = [];
  page.on('request', (request) => {
    if (/\/sounds\.[\w-]+\.js$/.test(request.url())) brought.push(request.url());
  });
  await page.addInitScript(() => {
    const suspend = AudioContext.prototype.suspend;
    AudioContext.prototype.suspend = function () {
      document.documentElement.dataset['suspended'] = 'true';
      return suspend.call(this);
    };
  });
  const board = new Board(page);
  const heard = board.root.locator('[data-part="heard"]');
  const button = board.root.getByRole('button', { name: 'Sound', exact: true });
  const more = board.root.locator('[data-part="board-more"] > summary');
  await page.goto(CHALLENGE);
  await board.isReady();
  await board.play([0]);
  await expect(heard).toBeHidden();
  await more.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  expect(brought).toEqual([]);
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => brought.length).toBe(1);
  // At once it is heard, and said, how things stand.
  await expect(board.root.getByRole('status').filter({ hasText: 'Low voice' })).toHaveText(
    /^Low voice, left: left tail, \w+ at \d+%\. High voice, right: right tail/,
  );
  await page.keyboard.press('Escape');
  await board.play([0]);
  await expect(heard).toHaveText(
    /^Low voice, left: left tail, \w+ at \d+%\. High voice, right: right tail/,
  );
  // The summary is what is read out.
  await expect(heard).not.toHaveAttribute('role');
  // Nobody looks any more.
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(page.locator('html')).toHaveAttribute('data-suspended', 'true');
  await page.reload();
  await board.isReady();
  await more.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
});

test('a browser without Web Audio says so at the button', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'AudioContext'));
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await board.root.locator('[data-part="board-more"] > summary').click();
  const button = board.root.getByRole('button', { name: 'Sound', exact: true });
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(board.root).toContainText('This browser makes no sound here');
});
