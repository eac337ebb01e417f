/** What lessons say of notebooks: it was measured once, and a part of it is played again. */
import { describe, expect, test } from 'vitest';
import countsKept from '../../../../src/kinds/language/measured/counts.json' with { type: 'json' };
import { countQuantiles, countRuns } from '../../../../src/kinds/language/measured/counts.ts';
import linesKept from '../../../../src/kinds/language/measured/lines.json' with { type: 'json' };
import { keptLines } from '../../../../src/kinds/language/measured/lines.ts';
import {
  MEASURES,
  type Measure,
  type NotebookSort,
  notebookQuantiles,
  notebookRuns,
} from '../../../../src/kinds/language/measured/notebooks.ts';
import { SURPRISES, surprisesOf } from '../../../../src/kinds/language/measured/surprise.ts';
import { LONGEST, STOP } from '../../../../src/kinds/language/model.ts';
import { REAL_SURPRISE } from '../../../../src/kinds/language/notebook/surprise.ts';
import { readWords } from '../../../../src/kinds/language/notebook/text.ts';
import { logProbability } from '../../../../src/kinds/language/notebook/truth.ts';
import { quantilesOf } from '../../../../src/sim/summary.ts';
import {
  COUNT_DIGITS,
  counted,
  DIGITS,
  linesTable,
  PLANS,
  played,
  readingOf,
  seriesOf,
} from '../../../support/kept-notebooks.ts';

const dull = (real = 0): NotebookSort => ({ temperature: 0.9, real });
const mad = (real = 0): NotebookSort => ({ temperature: 1, real });
const at = (sort: NotebookSort, measure: Measure, generation = 15, level = 0.5) =>
  notebookQuantiles(sort, measure, level)[generation - 1] as number;

describe('played again, they are as they were', () => {
  test.each([
    [dull(30), 5],
    [mad(), 17],
  ])('%j, luck %d', (plan, luck) => {
    const run = [...played(plan, luck, { generations: 2 })];
    const readings = run.map((generation) => readingOf(plan, generation));
    for (const measure of MEASURES) {
      const kept = notebookRuns(plan, measure)[luck]?.slice(0, 2);
      expect(seriesOf(readings, measure, DIGITS).split(' ').map(Number)).toEqual(kept);
    }
  });

  test('the lines of the boards', () => {
    const kept = linesKept.filter(
      ({ temperature, generation }) => temperature === 1 && generation === 1,
    );
    expect(linesTable([1], [1])).toEqual(kept);
  });

  test('counts', () => {
    const run = [...counted('trigram', 3, 2)];
    for (const measure of ['nonsense', 'words', 'openings', 'against'] as const) {
      const kept = countRuns('trigram', measure)[3]?.slice(0, 2);
      expect(seriesOf(run, measure, COUNT_DIGITS).split(' ').map(Number)).toEqual(kept);
    }
  });
});

describe('what is kept', () => {
  test('is of 24 lucks and 15 generations, and an error with a list where there is none', () => {
    for (const plan of PLANS) {
      const runs = notebookRuns(plan, 'birds');
      expect(runs).toHaveLength(24);
      for (const run of runs) expect(run).toHaveLength(15);
    }
    expect(countsKept.map(({ counter, measure }) => `${counter} ${measure}`)).toHaveLength(5);
    expect(() => notebookRuns(dull(7), 'birds')).toThrow(/T = 0.9 with 30 real/);
    expect(() => countRuns('bigram', 'words')).toThrow(/not kept/);
    expect(() => surprisesOf(0.8, 1)).toThrow(/not kept/);
    expect(() => keptLines(0.9, 2)).toThrow(/not kept/);
  });

  test('lines are marked as the grammar says', () => {
    for (const { temperature, generation } of linesKept) {
      for (const { text, isPossible } of keptLines(temperature, generation)) {
        const line = new Float64Array(LONGEST).fill(STOP);
        const { words, unknown } = readWords(text);
        expect(unknown).toEqual([]);
        line.set(words);
        expect(logProbability(line) > -Infinity, text).toBe(isPossible);
      }
    }
  });

  test('surprise adds up, and its nonsense is that of the runs', () => {
    for (const { temperature, generation, shares } of SURPRISES) {
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      const runs = notebookRuns({ temperature, real: 0 }, 'nonsense');
      const mean = runs.reduce((sum, run) => sum + (run[generation - 1] as number), 0) / 24;
      expect(shares.at(-1)).toBeCloseTo(mean, 3);
    }
  });

  test('a quantile over the lucks is that of NumPy', () => {
    const last = notebookRuns(mad(), 'birds').map((run) => run[14] as number);
    for (const level of [0.25, 0.5, 0.75]) {
      expect(at(mad(), 'birds', 15, level)).toBe(quantilesOf(Float64Array.from(last), [level])[0]);
    }
  });
});

