import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openingAmount, stepOf, stepped } from '../../../src/game/opening.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

test.each([
  [0, 1],
  [20, 1],
  [39, 1],
  [40, 2],
  [60, 2],
  [100, 5],
  [120, 5],
  [200, 10],
  [280, 10],
  [400, 20],
  [1000, 50],
  [20_000, 1000],
])('of at most %d samples a step is %d', (most, step) => {
  expect(stepOf(most)).toBe(step);
});

test('a step goes to the next whole one, and stops at the ends', () => {
  expect(stepped(40, 10, 1, 200)).toBe(50);
  expect(stepped(43, 10, 1, 200)).toBe(50);
  expect(stepped(43, 10, -1, 200)).toBe(40);
  expect(stepped(40, 10, -1, 200)).toBe(30);
  expect(stepped(197, 10, 1, 197)).toBe(197);
  expect(stepped(197, 10, -1, 197)).toBe(190);
  expect(stepped(0, 10, -1, 200)).toBe(0);
});

test('steps lead up to the end and back to nothing', () => {
  const amounts = fc.nat({ max: 1000 });
  fc.assert(
    fc.property(amounts, (most) => {
      const step = stepOf(most);
      let amount = 0;
      let presses = 0;
      while (amount < most) {
        amount = stepped(amount, step, 1, most);
        presses += 1;
      }
      while (amount > 0) amount = stepped(amount, step, -1, most);
      expect(presses).toBeLessThanOrEqual(Math.max(50, most / step + 1));
    }),
  );
});

test('a board opens with a third of what lasts to the end', () => {
  // A third of 560 over 14 generations is 13.3, in steps of 10.
  expect(openingAmount(FIRST_WATCH)).toBe(10);
  // A third of 100, in steps of 10.
  expect(openingAmount({ ...FIRST_WATCH, budget: 1400 })).toBe(30);
  // A whole step at least: a third of 10 is less than 5.
  expect(openingAmount({ ...FIRST_WATCH, budget: 140 })).toBe(5);
  // There is no more to spend.
  expect(openingAmount({ ...FIRST_WATCH, n: 20, budget: 1, generations: 1 })).toBe(1);
  expect(openingAmount({ ...FIRST_WATCH, locked: ['real'] })).toBe(0);
  expect(openingAmount({ ...FIRST_WATCH, line: 0 })).toBe(0);
  expect(openingAmount({ ...FIRST_WATCH, budget: 0 })).toBe(0);
});
