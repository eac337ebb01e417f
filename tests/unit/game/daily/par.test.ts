import { expect, test } from 'vitest';
import { daysFingerprint } from '../../../support/days.ts';
import { findPar, PAR_DATES, readPars } from '../../../support/pars.ts';

const { fingerprint, pars } = readPars();

test('the table is that of the families as they are', () => {
  expect(fingerprint, 'a family has changed since the table: run `npm run tables`').toBe(
    daysFingerprint(),
  );
  expect(Object.keys(pars)).toEqual(PAR_DATES);
});

test('par of some days, searched again, comes out the same', { timeout: 300_000 }, () => {
  for (const date of PAR_DATES.filter((_, i) => i % 6 === 0)) {
    expect(findPar(date), `${date}: run \`npm run tables\``).toEqual(pars[date]);
  }
});

test('there is a par, which costs something and no more than there is to spend', () => {
  expect(PAR_DATES.length).toBeGreaterThanOrEqual(28);
  for (const date of PAR_DATES) {
    const { par = null, budget = Number.NaN } = pars[date] ?? {};
    expect(par, date).toBeGreaterThan(0);
    expect(par, date).toBeLessThanOrEqual(budget);
  }
});
