/** These must never change: links replay with them. */
import { expect, test } from 'vitest';
import { childKey, ensembleKey, PURPOSE, rootKey, runKey } from '../../../../src/sim/random/key.ts';
import { nextNormal } from '../../../../src/sim/random/normal.ts';
import { streamAt } from '../../../../src/sim/random/stream.ts';

test('the branch of a key never changes', () => {
  expect(childKey([1, 2, 3, 4], 5)).toEqual([-356785694, -1763684943, 1092152299, 20]);
  expect(childKey([1, 2, 3, 4], -1, 0, 7)).toEqual([-1258770688, -360160646, -1205882846, 52]);
});

test('the root of a seed never changes', () => {
  expect(rootKey('tailkeeper')).toEqual([335834788, -22524859, 824216461, -689381997]);
  expect(rootKey('')).toEqual([2099054215, -678487446, 1207160277, 1530830726]);
  expect(rootKey('хвост 🐍')).toEqual([-1194947842, -448789215, -1356974933, -348855041]);
});

test('the streams of a run and of an ensemble never change', () => {
  expect(runKey('tailkeeper')).toEqual([557741519, -2078683604, 1973172583, -689381965]);
  expect(runKey('tailkeeper', 12)).toEqual([-622334788, 2033760060, -1691599123, -689381965]);
  expect(ensembleKey('tailkeeper')).toEqual([158807202, -74785432, 945837655, -689381981]);
});

test('the first numbers of a stream never change', () => {
  const stream = streamAt([1, 2, 3, 4], 3, PURPOSE.synthetic);
  expect([stream.bits(), stream.uniform(), nextNormal(stream)]).toEqual([
    1377064434, 0.28914557349813663, -0.467090481585752,
  ]);
});

test('the number of a purpose never changes', () => {
  expect(PURPOSE).toMatchObject({
    real: 1,
    synthetic: 2,
    subsample: 3,
    realMean: 4,
    realSumSquares: 5,
    syntheticMean: 6,
    syntheticSumSquares: 7,
    run: 8,
    ensemble: 9,
  });
  expect(new Set(Object.values(PURPOSE)).size).toBe(Object.keys(PURPOSE).length);
});
