import { describe, expect, test } from 'vitest';
import { openingAmount } from '../../../../src/game/opening.ts';
import { constant, playByPolicy } from '../../../../src/game/policies.ts';
import { FIRST_WATCH } from '../../../support/challenges.ts';
import { published } from '../../../support/editions.ts';
import {
  fingerprintOf,
  isWon,
  type LuckTable,
  PLAIN_NAMES,
  plainFor,
  readTable,
  replaySample,
  type Shipped,
  shipped,
  tableIds,
} from '../../../support/lucks.ts';

test('every shipped challenge has a table of lucks, and every table a challenge', () => {
  const ids = shipped.map(({ id }) => id);
  expect(tableIds().toSorted(), 'run `npm run tables`').toEqual(ids.toSorted());
});

test('the first challenge is the one that other tests and links name, on a better luck', () => {
  const first = published.filter(({ id }) => id === 'first-watch');
  expect(first.map(({ challenge }) => challenge)).toEqual([
    FIRST_WATCH,
    { ...FIRST_WATCH, seed: 'high-creek' },
  ]);
});

test.each(published)('pressing on at the amount that $id opens with loses', ({ challenge }) => {
  const { status } = playByPolicy(challenge, constant(openingAmount(challenge)));
  expect(status).toBe('lost');
});

describe.each(shipped)('$id', { timeout: 300_000 }, (each) => {
  const table = () => readTable(each.id);

  test('the table is that of the challenge as it is', () => {
    const { fingerprint, lucks, won, tuned } = table();
    expect(fingerprint, `${each.id} has changed since its table: run \`npm run tables\``).toBe(
      fingerprintOf(each),
    );
    for (const name of PLAIN_NAMES) expect(won[name]).toMatch(new RegExp(`^[01]{${lucks}}$`));
    expect(tuned).toMatch(/^(\d+|-)( (\d+|-))*$/);
    expect(tuned.split(' ')).toHaveLength(lucks);
  });

  test('a part of the table, played again, comes out the same', () => playsAgain(each, table()));

  // Each target has two standard errors to spare: with fewer lucks they are harder to meet.

  test('neglect wins at most 15%', () => {
    expect(shareOf(table().won.neglect, '1').high).toBeLessThanOrEqual(0.15);
  });

  test('the obvious wrong idea wins at most 35%', () => {
    expect(shareOf(table().won.wrong, '1').high).toBeLessThanOrEqual(0.35);
  });

  test('the right idea, played plainly, wins 55 to 90%', () => {
    const { low, high } = shareOf(table().won.right, '1');
    expect(low).toBeGreaterThanOrEqual(0.55);
    expect(high).toBeLessThanOrEqual(0.9);
  });

  test('some policy tuned on the luck at hand wins at least 98%', () => {
    const winners = table().tuned.split(' ');
    const won = winners.map((winner) => (winner === '-' ? '0' : '1')).join('');
    expect(shareOf(won, '1').low).toBeGreaterThanOrEqual(0.98);
  });

  test('on its own luck the wrong idea loses and the right one wins', () => {
    const { neglect, wrong, right } = plainFor(each);
    expect(isWon(each.challenge, wrong)).toBe(false);
    expect(isWon(each.challenge, right)).toBe(true);
    expect(isWon(each.challenge, neglect)).toBe(false);
  });
});

function playsAgain(each: Shipped, table: LuckTable): void {
  const { lucks, trace } = replaySample(each, table);
  expect(lucks.length).toBeGreaterThanOrEqual(25);
  const winners = table.tuned.split(' ');
  for (const { luck, won, isTunedWon } of lucks) {
    for (const name of PLAIN_NAMES) {
      expect(won.get(name), `${name} on luck ${luck}`).toBe(table.won[name][luck]);
    }
    expect(isTunedWon, `tuned on luck ${luck}`).toBe(winners[luck] !== '-');
  }
  expect(trace, 'runs differ from those of the table: run `npm run tables`').toBe(table.trace);
}

/** A share of lucks, between what is two binomial standard errors below and above it. */
interface Share {
  readonly low: number;
  readonly high: number;
}

/** @returns at p = 0.5 over 2,000 lucks p ± 0.022, over 500 ± 0.045; at p = 0.98 over 500 ± 0.013 */
function shareOf(letters: string, letter: string): Share {
  const share = [...letters].filter((each) => each === letter).length / letters.length;
  const error = Math.sqrt((share * (1 - share)) / letters.length);
  return { low: share - 2 * error, high: share + 2 * error };
}
