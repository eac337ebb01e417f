/** What is known of the warden's lines, against all of them, one by one. */
import { beforeAll, describe, expect, test } from 'vitest';
import { LONGEST, STOP } from '../../../../../src/kinds/language/model.ts';
import { drawLines } from '../../../../../src/kinds/language/notebook/draw.ts';
import { notebook } from '../../../../../src/kinds/language/notebook/notebook.ts';
import {
  chanceOf,
  entropy,
  logProbability,
  meanLength,
  shareOf,
  wordCounts,
  wordShares,
} from '../../../../../src/kinds/language/notebook/truth.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import { streamAt } from '../../../../../src/sim/random/stream.ts';
import { expectCounts, expectMean } from '../../../../support/statistics.ts';
import { halves, type Part, tidied } from './enumeration.ts';

const { words, rareBirds, rareTurns } = notebook;
const ids = new Map(words.map((word, id) => [word, id]));
const named = (list: Uint8Array) => new Set([...list].map((id) => words[id] ?? ''));
const idsOf = (text: string) => [...text.split(' ').map((word) => ids.get(word) ?? 255), STOP];

/** Sums over all lines; every `EVERY`-th is kept. */
const EVERY = 997;
const all = {
  count: 0,
  sum: 0,
  entropy: 0,
  longest: 0,
  counts: new Map<string, number>(),
  bird: 0,
  turn: 0,
  both: 0,
  some: [] as { text: string; probability: number }[],
};

beforeAll(() => {
  const [birds, turns] = [named(rareBirds), named(rareTurns)];
  const { heads, rests } = halves();
  const read = ({ text, probability }: Part) => {
    const line = text === '' ? [] : tidied(text).split(' ');
    const has = (tail: ReadonlySet<string>) => line.some((word) => tail.has(word));
    return { text, probability, line, bird: has(birds), turn: has(turns) };
  };
  const [before, behind] = [heads.map(read), rests.map(read)];
  for (const [parts, others] of [
    [before, behind],
    [behind, before],
  ] as const) {
    const weight = others.reduce((sum, { probability }) => sum + probability, 0);
    for (const { line, probability } of parts) {
      for (const word of line) {
        all.counts.set(word, (all.counts.get(word) ?? 0) + probability * weight);
      }
    }
  }
  for (const head of before) {
    for (const rest of behind) {
      const probability = head.probability * rest.probability;
      if (all.count % EVERY === 0)
        all.some.push({ text: tidied(head.text + rest.text), probability });
      all.count += 1;
      all.sum += probability;
      all.entropy -= probability * Math.log(probability);
      all.longest = Math.max(all.longest, head.line.length + rest.line.length);
      const [bird, turn] = [head.bird || rest.bird, head.turn || rest.turn];
      if (bird) all.bird += probability;
      if (turn) all.turn += probability;
      if (bird && turn) all.both += probability;
    }
  }
});

/** Rounding of sums of 1.9 million terms stays well below. */
const DIGITS = 9;

describe('over all lines', () => {
  test('probabilities add up to 1', () => {
    expect(all.count).toBe(1_858_896);
    expect(all.sum).toBeCloseTo(1, DIGITS);
  });

  test('the entropy is that of the lines', () => {
    expect(entropy()).toBeCloseTo(all.entropy, DIGITS);
    expect(entropy()).toBeCloseTo(11.75975654, 8);
  });

  test('every word stands in a line as often as it is said to', () => {
    const counts = wordCounts();
    expect(all.counts.size).toBe(words.length - 2);
    for (const [word, count] of all.counts) {
      expect(counts[ids.get(word) ?? 0], word).toBeCloseTo(count, DIGITS);
    }
    expect(counts[STOP]).toBeCloseTo(1, DIGITS);
  });

  test('lengths and shares belong to the counts', () => {
    const length = [...all.counts.values()].reduce((sum, count) => sum + count, 0);
    expect(meanLength()).toBeCloseTo(length, DIGITS);
    for (const [id, share] of wordShares().entries()) {
      expect(share).toBeCloseTo((all.counts.get(words[id] ?? '') ?? 0) / length, DIGITS);
    }
    expect(all.longest).toBe(20);
    expect(all.longest).toBeLessThan(LONGEST);
  });

  test('lines with a rare bird, with a rare turn, and with both', () => {
    expect(chanceOf(rareBirds)).toBeCloseTo(all.bird, DIGITS);
    expect(chanceOf(rareTurns)).toBeCloseTo(all.turn, DIGITS);
    expect(chanceOf([...rareBirds, ...rareTurns])).toBeCloseTo(
      all.bird + all.turn - all.both,
      DIGITS,
    );
    expect(chanceOf([])).toBeCloseTo(0, 14);
  });

  test('the two tails are independent of each other', () => {
    expect(all.both / all.bird).toBeCloseTo((all.turn - all.both) / (1 - all.bird), DIGITS);
  });

  test('each line is as probable as the file has it', () => {
    for (const { text, probability } of all.some) {
      expect(logProbability(idsOf(text)), text).toBeCloseTo(Math.log(probability), DIGITS);
    }
  });
});

