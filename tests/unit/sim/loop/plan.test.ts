import { expect, test } from 'vitest';
import {
  type BatchPlan,
  checkPlan,
  keepsPool,
  planBatch,
  type RealDataRegime,
  type SyntheticRegime,
} from '../../../../src/sim/regimes.ts';
import { NINE_REGIMES, regimeOf } from '../nine-regimes.ts';

const batch = (fresh: number, fixed: number, synthetic: number): BatchPlan => ({
  fresh,
  fixed,
  synthetic,
});

/** What a generation of 10 with 4 real samples collects: generation 1, then every later one. */
test.each<[SyntheticRegime, RealDataRegime, BatchPlan, BatchPlan]>([
  ['replace', 'none', batch(0, 0, 10), batch(0, 0, 10)],
  ['replace', 'fixed', batch(0, 4, 0), batch(0, 4, 6)],
  ['replace', 'fresh', batch(4, 0, 6), batch(4, 0, 6)],
  ['accumulate', 'none', batch(10, 0, 0), batch(0, 0, 10)],
  ['accumulate', 'fixed', batch(10, 0, 0), batch(0, 0, 10)],
  ['accumulate', 'fresh', batch(10, 0, 0), batch(4, 0, 6)],
  ['accumulate-subsample', 'none', batch(10, 0, 0), batch(0, 0, 10)],
  ['accumulate-subsample', 'fixed', batch(10, 0, 0), batch(0, 0, 10)],
  ['accumulate-subsample', 'fresh', batch(10, 0, 0), batch(4, 0, 6)],
])(
  'with %s and real data %s generations 1, 2 and 5 collect what they should',
  (synthetic, realData, first, later) => {
    const regime = regimeOf([synthetic, realData], 10);
    expect(planBatch(regime, 1, 4)).toEqual(first);
    expect(planBatch(regime, 2, 4)).toEqual(later);
    expect(planBatch(regime, 5, 4)).toEqual(later);
  },
);

test('all real samples leave no synthetic ones, and none at all leave only those', () => {
  for (const synthetic of ['replace', 'accumulate', 'accumulate-subsample'] as const) {
    expect(planBatch(regimeOf([synthetic, 'fresh'], 10), 3, 10)).toEqual(batch(10, 0, 0));
    expect(planBatch(regimeOf([synthetic, 'fresh'], 10), 3, 0)).toEqual(batch(0, 0, 10));
  }
  expect(planBatch(regimeOf(['replace', 'fixed'], 10), 3, 10)).toEqual(batch(0, 10, 0));
});

test.each(['accumulate', 'accumulate-subsample'] as const)(
  'the size of a fixed set plays no part in %s',
  (synthetic) => {
    for (const real of [0, 1, 2, 10]) {
      const regime = regimeOf([synthetic, 'fixed'], 10);
      expect(planBatch(regime, 1, real)).toEqual(batch(10, 0, 0));
      expect(planBatch(regime, 2, real)).toEqual(batch(0, 0, 10));
      expect(planBatch(regime, 5, real)).toEqual(batch(0, 0, 10));
    }
  },
);

test.each([-1, 11, 2.5, Number.NaN, Number.POSITIVE_INFINITY])(
  '%d of 10 samples cannot be real',
  (real) => {
    for (const regime of NINE_REGIMES) {
      expect(() => planBatch(regimeOf(regime, 10), 1, real)).toThrow(RangeError);
      expect(() => planBatch(regimeOf(regime, 10), 4, real)).toThrow('from 0 to 10');
    }
  },
);

test.each([0, 1])('replace cannot begin with a fixed set of %d', (real) => {
  expect(() => planBatch(regimeOf(['replace', 'fixed'], 10), 1, real)).toThrow('at least 2');
});

test('a fixed set cannot change its size; any other plan may', () => {
  for (const regime of NINE_REGIMES) {
    const check = () => checkPlan(regimeOf(regime, 10), [4, 4, 5]);
    if (regime[1] === 'fixed') expect(check).toThrow('a fixed real set is the same every time');
    else expect(check).not.toThrow();
    expect(() => checkPlan(regimeOf(regime, 10), [4, 4, 4])).not.toThrow();
    expect(() => checkPlan(regimeOf(regime, 10), [])).not.toThrow();
  }
});

test('only replace keeps nothing', () => {
  for (const regime of NINE_REGIMES) {
    expect(keepsPool(regimeOf(regime, 10))).toBe(regime[0] !== 'replace');
  }
});
