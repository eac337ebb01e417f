/** The twin, where theory says what becomes of it: drift, loss, migration, selection. */
import { describe, expect, test } from 'vitest';
import { sharpened } from '../../../../../src/kinds/language/counts/automata.ts';
import {
  countsAfter,
  lossAfter,
  varietyAfter,
} from '../../../../../src/kinds/language/counts/wright-fisher.ts';
import type { Grammar } from '../../../../../src/kinds/language/notebook/grammar.ts';
import { notebook } from '../../../../../src/kinds/language/notebook/notebook.ts';
import { shareOf, wordShares } from '../../../../../src/kinds/language/notebook/truth.ts';
import { OFFSET, TwinFutures } from '../../../../../src/kinds/language/twin/futures.ts';
import { Powers } from '../../../../../src/kinds/language/twin/powers.ts';
import type { Way } from '../../../../../src/sim/futures.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import type { Regime } from '../../../../../src/sim/regimes.ts';
import { expectCounts, expectMean } from '../../../../support/statistics.ts';
import { oneWord } from '../one-word.ts';

const key = rootKey('twin');

function wayOf(n: number, real: number, spread = 1, others: Partial<Regime> = {}): Way {
  const regime: Regime = { synthetic: 'replace', realData: 'fresh', n, spread, ...others };
  return { regime, real, source: 'world' };
}

function played(futures: TwinFutures, way: Way, generations: number): TwinFutures {
  for (let t = 0; t < generations; t++) futures.advance([way], new Uint8Array(futures.runs));
  return futures;
}

/** Neutral futures of a world of one word, from the truth or from other shares of its words. */
function neutral(grammar: Grammar, runs: number, start?: readonly number[]): TwinFutures {
  const shares = start === undefined ? null : Float64Array.of(0, ...start, 0);
  return new TwinFutures({ temperature: 1, shares }, runs, key, grammar, 0);
}

/** The share of the rare bird in each run. */
function birdsOf(futures: TwinFutures, share: number): number[] {
  return Array.from(
    { length: futures.runs },
    (_, run) => share * (futures.survival(run)[0] ?? Number.NaN),
  );
}

describe('without sharpening and without real lines', () => {
  test.each([1, 4, 10])('variety falls by 1/n in each of %i generations', (generations) => {
    const [n, share] = [40, 0.25];
    const futures = played(neutral(oneWord([1 - share, share]), 4000), wayOf(n, 0), generations);
    const variety = birdsOf(futures, share).map((p) => 2 * p * (1 - p));
    expectMean(variety, varietyAfter(2 * share * (1 - share), n, generations));
  });

  test.each([
    [300, 0.002, 1],
    [300, 0.003, 9],
    [300, 0.012, 9],
    [30, 0.1, 5],
  ])('of %i lines a bird of %f is lost after %i generations as often as it must', (...at) => {
    const [n, share, generations] = at;
    const futures = played(
      neutral(oneWord([0.6, 0.4 - share, share]), 3000),
      wayOf(n, 0),
      generations,
    );
    const lost = birdsOf(futures, share).map((p) => (p === 0 ? 1 : 0));
    expectMean(lost, lossAfter({ n, real: 0 }, share, generations), 'lost');
  });

  test('shares stay what they are on average, of the notebook as well', () => {
    const temperature = 1;
    const futures = new TwinFutures({ temperature, shares: null }, 2000, key, notebook, 0);
    // The first generation: counts of 300 lines, of which each has one bird.
    played(futures, wayOf(300, 0), 1);
    const survivals = Array.from({ length: futures.runs }, (_, run) => futures.survival(run));
    // A ratio of two means, words of a tail by words; its bias is below a thousandth at n = 300.
    for (const tail of [0, 1])
      expectMean(
        survivals.map((s) => (s[tail] ?? 0) - 1e-3),
        1 - 1e-3,
      );
  });
});

