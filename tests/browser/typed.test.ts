import { expect, test } from '@playwright/test';
import { open, run } from './lab.ts';
import { Maker } from './maker.ts';

test('numbers are typed as at home, and nothing but typing changes them', async ({ page }) => {
  const maker = await Maker.open(page);
  const spread = maker.number('Spread λ');
  await spread.fill('0,9');
  await expect(maker.summary).toHaveText(/^Everything fits/);
  await maker.number('Budget').fill('1,000');
  await expect(spread).not.toHaveAttribute('aria-invalid');
  await maker.number('Lives').focus();
  await page.mouse.wheel(0, 300);
  await maker.number('Lives').press('ArrowUp');
  await expect(maker.number('Lives')).toHaveValue('4');
  await maker.shows('My challenge');
  await expect(maker.board.root).toContainText('λ = 0.9');
  await open(page);
  const upper = page.getByRole('spinbutton', { name: 'Upper end' });
  await page.getByText('Ends, scales and sharpness').click();
  await upper.fill('1,500');
  await upper.press('Enter');
  await expect(upper).toHaveAccessibleDescription(/must be written as 1.5 or as 1500, not “1,500”/);
  // Below that size a phone enlarges the page around a field.
  for (const field of [upper, run(page, 'A').getByRole('spinbutton').first()]) {
    await expect(field).toHaveCSS('font-size', '16px');
    await expect(field).toHaveAttribute('inputmode', /numeric|decimal/);
  }
});
