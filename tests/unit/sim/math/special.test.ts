import { expect, test } from 'vitest';
import * as errorFunctions from '../../../../src/sim/math/error-function.ts';
import * as exponentials from '../../../../src/sim/math/exponential.ts';
import * as inverses from '../../../../src/sim/math/inverse-error-function.ts';
import * as logGammas from '../../../../src/sim/math/log-gamma.ts';
import { normalCdf } from '../../../../src/sim/math/normal-distribution.ts';
import { normalQuantile } from '../../../../src/sim/math/normal-quantile.ts';
import * as polygammas from '../../../../src/sim/math/polygamma.ts';
import fixture from '../../../fixtures/special-functions.json' with { type: 'json' };

const special = { ...errorFunctions, ...inverses, ...exponentials, ...logGammas, ...polygammas };

const FUNCTIONS = { ...special, normalCdf, normalQuantile };
type Name = keyof typeof FUNCTIONS;
const TOLERANCE = 1e-14;
/**
 * Where inverseErfc misses that, known and stated: the further below 1e-265, the more, up to 9.5e-14 at 1e-307.
 * normalQuantile, which is built on it, is polished there.
 */
const FAR_TAIL = { below: 1e-265, tolerance: 1e-13 };

/** The points at which a function is not within a relative error of what mpmath says, told so that one can look. */
function missed(name: Name, isAsked: (x: number) => boolean, tolerance: number): string[] {
  return (fixture[name] as [number, number][])
    .filter(([x]) => isAsked(x))
    .map(([x, expected]) => ({ x, expected, value: FUNCTIONS[name](x) }))
    .filter(
      ({ expected, value }) => !(Math.abs(value - expected) <= tolerance * Math.abs(expected)),
    )
    .map(({ x, expected, value }) => `${name}(${x}) = ${value}, not ${expected}`);
}

test.each<Name>([
  'ln',
  'exp',
  'erfc',
  'logGamma',
  'digamma',
  'trigamma',
  'normalCdf',
  'normalQuantile',
])('%s is right to a relative error of 1e-14 everywhere', (name) => {
  expect(fixture[name].length).toBeGreaterThan(200);
  expect(missed(name, () => true, TOLERANCE)).toEqual([]);
});

test('inverseErfc is right to a relative error of 1e-14 above 1e-265, of 1e-13 below', () => {
  expect(fixture.inverseErfc.length).toBeGreaterThan(200);
  expect(missed('inverseErfc', (p) => p >= FAR_TAIL.below, TOLERANCE)).toEqual([]);
  expect(missed('inverseErfc', (p) => p < FAR_TAIL.below, FAR_TAIL.tolerance)).toEqual([]);
});

test('the fixture reaches where precision is hard to keep', () => {
  const reach = (name: Name) => (fixture[name] as [number, number][]).map(([x]) => x);
  expect(Math.max(...reach('erfc'))).toBe(26);
  expect(Math.min(...reach('normalCdf'))).toBe(-37);
  expect(Math.min(...reach('normalQuantile'))).toBe(1e-300);
  expect(Math.max(...reach('normalQuantile'))).toBe(1 - 2 ** -53);
  expect(reach('normalQuantile').filter((p) => p !== 0.5 && Math.abs(p - 0.5) < 1e-12)).not.toEqual(
    [],
  );
  for (const centre of [1, 2]) {
    expect(
      reach('logGamma').filter((x) => x !== centre && Math.abs(x - centre) < 1e-12),
    ).not.toEqual([]);
  }
  // ψ changes its sign between these two neighbouring doubles.
  expect(reach('digamma')).toContain(1.4616321449683622);
});
