import { describe, expect, test } from 'vitest';
import {
  COMPONENT_NUMBERS,
  componentAlone,
  drawComponents,
  drawMixture,
  type Mixture,
  MOST_COMPONENTS,
  mixtureFrom,
  mixtureParameters,
} from '../../../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../../../src/kinds/mixture/presets.ts';
import { roundComponent } from '../../../../src/kinds/mixture/round.ts';
import { rootKey } from '../../../../src/sim/random/key.ts';
import { Stream } from '../../../../src/sim/random/stream.ts';
import { expectCounts, expectMean, expectShape } from '../../../support/statistics.ts';
import { componentOf, placeAt } from './regions/making.ts';

const streamOf = (seed: string) => new Stream(rootKey(seed));

function draw(model: Mixture, count: number, seed: string, spread = 1): Float64Array {
  const out = new Float64Array(2 * count);
  drawMixture(model, spread, streamOf(seed), out);
  return out;
}

/** Three components of different shapes, so far apart that every draw shows its origin. */
const mixed: Mixture = [
  { weight: 0.5, mean: [0, 0], covariance: [4, 1.5, 1] },
  { weight: 0.2, mean: [100, 0], covariance: [0.5, -0.4, 2] },
  { weight: 0.3, mean: [0, -80], covariance: [1, 0, 1] },
];

test('parameters are weight, mean and covariance, component by component, and back', () => {
  const parameters = mixtureParameters(mixed);
  expect(parameters.slice(0, 8)).toEqual([0.5, 0, 0, 4, 1.5, 1, 0.2, 100]);
  expect(parameters).toHaveLength(3 * COMPONENT_NUMBERS);
  expect(mixtureFrom(Float64Array.from(parameters))).toEqual(mixed);
  expect(mixtureFrom(new Float64Array(0))).toEqual([]);
});

test('a round component has the square of its deviation on the diagonal', () => {
  const component = { weight: 0.3, mean: [1, -2], covariance: [0.25, 0, 0.25] };
  expect(roundComponent(0.3, 1, -2, 0.5)).toEqual(component);
});

test('a component alone has all the weight', () => {
  expect(componentAlone(mixed, 1)).toEqual([{ ...mixed[1], weight: 1 }]);
  for (const index of [3, -1, 0.5]) expect(() => componentAlone(mixed, index)).toThrow(RangeError);
});

describe('draws', () => {
  const count = 60_000;
  const out = draw(mixed, count, 'draws');
  const origins = drawComponents(mixed, streamOf('draws'), count);
  const of = (k: number) =>
    Array.from({ length: count }, (_, i) => placeAt(out, i)).filter((_, i) => origins[i] === k);

  test('come from components as often as their weights say', () => {
    expectCounts(
      mixed.map((_, k) => of(k).length),
      [0.5, 0.2, 0.3],
    );
  });

  test('come from where the origins say', () => {
    const near = ([x, y]: readonly [number, number]) => (x > 50 ? 1 : y < -40 ? 2 : 0);
    for (let i = 0; i < count; i += 7) expect(origins[i]).toBe(near(placeAt(out, i)));
  });

  test.each([0, 1, 2])('of component %d are normal with its mean and covariance', (k) => {
    const {
      mean: [x, y],
      covariance: [xx, xy, yy],
    } = componentOf(mixed, k);
    const normal = { skewness: 0, kurtosis: 3 };
    const places = of(k);
    const xs = places.map((place) => place[0]);
    const ys = places.map((place) => place[1]);
    expectShape(xs, { mean: x, variance: xx, ...normal }, 'x');
    expectShape(ys, { mean: y, variance: yy, ...normal }, 'y');
    expectMean(
      places.map((place) => (place[0] - x) * (place[1] - y)),
      xy,
      'covariance',
    );
    // y less what x says of it is independent of x, also in the squares.
    const rest = places.map((place) => place[1] - y - (xy / xx) * (place[0] - x));
    expectMean(
      rest.map((each, i) => each ** 2 * ((xs[i] ?? 0) - x) ** 2),
      (yy - (xy * xy) / xx) * xx,
      'product of squares',
    );
  });

  test('do not depend on how many are wanted', () => {
    expect(draw(mixed, 37, 'draws')).toEqual(out.subarray(0, 74));
    expect(drawComponents(mixed, streamOf('draws'), 37)).toEqual(origins.subarray(0, 37));
    expect(draw(mixed, 0, 'draws')).toHaveLength(0);
  });

  test('with λ lie √λ times as far from the mean of their component', () => {
    const wide = draw(mixed, 500, 'draws', 4);
    for (let i = 0; i < 500; i++) {
      const { mean } = componentOf(mixed, origins[i] ?? -1);
      for (const axis of [0, 1] as const) {
        const plain = (placeAt(out, i)[axis] ?? 0) - mean[axis];
        expect((placeAt(wide, i)[axis] ?? 0) - mean[axis]).toBeCloseTo(2 * plain, 10);
      }
    }
  });
});

