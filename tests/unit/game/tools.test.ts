import { expect, test } from 'vitest';
import type { Challenge } from '../../../src/game/challenge.ts';
import { replay } from '../../../src/game/play.ts';
import { regimeOf } from '../../../src/game/step.ts';
import type { GaussianChallenge } from '../../../src/kinds/gaussian/settings.ts';
import type { Offer } from '../../../src/tools/tools.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { STANDARD_ERRORS } from '../../support/statistics.ts';

const WEB = { contamination: 0.7, truePositive: 0.9, falsePositive: 0.1, tailFalsePositive: 0.3 };
const offering = (...tools: readonly Offer[]): Challenge => ({ ...FIRST_WATCH, tools: [...tools] });

/** How a generation of `FIRST_WATCH` is made without tools. */
const PLAIN = { synthetic: 'replace', realData: 'fresh', n: 200, spread: 0.95 };

const SPREAD: Offer = {
  tool: 'spread',
  options: [
    { set: 1, price: 12 },
    { set: 0.8, price: 0 },
  ],
};
const ARCHIVE: Offer = {
  tool: 'archive',
  options: [
    { set: 'whole', price: 30 },
    { set: 'subsample', price: 20 },
  ],
};
const COPIES: Offer = { tool: 'copies', options: [{ set: 40, price: 5 }] };
const TAILS: Offer = { tool: 'tailWeight', options: [{ set: 2.5, price: 0 }] };
const REAL: Offer = {
  tool: 'realWeight',
  options: [
    { set: 'best', price: 7 },
    { set: 0.6, price: 0 },
  ],
};
const BOUNCER: Offer = {
  tool: 'bouncer',
  options: [
    { set: 'drop', price: 3 },
    { set: 'refill', price: 9 },
  ],
};

test.each<[string, Offer, number, object]>([
  ['λ of 1', SPREAD, 1, { spread: 1 }],
  ['λ of 0.8', SPREAD, 2, { spread: 0.8 }],
  ['the whole archive', ARCHIVE, 1, { archive: 'whole' }],
  ['a draw from the archive', ARCHIVE, 2, { archive: 'subsample' }],
  ['an archive that is offered but not used', ARCHIVE, 0, { archive: 'kept' }],
  ['40 copies', COPIES, 1, { copies: 40 }],
  ['weight on tails', TAILS, 1, { tailWeight: { weight: 2.5, cut: 2, window: 'model' } }],
  ['the best weight', REAL, 1, { realWeight: 'best' }],
  ['a weight of 60%', REAL, 2, { realWeight: 0.6 }],
  ['no weight', REAL, 0, {}],
  ['a bouncer without a web', BOUNCER, 1, {}],
])('%s changes just that', (_, offer, option, change) => {
  expect(regimeOf(offering(offer), { tools: [option] })).toEqual({ ...PLAIN, ...change });
});

test('on a web the pool is contaminated, whether or not the bouncer looks', () => {
  const challenge: GaussianChallenge = { ...FIRST_WATCH, tools: [BOUNCER], web: WEB };
  const contaminated = { ...PLAIN, contamination: 0.7 };
  const rates = { truePositive: 0.9, falsePositive: 0.1, tailFalsePositive: 0.3 };
  expect(regimeOf({ ...challenge, tools: [] })).toEqual(contaminated);
  expect(regimeOf(challenge)).toEqual(contaminated);
  expect(regimeOf(challenge, { tools: [0] })).toEqual(contaminated);
  expect(regimeOf(challenge, { tools: [1] })).toEqual({
    ...contaminated,
    detector: { ...rates, refills: false },
  });
  expect(regimeOf(challenge, { tools: [2] })).toEqual({
    ...contaminated,
    detector: { ...rates, refills: true },
  });
});

test('several tools work together, each by its place in the list', () => {
  const challenge = offering(REAL, SPREAD, ARCHIVE);
  expect(regimeOf(challenge, { tools: [2, 1, 1] })).toEqual({
    ...PLAIN,
    realWeight: 0.6,
    spread: 1,
    archive: 'whole',
  });
  expect(regimeOf(challenge, { tools: [0, 2, 0] })).toEqual({
    ...PLAIN,
    spread: 0.8,
    archive: 'kept',
  });
});

/** The position after some moves. */
function after(challenge: Challenge, ...moves: Parameters<typeof replay>[1]) {
  const position = replay(challenge, moves);
  if (!position.ok) throw new Error(position.error.code);
  return position.value;
}

