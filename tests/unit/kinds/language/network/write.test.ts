/** What networks say comes next, and the lines that they write. */
import { describe, expect, test } from 'vitest';
import { nucleusOf } from '../../../../../src/kinds/language/network/nucleus.ts';
import { probabilities } from '../../../../../src/kinds/language/network/predict.ts';
import { type Writing, writeLines } from '../../../../../src/kinds/language/network/write.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import { streamAt } from '../../../../../src/sim/random/stream.ts';
import { softmaxAfter } from './loss.ts';
import { batchOf, ENGINES, kernel, LINE, someWeights, wordsOf } from './making.ts';

const WEIGHTS = someWeights(1, 3);
const KEY = rootKey('write');

describe.each(ENGINES)('probabilities by %s', (_, makeEngine) => {
  test.each([0.05, 0.2, 0.9, 1, 3, 1e6])('at T = %d are those of the definition', (temperature) => {
    const { contexts } = batchOf(7);
    const shares = probabilities(WEIGHTS, contexts, temperature, makeEngine());
    expect(shares).toHaveLength(7 * 149);
    for (let row = 0; row < 7; row++) {
      const due = softmaxAfter(WEIGHTS, contexts.subarray(4 * row, 4 * row + 4), temperature);
      for (const [id, share] of due.entries()) {
        expect(Math.abs((shares[149 * row + id] as number) - share)).toBeLessThan(1e-13);
      }
      expect(shares[149 * row + 148]).toBe(0);
    }
  });

  test('do not depend on what else is asked', () => {
    const contexts = new Uint8Array([...batchOf(64).contexts, ...batchOf(64, 1).contexts]);
    const engine = makeEngine();
    const all = probabilities(WEIGHTS, contexts, 1, engine);
    for (const row of [0, 3, 63, 64, 127]) {
      const alone = probabilities(WEIGHTS, contexts.slice(4 * row, 4 * row + 4), 1, engine);
      expect(alone).toEqual(all.slice(149 * row, 149 * row + 149));
    }
    expect(probabilities(WEIGHTS, new Uint8Array(), 1, engine)).toHaveLength(0);
  });

  test('of sums that lie far apart are shares still', () => {
    const shares = probabilities(someWeights(1, 60), batchOf(9).contexts, 0.2, makeEngine());
    for (let row = 0; row < 9; row++) {
      const own = shares.subarray(149 * row, 149 * row + 149);
      expect(own.reduce((sum, share) => sum + share)).toBeCloseTo(1, 13);
      expect(Math.min(...own.subarray(0, 148))).toBeLessThan(1e-100);
      expect(own.every((share) => share >= 0 && share <= 1)).toBe(true);
    }
  });
});

test.each([0, -1, Number.NaN, Infinity])('a temperature of %d is refused', (temperature) => {
  const refusal = `A temperature is finite and above 0, not ${temperature}.`;
  expect(() => probabilities(WEIGHTS, batchOf(1).contexts, temperature, kernel())).toThrow(refusal);
  expect(() => writeLines(WEIGHTS, { temperature }, KEY, 1, kernel())).toThrow(refusal);
});

/** Every word that is written, as it is told. */
function visits(writing: Writing, count: number) {
  const told: { line: number; place: number; shares: Float64Array; id: number }[] = [];
  const lines = writeLines(WEIGHTS, writing, KEY, count, kernel(), (line, place, shares, id) => {
    told.push({ line, place, shares: shares.slice(), id });
  });
  return { lines, told };
}

describe('lines', () => {
  test('have words, then stops to their end; some are cut', () => {
    const lines = writeLines(someWeights(2, 0.5), { temperature: 1 }, KEY, 600, kernel());
    expect(lines).toHaveLength(600 * LINE);
    const lengths = wordsOf(lines).map((words, k) => {
      const rest = lines.subarray(k * LINE + words.length, (k + 1) * LINE);
      expect(rest.every((id) => id === 0)).toBe(true);
      expect(words.every((id) => id >= 1 && id <= 147)).toBe(true);
      return words.length;
    });
    expect(Math.max(...lengths)).toBe(LINE);
    expect(Math.min(...lengths)).toBeLessThan(LINE);
  });

  test('do not depend on how many are written, nor on the engine', () => {
    const [some, more, others] = [
      writeLines(WEIGHTS, { temperature: 1 }, KEY, 10, kernel()),
      writeLines(WEIGHTS, { temperature: 1 }, KEY, 200, kernel()),
      writeLines(WEIGHTS, { temperature: 1 }, KEY, 200, (ENGINES[0] as (typeof ENGINES)[0])[1]()),
    ];
    expect(more.slice(0, 10 * LINE)).toEqual(some);
    expect(others).toEqual(more);
    expect(writeLines(WEIGHTS, { temperature: 1 }, rootKey('x'), 10, kernel())).not.toEqual(some);
    expect(writeLines(WEIGHTS, { temperature: 1 }, KEY, 0, kernel())).toHaveLength(0);
  });

  test('are made of one uniform number for each word, from a stream for each line', () => {
    const { lines, told } = visits({ temperature: 0.9 }, 30);
    const streams = Array.from({ length: 30 }, (_, k) => streamAt(KEY, k));
    for (const { line, shares, id } of told) {
      const u = (streams[line] as (typeof streams)[0]).uniform();
      const below = shares.subarray(0, id).reduce((sum, share) => sum + share, 0);
      expect(below).toBeLessThanOrEqual(u + 1e-12);
      expect(below + (shares[id] as number)).toBeGreaterThan(u - 1e-12);
    }
    const words = wordsOf(lines).map((line) => Math.min(LINE, line.length + 1));
    expect(told).toHaveLength(words.reduce((sum, steps) => sum + steps, 0));
  });

  test('are told word by word with the probabilities of what came', () => {
    const { lines, told } = visits({ temperature: 1.3 }, 100);
    for (const { line, place, shares, id } of told.slice(0, 300)) {
      expect(lines[line * LINE + place]).toBe(id);
      const context = [4, 3, 2, 1].map((back) =>
        place < back ? 148 : (lines[line * LINE + place - back] as number),
      );
      const due = softmaxAfter(WEIGHTS, context, 1.3);
      expect(shares).toHaveLength(148);
      for (const [other, share] of shares.entries()) {
        expect(Math.abs(share - (due[other] as number))).toBeLessThan(1e-13);
      }
    }
  });

  test('have words as often as their probabilities say, in standard errors', () => {
    const { told } = visits({ temperature: 1 }, 2000);
    const [seen, due, variance] = [0, 1, 2].map(() => new Float64Array(148));
    if (!seen || !due || !variance) throw new Error('three arrays');
    for (const { shares, id } of told) {
      seen[id] = (seen[id] as number) + 1;
      for (const [k, share] of shares.entries()) {
        due[k] = (due[k] as number) + share;
        variance[k] = (variance[k] as number) + share * (1 - share);
      }
    }
    const often = [...due.keys()].filter((k) => (variance[k] as number) > 20);
    expect(often.length).toBeGreaterThan(20);
    for (const k of often) {
      const z = ((seen[k] as number) - (due[k] as number)) / Math.sqrt(variance[k] as number);
      // Of 147 numbers, 4.5 standard errors are passed by chance once in a thousand lucks.
      expect(Math.abs(z), `${k}`).toBeLessThan(4.5);
    }
  });

  test('are dull at a low temperature, and almost any word comes at a high one', () => {
    const kinds = (temperature: number) =>
      new Set(wordsOf(writeLines(WEIGHTS, { temperature }, KEY, 300, kernel())).flat()).size;
    expect(kinds(0.01)).toBeLessThan(30);
    expect(kinds(0.2)).toBeLessThan(kinds(3));
    expect(kinds(1e3)).toBe(147);
  });
});

