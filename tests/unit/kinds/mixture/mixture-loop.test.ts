/** The loop with mixtures: what luck, length and decisions change, and what not. */
import { describe, expect, test } from 'vitest';
import type { Reseed } from '../../../../src/kinds/mixture/em/reseed.ts';
import { mixtureFamily } from '../../../../src/kinds/mixture/family.ts';
import type { Mixture } from '../../../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../../../src/kinds/mixture/presets.ts';
import type { Source, TargetedSource } from '../../../../src/sim/collection.ts';
import type { Generation } from '../../../../src/sim/generation.ts';
import { simulateModels, simulateRun } from '../../../../src/sim/loop.ts';
import { runKey } from '../../../../src/sim/random/key.ts';
import type { RealDataRegime, SyntheticRegime } from '../../../../src/sim/regimes.ts';
import { NINE_REGIMES, regimeOf } from '../../sim/nine-regimes.ts';
import { faultsOf, type Place, placeAt } from './regions/making.ts';

const N = 40;
const truth: Mixture = PRESETS.archipelago;
const family = mixtureFamily(truth, 'on');
const key = runKey('mixture luck');

type Nine = readonly [SyntheticRegime, RealDataRegime];

const run = (kind: Nine, plan: readonly number[], source: Source = 'world', spread = 1) =>
  simulateRun(family, regimeOf(kind, N, spread), key, plan, source);
const planFor = ([, realData]: Nine) =>
  realData === 'fixed' ? [9, 9, 9, 9, 9] : [9, 0, 40, 1, 17];

const SOURCES: readonly Source[] = [
  'world',
  { mode: 3, isWeighted: true },
  { mode: 1, isWeighted: false },
];
const FED: Nine = ['replace', 'fresh'];

const places = ({ trainingSet }: Generation<Mixture>, from: number, to: number): Place[] =>
  Array.from({ length: to - from }, (_, i) => placeAt(trainingSet.values, from + i));
const realOf = (generation: Generation<Mixture>) =>
  places(generation, 0, generation.trainingSet.real);
const syntheticOf = (generation: Generation<Mixture>) =>
  places(generation, generation.trainingSet.real, generation.trainingSet.count);

describe.each(NINE_REGIMES)('with %s and real data %s', (...kind) => {
  const plan = planFor(kind);
  const sources = kind[1] === 'fresh' ? SOURCES : SOURCES.slice(0, 1);

  test.each(sources)('from %j: the same run is the same, a longer one extends it', (source) => {
    const whole = run(kind, plan, source);
    expect(run(kind, plan, source)).toEqual(whole);
    expect(run(kind, plan.slice(0, 3), source)).toEqual(whole.slice(0, 3));
    for (const { model } of whole) expect(faultsOf(model)).toEqual([]);
  });

  test.each(sources)(
    'from %j: models without training sets are the same, bit for bit',
    (source) => {
      for (const spread of [1, 0.8]) {
        const models = simulateModels(family, regimeOf(kind, N, spread), key, plan, source);
        expect(models).toEqual(run(kind, plan, source, spread).map(({ model }) => model));
      }
    },
  );
});

describe.each(SOURCES)('a different number of real samples from %j', (source) => {
  const before = run(FED, [9, 9, 9], source);
  const after = run(FED, [9, 20, 9], source);

  test('leaves earlier generations as they are, and changes later ones', () => {
    expect(after[0]).toEqual(before[0]);
    for (const t of [1, 2]) expect(after[t]?.model).not.toEqual(before[t]?.model);
  });

  test('leaves the k-th real draw and the k-th synthetic one as they are', () => {
    for (const [i, generation] of before.entries()) {
      const changed = after[i] as Generation<Mixture>;
      expect(realOf(changed).slice(0, 9)).toEqual(realOf(generation));
    }
    const synthetic = syntheticOf(before[1] as Generation<Mixture>);
    expect(syntheticOf(after[1] as Generation<Mixture>)).toEqual(synthetic.slice(0, 20));
  });
});