test('λ scales the synthetic samples about their mean, and nothing else', () => {
  const challenge = offering(SPREAD);
  const values = [[0], [1]].map(
    (tools) => after(challenge, { real: 50, tools }).state.trainingSet.values,
  );
  const [narrow = new Float64Array(0), plain = new Float64Array(0)] = values;
  expect(plain.subarray(0, 50)).toEqual(narrow.subarray(0, 50));
  for (let i = 50; i < 200; i++) {
    // The model before is N(0, 1), so a sample is √λ z.
    expect(narrow[i]).toBeCloseTo((plain[i] ?? Number.NaN) * Math.sqrt(0.95), 12);
  }
});

test('copies are the same samples every time, beside the fresh ones', () => {
  const challenge = offering(COPIES);
  const first = after(challenge, { real: 10, tools: [1] }).state.trainingSet;
  const later = after(challenge, { real: 0 }, { real: 0, tools: [1] }).state.trainingSet;
  expect([first, later].map(({ count, real }) => [count, real])).toEqual([
    [200, 50],
    [200, 40],
  ]);
  expect(later.values.subarray(0, 40)).toEqual(first.values.subarray(0, 40));
  expect(first.values.subarray(40, 50)).toEqual(
    after(challenge, { real: 10 }).state.trainingSet.values.subarray(0, 10),
  );
});

test('an archive holds what was collected before it was first used', () => {
  const challenge = offering(ARCHIVE);
  const { state } = after(challenge, { real: 30 }, { real: 0 }, { real: 20, tools: [1] });
  expect(state.trainingSet).toMatchObject({ count: 600, real: 50 });
  expect(state.pool).toEqual(state.trainingSet);
  const drawn = after(challenge, { real: 30 }, { real: 0 }, { real: 20, tools: [2] }).state;
  expect(drawn.trainingSet.count).toBe(200);
  expect(drawn.pool).toEqual(state.pool);
  const pool = new Set(state.pool.values);
  expect(drawn.trainingSet.values.every((value) => pool.has(value))).toBe(true);
  expect(new Set(drawn.trainingSet.values).size).toBe(200);
  expect(after(FIRST_WATCH, { real: 30 }).state.pool.count).toBe(0);
});

test('weights: tails of the model before count more, real samples carry their share', () => {
  const { values, weights } = after(offering(TAILS), { real: 60, tools: [1] }).state.trainingSet;
  // The model before is N(0, 1), sampled at λ = 0.95; real samples are never reweighted.
  const expected = values.map((x, i) => (i >= 60 && Math.abs(x) > 2 ? 2.5 : 1));
  expect(weights).toEqual(expected);
  expect(expected).toContain(2.5);
  const real = after(offering(REAL), { real: 50, tools: [2] }).state.trainingSet.weights;
  const total = real?.reduce((sum, weight) => sum + weight, 0) ?? 0;
  expect((real?.subarray(0, 50).reduce((sum, weight) => sum + weight, 0) ?? 0) / total).toBeCloseTo(
    0.6,
    12,
  );
});

test('the bouncer leaves fewer samples, or looks until the training set is full', () => {
  const challenge: GaussianChallenge = { ...FIRST_WATCH, tools: [BOUNCER], web: WEB };
  const [all, dropped, refilled] = [0, 1, 2].map(
    (option) => after(challenge, { real: 100, tools: [option] }).state.trainingSet,
  );
  const errors = (count = Number.NaN, expected: number, variance: number) =>
    Math.abs(count - expected) / Math.sqrt(variance);
  expect([all?.count, refilled?.count]).toEqual([200, 200]);
  // Of 100 that are collected 30% are honest.
  expect(errors(all?.real, 30, 100 * 0.3 * 0.7)).toBeLessThan(STANDARD_ERRORS);
  // Honest ones pass with 1 − (0.1 × 95.45% + 0.3 × 4.55%), others with 10%.
  const honest = 0.3 * (1 - (0.1 * 0.9545 + 0.3 * 0.0455));
  const collected = honest + 0.7 * 0.1;
  const passed = 100 * collected + 100 * 0.1;
  const variance = 100 * collected * (1 - collected) + 100 * 0.1 * 0.9;
  expect(errors(dropped?.count, passed, variance)).toBeLessThan(STANDARD_ERRORS);
  const share = (100 * honest) / passed;
  expect(errors(refilled?.real, 200 * share, 200 * share * (1 - share))).toBeLessThan(
    STANDARD_ERRORS,
  );
});
