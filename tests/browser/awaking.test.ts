import { expect, type Page, test } from '@playwright/test';
import { Board, CHALLENGE, MAP } from './board.ts';

/** Keeps the page from going on after a pause until it is told to. */
async function holdPauses(page: Page): Promise<() => Promise<boolean>> {
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    Object.assign(globalThis, { held });
    const pause = () => new Promise<void>((resolve) => held.push(resolve));
    Object.assign(Reflect.get(globalThis, 'Scheduler').prototype, { yield: pause });
  });
  return () =>
    page.evaluate(() => {
      const goOn: (() => void) | undefined = Reflect.get(globalThis, 'held').shift();
      goOn?.();
      return goOn !== undefined;
    });
}

for (const address of [CHALLENGE, MAP]) {
  test(`a board comes to life in steps, and cannot be pressed before the last: ${address}`, async ({
    page,
  }) => {
    const goOn = await holdPauses(page);
    await page.goto(address);
    const board = new Board(page);
    const next = board.button('Next generation');
    let steps = 0;
    while (await next.isDisabled()) {
      // A press on what is off does nothing, now or later.
      await next.click({ force: true });
      if (await goOn()) steps += 1;
    }
    // Nothing of what a board consists of shares a step with anything else.
    expect(steps).toBeGreaterThan(20);
    await expect(board.summary).toContainText('Generation 0');
    await expect(board.root.locator('[data-part="generation"]')).toHaveText('0');
    await next.click();
    // Nor does what is told when a generation has come to rest.
    const told = async () => {
      await goOn();
      return board.summary.textContent();
    };
    await expect.poll(told).toContain('Generation 1 of');
  });
}