describe('where real samples are collected', () => {
  const only = (source: Source) => run(FED, [12], source)[0] as Generation<Mixture>;

  test('has no effect on synthetic draws', () => {
    for (const source of SOURCES)
      expect(syntheticOf(only(source))).toEqual(syntheticOf(only('world')));
  });

  test('from a mode they are its own, and the same whether weighted or not', () => {
    const weighted = only({ mode: 3, isWeighted: true });
    for (const [x, y] of realOf(weighted)) {
      expect(Math.hypot(x - 3, y - 3)).toBeLessThan(0.6 * 5);
    }
    expect(realOf(only({ mode: 3, isWeighted: false }))).toEqual(realOf(weighted));
    expect(weighted.trainingSet.weights).toHaveLength(N);
    expect(only({ mode: 3, isWeighted: false }).trainingSet.weights).toBeUndefined();
    expect(only('world').trainingSet.weights).toBeUndefined();
  });

  test('the mode weighs its synthetic samples and 0.03 for each targeted one, and all weigh n', () => {
    const { weights, real } = only({ mode: 3, isWeighted: true }).trainingSet;
    expect(weights?.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(N, 10);
    const places = syntheticOf(only({ mode: 3, isWeighted: true }));
    const others = places.filter(([x, y]) => x < 0 || y < 0).length;
    const own = places.length - others;
    const due = { inside: (own + 12 * 0.03) / (own + 12), outside: 1 + (12 * 0.97) / others };
    for (let i = 0; i < real; i++) expect(weights?.[i]).toBeCloseTo(due.inside, 12);
    for (const [i, [x, y]] of places.entries()) {
      expect(weights?.[real + i]).toBeCloseTo(x > 0 && y > 0 ? due.inside : due.outside, 12);
    }
  });

  test('a single targeted sample gives the mode 0.03 as well', () => {
    const [first = only('world')] = run(FED, [1], { mode: 3, isWeighted: true });
    const { trainingSet } = first;
    const own = syntheticOf(first).filter(([x, y]) => x > 0 && y > 0).length;
    expect(trainingSet.weights?.[0]).toBeCloseTo((own + 0.03) / (own + 1), 12);
    expect(trainingSet.weights?.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(N, 10);
  });

  test('without real samples a source plays no part, and there are no weights', () => {
    const [none] = run(FED, [0], { mode: 3, isWeighted: true });
    expect(none).toEqual(run(FED, [0])[0]);
  });

  test('accumulate begins with samples of the world, unweighted, and keeps later weights', () => {
    const source: TargetedSource = { mode: 3, isWeighted: true };
    const [first, second] = run(['accumulate', 'fresh'], [5, 5], source);
    expect(first).toEqual(run(['accumulate', 'fresh'], [5, 5])[0]);
    expect(second?.pool.count).toBe(2 * N);
    expect(second?.pool.real).toBe(N + 5);
    expect(second?.pool.weights?.subarray(0, N)).toEqual(new Float64Array(N).fill(1));
    expect(new Set(second?.pool.weights?.subarray(N, N + 5)).size).toBe(1);
    expect(second?.pool.weights?.[N]).toBeLessThan(1);
    expect(second?.pool.weights?.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(2 * N, 9);
  });

  test.each([4, -1, 1.5])('a mode %d that is not there is refused', (mode) => {
    expect(() => run(FED, [3], { mode, isWeighted: true })).toThrow(RangeError);
    expect(() => run(FED, [3], { mode, isWeighted: false })).toThrow(RangeError);
  });
});

describe.each<Reseed>(['on', 'off'])('with reseed %s', (reseed) => {
  test.each([2, 3, 5, 12])('every preset runs with %d samples a generation', (n) => {
    for (const preset of Object.values(PRESETS)) {
      for (let index = 0; index < 6; index++) {
        const regime = regimeOf(FED, n);
        const plan = new Array<number>(30).fill(2);
        const models = simulateModels(
          mixtureFamily(preset, reseed),
          regime,
          runKey('few', index),
          plan,
        );
        for (const model of models) expect(faultsOf(model)).toEqual([]);
      }
    }
  });
});
