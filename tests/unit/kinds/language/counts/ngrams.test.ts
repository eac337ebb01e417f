/** Models of counts: what they learn, what they write, and what can be said of it exactly. */
import { describe, expect, test } from 'vitest';
import {
  nonsenseShare,
  sharesOf,
  sharpened,
} from '../../../../../src/kinds/language/counts/automata.ts';
import { fitNgrams, type Order } from '../../../../../src/kinds/language/counts/ngrams.ts';
import { LONGEST, STOP } from '../../../../../src/kinds/language/model.ts';
import { drawLines } from '../../../../../src/kinds/language/notebook/draw.ts';
import type { Automaton } from '../../../../../src/kinds/language/notebook/grammar.ts';
import { notebook } from '../../../../../src/kinds/language/notebook/notebook.ts';
import { logProbability, wordShares } from '../../../../../src/kinds/language/notebook/truth.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import { streamAt } from '../../../../../src/sim/random/stream.ts';
import { expectMean } from '../../../../support/statistics.ts';

const ORDERS: readonly Order[] = [2, 3];
const key = rootKey('counts');

function linesOf(count: number, stream: number, automaton: Automaton = notebook): Float64Array {
  const lines = new Float64Array(LONGEST * count);
  drawLines(streamAt(key, stream), lines, automaton);
  return lines;
}

/** Lines of few words, with stops behind. */
function padded(...lines: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(
    lines.flatMap((line) => [...line, ...new Array<number>(LONGEST - line.length).fill(STOP)]),
  );
}

/** All runs of so many words that follow each other, with the ends of lines. */
function runsIn(lines: Float64Array, order: number): Set<string> {
  const runs = new Set<string>();
  for (let at = 0; at < lines.length; at += LONGEST) {
    const before = new Array<number>(order - 1).fill(-1);
    for (let i = at; i < at + LONGEST; i++) {
      before.push(lines[i] ?? STOP);
      runs.add(before.slice(-order).join(' '));
      if (lines[i] === STOP) break;
    }
  }
  return runs;
}

describe('by hand', () => {
  const lines = padded([5, 6, 7], [5, 6, 8], [5, 9], [6, 7]);

  test.each<[Order, readonly number[], number]>([
    // After the beginning 5 came three times of four; 6 after 5 twice of three; 7 after 6 twice of three; then the end.
    [2, [5, 6, 7], (3 / 4) * (2 / 3) * (2 / 3)],
    [2, [6, 8], (1 / 4) * (1 / 3)],
    [3, [5, 6, 7], (3 / 4) * (2 / 3) * (1 / 2)],
    [3, [6, 7], 1 / 4],
    // Behind "before the line, 6" only 7 was seen.
    [3, [6, 8], 0],
    [2, [5], 0],
  ])('by %is: %j', (order, line, due) => {
    expect(logProbability(padded(line), 0, fitNgrams(lines, order))).toBeCloseTo(Math.log(due), 12);
  });

  test('what was cut has no end; where only a cut was seen, lines end', () => {
    const cut = new Float64Array(LONGEST).map((_, i) => i + 1);
    const model = fitNgrams(cut, 2);
    expect(linesOf(3, 1, model)).toEqual(Float64Array.from([...cut, ...cut, ...cut]));
    const both = fitNgrams(Float64Array.from([...cut, ...padded([23, 24])]), 2);
    expect(logProbability(padded([23, 24]), 0, both)).toBeCloseTo(Math.log(1 / 2), 12);
  });
});

describe.each(ORDERS)('counts by %is', (order) => {
  const real = linesOf(400, 2);
  const model = fitNgrams(real, order);

  test('only repeat', () => {
    const seen = runsIn(real, order);
    for (const temperature of [0.8, 1, 1.3]) {
      const written = runsIn(linesOf(2000, 3, sharpened(model, temperature)), order);
      expect([...written].filter((run) => !seen.has(run))).toEqual([]);
    }
  });

  test('write each word as often as they saw it', () => {
    // A tight world: no word comes twice, so that nothing is cut.
    const lines = padded([1, 2, 3], [1, 4], [4, 3], [5], [1, 2]);
    const shares = sharesOf(fitNgrams(lines, order), 6);
    expect([...shares].map((share) => share * 10)).toEqual(
      [0, 3, 2, 2, 2, 1].map((count) => expect.closeTo(count, 12)),
    );
  });

  test.each([0.85, 1])('what is said of lines at T = %f is so', (temperature) => {
    const writer = sharpened(model, temperature);
    const count = 6000;
    const lines = linesOf(count, 4, writer);
    const starts = Array.from({ length: count }, (_, k) => LONGEST * k);
    const nonsense = starts.map((at) => (logProbability(lines, at) === -Infinity ? 1 : 0));
    expectMean(nonsense, nonsenseShare(writer), 'nonsense');
    // Shares are of words: the mean of what each line has more of a word than its length makes due is 0.
    const shares = sharesOf(writer);
    for (const word of ['the', 'gull', 'dived', 'lighthouse', 'again']) {
      const id = notebook.words.indexOf(word);
      const excess = starts.map((at) => {
        const line = lines.subarray(at, at + LONGEST).filter((one) => one !== STOP);
        return line.filter((one) => one === id).length - line.length * (shares[id] ?? Number.NaN);
      });
      expectMean(excess, 0, word);
    }
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  test('forget for good: what is not written in one generation never comes again', () => {
    let lines = real;
    let seen = runsIn(lines, order);
    for (let generation = 1; generation <= 6; generation++) {
      lines = linesOf(400, 10 + generation, fitNgrams(lines, order));
      const now = runsIn(lines, order);
      expect([...now].filter((run) => !seen.has(run))).toEqual([]);
      seen = now;
    }
  });
});

describe('the notebook itself', () => {
  test('writes no nonsense, and its shares are those that are known otherwise', () => {
    expect(nonsenseShare(notebook)).toBeCloseTo(0, 12);
    expect([...sharesOf(notebook)]).toEqual(
      [...wordShares()].map((share) => expect.closeTo(share, 14)),
    );
  });

  test('pairs of words are broken from the start, threes by four tenths', () => {
    const lines = linesOf(6000, 5);
    expect(nonsenseShare(fitNgrams(lines, 2))).toBeGreaterThan(0.9);
    const threes = nonsenseShare(fitNgrams(lines, 3));
    expect(threes).toBeGreaterThan(0.3);
    expect(threes).toBeLessThan(0.5);
  });
});

describe('temperature', () => {
  test('1 changes nothing', () => {
    expect(sharpened(notebook, 1)).toBe(notebook);
  });

  test('½ squares probabilities, 2 takes their roots', () => {
    const model = fitNgrams(padded([1], [1], [1], [2]), 2);
    const [one, two] = [padded([1]), padded([2])];
    const squared = sharpened(model, 0.5);
    expect(logProbability(one, 0, squared)).toBeCloseTo(Math.log(9 / 10), 12);
    expect(logProbability(two, 0, squared)).toBeCloseTo(Math.log(1 / 10), 12);
    const root = Math.sqrt(3);
    expect(logProbability(one, 0, sharpened(model, 2))).toBeCloseTo(
      Math.log(root / (root + 1)),
      12,
    );
  });
});
