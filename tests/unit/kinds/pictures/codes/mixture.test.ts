/** Mixtures of codes: EM against scikit-learn (see scripts/fixtures/pictures.py), draws, and components that die. */
import { describe, expect, test } from 'vitest';
import { solve, triangularRootOf } from '../../../../../src/kinds/pictures/codes/cholesky.ts';
import {
  type CodeMixture,
  drawCodes,
  fitCodes,
  mixtureNumbers,
  startAt,
} from '../../../../../src/kinds/pictures/codes/mixture.ts';
import { CODE } from '../../../../../src/kinds/pictures/network/gradient.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import { streamAt } from '../../../../../src/sim/random/stream.ts';
import fixture from '../../../../fixtures/pictures.json' with { type: 'json' };
import { expectCounts, expectMean } from '../../../../support/statistics.ts';
import { bellNumbers } from '../making.ts';

const COMPONENTS = 5;
const IDENTITY = Float64Array.from({ length: CODE * CODE }, (_, k) =>
  k % (CODE + 1) === 0 ? 1 : 0,
);

const at = (numbers: ArrayLike<number>, i: number) => numbers[i] as number;

/** Five clouds, the same as in the script that made the fixture. */
function formulaCodes(count: number, apart: number): Float64Array {
  const codes = bellNumbers(3, CODE * count);
  for (let i = 0; i < count; i++) {
    const code = codes.subarray(CODE * i, CODE * (i + 1));
    const k = i % COMPONENTS;
    code[1] = at(code, 1) + 0.5 * at(code, 0) * (k - 2);
    code[3] = at(code, 3) * (0.25 + 0.5 * k);
    const centre = [k, (2 * k) % COMPONENTS, (3 * k) % COMPONENTS, (k * k) % COMPONENTS];
    for (const [d, x] of centre.entries()) code[d] = at(code, d) + apart * x;
  }
  return codes;
}

const startOf = (codes: Float64Array): CodeMixture => ({
  shares: new Array<number>(COMPONENTS).fill(1 / COMPONENTS),
  means: Array.from({ length: COMPONENTS }, (_, k) => codes.slice(CODE * k, CODE * (k + 1))),
  roots: new Array<Float64Array>(COMPONENTS).fill(IDENTITY),
});

test.each(fixture.mixtures)(
  '$count codes, $apart apart: EM ends after $rounds rounds as in scikit-learn',
  (due) => {
    const codes = formulaCodes(due.count, due.apart);
    const fitted = mixtureNumbers(fitCodes(codes, startOf(codes)));
    const expected = [...due.shares, ...due.means, ...due.roots];
    expect(fitted).toHaveLength(expected.length);
    for (const [k, value] of fitted.entries()) {
      expect(Math.abs(value - at(expected, k)), `number ${k}`).toBeLessThan(1e-10);
    }
  },
);

test('the cases take few rounds, some, and many', () => {
  const rounds = fixture.mixtures.map((each) => each.rounds);
  expect(Math.min(...rounds)).toBeLessThan(5);
  expect(Math.max(...rounds)).toBeGreaterThan(20);
});

