/** Whether and how a component that lost its samples comes back. */
import { describe, expect, test } from 'vitest';
import { fitMixture, STOPPING } from '../../../../../src/kinds/mixture/em/fit.ts';
import { type Reseed, settleDead } from '../../../../../src/kinds/mixture/em/reseed.ts';
import type { Component, Mixture } from '../../../../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../../../../src/kinds/mixture/presets.ts';
import { roundComponent } from '../../../../../src/kinds/mixture/round.ts';
import { componentOf, drawn, type Place, placesOf, samplesAt } from '../regions/making.ts';

const truth = PRESETS.archipelago;
const away = truth.slice(0, 3).map((each) => ({ ...each, weight: each.weight / 0.97 }));
/** The truth after its rare fourth mode died. */
const dead: Mixture = [...away, { ...componentOf(truth, 3), weight: 0 }];
/** 120 samples of the three others. */
const others = placesOf(drawn(away, 120, 'others'));
const home: Place[] = [
  [3.2, 2.9],
  [2.7, 3.4],
  [3.4, 3.3],
];

const fitted = (places: readonly Place[], previous: Mixture, reseed: Reseed) =>
  fitMixture(samplesAt(places), settleDead(samplesAt(places), previous, reseed), STOPPING).model;
const reach = ({ covariance: [xx, , yy] }: Component) => xx + yy;

describe('when samples arrive where a component died', () => {
  const places = [...others, ...home];

  test('with reseed on it comes back, on them and nothing else', () => {
    const back = componentOf(fitted(places, dead, 'on'), 3);
    expect(back.weight).toBeCloseTo(3 / 123, 9);
    expect(back.mean[0]).toBeCloseTo(9.3 / 3, 9);
    expect(back.mean[1]).toBeCloseTo(9.6 / 3, 9);
    expect(back.covariance[0]).toBeCloseTo(0.26 / 3, 9);
  });

  test('EM starts from it on them: their mean, their share, the shape of its neighbours', () => {
    const { weight, mean, covariance } = componentOf(settleDead(samplesAt(places), dead, 'on'), 3);
    expect(weight).toBeCloseTo(3 / 123, 14);
    expect(mean[0]).toBeCloseTo(3.1, 14);
    expect(mean[1]).toBeCloseTo(3.2, 14);
    for (const [i, entry] of [0.36, 0, 0.36].entries())
      expect(covariance[i]).toBeCloseTo(entry, 14);
  });

  test('with one of them it comes back as a point: nothing is added', () => {
    const back = componentOf(fitted([...others, [3.2, 2.9]], dead, 'on'), 3);
    expect(back.weight).toBeCloseTo(1 / 121, 9);
    for (const entry of back.covariance) expect(Math.abs(entry)).toBeLessThan(1e-20);
  });

  test('with reseed off it stays dead, and a neighbour swells', () => {
    const off = fitted(places, dead, 'off');
    expect(off[3]).toEqual(dead[3]);
    const plain = fitted(others, dead, 'off');
    const swollen = off.filter(
      (component, k) => reach(component) > 1.5 * reach(componentOf(plain, k)),
    );
    expect(swollen).toHaveLength(1);
    const on = fitted(places, dead, 'on');
    for (const k of [0, 1, 2]) {
      expect(reach(componentOf(on, k))).toBeLessThan(1.01 * reach(componentOf(plain, k)));
    }
  });
});

describe('nothing brings it back', () => {
  test.each<[string, Place[]]>([
    ['without samples there', []],
    ['when the strays are elsewhere', [[9, 9]]],
    ['when they are where another one lives', [[-3, 3]]],
  ])('%s', (_, more) => {
    expect(fitted([...others, ...more], dead, 'on')[3]).toEqual(dead[3]);
  });
});

