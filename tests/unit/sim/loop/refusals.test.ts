import { expect, test } from 'vitest';
import { gaussianFamily } from '../../../../src/kinds/gaussian/family.ts';
import { STANDARD_NORMAL } from '../../../../src/kinds/gaussian/model.ts';
import { generationZero } from '../../../../src/sim/generation.ts';
import { nextGeneration, simulateModels, simulateRun } from '../../../../src/sim/loop.ts';
import { runKey } from '../../../../src/sim/random/key.ts';
import { NINE_REGIMES, regimeOf } from '../nine-regimes.ts';

const family = gaussianFamily(STANDARD_NORMAL, 'n');
const key = runKey('refusals');

test.each(NINE_REGIMES)(
  'with %s and real data %s more real samples than n are refused',
  (...regime) => {
    for (const simulate of [simulateRun, simulateModels]) {
      expect(() => simulate(family, regimeOf(regime, 10), key, [11])).toThrow(RangeError);
    }
    const zero = generationZero(family.truth);
    expect(() => nextGeneration(family, regimeOf(regime, 10), key, zero, -1)).toThrow(RangeError);
  },
);

test('a fixed set that changes its size is refused', () => {
  for (const simulate of [simulateRun, simulateModels]) {
    expect(() => simulate(family, regimeOf(['replace', 'fixed'], 10), key, [4, 5])).toThrow(
      RangeError,
    );
  }
});

test('a single sample is refused with the divisor n − 1, and gives a point with n', () => {
  const one = regimeOf(['replace', 'none'], 1);
  expect(() => simulateRun(gaussianFamily(STANDARD_NORMAL, 'n-1'), one, key, [0])).toThrow(
    RangeError,
  );
  expect(simulateRun(family, one, key, [0])[0]?.model.variance).toBe(0);
});

test('a run of no generations is empty', () => {
  expect(simulateRun(family, regimeOf(['replace', 'none'], 10), key, [])).toEqual([]);
  expect(simulateModels(family, regimeOf(['replace', 'none'], 10), key, [])).toEqual([]);
});
