import { describe, expect, test } from 'vitest';
import { gaussianFamily } from '../../../../src/kinds/gaussian/family.ts';
import { type Gaussian, STANDARD_NORMAL } from '../../../../src/kinds/gaussian/model.ts';
import { type Generation, generationZero } from '../../../../src/sim/generation.ts';
import { nextGeneration, simulateModels, simulateRun } from '../../../../src/sim/loop.ts';
import { runKey } from '../../../../src/sim/random/key.ts';
import type { RealDataRegime, SyntheticRegime } from '../../../../src/sim/regimes.ts';
import { NINE_REGIMES, regimeOf } from '../nine-regimes.ts';

const N = 30;
const family = gaussianFamily(STANDARD_NORMAL, 'n');
const key = runKey('luck');

type Nine = readonly [SyntheticRegime, RealDataRegime];
type Run = Generation<Gaussian>[];

function run(regime: Nine, plan: readonly number[], spread = 1): Run {
  return simulateRun(family, regimeOf(regime, N, spread), key, plan);
}

/** The same r for some generations, or a list that changes where the regime allows it. */
const planFor = ([, realData]: Nine) =>
  realData === 'fixed' ? [9, 9, 9, 9, 9, 9] : [9, 0, 30, 1, 17, 9];

const realOf = ({ trainingSet }: Generation<Gaussian>) =>
  trainingSet.values.subarray(0, trainingSet.real);
const syntheticOf = ({ trainingSet }: Generation<Gaussian>) =>
  trainingSet.values.subarray(trainingSet.real);

/** Synthetic draws as standard normal numbers: without the model they were drawn from. */
function standardised(generations: Run, t: number): number[] {
  const { mean, variance } = generations[t - 2]?.model ?? STANDARD_NORMAL;
  return [...syntheticOf(generations[t - 1] as Generation<Gaussian>)].map(
    (x) => (x - mean) / Math.sqrt(variance),
  );
}

describe.each(NINE_REGIMES)('with %s and real data %s', (...regime) => {
  const plan = planFor(regime);

  test('the same run is the same, bit for bit', () => {
    expect(run(regime, plan)).toEqual(run(regime, plan));
  });

  test('another run of the seed is another run', () => {
    const other = simulateRun(family, regimeOf(regime, N), runKey('luck', 1), plan);
    expect(other[0]?.model).not.toEqual(run(regime, plan)[0]?.model);
  });

  test('a longer run extends a shorter one', () => {
    expect(run(regime, plan).slice(0, 3)).toEqual(run(regime, plan.slice(0, 3)));
  });

  test('the models without their training sets are the same models, bit for bit', () => {
    for (const spread of [1, 0.7]) {
      const models = simulateModels(family, regimeOf(regime, N, spread), key, plan);
      expect(models).toEqual(run(regime, plan, spread).map(({ model }) => model));
    }
  });

  test('a generation is never changed by a later one', () => {
    let state = generationZero(family.truth);
    const kept: Run = [];
    const copies: Run = [];
    for (const real of plan) {
      state = nextGeneration(family, regimeOf(regime, N), key, state, real);
      kept.push(state);
      copies.push(structuredClone(state));
    }
    expect(kept).toEqual(copies);
    expect(kept).toEqual(run(regime, plan));
  });

  test('one generation can be followed by two different ones', () => {
    if (regime[1] === 'fixed') return;
    const [first] = run(regime, [9]) as [Generation<Gaussian>];
    const copy = structuredClone(first);
    const follow = (real: number) => nextGeneration(family, regimeOf(regime, N), key, first, real);
    const [one, other, again] = [follow(2), follow(20), follow(2)];
    expect(again).toEqual(one);
    if (regime[1] === 'fresh') expect(other.model).not.toEqual(one.model);
    expect(first).toEqual(copy);
  });
});

describe('a different move', () => {
  const before = run(['replace', 'fresh'], [9, 9, 9, 9, 9]);
  const after = run(['replace', 'fresh'], [9, 9, 20, 9, 9]);

  test('leaves earlier generations as they are and changes later ones', () => {
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    for (const t of [3, 4, 5]) expect(after[t - 1]?.model).not.toEqual(before[t - 1]?.model);
  });

  test('leaves the k-th real draw of every generation as it is', () => {
    for (const [i, generation] of before.entries()) {
      const changed = after[i] as Generation<Gaussian>;
      expect(realOf(changed).slice(0, 9)).toEqual(realOf(generation));
    }
  });

  test('leaves the k-th synthetic draw as it is but for the model it is drawn from', () => {
    for (const t of [1, 2, 3, 4, 5]) {
      const [one, other] = [standardised(before, t), standardised(after, t)];
      for (const [k, z] of other.entries()) expect(z).toBeCloseTo(one[k] ?? Number.NaN, 12);
    }
  });

  test('does not pair real draws with synthetic ones', () => {
    const real = before.flatMap((each) => [...realOf(each)]);
    const synthetic = before.flatMap((_, i) => standardised(before, i + 1));
    expect(real.filter((x) => synthetic.some((z) => Math.abs(x - z) < 1e-9))).toEqual([]);
  });

  test('has no effect on synthetic draws across regimes either', () => {
    const without = run(['replace', 'none'], [0, 0, 0, 0, 0]);
    for (const [k, z] of standardised(before, 1).entries()) {
      expect(z).toBe(syntheticOf(without[0] as Generation<Gaussian>)[k]);
    }
  });
});

describe('the spread', () => {
  test('multiplies the variance of what is drawn from a model: four times it is twice the deviation', () => {
    const [plain] = run(['replace', 'none'], [0]);
    const [spread] = run(['replace', 'none'], [0], 4);
    expect(spread?.trainingSet.values).toEqual(plain?.trainingSet.values.map((x) => 2 * x));
    expect(spread?.model.variance).toBe(4 * (plain?.model.variance ?? Number.NaN));
  });

  test.each(NINE_REGIMES)('does not touch real samples with %s and real data %s', (...regime) => {
    const [plain, spread] = [run(regime, [9, 9]), run(regime, [9, 9], 0.5)];
    for (const [i, generation] of spread.entries()) {
      if (regime[0] === 'accumulate-subsample' && i > 0) continue;
      expect(realOf(generation)).toEqual(realOf(plain[i] as Generation<Gaussian>));
    }
  });
});