describe('a component that dies', () => {
  const codes = formulaCodes(100, 1);
  const start = startOf(codes);
  const lost = {
    ...start,
    means: start.means.map((mean, k) => (k === 2 ? mean.map(() => 1e4) : mean)),
  };
  const fitted = fitCodes(codes, lost);

  test('has no share, stays where it was, and the others go on', () => {
    expect(fitted.shares[2]).toBe(0);
    expect(fitted.means[2]).toEqual(lost.means[2]);
    expect(fitted.roots[2]).toEqual(lost.roots[2]);
    expect(fitted.shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
    expect(mixtureNumbers(fitted).every(Number.isFinite)).toBe(true);
  });

  test('stays dead when the fit goes on from there, and is never drawn', () => {
    const again = fitCodes(formulaCodes(100, 1.1), fitted);
    expect(again.shares[2]).toBe(0);
    expect(mixtureNumbers(again).every(Number.isFinite)).toBe(true);
    const drawn = new Float64Array(4000 * CODE);
    drawCodes(again, 1, streamAt(rootKey('codes'), 0), drawn);
    expect(Math.max(...drawn.map(Math.abs))).toBeLessThan(100);
  });
});

test('codes that are all the same are a point with the least variance', () => {
  const codes = new Float64Array(50 * CODE).fill(0.25);
  const fitted = fitCodes(codes, startAt(codes, COMPONENTS, streamAt(rootKey('codes'), 1)));
  expect(mixtureNumbers(fitted).every(Number.isFinite)).toBe(true);
  for (const [k, share] of fitted.shares.entries()) {
    if (share === 0) continue;
    for (const x of fitted.means[k] ?? []) expect(x).toBeCloseTo(0.25, 9);
    expect(fitted.roots[k]?.[0]).toBeCloseTo(1e-3, 9);
  }
});

test('one component is the mean and the covariance of the codes, in one round', () => {
  const codes = formulaCodes(300, 1);
  const { shares, means, roots } = startAt(codes, 1, streamAt(rootKey('codes'), 2));
  expect(shares).toEqual([1]);
  const all = Array.from({ length: CODE }, (_, d) => codes.filter((_, k) => k % CODE === d));
  const mean = all.map((along) => along.reduce((sum, x) => sum + x) / 300);
  for (const d of mean.keys()) expect(at(means[0] ?? [], d)).toBeCloseTo(at(mean, d), 12);
  const root = roots[0] as Float64Array;
  for (let i = 0; i < CODE; i++) {
    for (let j = 0; j < CODE; j++) {
      const due = (all[i] as Float64Array).reduce(
        (sum, x, k) =>
          sum + ((x - at(mean, i)) * (at(all[j] as Float64Array, k) - at(mean, j))) / 300,
        i === j ? 1e-6 : 0,
      );
      let product = 0;
      for (let k = 0; k < CODE; k++) product += at(root, i * CODE + k) * at(root, j * CODE + k);
      expect(product).toBeCloseTo(due, 12);
    }
  }
  const refitted = mixtureNumbers(fitCodes(codes, { shares, means, roots }));
  for (const [k, x] of mixtureNumbers({ shares, means, roots }).entries()) {
    expect(at(refitted, k)).toBeCloseTo(x, 12);
  }
});

describe('draws', () => {
  const root = triangularRootOf(
    Float64Array.of(4, 1, 0, 0.5, 1, 2, 0.3, 0, 0, 0.3, 1, 0.2, 0.5, 0, 0.2, 0.5),
    CODE,
  );
  const mixture: CodeMixture = {
    shares: [0.7, 0, 0.3],
    means: [-50, 0, 50].map((x) => Float64Array.of(x, 1, 2, 3)),
    roots: [root, IDENTITY, IDENTITY],
  };
  const COUNT = 20_000;
  const drawn = (spread: number, count = COUNT) => {
    const codes = new Float64Array(count * CODE);
    drawCodes(mixture, spread, streamAt(rootKey('codes'), 3), codes);
    return codes;
  };
  const codes = drawn(0.81);
  const own = (component: number) =>
    Array.from({ length: COUNT }, (_, i) => codes.subarray(CODE * i, CODE * (i + 1))).filter(
      (code) => at(code, 0) > 0 === (component === 2),
    );

  test('come from components by their shares', () => {
    expectCounts([own(0).length, own(2).length], [0.7, 0.3]);
  });

  test.each([0, 2])('of component %d have its mean, and λ times its covariance', (component) => {
    const mean = mixture.means[component] ?? [];
    const scaled = (mixture.roots[component] as Float64Array).map((x) => 0.9 * x);
    const whitened = own(component).map((code) => {
      const out = new Float64Array(CODE);
      solve(
        scaled,
        code.map((x, d) => x - at(mean, d)),
        out,
      );
      return out;
    });
    for (let i = 0; i < CODE; i++) {
      expectMean(
        whitened.map((z) => at(z, i)),
        0,
      );
      for (let j = 0; j <= i; j++) {
        expectMean(
          whitened.map((z) => at(z, i) * at(z, j)),
          i === j ? 1 : 0,
        );
      }
    }
  });

  test('the k-th does not depend on how many are drawn', () => {
    for (const count of [1, 5]) expect(drawn(0.81, count)).toEqual(codes.slice(0, count * CODE));
  });
});

test('a matrix that is not positive definite has no root', () => {
  expect(() => triangularRootOf(Float64Array.of(1, 2, 2, 1), 2)).toThrow(RangeError);
  expect(() => triangularRootOf(Float64Array.of(Number.NaN), 1)).toThrow(RangeError);
});