describe('what the lesson says of them', () => {
  test('at T = 0.9 what is rare goes, and nonsense does not grow for long', () => {
    expect(at(dull(), 'birds')).toBeLessThan(0.1);
    expect(at(dull(), 'turns')).toBeLessThan(0.1);
    expect(at(dull(), 'words')).toBeLessThan(70);
    expect(at(dull(), 'nonsense')).toBeLessThan(0.1);
  });

  test('at T = 1 what is rare does not thin, and nonsense grows', () => {
    for (const tail of ['birds', 'turns'] as const) {
      expect(at(mad(), tail)).toBeGreaterThan(0.85);
    }
    expect(at(mad(), 'nonsense', 1)).toBeLessThan(0.1);
    expect(at(mad(), 'nonsense')).toBeGreaterThan(0.3);
    expect(at(mad(), 'birds', 15, 0.75)).toBeGreaterThan(2 * at(mad(), 'birds', 15, 0.25));
  });

  test('real lines help against both, more of them more', () => {
    const birds = [0, 30, 60].map((real) => at(dull(real), 'birds'));
    const nonsense = [0, 30, 60].map((real) => at(mad(real), 'nonsense'));
    expect(birds).toEqual(birds.toSorted((one, other) => one - other));
    expect(nonsense).toEqual(nonsense.toSorted((one, other) => other - one));
    expect(birds[2]).toBeGreaterThan(0.3);
    expect(nonsense[2]).toBeLessThan(0.25);
  });

  test('what is no longer brought up is known', () => {
    expect(at(dull(), 'nightjar')).toBeLessThan(0.05);
    expect(at(dull(), 'verbs')).toBeGreaterThan(0.9);
  });

  test('counts stay as nonsensical as they were; the network starts below and comes near', () => {
    for (const counter of ['bigram', 'trigram'] as const) {
      const nonsense = countQuantiles(counter, 'nonsense');
      expect(Math.max(...nonsense) - Math.min(...nonsense)).toBeLessThan(0.08);
    }
    const [first = 1] = countQuantiles('trigram', 'nonsense');
    expect(at(mad(), 'nonsense', 1)).toBeLessThan(first / 4);
    expect(at(mad(), 'nonsense')).toBeGreaterThan(0.8 * first);
  });

  test('what counts have lost does not return', () => {
    for (const run of countRuns('trigram', 'against')) {
      const lost = run.indexOf(0);
      if (lost >= 0) expect(run.slice(lost).every((share) => share === 0)).toBe(true);
    }
  });

  test('dull lines are usual ones, mad ones are nonsense', () => {
    const usual = (shares: readonly number[]) =>
      shares.slice(0, 9).reduce((sum, share) => sum + share, 0);
    expect(usual(surprisesOf(0.9, 15))).toBeGreaterThan(1.3 * usual(REAL_SURPRISE));
    expect(surprisesOf(1, 15).at(-1)).toBeGreaterThan(4 * (surprisesOf(0.9, 15).at(-1) ?? 1));
  });
});