describe('the two tails', () => {
  const shares = wordShares();

  test('rare birds are those that the head leaves out when it may not pass 95 %', () => {
    const counts = wordCounts();
    const sorted = words
      .map((word, id) => ({ word, share: counts[id] ?? 0 }))
      .filter(({ word }) => named(notebook.birds).has(word))
      .toSorted((one, other) => other.share - one.share);
    expect(sorted.map(({ word }) => word)).toEqual([...named(notebook.birds)]);
    let head = 0;
    const rare = sorted.filter(({ share }) => {
      head += share;
      return head > 0.95;
    });
    expect(new Set(rare.map(({ word }) => word))).toEqual(named(rareBirds));
    expect(rareBirds).toHaveLength(7);
    expect(chanceOf(rareBirds)).toBeCloseTo(0.055, DIGITS);
    for (const { word, share } of rare) {
      expect(share, word).toBeGreaterThan(0.00299);
      expect(share, word).toBeLessThan(0.01201);
    }
  });

  test('rare turns are 25 words with a twentieth of all that is written, in a seventh of the lines', () => {
    expect(rareTurns).toHaveLength(25);
    expect(shareOf(shares, rareTurns)).toBeCloseTo(0.0504, 4);
    expect(chanceOf(rareTurns)).toBeCloseTo(0.1492, 4);
    for (const id of rareTurns) {
      expect(shares[id], words[id]).toBeGreaterThan(0.001);
      expect(shares[id], words[id]).toBeLessThan(0.006);
    }
  });

  test('a nightjar is in 3 lines of 100', () => {
    expect(wordCounts()[ids.get('nightjar') ?? 0]).toBeCloseTo(0.03, DIGITS);
  });
});

describe('drawn lines', () => {
  const COUNT = 40_000;
  const key = rootKey('the warden');
  const lines = new Float64Array(LONGEST * COUNT);
  drawLines(streamAt(key), lines);
  const starts = Array.from({ length: COUNT }, (_, k) => LONGEST * k);

  test('are possible, and as surprising on average as the entropy says', () => {
    const surprise = starts.map((at) => -logProbability(lines, at));
    expect(Math.max(...surprise)).toBeLessThan(Infinity);
    expectMean(surprise, entropy(), 'surprise');
  });

  test('have birds and lengths as they are due', () => {
    const counts = wordCounts();
    const seen = new Map<number, number>();
    for (const id of lines) seen.set(id, (seen.get(id) ?? 0) + 1);
    const birds = [...notebook.birds];
    expectCounts(
      birds.map((id) => seen.get(id) ?? 0),
      birds.map((id) => counts[id] ?? 0),
    );
    const lengths = starts.map((at) => lines.subarray(at, at + LONGEST).indexOf(STOP));
    expectMean(lengths, meanLength(), 'length');
  });

  test('end with nothing but stops', () => {
    for (const at of starts.slice(0, 2000)) {
      const line = [...lines.subarray(at, at + LONGEST)];
      const length = line.indexOf(STOP);
      expect(line.slice(length).every((word) => word === STOP)).toBe(true);
    }
  });

  test('are the same however many are drawn, whatever stood there before', () => {
    for (const count of [1, 2, 7]) {
      const some = new Float64Array(LONGEST * count).fill(99);
      drawLines(streamAt(key), some);
      expect(some).toEqual(lines.slice(0, LONGEST * count));
    }
  });
});

describe('impossible lines', () => {
  const possible = idsOf('at dawn a lone gull dived off the point');
  const id = (word: string) => ids.get(word) ?? 255;

  test.each([
    ['no word', [STOP]],
    ['one without its end', possible.slice(0, -1)],
    ['one that was cut', new Array<number>(LONGEST).fill(id('the'))],
    ['two words the other way round', idsOf('at dawn a gull lone dived off the point')],
    ["another class's verb", idsOf('at dawn a lone gull sang off the point')],
    ['a wrong article', idsOf('a owl hunted over the heath')],
    ['what stands before a line', [words.length - 1, ...possible]],
    ['a number that is no word', [200, ...possible]],
  ])('%s', (_, line) => {
    expect(logProbability(line)).toBe(-Infinity);
  });

  test('an end that comes after the longest line counts as none', () => {
    const late = [...new Array<number>(LONGEST).fill(id('the')), STOP];
    expect(logProbability(late)).toBe(-Infinity);
    expect(logProbability(possible)).toBeGreaterThan(-Infinity);
  });
});
