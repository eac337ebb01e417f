import { describe, expect, test } from 'vitest';
import { shipped } from '../../../support/lucks.ts';
import {
  compareOn,
  OTHERS,
  plainWord,
  readStars,
  type StarTable,
  starSample,
  starsFingerprint,
} from '../../../support/stars.ts';

/*
 * The third star is for decisions: somebody who looks, and has not the setting of the plain policy, earns it about half of
 * the time. The tables hold all lucks, of which some are played again; `npm run proofs` plays all.
 */

test('somebody else plays every challenge', () => {
  expect(Object.keys(OTHERS).toSorted()).toEqual(shipped.map(({ id }) => id).toSorted());
});

/** Lucks on which the plain policy wins, with what it spends there. */
const spendsIn = ({ plain }: StarTable) =>
  plain
    .split(' ')
    .filter((word) => word !== '-')
    .map(Number);

describe.each(shipped)('$id', (each) => {
  const { id, challenge, plain } = each;
  const table = () => readStars(id);

  test('the table is that of the challenge as it is', () => {
    const { fingerprint, lucks, plain: words, stars } = table();
    expect(fingerprint, `run \`npm run tables -- stars-${id}\``).toBe(starsFingerprint(each));
    expect(lucks).toBe(2000);
    expect(words).toMatch(/^(\d+|-)( (\d+|-)){1999}$/);
    expect(stars).toMatch(/^[0-3]{2000}$/);
  });

  test('a part of the table, played again, comes out the same', () => {
    const { plain: words, stars } = table();
    for (const luck of starSample(each)) {
      const compared = compareOn(each, luck);
      expect(plainWord(compared.bar), `plain on luck ${luck}`).toBe(words.split(' ')[luck]);
      expect(String(compared.stars), `stars on luck ${luck}`).toBe(stars[luck]);
    }
  });

  // The lucks on which a plain policy was chosen are others: four standard errors of a share are allowed, 0.045.
  const doubt = 4 * Math.sqrt(0.25 / 2000);

  test('the plain policy wins as often, and spends as much, as is written down', () => {
    const spends = spendsIn(table());
    expect(Math.abs(spends.length / 2000 - plain.winShare)).toBeLessThan(doubt);
    const median = Math.round(plain.medianShare * challenge.budget);
    // What is written down is the median: half of the wins spend no more, and half no less.
    for (const isSo of [(spend: number) => spend <= median, (spend: number) => spend >= median]) {
      expect(spends.filter(isSo).length / spends.length).toBeGreaterThan(0.5 - doubt);
    }
  });

  test('somebody else who looks earns the third star about half of the time', () => {
    const share = [...table().stars].filter((star) => star === '3').length / 2000;
    expect(share).toBeGreaterThanOrEqual(0.42);
    expect(share).toBeLessThanOrEqual(0.58);
  });
});
