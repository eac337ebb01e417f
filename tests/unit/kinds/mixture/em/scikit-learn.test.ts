/** The same iterations from the same start as scikit-learn; see scripts/fixtures/mixture-em.py. */
import { describe, expect, test } from 'vitest';
import { fitMixture, meanLogLikelihood } from '../../../../../src/kinds/mixture/em/fit.ts';
import type { Mixture } from '../../../../../src/kinds/mixture/model.ts';
import fixture from '../../../../fixtures/mixture-em.json' with { type: 'json' };
import { farthest, type Place, samplesAt } from '../regions/making.ts';

/** Relative, and for numbers below a thousandth relative to that. */
const TOLERANCE = 1e-9;
const SMALL = 1e-3;

interface Case {
  readonly name: string;
  /** The points, or how many of `formulaPlaces`. */
  readonly points: readonly Place[] | number;
  readonly weights?: readonly number[];
  readonly start: Mixture;
  readonly iterations: number;
  readonly tolerance: number;
  readonly expected: {
    readonly model: Mixture;
    readonly iterations: number;
    readonly lowerBound: number;
    readonly score: number;
  };
}

const cases = fixture as unknown as readonly Case[];

/** Six clouds, the same as in the script that made the fixture. */
function formulaPlaces(count: number): Place[] {
  let state = 1;
  const uniform = () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: count }, (_, i) => {
    const x = uniform() + uniform() + uniform() + uniform() - 2;
    const y = uniform() + uniform() + uniform() + uniform() - 2;
    return [x + 3 * (i % 3), 2 * y + x + 4 * (i % 2)];
  });
}

const samplesOf = ({ points, weights }: Case) =>
  samplesAt(typeof points === 'number' ? formulaPlaces(points) : points, weights);

describe.each(cases)('$name', (each) => {
  const { start, iterations, tolerance, expected } = each;
  const samples = samplesOf(each);
  const fit = fitMixture(samples, start, { iterations, tolerance });

  test('weights, means and covariances are those of scikit-learn', () => {
    expect(farthest(fit.model, expected.model, SMALL)).toBeLessThan(TOLERANCE);
  });

  test('so are the number of iterations and the log-likelihoods', () => {
    expect(fit.iterations).toBe(expected.iterations);
    expect(Math.abs(fit.logLikelihood - expected.lowerBound)).toBeLessThan(TOLERANCE);
    const score = meanLogLikelihood(samples, fit.model);
    expect(Math.abs(score - expected.score)).toBeLessThan(TOLERANCE);
  });
});

test('the fixture has what is hard: overlap, many components, many samples, tolerances', () => {
  const counts = cases.map((each) => samplesOf(each).count);
  expect(Math.min(...counts)).toBe(50);
  expect(Math.max(...counts)).toBe(5000);
  const components = new Set(cases.map(({ start }) => start.length));
  for (const count of [1, 2, 3, 4, 5, 6, 8]) expect(components).toContain(count);
  const stopped = cases.filter(
    ({ iterations, tolerance, expected }) => tolerance > 0 && expected.iterations < iterations,
  );
  expect(stopped.length).toBeGreaterThanOrEqual(4);
  expect(cases.filter(({ weights }) => weights?.includes(0))).toHaveLength(1);
});

test('a start that is elsewhere ends elsewhere, so that the comparison could fail', () => {
  const [first] = cases.filter(({ name }) => name === 'three that overlap');
  if (first === undefined) throw new Error('the case is gone');
  const { start, iterations, expected } = first;
  const fewer = fitMixture(samplesOf(first), start, { iterations: iterations - 1, tolerance: 0 });
  expect(farthest(fewer.model, expected.model, SMALL)).toBeGreaterThan(100 * TOLERANCE);
});
