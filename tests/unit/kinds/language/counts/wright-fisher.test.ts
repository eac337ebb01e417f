/** What population genetics says of counts: against the matrix written from its definition, and against loops of counts. */
import { describe, expect, test } from 'vitest';
import { fitNgrams } from '../../../../../src/kinds/language/counts/ngrams.ts';
import {
  countsAfter,
  lossAfter,
  varietyAfter,
} from '../../../../../src/kinds/language/counts/wright-fisher.ts';
import { LONGEST } from '../../../../../src/kinds/language/model.ts';
import { drawLines } from '../../../../../src/kinds/language/notebook/draw.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import { streamAt } from '../../../../../src/sim/random/stream.ts';
import { expectMean } from '../../../../support/statistics.ts';
import { lawsFrom } from '../../mixture/regions/wright-fisher.ts';
import { oneWord } from '../one-word.ts';

describe('counts of a word', () => {
  test.each([
    [30, 0, 0.1],
    [30, 6, 0.1],
    [20, 20, 0.3],
    [25, 3, 0.01],
  ])('n = %i, r = %i, share %f', (n, real, share) => {
    for (const [i, law] of lawsFrom(n, share, 6, real).entries()) {
      for (const [count, mass] of countsAfter({ n, real }, share, i + 1).entries()) {
        expect(mass).toBeCloseTo(law[count] ?? Number.NaN, 12);
      }
    }
  });

  test('a word of .2 % is lost from 300 lines at once with probability .998³⁰⁰', () => {
    const none = { n: 300, real: 0 };
    expect(lossAfter(none, 0.002, 1)).toBeCloseTo(0.998 ** 300, 12);
    // Once it is lost it stays lost: each generation adds to it.
    expect(lossAfter(none, 0.002, 9)).toBeGreaterThan(lossAfter(none, 0.002, 8));
    expect(lossAfter({ n: 300, real: 30 }, 0.002, 9)).toBeLessThan(lossAfter(none, 0.002, 9));
  });

  test('shares of 0 and 1 stay', () => {
    expect(lossAfter({ n: 10, real: 2 }, 0, 5)).toBe(1);
    expect(countsAfter({ n: 10, real: 2 }, 1, 5)[10]).toBe(1);
  });
});

test('variety falls by 1/n in each generation, as the law of counts has it', () => {
  const [n, share] = [40, 0.15];
  for (const [i, law] of lawsFrom(n, share, 8).entries()) {
    // Of two words: 1 − p² − (1 − p)².
    const left = law.reduce((sum, mass, k) => sum + mass * 2 * (k / n) * (1 - k / n), 0);
    expect(varietyAfter(2 * share * (1 - share), n, i + 1)).toBeCloseTo(left, 12);
  }
});

test('loops of counts over lines of one word go that way', () => {
  const [n, generations, runs] = [25, 6, 1500];
  const world = oneWord([0.7, 0.22, 0.08]);
  const start = 1 - (0.49 + 0.22 ** 2 + 0.08 ** 2);
  const key = rootKey('loops of counts');
  const lost: number[] = [];
  const variety: number[] = [];
  const lines = new Float64Array(LONGEST * n);
  for (let run = 0; run < runs; run++) {
    drawLines(streamAt(key, run, 0), lines, world);
    for (let generation = 1; generation < generations; generation++) {
      drawLines(streamAt(key, run, generation), lines, fitNgrams(lines, 2));
    }
    const counts = [1, 2, 3].map((word) => lines.filter((id) => id === word).length);
    lost.push(counts[2] === 0 ? 1 : 0);
    variety.push(1 - counts.reduce((sum, count) => sum + (count / n) ** 2, 0));
  }
  expectMean(lost, lossAfter({ n, real: 0 }, 0.08, generations), 'lost');
  expectMean(variety, varietyAfter(start, n, generations), 'variety');
});
