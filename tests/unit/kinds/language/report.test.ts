/** What is read off a machine, against what can be counted by hand. */
import { describe, expect, test } from 'vitest';
import { type Author, networkAuthor } from '../../../../src/kinds/language/author.ts';
import { LONGEST, STOP } from '../../../../src/kinds/language/model.ts';
import { plainEngine } from '../../../../src/kinds/language/network/engine.ts';
import { firstLearner } from '../../../../src/kinds/language/network/first.ts';
import { probabilities } from '../../../../src/kinds/language/network/predict.ts';
import { IDS, OUTCOMES, START } from '../../../../src/kinds/language/network/shape.ts';
import { notebook } from '../../../../src/kinds/language/notebook/notebook.ts';
import { entropy, meanLength, wordShares } from '../../../../src/kinds/language/notebook/truth.ts';
import { MEASURED, reportOf, SHOWN, WRITTEN } from '../../../../src/kinds/language/report.ts';
import type { Key } from '../../../../src/sim/random/key.ts';
import { NO_SAMPLES } from '../../../../src/sim/samples.ts';

const LUCK: Key = [1, 2, 3, 4];
const author = networkAuthor(firstLearner().weights, plainEngine());
const report = reportOf(author, { temperature: 1 }, LUCK, NO_SAMPLES);

/** The lines by which it was read. */
const lines = author.write({ temperature: 1 }, LUCK, MEASURED);
const wordsOf = (line: number) => {
  const ids = [...lines.subarray(line * LONGEST, (line + 1) * LONGEST)];
  const stop = ids.indexOf(STOP);
  return stop < 0 ? ids : ids.slice(0, stop);
};

test('shares are those that the network gave along its lines, summed by hand', () => {
  const sums = new Float64Array(IDS);
  for (let line = 0; line < MEASURED; line++) {
    const ids = wordsOf(line);
    const steps = Math.min(LONGEST, ids.length + 1);
    const contexts = Uint8Array.from({ length: 4 * steps }, (_, k) => {
      const at = Math.floor(k / 4) - 4 + (k % 4);
      return at < 0 ? START : (ids[at] as number);
    });
    const shares = probabilities(firstLearner().weights, contexts, 1, plainEngine());
    for (const [k, share] of shares.entries()) sums[k % IDS] = (sums[k % IDS] as number) + share;
  }
  sums[STOP] = 0;
  const total = sums.reduce((sum, each) => sum + each, 0);
  for (let id = 1; id < OUTCOMES; id++) {
    expect(report.shares[id]).toBeCloseTo((sums[id] as number) / total, 12);
  }
});

test('they are what is written, within 4 standard errors, and stand to the truth as S says', () => {
  const counts = new Float64Array(IDS);
  let total = 0;
  for (let line = 0; line < MEASURED; line++) {
    for (const id of wordsOf(line)) {
      counts[id] = (counts[id] as number) + 1;
      total += 1;
    }
  }
  const truth = wordShares();
  for (const [k, list] of [notebook.rareBirds, notebook.rareTurns].entries()) {
    const sum = (shares: ArrayLike<number>) =>
      [...list].reduce((all, id) => all + (shares[id] as number), 0);
    const counted = sum(counts) / total;
    const share = sum(report.shares);
    // Phrases come as a whole, so that words of a turn are not independent: four times the variance is enough.
    const error = Math.sqrt((4 * counted) / total);
    expect(Math.abs(counted - share)).toBeLessThan(4 * error);
    expect(report.survival[k]).toBeCloseTo(share / sum(truth), 12);
  }
});

test('standard errors are those that reports by other lucks have', () => {
  const others = Array.from({ length: 24 }, (_, k) =>
    reportOf(author, { temperature: 1 }, [9, 9, 9, k], NO_SAMPLES),
  );
  for (const k of [0, 1] as const) {
    const values = others.map(({ survival }) => survival[k]);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance =
      values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1);
    const said = others.reduce((sum, each) => sum + each.survivalErrors[k], 0) / others.length;
    // The deviation of 24 values is known to 15 %: three of its standard errors.
    expect(Math.sqrt(variance) / said).toBeGreaterThan(0.55);
    expect(Math.sqrt(variance) / said).toBeLessThan(1.45);
  }
});

test('what is written, shown and impossible is counted in the lines', () => {
  const written = new Float64Array(IDS);
  for (let line = 0; line < WRITTEN; line++)
    for (const id of wordsOf(line)) written[id] = (written[id] as number) + 1;
  expect([...report.written]).toEqual([...written]);
  expect(report.lines).toEqual(Uint8Array.from(lines.subarray(0, SHOWN * LONGEST)));
  expect(report.surprise.reduce((sum, count) => sum + count, 0)).toBe(MEASURED);
  expect(report.nonsense).toBe((report.surprise.at(-1) as number) / MEASURED);
});

describe('perplexity', () => {
  test('is no less than that of the grammar, and that of the first machine is near it', () => {
    const floor = Math.exp(entropy() / (meanLength() + 1));
    expect(report.perplexity).toBeGreaterThan(floor);
    expect(report.perplexity).toBeLessThan(1.06 * floor);
  });

  test('is as many as there are words for whoever knows nothing', () => {
    const ignorant: Author = { ...author, surprise: () => Math.log(OUTCOMES) };
    const read = reportOf(ignorant, { temperature: 1 }, LUCK, NO_SAMPLES);
    // But for the luck of the 300 lines, which is taken out of what they are to the grammar: some per cent.
    expect(read.perplexity).toBeGreaterThan(0.95 * OUTCOMES);
    expect(read.perplexity).toBeLessThan(1.05 * OUTCOMES);
  });
});