describe('singular components', () => {
  test('draw on their line, or on their point, exactly', () => {
    const line: Mixture = [{ weight: 1, mean: [1, 2], covariance: [1, -3, 9] }];
    const point: Mixture = [{ weight: 1, mean: [0.1, 0.7], covariance: [0, 0, 0] }];
    const upright: Mixture = [{ weight: 1, mean: [0.1, 0], covariance: [0, 0, 4] }];
    for (let i = 0; i < 200; i++) {
      const [x, y] = placeAt(draw(line, 200, 'line'), i);
      expect(y - 2).toBeCloseTo(-3 * (x - 1), 12);
      expect(placeAt(draw(point, 200, 'point'), i)).toEqual([0.1, 0.7]);
      expect(placeAt(draw(upright, 200, 'upright'), i)[0]).toBe(0.1);
    }
  });
});

describe('dead components', () => {
  const [a, b, c] = mixed as [Mixture[0], Mixture[0], Mixture[0]];
  const dead = (each: Mixture[0]) => ({ ...each, weight: 0 });

  test.each<[string, Mixture, number[]]>([
    ['first', [dead(a), { ...b, weight: 0.5 }, { ...c, weight: 0.5 }], [0, 1, 1]],
    ['in the middle', [{ ...a, weight: 0.5 }, dead(b), { ...c, weight: 0.5 }], [1, 0, 1]],
    ['last', [{ ...a, weight: 0.5 }, { ...b, weight: 0.5 }, dead(c)], [1, 1, 0]],
    ['all but one', [dead(a), { ...b, weight: 1 }, dead(c)], [0, 1, 0]],
  ])('%s: are never drawn from', (_, model, shares) => {
    const counts = [0, 0, 0];
    for (const origin of drawComponents(model, streamOf('dead'), 20_000)) {
      counts[origin] = (counts[origin] ?? 0) + 1;
    }
    expect(counts.map((each) => each > 0)).toEqual(shares.map((each) => each > 0));
    if (shares.filter((each) => each > 0).length > 1) {
      expectCounts(
        counts.filter((each) => each > 0),
        [1, 1],
      );
    }
  });

  test('and what rounding leaves beyond all weights is the last living one’s', () => {
    const short: Mixture = [{ ...a, weight: 0.25 }, { ...b, weight: 0.25 }, dead(c)];
    const origins = drawComponents(short, streamOf('short'), 20_000);
    expect(origins.every((origin) => origin < 2)).toBe(true);
    expectCounts(
      [20_000 - origins.reduce((sum, each) => sum + each, 0), origins.filter(Boolean).length],
      [1, 3],
    );
  });
});

test('there may be 32 components, and each is drawn from', () => {
  const many = Array.from({ length: MOST_COMPONENTS }, (_, k) => roundComponent(1 / 32, k, 0, 0));
  expect(MOST_COMPONENTS).toBe(32);
  const out = draw(many, 5000, 'many');
  expect(new Set(out.filter((_, i) => i % 2 === 0))).toEqual(new Set(many.map((_, k) => k)));
});

test('drawing leaves the model as it is', () => {
  const copy = structuredClone(PRESETS.archipelago);
  draw(PRESETS.archipelago, 10, 'copy', 3);
  expect(PRESETS.archipelago).toEqual(copy);
});
