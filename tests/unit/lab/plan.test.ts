import { describe, expect, test } from 'vitest';
import { planOf } from '../../../src/lab/plan.ts';
import { recipeOf, toolsSummary } from '../../../src/lab/words.ts';
import { labWith } from './states.ts';

const planWith = (changes: Readonly<Record<string, string>>) => planOf(labWith(changes), 'a');

const FED = { 'a.real-data': 'fresh' };
const DETECTOR = { ...FED, 'a.detector': 'on' };

describe('what does not go together is left out, and a sentence says why', () => {
  test.each([
    [{}, 'real', 'Plays no part without real data.'],
    [{ ...FED, 'a.real': '300' }, 'real', 'No more than n, 100, are used.'],
    [{ ...FED, 'a.real': '1,2,3', generations: '2' }, 'real', 'Only the first 2 are used.'],
    [{ 'a.real-data': 'fixed', 'a.real': '1' }, 'real', 'A fixed set needs two samples at least'],
    [{ 'a.real-data': 'fixed', 'a.real': '5,6' }, 'real', 'A fixed set is the same every time'],
    [{ 'a.real-data': 'fixed', 'a.synthetic': 'accumulate' }, 'realData', 'the same as none'],
    [{ ...DETECTOR, 'a.tail-weight': 'on' }, 'tailWeight', 'Left out: with a detector'],
    [{ ...DETECTOR, 'a.real-weight': 'best' }, 'realWeight', 'Left out: with a detector'],
    [{ 'a.real-weight': 'best' }, 'realWeight', 'Left out: there is no real data to weigh.'],
    [{ 'a.contaminated': 'on' }, 'contaminated', 'Left out: only fresh real data'],
    [{ 'a.detector': 'on', 'a.real-data': 'fixed' }, 'detector', 'Left out: a fixed set'],
    [{ model: 'mixture', 'a.from': '2' }, 'from', 'Only fresh real data can be collected'],
    [{ model: 'mixture', ...FED, 'a.from': '5' }, 'from', 'This world has 4 islands'],
    [{ model: 'mixture', ...DETECTOR, 'a.from': '2' }, 'from', 'do not go with one island'],
  ] as const)('%j', (changes, name, sentence) => {
    expect(planWith(changes).notes[name]).toContain(sentence);
  });

  test('what is left out is not in the loop', () => {
    const { experiment } = planWith({ ...DETECTOR, 'a.tail-weight': 'on' }).order;
    expect(experiment.regime.tailWeight).toBeUndefined();
    expect(experiment.regime.detector).toBeDefined();
  });

  test('what goes together is left alone', () => {
    expect(planWith({ ...FED, 'a.tail-weight': 'on', 'a.real-weight': 'best' }).notes).toEqual({});
    expect(planWith({ model: 'mixture', ...FED, 'a.from': '4' }).notes).toEqual({});
  });
});

describe('real samples', () => {
  const realOf = (changes: Readonly<Record<string, string>>) =>
    planWith({ generations: '5', ...FED, ...changes }).order.experiment.realPerGeneration;

  test.each([
    ['7', [7, 7, 7, 7, 7]],
    ['0, 0, 40', [0, 0, 40, 40, 40]],
    ['200', [100, 100, 100, 100, 100]],
  ])('of %s are', (real, expected) => {
    expect(realOf({ 'a.real': real })).toEqual(expected);
  });

  test('of a fixed set are always the same', () => {
    expect(realOf({ 'a.real-data': 'fixed', 'a.real': '9,1' })).toEqual([9, 9, 9, 9, 9]);
  });
});

describe('an ensemble', () => {
  test('is by statistics where that is possible, and as large as it was asked for', () => {
    const { order, ensembleNote } = planWith({});
    expect([order.method, order.runs, ensembleNote]).toEqual(['sufficient-statistics', 1000, '']);
  });

  test('is by samples where it must be, and says so', () => {
    const { order, ensembleNote } = planWith({ 'a.synthetic': 'accumulate-subsample' });
    expect(order.method).toBe('samples');
    expect(ensembleNote).toContain('every one of them is drawn');
  });

  test('has fewer runs where it would take too long, and says so', () => {
    const { order, ensembleNote } = planWith({
      'a.synthetic': 'accumulate-subsample',
      'a.n': '10000',
      generations: '100',
      runs: '5000',
    });
    expect(order.runs).toBeLessThan(100);
    expect(ensembleNote).toContain(`${order.runs} runs: 5,000 would take too long.`);
  });
});

test('a sentence says what a run does', () => {
  const words = (changes: Readonly<Record<string, string>>) =>
    recipeOf(planWith(changes).order.experiment);
  expect(words({})).toBe(
    '100 samples a generation, none of them real; each generation replaces the last.',
  );
  expect(words({ ...FED, 'a.real': '0,20', 'a.n': '1000', 'a.spread': '0.9' })).toBe(
    '1,000 samples a generation, 0 to 20 of them real; each generation replaces the last; spread λ = 0.9.',
  );
  expect(words({ 'a.real-data': 'fixed', 'a.real': '30' })).toContain(
    '30 of them real and always the same',
  );
  expect(words({ 'a.synthetic': 'accumulate' })).toBe(
    '100 samples a generation, the first ones real; all data is kept and fitted.',
  );
  expect(words({ model: 'mixture', ...FED, 'a.from': '4' })).toContain(
    '10 of them real from island 4',
  );
  expect(words({ ...DETECTOR, 'a.contaminated': 'on', 'a.contamination': '0.3' })).toContain(
    'real data is 30% synthetic; a detector without refill',
  );
});

test('the tools that are on are named, and those that are left out', () => {
  const summary = (changes: Readonly<Record<string, string>>) =>
    toolsSummary(labWith(changes).own.a, planWith(changes).notes);
  expect(summary({})).toBe('Tools: none');
  expect(summary({ ...DETECTOR, 'a.tail-weight': 'on' })).toBe(
    'Tools: detector; left out: weight on tails',
  );
});