describe('near is what one of n samples exceeds once in a hundred times', () => {
  /** P(d² > x) of a normal sample in the plane is exp(−x/2). */
  const reachOf = (count: number) => Math.sqrt(-2 * Math.log(1 / (100 * count)));
  const isBack = (places: readonly Place[], previous: Mixture, k: number) =>
    componentOf(settleDead(samplesAt(places), previous, 'on'), k).weight > 0;

  test('for the component that died', () => {
    const at = (deviations: number): Place => [3 + 0.6 * deviations * reachOf(121), 3];
    expect(isBack([...others, at(0.99)], dead, 3)).toBe(true);
    expect(isBack([...others, at(1.01)], dead, 3)).toBe(false);
  });

  test('for those that live: what they explain is not stray', () => {
    const pair: Mixture = [
      roundComponent(1, 0, 0, 1),
      { ...roundComponent(1, 6, 0, 1), weight: 0 },
    ];
    const there = placesOf(drawn([roundComponent(1, 0, 0, 1)], 60, 'near'));
    expect(isBack([...there, [reachOf(61) * 1.01, 0]], pair, 1)).toBe(true);
    expect(isBack([...there, [reachOf(61) * 0.99, 0]], pair, 1)).toBe(false);
  });
});

describe('when no component died', () => {
  const samples = drawn(truth, 300, 'alive');

  test.each<Reseed>(['on', 'off'])('with reseed %s nothing is done', (reseed) => {
    expect(settleDead(samples, truth, reseed)).toEqual(truth);
  });

  test.each(Object.entries(PRESETS))('%s: both fit the same, bit for bit', (_, preset) => {
    const many = drawn(preset, 60 * preset.length, 'many');
    const refit = (reseed: Reseed) =>
      fitMixture(many, settleDead(many, preset, reseed), STOPPING).model;
    expect(refit('on')).toEqual(refit('off'));
  });
});

describe('a component dies', () => {
  test.each<Reseed>(['on', 'off'])('when no sample is its own, with reseed %s', (reseed) => {
    const settled = settleDead(samplesAt(others), truth, reseed);
    expect(settled).toEqual(truth.map((each, k) => (k === 3 ? { ...each, weight: 0 } : each)));
  });

  test('with less than half a sample, not with half of one', () => {
    const pair = (share: number): Mixture => [
      roundComponent(1 - share, 0, 0, 1),
      roundComponent(share, 0, 0, 1),
    ];
    const one = samplesAt([[0.2, 0.1]]);
    // Two components in the same place share samples as their weights are.
    expect(settleDead(one, pair(0.49), 'off').map(({ weight }) => weight > 0)).toEqual([
      true,
      false,
    ]);
    const two = samplesAt([
      [0.2, 0.1],
      [1, 1],
    ]);
    expect(settleDead(two, pair(0.26), 'off').map(({ weight }) => weight > 0)).toEqual([
      true,
      true,
    ]);
  });

  test('by samples, not by what they weigh', () => {
    const places = [...others, ...home];
    const weights = places.map(([x, y]) => (x > 0 && y > 0 ? 0.03 : 1));
    expect(componentOf(settleDead(samplesAt(places, weights), truth, 'off'), 3).weight).toBe(0.03);
  });
});

describe('a component that is a point', () => {
  const point: Mixture = [...away, { weight: 0.01, mean: [3, 3], covariance: [0, 0, 0] }];
  const places: Place[] = [...others, [3, 3], [3.3, 2.8], [2.6, 3.1]];

  test('takes in samples beside it with reseed on', () => {
    expect(componentOf(fitted(places, point, 'on'), 3).weight).toBeCloseTo(3 / 123, 9);
  });

  test('cannot without', () => {
    expect(componentOf(fitted(places, point, 'off'), 3).weight).toBeCloseTo(1 / 123, 9);
  });
});

describe('two components that died near each other', () => {
  const pair: Mixture = [
    roundComponent(1, -20, 0, 1),
    { ...roundComponent(1, 0, 0, 1), weight: 0 },
    { ...roundComponent(1, 2.5, 0, 1), weight: 0 },
  ];
  const there = placesOf(drawn([roundComponent(1, -20, 0, 1)], 60, 'pair'));

  test.each<[string, Place[]]>([
    ['a single stray', [[0.3, 0.1]]],
    [
      'strays of one of them',
      [
        [-1, 0.1],
        [0.2, -0.4],
        [-0.4, 0.8],
      ],
    ],
  ])('do not both come back in the same place for %s', (_, strays) => {
    const [, one, other] = fitted([...there, ...strays], pair, 'on');
    const isTwin = JSON.stringify(one) === JSON.stringify(other);
    expect(isTwin && (one?.weight ?? 0) > 0).toBe(false);
  });
});

test('what it is given is left as it is', () => {
  const samples = samplesAt([...others, ...home]);
  const copy = structuredClone({ samples, dead });
  settleDead(samples, dead, 'on');
  expect({ samples, dead }).toEqual(copy);
});