describe('with real lines', () => {
  test('counts have the law of Wright and Fisher with migration', () => {
    const [n, real, share, generations] = [30, 6, 0.2, 5];
    const futures = played(neutral(oneWord([1 - share, share]), 6000), wayOf(n, real), generations);
    const seen = new Float64Array(n + 1);
    for (const p of birdsOf(futures, share)) {
      const count = Math.round(n * p);
      expect(n * p).toBeCloseTo(count, 9);
      seen[count] = (seen[count] ?? 0) + 1;
    }
    expectCounts(seen, countsAfter({ n, real }, share, generations));
  });

  test('shares come back to the truth, by r/n of what is missing in each generation', () => {
    const [n, real, share, start] = [200, 40, 0.3, 0.05];
    const world = oneWord([1 - share, share]);
    for (const generations of [1, 3, 8]) {
      const futures = played(neutral(world, 1500, [1 - start, start]), wayOf(n, real), generations);
      const due = share + (start - share) * (1 - real / n) ** generations;
      expectMean(birdsOf(futures, share), due, `generation ${generations}`);
    }
  });

  test('a weight on them counts as so many more', () => {
    const [n, real, share, start, weight] = [200, 40, 0.3, 0.1, 0.5];
    const way = wayOf(n, real, 1, { realWeight: weight });
    const futures = played(neutral(oneWord([1 - share, share]), 1500, [1 - start, start]), way, 1);
    expectMean(birdsOf(futures, share), (1 - weight) * start + weight * share);
  });
});

/** p to the power 1/T over the sum of both. */
const sharp = (p: number, temperature: number) => {
  const [one, other] = [p ** (1 / temperature), (1 - p) ** (1 / temperature)];
  return one / (one + other);
};

describe('with sharpening', () => {
  const MANY = 1_000_000_000;

  test('of very many lines, each generation is sharpened once, and once more as it is read', () => {
    const [share, temperature] = [0.1, 0.9];
    const start = { temperature, shares: null };
    const futures = new TwinFutures(start, 2, key, oneWord([1 - share, share]), 0);
    expect(futures.survival(0)[0]).toBeCloseTo(sharp(share, temperature) / share, 9);
    let due = share;
    for (let t = 0; t < 4; t++) {
      played(futures, wayOf(MANY, 0, temperature), 1);
      due = sharp(due, temperature);
      const [survival = Number.NaN] = futures.survival(0);
      expect((survival * share) / sharp(due, temperature)).toBeCloseTo(1, 3);
    }
  });

  test('and real lines there is a point where both hold each other', () => {
    const [share, temperature, part] = [0.1, 0.9, 0.2];
    const start = { temperature, shares: null };
    const futures = new TwinFutures(start, 1, key, oneWord([1 - share, share]), 0);
    played(futures, wayOf(MANY, part * MANY, temperature), 60);
    let due = share;
    for (let t = 0; t < 500; t++) due = (1 - part) * sharp(due, temperature) + part * share;
    const [survival = Number.NaN] = futures.survival(0);
    expect((survival * share) / sharp(due, temperature)).toBeCloseTo(1, 2);
  });

  test('another T than before is the T of what is written and read', () => {
    const [share, temperature] = [0.2, 0.8];
    const futures = neutral(oneWord([1 - share, share]), 1);
    played(futures, wayOf(MANY, 0, temperature), 1);
    const due = sharp(sharp(share, temperature), temperature);
    expect((futures.survival(0)[0] ?? 0) * share).toBeCloseTo(due, 3);
  });

  test('the twin is a little less sharp than it is asked to be', () => {
    const share = 0.2;
    const start = { temperature: 0.8, shares: null };
    const futures = new TwinFutures(start, 1, key, oneWord([1 - share, share]));
    expect((futures.survival(0)[0] ?? 0) * share).toBeCloseTo(sharp(share, 0.8 + OFFSET), 9);
  });
});

