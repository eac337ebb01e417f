/** A detector and a contaminated source, sample by sample. */
import { describe, expect, test } from 'vitest';
import { STANDARD_NORMAL } from '../../../../src/kinds/gaussian/model.ts';
import { nextGeneration } from '../../../../src/sim/loop.ts';
import { childKey, PURPOSE, runKey } from '../../../../src/sim/random/key.ts';
import { streamAt } from '../../../../src/sim/random/stream.ts';
import { type Detector, rejection } from '../../../../src/sim/tools/detector.ts';
import { FAMILY, firstOf, loopOf, runOf, valuesOf } from './running.ts';

const HALF: Detector = { truePositive: 0.5, falsePositive: 0.2, refills: false };
const NOBODY: Detector = { truePositive: 1, falsePositive: 1, refills: false };
const fed = (more: object = {}) => loopOf({ realData: 'fresh', ...more });

test('synthetic samples, real ones and real ones in the tails are turned away at rates of their own', () => {
  const biased = { ...HALF, tailFalsePositive: 0.7 };
  expect([0, 2, 2.1, 9].map((distance) => rejection(biased, true, distance))).toEqual([
    0.2, 0.2, 0.7, 0.7,
  ]);
  expect([0, 9].map((distance) => rejection(HALF, true, distance))).toEqual([0.2, 0.2]);
  expect([0, 9].map((distance) => rejection(biased, false, distance))).toEqual([0.5, 0.5]);
});

/** Draws as documented: the k-th is the k-th of its stream, whatever else is asked. */
function drawsOf(purpose: number, count: number, generation = 1): number[] {
  const values = new Float64Array(count);
  const stream = streamAt(childKey(runKey('tools'), generation), purpose);
  FAMILY.draw(STANDARD_NORMAL, 1, stream, values);
  return [...values];
}

test('one that lets everything pass, and a source that is clean, change no bit', () => {
  const open: Detector = { truePositive: 0, falsePositive: 0, refills: true };
  const plain = runOf(fed(), 6);
  for (const more of [
    { detector: open },
    { contamination: 0 },
    { contamination: 0, detector: open },
  ]) {
    expect(runOf(fed(more), 6)).toEqual(plain);
  }
});

test('a source that is nothing but synthetic is a loop without real data', () => {
  const models = (regime: ReturnType<typeof loopOf>, real: number) =>
    runOf(regime, real).map(({ model, real: collected }) => ({ model, collected }));
  expect(models(fed({ contamination: 1 }), 13)).toEqual(models(loopOf(), 0));
});

