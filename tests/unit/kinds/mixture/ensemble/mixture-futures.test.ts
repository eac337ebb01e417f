/** How futures of mixture loops are made: their chance, the real set that they copy, and what they refuse. */
import { describe, expect, test } from 'vitest';
import {
  drawComponents,
  drawMixture,
  type Mixture,
  mixtureFrom,
  mixtureParameters,
} from '../../../../../src/kinds/mixture/model.ts';
import type { Way } from '../../../../../src/sim/futures.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import { Stream } from '../../../../../src/sim/random/stream.ts';
import { scaledCorrelation } from '../../../../support/statistics.ts';
import { componentOf } from '../regions/making.ts';
import { FRESH, futuresOf, LOOPS, modelsOf, played, truth } from './mixture-loops.ts';

describe('chance', () => {
  test('is the same with the same key, and another with another key or generation', () => {
    const of = (seed: string, start = {}) => played(futuresOf(50, seed, start), { real: 9 }, 4);
    expect(of('a').models).toEqual(of('a').models);
    expect(of('a').fidelity()).toEqual(of('a').fidelity());
    expect(of('b').models).not.toEqual(of('a').models);
    expect(of('a', { generation: 4 }).models).not.toEqual(of('a').models);
  });

  test.each(Object.entries(LOOPS))('of more runs extends that of fewer, with %s', (_, loop) => {
    const few = played(futuresOf(20), loop, 5).models;
    expect(played(futuresOf(60), loop, 5).models.subarray(0, few.length)).toEqual(few);
  });

  test('is common to neighbouring decisions', () => {
    const at = (real: number) => played(futuresOf(1000), { real }, 6).fidelity();
    expect(scaledCorrelation(at(20), at(21)) / Math.sqrt(1000)).toBeGreaterThan(0.85);
    expect(scaledCorrelation(at(20), at(40)) / Math.sqrt(1000)).toBeGreaterThan(0.5);
  });
});

describe('copies', () => {
  const size = 40;
  const values = new Float64Array(2 * size);
  drawMixture(truth, 1, new Stream(rootKey('set')), values);
  const copied = { values, origins: drawComponents(truth, new Stream(rootKey('set')), size) };
  const only = { ...FRESH, n: size, copies: size };

  test('of a known set are those samples, in every run', () => {
    const futures = played(futuresOf(3, 'copies', { copied }), { regime: only }, 2);
    for (const model of modelsOf(futures)) {
      for (const [k, { weight, mean, covariance }] of model.entries()) {
        const own = [...copied.origins.keys()].filter((i) => copied.origins[i] === k);
        const average = (read: (x: number, y: number) => number) =>
          own.reduce((sum, i) => sum + read(values[2 * i] ?? 0, values[2 * i + 1] ?? 0), 0) /
          own.length;
        expect(weight).toBeCloseTo(own.length / size, 12);
        if (own.length === 0) continue;
        expect(mean[0]).toBeCloseTo(
          average((x) => x),
          12,
        );
        expect(covariance[1]).toBeCloseTo(
          average((x, y) => (x - mean[0]) * (y - mean[1])),
          12,
        );
        expect(covariance[2]).toBeCloseTo(
          average((_, y) => (y - mean[1]) ** 2),
          12,
        );
      }
    }
  });

  test('are the first so many, and as many as asked for each time', () => {
    const first = { values: values.slice(0, 20), origins: copied.origins.slice(0, 10) };
    const regime = { ...FRESH, copies: 10 };
    const all = futuresOf(5, 'copies', { copied });
    const few = futuresOf(5, 'copies', { copied: first });
    expect(played(all, { regime }, 2).models).toEqual(played(few, { regime }, 2).models);
    played(all, { regime: only }, 1);
    expect(() => played(few, { regime: only }, 1)).toThrow(RangeError);
  });

  test('of unknown sets are the same in every generation of a run', () => {
    const futures = played(futuresOf(30), { regime: only }, 1);
    const first = futures.models.slice();
    played(futures, { regime: only }, 2);
    for (const [i, value] of futures.models.entries()) expect(value).toBeCloseTo(first[i] ?? 0, 12);
    expect(new Set(modelsOf(futures).map((model) => componentOf(model, 0).mean[0])).size).toBe(30);
  });
});

test('futures begin at their model, and a point stays one', () => {
  const point = { weight: 0.5, mean: [1, 2], covariance: [0, 0, 0] } as const;
  const model: Mixture = [point, ...truth.slice(1).map((mode) => ({ ...mode, weight: 1 / 6 }))];
  const futures = futuresOf(4, 'begin', { model });
  expect(mixtureFrom(futures.models.subarray(0, 24))).toEqual(model);
  for (const each of modelsOf(played(futures, {}, 3))) {
    expect(each[0]).toMatchObject({ mean: [1, 2], covariance: [0, 0, 0] });
  }
  expect(futuresOf(2).fidelity()[1]).toBeCloseTo(1, 6);
});

test('a fidelity that was read is not written over', () => {
  const futures = played(futuresOf(10), {}, 1);
  const before = futures.fidelity();
  const kept = before.slice();
  played(futures, {}, 3).fidelity();
  expect(before).toEqual(kept);
});

describe('refused are', () => {
  const detector = { truePositive: 0.5, falsePositive: 0.1, refills: true };
  const tailWeight = { weight: 2, cut: 2, window: 'model' } as const;
  test.each<[string, Partial<Way>]>([
    ['a pool', { regime: { ...FRESH, synthetic: 'accumulate' } }],
    ['an archive', { regime: { ...FRESH, archive: 'kept' } }],
    ['contamination', { regime: { ...FRESH, contamination: 0.1 } }],
    ['a detector', { regime: { ...FRESH, detector } }],
    ['tail weights', { regime: { ...FRESH, tailWeight } }],
    ['more real samples than there is room', { real: 101 }],
    ['half a sample', { real: 0.5 }],
    ['a mode that is not there', { real: 5, source: { mode: 4, isWeighted: true } }],
    [
      'samples of one mode beside copies',
      { real: 5, source: { mode: 3, isWeighted: true }, regime: { ...FRESH, copies: 5 } },
    ],
    [
      'samples of one mode with a weight on real data',
      { real: 5, source: { mode: 3, isWeighted: false }, regime: { ...FRESH, realWeight: 0.5 } },
    ],
  ])('%s, and nothing has changed then', (_, loop) => {
    const futures = futuresOf(3);
    expect(() => played(futures, loop, 1)).toThrow(RangeError);
    expect(played(futures, {}, 1).models).toEqual(played(futuresOf(3), {}, 1).models);
  });
});

test('the parameters of futures lie as in `mixtureParameters`', () => {
  expect([...futuresOf(1).models]).toEqual(mixtureParameters(truth));
});
