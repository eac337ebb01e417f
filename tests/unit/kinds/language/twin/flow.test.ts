/** Lines that go through a grammar together: as many, and as often each way, as when they go one by one. */
import { describe, expect, test } from 'vitest';
import { LONGEST, STOP } from '../../../../../src/kinds/language/model.ts';
import { drawLines } from '../../../../../src/kinds/language/notebook/draw.ts';
import { notebook } from '../../../../../src/kinds/language/notebook/notebook.ts';
import { arcCounts } from '../../../../../src/kinds/language/notebook/truth.ts';
import { Flow } from '../../../../../src/kinds/language/twin/flow.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import { streamAt } from '../../../../../src/sim/random/stream.ts';
import { expectCounts, expectMean, varianceOf } from '../../../../support/statistics.ts';
import { oneWord } from '../one-word.ts';

const key = rootKey('flow');
const { firstArc, arcWords, targets, probabilities } = notebook;

function sent(lines: number, stream: number, grammar = notebook): Float64Array {
  const flow = new Flow(grammar);
  flow.send(lines, grammar.probabilities, 0, streamAt(key, stream));
  return flow.counts;
}

test.each([0, 1, 2, 7, 300, 5000])('of %i lines none is lost on the way', (lines) => {
  const counts = sent(lines, lines);
  const inflow = new Float64Array(firstArc.length - 1);
  inflow[0] = lines;
  for (const [arc, count] of counts.entries()) {
    const target = targets[arc] ?? 0;
    inflow[target] = (inflow[target] ?? 0) + count;
  }
  for (let state = 0; state < firstArc.length - 2; state++) {
    const out = counts.slice(firstArc[state], firstArc[state + 1]).reduce((sum, k) => sum + k, 0);
    expect(out).toBe(inflow[state]);
  }
  expect(inflow.at(-1)).toBe(lines);
});

test('each arc is taken as often as it is due', () => {
  const runs = Array.from({ length: 2000 }, (_, run) => sent(60, 100 + run));
  for (const [arc, due] of arcCounts().entries()) {
    if (due * 60 * runs.length < 60) continue;
    expectMean(
      runs.map((counts) => counts[arc] ?? Number.NaN),
      60 * due,
      `arc ${arc}`,
    );
  }
});

test('words are counted as in as many lines, drawn one by one', () => {
  const count = 20_000;
  const lines = new Float64Array(LONGEST * count);
  drawLines(streamAt(key, 1), lines);
  const drawn = new Float64Array(notebook.words.length);
  for (const word of lines) if (word !== STOP) drawn[word] = (drawn[word] ?? 0) + 1;
  const flown = new Float64Array(notebook.words.length);
  for (const [arc, k] of sent(count, 2).entries()) {
    const word = arcWords[arc] ?? STOP;
    if (word !== STOP) flown[word] = (flown[word] ?? 0) + k;
  }
  for (const id of [...notebook.birds, ...notebook.rareTurns]) {
    // The difference of two counts of the same chance: its variance is twice that of one.
    const due = Math.sqrt(2 * ((drawn[id] ?? 0) + 1));
    expect(Math.abs((drawn[id] ?? 0) - (flown[id] ?? 0)) / due).toBeLessThan(4.5);
  }
});

describe.each([2, 6, 40, 400])('%i lines of one word', (lines) => {
  const world = oneWord([0.5, 0.3, 0.15, 0.05]);
  const runs = Array.from({ length: 3000 }, (_, run) => sent(lines, run, world));

  test('are binomial numbers of each word', () => {
    for (const [k, share] of [0.5, 0.3, 0.15, 0.05].entries()) {
      const counts = runs.map((all) => all[k] ?? Number.NaN);
      expectMean(counts, lines * share, 'mean');
      const squares = counts.map((count) => (count - lines * share) ** 2);
      expectMean(squares, lines * share * (1 - share), 'variance');
    }
  });

  test('take from each other what they have', () => {
    // Multinomial: cov(i, j) = −n p q.
    const products = runs.map(
      (all) => ((all[0] ?? 0) - lines * 0.5) * ((all[2] ?? 0) - lines * 0.15),
    );
    expectMean(products, -lines * 0.5 * 0.15, 'covariance');
    expect(varianceOf(products)).toBeGreaterThan(0);
  });
});

test('an arc without weight is never taken, wherever it stands', () => {
  for (const shares of [
    [0, 0.5, 0, 0.5],
    [0.5, 0.5, 0, 0],
    [0, 0, 0, 1],
  ]) {
    for (const lines of [1, 3, 11, 200]) {
      const counts = sent(lines, lines, oneWord(shares));
      for (const [k, share] of shares.entries()) if (share === 0) expect(counts[k]).toBe(0);
    }
  }
});

test('weights count in proportion, and from where they begin', () => {
  const flow = new Flow(notebook);
  const weights = new Float64Array(10 + probabilities.length).fill(Number.NaN);
  weights.set(
    probabilities.map((p) => 7 * p),
    10,
  );
  flow.send(3000, weights, 10, streamAt(key, 3));
  const expected = arcCounts();
  const first = Array.from({ length: firstArc[1] ?? 0 }, (_, arc) => arc);
  expectCounts(
    first.map((arc) => flow.counts[arc] ?? 0),
    first.map((arc) => expected[arc] ?? 0),
  );
});
