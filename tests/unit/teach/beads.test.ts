import { describe, expect, test } from 'vitest';
import {
  type BeadFact,
  FACTS,
  FED,
  FED_LESS,
  GROUPS,
  sideAhead,
} from '../../../src/teach/bead-facts.ts';
import { BAG, coloursLeft, coursesOf, DRAWS, ROUNDS } from '../../../src/teach/beads.ts';
import { expectMean, STANDARD_ERRORS } from '../../support/statistics.ts';

/** Chance of each number of successes in n trials. */
function binomial(n: number, p: number): number[] {
  let row = [1];
  for (let i = 0; i < n; i++) {
    row = Array.from(
      { length: row.length + 1 },
      (_, k) => (row[k] ?? 0) * (1 - p) + (row[k - 1] ?? 0) * p,
    );
  }
  return row;
}

/** Chance of each number of beads of a colour after some rounds, by the chain of its counts: no luck is drawn. */
function lawOf(start: number, rounds: number, real: number): number[] {
  let law: number[] = Array.from({ length: DRAWS + 1 }, (_, count) => (count === start ? 1 : 0));
  for (let round = 0; round < rounds; round++) {
    const next = law.map(() => 0);
    const fromReal = binomial(real, start / DRAWS);
    for (const [count, chance] of law.entries()) {
      for (const [own, p] of binomial(DRAWS - real, count / DRAWS).entries()) {
        for (const [fed, q] of fromReal.entries())
          next[own + fed] = (next[own + fed] ?? 0) + chance * p * q;
      }
    }
    law = next;
  }
  return law;
}

const gone = (rounds: number, real: number) => lawOf(1, rounds, real)[0] ?? 0;
const left = (rounds: number, real: number) =>
  BAG.reduce((sum, count) => sum + 1 - (lawOf(count, rounds, real)[0] ?? 0), 0);

test('the chain is right where a hand can check it: nineteen in twenty, twenty times', () => {
  expect(gone(1, 0)).toBeCloseTo(0.95 ** 20, 12);
  expect(lawOf(8, 3, 0).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
});

describe.each([0, FED_LESS, FED])('%d of twenty draws from the real bag', (real) => {
  const courses = coursesOf(4000, real, 'a test');

  test('colours die out as the chain says, within standard errors', () => {
    for (let round = 1; round <= ROUNDS; round++) {
      expectMean(
        courses.map((course) => (course[round]?.at(-1) === 0 ? 1 : 0)),
        gone(round, real),
      );
      expectMean(
        courses.map((course) => coloursLeft(course, round)),
        left(round, real),
      );
    }
  });

  test('each bag has twenty beads, and of each colour as many as in the real one on average', () => {
    for (const course of courses.slice(0, 50)) {
      for (const bag of course) expect(bag.reduce((sum, count) => sum + count, 0)).toBe(DRAWS);
    }
    for (const [colour, count] of BAG.entries()) {
      expectMean(
        courses.map((course) => course[ROUNDS]?.[colour] ?? 0),
        count,
      );
    }
  });
});

describe('the numbers in the text', () => {
  /** A share of groups is off by its standard error, and half a per cent for its rounding. */
  const near = (fact: BeadFact, chance: number) => {
    const allowed = STANDARD_ERRORS * Math.sqrt((chance * (1 - chance)) / GROUPS) + 0.005;
    expect(Math.abs(Number.parseFloat(FACTS[fact]()) / 100 - chance), fact).toBeLessThan(allowed);
  };

  test('are those of the chain', () => {
    near('single gone after one', gone(1, 0));
    near('single gone', gone(ROUNDS, 0));
    near('single gone when fed less', gone(ROUNDS, FED_LESS));
    const rounds = [1, 2, 3, 4, 5].map((round) => left(round, 0));
    for (const [i, text] of FACTS['colours left']().split(', ').entries()) {
      expect(Math.abs(Number(text) - (rounds[i] ?? 0))).toBeLessThan(0.05 + 0.02);
    }
    expect(Math.abs(Number(FACTS['colours left when fed']()) - left(ROUNDS, FED))).toBeLessThan(
      0.07,
    );
  });

  test('what the chain cannot say is the same on another luck', () => {
    const [closed, fed] = [0, FED].map((real) => coursesOf(20_000, real, 'another luck'));
    const lost = (closed ?? []).filter((course) => coloursLeft(course, ROUNDS) < BAG.length).length;
    near('some colour lost', lost / 20_000);
    const ahead = sideAhead(fed ?? [], closed ?? []);
    const error = Math.sqrt((2 * ahead * (1 - ahead)) / 4000);
    const told = Number.parseFloat(FACTS['fed side ahead']()) / 100;
    expect(Math.abs(told - ahead)).toBeLessThan(STANDARD_ERRORS * error + 0.005);
  });
});