describe('a prefix', () => {
  test('begins every line, which goes on from it', () => {
    const { lines, told } = visits({ temperature: 1, prefix: [9, 8, 7] }, 50);
    for (const words of wordsOf(lines)) expect(words.slice(0, 3)).toEqual([9, 8, 7]);
    const first = told.filter(({ place }) => place === 3);
    expect(first).toHaveLength(50);
    const due = softmaxAfter(WEIGHTS, [148, 9, 8, 7]);
    expect(first[0]?.shares[5]).toBeCloseTo(due[5] as number, 13);
    expect(told.every(({ place }) => place >= 3)).toBe(true);
  });

  test('of 23 words leaves room for one more', () => {
    const prefix = Array.from({ length: 23 }, (_, k) => k + 1);
    const { told } = visits({ temperature: 1, prefix }, 5);
    expect(told.map(({ place }) => place)).toEqual([23, 23, 23, 23, 23]);
  });

  test.each([[[0]], [[3, 148]], [[0.5]], [new Array<number>(24).fill(1)]])(
    '%j is refused',
    (ids) => {
      expect(() => visits({ temperature: 1, prefix: ids }, 1)).toThrow(/^A line cannot go on from/);
    },
  );
});

describe('a nucleus', () => {
  const left = (shares: readonly number[], mass: number) => {
    const own = Float64Array.from(shares);
    nucleusOf(own, mass);
    return [...own];
  };

  test('is the smallest set of the largest shares whose mass reaches what is wanted', () => {
    const shares = [0.125, 0.5, 0.0625, 0.25, 0.0625];
    expect(left(shares, 1e-9)).toEqual([0, 1, 0, 0, 0]);
    expect(left(shares, 0.5)).toEqual([0, 1, 0, 0, 0]);
    expect(left(shares, 0.51)).toEqual([0, 2 / 3, 0, 1 / 3, 0]);
    expect(left(shares, 0.75)).toEqual([0, 2 / 3, 0, 1 / 3, 0]);
    expect(left(shares, 0.875)).toEqual([1 / 7, 4 / 7, 0, 2 / 7, 0]);
    expect(left(shares, 0.999)).toEqual(shares);
    expect(left(shares, 1)).toEqual(shares);
    expect(left(shares, 7)).toEqual(shares);
  });

  test('takes the lower id of equal shares', () => {
    expect(left([0.25, 0.25, 0.25, 0.25], 0.3)).toEqual([0.5, 0.5, 0, 0]);
    expect(left([0.1, 0.3, 0.3, 0.3], 0.25)).toEqual([0, 1, 0, 0]);
  });

  test('of shares that do not quite reach it are all that are more than 0', () => {
    expect(left([0, 0.5, 0.25], 0.99)).toEqual([0, 2 / 3, 1 / 3]);
  });

  test('is all that is written from', () => {
    const { told } = visits({ temperature: 1, nucleus: 0.6 }, 60);
    for (const { shares, id } of told) {
      expect(shares[id]).toBeGreaterThan(0);
      expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 13);
    }
    expect(told.some(({ shares }) => shares.filter((share) => share > 0).length > 1)).toBe(true);
    const sure = visits({ temperature: 1, nucleus: 1e-6 }, 5);
    expect(new Set(wordsOf(sure.lines).map((words) => words.join(' '))).size).toBe(1);
  });

  test.each([0, -1, Number.NaN])('of mass %d is refused', (nucleus) => {
    expect(() => visits({ temperature: 1, nucleus }, 1)).toThrow(
      `The mass of a nucleus is above 0, not ${nucleus}.`,
    );
  });
});
