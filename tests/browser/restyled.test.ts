import { expect, type Page, test } from '@playwright/test';
import { CHALLENGE, LESSON, MAP } from './board.ts';
import { map, open, progress, SMALL_MAP } from './lab.ts';

/** Red, green and blue, 0 to 255. */
type Colour = readonly number[];

/** How light a colour is, 0 to 1, as WCAG has it. */
function lightness(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, bright = 0] = [lightness(one), lightness(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** Marks of legends and names on maps: their colour, and that of what is behind them. */
function marksOn(page: Page) {
  return page.locator('main :is(.legend svg > *, .map-names text)').evaluateAll((elements) => {
    const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const groundOf = (element: Element | null): number[] => {
      if (element === null) return [255, 255, 255];
      const ground = numbers(getComputedStyle(element).backgroundColor);
      return ground[3] === 0 ? groundOf(element.parentElement) : ground;
    };
    return elements.map((element) => {
      const { fill, stroke } = getComputedStyle(element);
      // Names lie over the picture beside them, with an edge in the colour of its ground.
      const isName = element.matches('text');
      const svg = element.closest('svg');
      return {
        words: element.outerHTML,
        colour: numbers(isName || stroke === 'none' ? fill : stroke),
        ground: groundOf(isName ? (svg?.previousElementSibling ?? null) : svg),
      };
    });
  });
}

async function expectReadable(page: Page): Promise<void> {
  const marks = await marksOn(page);
  expect(marks.length).toBeGreaterThan(3);
  for (const { words, colour, ground } of marks) {
    expect(contrast(colour, ground), `${words} on ${ground}`).toBeGreaterThan(3);
  }
}

test('in colours that the system dictates pictures stand out, dark and light', async ({ page }) => {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    for (const path of [CHALLENGE, MAP, LESSON]) {
      await page.goto(path);
      await expectReadable(page);
    }
  }
  await open(page, `#v=1&shown=1&runs=40&${SMALL_MAP}`);
  await expectReadable(page);
  await map(page).scrollIntoViewIfNeeded();
  await expect(progress(page)).toHaveText(/^Done/);
  /** Where no real sample is added nothing is left: the lower left corner is bare ground. */
  const corner = () =>
    map(page)
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => {
        const data = canvas.getContext('2d')?.getImageData(0, canvas.height - 1, 1, 1).data;
        return [...(data ?? [])].slice(0, 3);
      });
  expect(await corner()).toEqual([255, 255, 255]);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await expect.poll(corner).toEqual([0, 0, 0]);
});

test('a page that an extension darkens keeps its pictures readable', async ({ page }) => {
  const content =
    '* { background: #181a1b !important; color: #e8e6e3 !important; border-color: #555 !important }';
  for (const path of [CHALLENGE, MAP, LESSON, '/lab/']) {
    await page.goto(path);
    // As extensions do it, which no policy of a page keeps out.
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, content);
    await expectReadable(page);
  }
  const surface = map(page).getByRole('button', { name: /^Point on the map/ });
  await expect(surface).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});