describe('where it begins', () => {
  test.each([0.8, 1, 1.1])('a machine is as it was read, at T = %f', (temperature) => {
    // A machine that writes at ½ what the warden writes at 1.
    const truth = wordShares();
    const shares = wordShares(sharpened(notebook, 0.5));
    const { rareBirds, rareTurns } = notebook;
    const futures = new TwinFutures({ temperature, shares }, 1, key);
    for (const [i, tail] of [rareBirds, rareTurns].entries()) {
      const due = shareOf(shares, tail) / shareOf(truth, tail);
      expect((futures.survival(0)[i] ?? Number.NaN) / due).toBeCloseTo(1, 1.9);
    }
  });

  test('all runs begin alike', () => {
    const futures = new TwinFutures({ temperature: 0.9, shares: null }, 3, key);
    expect(futures.survival(2)).toEqual(futures.survival(0));
    expect(new TwinFutures({ temperature: 0.9, shares: null }, 0, key).fidelity()).toHaveLength(0);
  });
});

describe('runs', () => {
  const [feed, neglect] = [wayOf(300, 30, 0.9), wayOf(300, 0, 0.9)];
  const make = (runs: number) => new TwinFutures({ temperature: 0.9, shares: null }, runs, key);
  const all = (futures: TwinFutures) =>
    Array.from({ length: futures.runs }, (_, run) => futures.survival(run));

  test('are the same with the same key, and more of them extend fewer', () => {
    const few = played(make(3), feed, 3);
    const many = played(make(9), feed, 3);
    expect(all(many).slice(0, 3)).toEqual(all(few));
    expect(new Set(all(many).map(String)).size).toBe(9);
  });

  test('go by their own ways alone', () => {
    const [mixed, fed, neglected] = [make(6), make(6), make(6)];
    for (let t = 0; t < 3; t++) mixed.advance([neglect, feed], Uint8Array.of(0, 1, 0, 1, 1, 0));
    played(fed, feed, 3);
    played(neglected, neglect, 3);
    for (const [run, way] of [0, 1, 0, 1, 1, 0].entries()) {
      expect(mixed.survival(run)).toEqual((way === 0 ? neglected : fed).survival(run));
    }
  });

  test('are as faithful as their worst tail', () => {
    const futures = played(make(40), neglect, 4);
    const due = all(futures).map((tails) => Math.min(...tails.map((s) => Math.min(s, 1 / s))));
    expect([...futures.fidelity()]).toEqual(due);
  });

  test('live on real lines, and die out without them', () => {
    const medianOf = (futures: TwinFutures) =>
      all(futures)
        .map(([s = 0]) => s)
        .sort((a, b) => a - b)[50];
    expect(medianOf(played(make(101), neglect, 12))).toBeLessThan(0.2);
    expect(medianOf(played(make(101), wayOf(300, 60, 0.9), 12))).toBeGreaterThan(0.4);
    const real = played(make(5), wayOf(300, 300, 0.98), 6);
    for (const [birds = 0, turns = 0] of all(real)) {
      expect(birds).toBeGreaterThan(0.4);
      expect(turns).toBeGreaterThan(0.4);
    }
  });

  test.each<[string, Way]>([
    ['a pool', wayOf(300, 0, 0.9, { synthetic: 'accumulate' })],
    ['an archive', wayOf(300, 0, 0.9, { archive: 'whole' })],
    ['copies', wayOf(300, 0, 0.9, { copies: 10 })],
    ['contamination', wayOf(300, 0, 0.9, { contamination: 0.1 })],
    ['more real lines than there are', wayOf(300, 301, 0.9)],
    ['a single mode', { ...feed, source: { mode: 0, isWeighted: false } }],
  ])('cannot be told with %s', (_, way) => {
    expect(() => make(1).advance([way], new Uint8Array(1))).toThrow(RangeError);
  });
});

test('powers of whole numbers are kept, and are those of others', () => {
  const powers = new Powers(0.9);
  for (const weight of [0, 1, 2, 7, 300, 1023, 1024, 5000, 0.25, 1.5, 1e-9]) {
    const due = weight ** (1 / 0.9);
    expect(powers.of(weight)).toBeCloseTo(due, 9 - Math.ceil(Math.log10(1 + due)));
  }
});
