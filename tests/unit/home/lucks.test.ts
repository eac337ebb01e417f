import { describe, expect, test } from 'vitest';
import { surveyLucks } from '../../../src/home/lucks.ts';
import { grow, leftAlone, newSnake, SAMPLES, widthOf } from '../../../src/home/run.ts';
import { normalCdf } from '../../../src/sim/math/normal-distribution.ts';
import { effectiveRealSamples } from '../../../src/sim/theory/limits.ts';
import { expectedLogDeviation, varianceOfLogDeviation } from '../../../src/sim/theory/replace.ts';
import { expectMean } from '../../support/statistics.ts';

/** ln σ after 30 generations is a sum of 30 independent terms, so nearly normal. */
const SETTINGS = { n: SAMPLES, divisor: 'n', spread: 1 } as const;
const MEAN = expectedLogDeviation(SETTINGS, 30);
const DEVIATION = Math.sqrt(varianceOfLogDeviation(SETTINGS, 30));

describe('a thousand lucks, left alone for a round', () => {
  const lucks = surveyLucks(1000);

  test('are below half the width as often as theory says', () => {
    const share = normalCdf((Math.log(0.5) - MEAN) / DEVIATION);
    expect(share).toBeCloseTo(0.83, 2);
    const error = Math.sqrt(share * (1 - share) * 1000);
    expect(Math.abs(lucks.belowHalf - 1000 * share)).toBeLessThan(4.5 * error);
  });

  test('have about the median that theory says', () => {
    expect(Math.exp(MEAN)).toBeCloseTo(0.21, 2);
    // The median of a normal sample has the standard error σ √(π/2 / count).
    const error = DEVIATION * Math.sqrt(Math.PI / 2 / 1000);
    expect(Math.abs(Math.log(lucks.median) - MEAN)).toBeLessThan(4.5 * error);
  });

  test('are seen to grow by one drop: a thin snake about doubles', () => {
    // With 19 samples of a point and one real sample x of it, σ² = (19/400)(x − μ)²: 0.22 |x − μ|.
    expect(lucks.medianOfDrop).toBeGreaterThan(1.6);
    expect(lucks.medianOfDrop).toBeLessThan(2.4);
  });
});

test('the first luck shows collapse within a round, and what a drop does', () => {
  const end = leftAlone(1);
  expect(widthOf(end.now.model)).toBeLessThan(0.15);
  const fed = grow(end, 1);
  expect(fed.now.trainingSet.real).toBe(1);
  expect(widthOf(fed.now.model)).toBeGreaterThan(2 * widthOf(end.now.model));
});

test('one in every generation holds the variance that theory says', () => {
  const variances = Array.from({ length: 1000 }, (_, i) => {
    let snake = newSnake(i + 1);
    for (let t = 0; t < 90; t++) snake = grow(snake, 1);
    return snake.now.model.variance;
  });
  // 1 − 1/(r (1 + a) + a) with r = 1 and a = 19/20; what is left of the beginning, κ^90, is below 0.001.
  expect(effectiveRealSamples(SAMPLES, 1)).toBeCloseTo(2.9, 12);
  expectMean(variances, 1 - 1 / 2.9, 'variance');
});

test('a snake that is dust can be fed again', () => {
  let snake = newSnake(2);
  for (let t = 0; t < 3000; t++) snake = grow(snake, 0);
  expect(widthOf(snake.now.model)).toBeLessThan(1e-9);
  expect(snake.marks).toHaveLength(60);
  const { mean } = snake.now.model;
  const fed = grow(snake, 1);
  const [real = Number.NaN] = fed.now.trainingSet.values;
  expect(widthOf(fed.now.model)).toBeCloseTo((Math.sqrt(19) / 20) * Math.abs(real - mean), 9);
});
