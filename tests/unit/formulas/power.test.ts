import { expect, test } from 'vitest';
import { carryOut, type Outcome, outcomeOf } from '../../../src/formulas/check.ts';
import { LAWS } from '../../../src/formulas/laws.ts';
import { expectedWords, outcomeWords, verdictWords } from '../../../src/formulas/words.ts';
import { mathOf } from '../../../src/lesson/math.ts';
import { rows } from './rows.ts';

/** All values that a check returns on some luck. */
function valuesOf(check: (typeof rows)[number]['check'], seed: string): readonly Float64Array[] {
  const steps = check.measure(seed);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

test('a formula that is 10% off, either way, is more than four standard errors away', () => {
  const measured = new Map<string, readonly Float64Array[]>();
  for (const { check, formula } of rows) {
    const values = measured.get(check.id) ?? valuesOf(check, 'power');
    measured.set(check.id, values);
    const column = values[check.formulas.indexOf(formula)] ?? new Float64Array();
    expect(Math.abs(outcomeOf(formula, column).distance), formula.id).toBeLessThan(4);
    for (const factor of [0.9, 1.1]) {
      const wrong = { ...formula, expected: factor * formula.expected };
      expect(
        Math.abs(outcomeOf(wrong, column).distance),
        `${formula.id} × ${factor}`,
      ).toBeGreaterThan(4);
    }
  }
});

test('a standard error is that of the mean, and an overshoot that is known does not count', () => {
  const values = Float64Array.from([1, 2, 3, 6]);
  const plain = { id: 'x', grade: 'exact', expected: 2, deviation: null } as const;
  // Deviations −2, −1, 0, 3: variance 14/3.
  const error = Math.sqrt(14 / 3 / 4);
  expect(outcomeOf(plain, values)).toEqual({ runs: 4, mean: 3, error, distance: 1 / error });
  expect(outcomeOf({ ...plain, deviation: 4 }, values)).toMatchObject({ error: 2, distance: 0.5 });
  const overshooting = { ...plain, overshoot: { least: 1, most: 3 } };
  expect(outcomeOf({ ...overshooting, expected: 5 }, values).distance).toBe(0);
  expect(outcomeOf({ ...overshooting, expected: 7 }, values).distance).toBeCloseTo(-1 / error);
  expect(outcomeOf({ ...overshooting, expected: 3 }, values).distance).toBeCloseTo(1 / error);
});

test('the same luck gives the same numbers, other luck others', () => {
  const [first] = rows;
  if (first === undefined) throw new Error('no rows');
  const outcomes = (seed: string): Outcome[] => {
    const steps = carryOut(first.check, seed);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  };
  expect(outcomes('one')).toEqual(outcomes('one'));
  expect(outcomes('one')).not.toEqual(outcomes('two'));
});

test('every formula is described, in LaTeX that needs no inline style', () => {
  expect(Object.keys(LAWS).toSorted()).toEqual(rows.map(({ formula }) => formula.id).toSorted());
  for (const { says, tex } of Object.values(LAWS)) {
    expect(says).toMatch(/^[A-Z].*\.$/);
    for (const line of tex) expect(mathOf(line, true)).toMatch(/^<math/);
  }
});

test('numbers have as many digits as the runs can check', () => {
  const outcome = { runs: 100, mean: 0.829123, error: 0.00405, distance: -0.04 };
  expect(outcomeWords(outcome)).toEqual({ measured: '0.829 ± 0.004', apart: '0.0' });
  expect(outcomeWords({ ...outcome, mean: -41.234, error: 0.129, distance: -1.26 })).toEqual({
    measured: '−41.23 ± 0.13',
    apart: '−1.3',
  });
  expect(expectedWords(-0.69639, 0.0066)).toBe('−0.696');
});

test('the verdict counts what is far', () => {
  const at = (distance: number) => ({ runs: 9, mean: 1, error: 1, distance });
  expect(verdictWords([at(0.3), at(-2.44), at(2.1)], 'fern-owl-1')).toBe(
    '3 checks on the luck fern-owl-1: none is more than 4 standard errors from theory; the furthest is 2.4 away, and 2 of them more than 2.',
  );
  expect(verdictWords([at(0.3), at(-4.4)], 'fern-owl-1')).toBe(
    '2 checks on the luck fern-owl-1: 1 more than 4 standard errors from theory.',
  );
});