describe('the k-th draw of a kind is the same', () => {
  const of = (real: number, more: object = {}) =>
    valuesOf(firstOf(fed({ detector: HALF, ...more }), real));

  test('however many are real, and the same real ones pass', () => {
    const reals = drawsOf(PURPOSE.real, 20);
    const synthetics = drawsOf(PURPOSE.synthetic, 20);
    for (const real of [0, 5, 12, 20]) {
      const { real: kept, synthetic } = of(real);
      expect(kept).toEqual(of(20).real.filter((x) => reals.indexOf(x) < real));
      for (const x of synthetic) expect(synthetics.indexOf(x)).toBeLessThan(20 - real);
      // In the order in which they were drawn.
      const places = synthetic.map((x) => synthetics.indexOf(x));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  test('with refilling: what passed without it comes first', () => {
    for (const real of [0, 7, 20]) {
      const [few, full] = [of(real), of(real, { detector: { ...HALF, refills: true } })];
      expect(full.real.slice(0, few.real.length)).toEqual(few.real);
      expect(full.synthetic.slice(0, few.synthetic.length)).toEqual(few.synthetic);
      expect(full.real.length + full.synthetic.length).toBe(20);
    }
  });

  test('with a contaminated source: fewer real ones, the first of the same', () => {
    const reals = drawsOf(PURPOSE.real, 20);
    const first = firstOf(fed({ contamination: 0.6 }), 20);
    const { real, synthetic } = valuesOf(first);
    expect(real.length).toBe(first.real);
    expect(real).toEqual(reals.slice(0, real.length));
    expect(synthetic).toEqual(drawsOf(PURPOSE.synthetic, 20 - real.length));
    expect(real.length).toBeLessThan(18);
  });

  test('with any rates: a stricter detector keeps a part of what a milder one keeps', () => {
    const mild = of(10, { detector: { ...HALF, truePositive: 0.3, falsePositive: 0.1 } });
    const strict = of(10, { detector: { ...HALF, truePositive: 0.8, falsePositive: 0.4 } });
    for (const kind of ['real', 'synthetic'] as const) {
      expect(mild[kind]).toEqual(expect.arrayContaining(strict[kind]));
      expect(strict[kind].length).toBeLessThan(mild[kind].length);
    }
  });
});

describe('when everything is turned away', () => {
  test.each([false, true])('the old model stays (refilling: %s)', (refills) => {
    const regime = fed({ n: 5, detector: { ...NOBODY, refills } });
    for (const { model, trainingSet, real } of runOf(regime, 2, 3)) {
      expect(model).toBe(STANDARD_NORMAL);
      expect([trainingSet.count, trainingSet.values.length, real]).toEqual([0, 0, 0]);
    }
  });

  test('but one sample it stays too, and with two it does not', () => {
    const counts = new Map<number, boolean[]>();
    const detector = { ...HALF, truePositive: 0.6, falsePositive: 0.6 };
    let previous = STANDARD_NORMAL;
    for (const { model, trainingSet } of runOf(fed({ n: 3, detector }), 1, 60)) {
      const stays = model === previous;
      counts.set(trainingSet.count, [...(counts.get(trainingSet.count) ?? []), stays]);
      previous = model;
    }
    for (const count of [0, 1]) expect(new Set(counts.get(count))).toEqual(new Set([true]));
    for (const count of [2, 3]) expect(new Set(counts.get(count))).toEqual(new Set([false]));
  });
});

test('refilling reaches n exactly, however few pass, and gives up after 100 n', () => {
  const rare: Detector = { truePositive: 0.99, falsePositive: 0.9, refills: true };
  for (const { trainingSet, real } of runOf(fed({ detector: rare }), 2, 20)) {
    expect(trainingSet.count).toBe(20);
    expect(trainingSet.real).toBe(real);
  }
  const rarest: Detector = { truePositive: 1, falsePositive: 0.999, refills: true };
  const counts = runOf(fed({ n: 5, detector: rarest }), 5, 30).map(
    (each) => each.trainingSet.count,
  );
  // 500 looks at a chance of 1 in 1,000: half a sample on average.
  expect(Math.max(...counts)).toBeLessThan(5);
  expect(new Set(counts).size).toBeGreaterThan(1);
});

test.each(['accumulate', 'accumulate-subsample'] as const)(
  'in %s only what passed goes into the pool',
  (synthetic) => {
    const generations = runOf(fed({ synthetic, detector: HALF }), 6, 5);
    let pooled = 0;
    for (const [i, { pool, trainingSet, real }] of generations.entries()) {
      const before = generations[i - 1]?.pool;
      expect(pool.real - (before?.real ?? 0)).toBe(real);
      expect(pool.count - pooled).toBeLessThan(20);
      pooled = pool.count;
      expect(trainingSet.count).toBe(synthetic === 'accumulate' ? pooled : Math.min(20, pooled));
    }
  },
);

test('a generation whose batch is refilled does not depend on other generations', () => {
  const regime = fed({ detector: { ...HALF, refills: true } });
  const [, second, third] = runOf(regime, 6, 3);
  if (second === undefined) throw new Error('no generation');
  expect(nextGeneration(FAMILY, regime, runKey('tools'), second, 6)).toEqual(third);
});
