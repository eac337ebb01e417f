import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  childKey,
  ensembleKey,
  type Key,
  PURPOSE,
  rootKey,
  runKey,
} from '../../../../src/sim/random/key.ts';
import { expectMean } from '../../../support/statistics.ts';

const key: Key = [1, -2, 3, -4];
const label = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

/** How many of the 128 bits of two keys differ. */
function distance(one: Key, other: Key): number {
  return one.reduce((sum, word, i) => {
    const differing = (word ^ (other[i] ?? 0)) >>> 0;
    return sum + differing.toString(2).replaceAll('0', '').length;
  }, 0);
}

test('a path is walked branch by branch', () => {
  expect(childKey(key, 5, 6, 7)).toEqual(childKey(childKey(childKey(key, 5), 6), 7));
  expect(childKey(key)).toEqual(key);
});

test('a run and an ensemble are branches of the root of their seed', () => {
  expect(runKey('seed', 3)).toEqual(childKey(rootKey('seed'), PURPOSE.run, 3));
  expect(runKey('seed')).toEqual(runKey('seed', 0));
  expect(ensembleKey('seed')).toEqual(childKey(rootKey('seed'), PURPOSE.ensemble));
  expect(ensembleKey('seed')).not.toEqual(runKey('seed'));
});

test('siblings never share a key', () => {
  fc.assert(
    fc.property(label, label, (one, other) => {
      fc.pre(one !== other);
      expect(childKey(key, one)).not.toEqual(childKey(key, other));
    }),
    { seed: 1, numRuns: 2000 },
  );
  const children = Array.from({ length: 50_000 }, (_, i) => childKey(key, i).join());
  expect(new Set(children).size).toBe(children.length);
});

test('the order of a path matters', () => {
  expect(childKey(key, 1, 2)).not.toEqual(childKey(key, 2, 1));
  expect(childKey(key, 1)).not.toEqual(childKey(key, 1, 0));
  expect(childKey(key, 0)).not.toEqual(key);
});

test('one bit of a label changes half the bits of the three mixed words', () => {
  for (let bit = 0; bit < 32; bit++) {
    const distances = Array.from({ length: 300 }, (_, i) =>
      distance(childKey(key, i), childKey(key, i ^ (1 << bit))),
    );
    expectMean(distances, 48, `bit ${bit}`);
    expect(Math.min(...distances)).toBeGreaterThan(20);
  }
});

test('texts that differ have different roots, whatever their alphabet', () => {
  const texts = [
    '',
    ' ',
    'a',
    'b',
    'A',
    'ж',
    'з',
    '日',
    '曰',
    '🐍',
    '🐉',
    'é',
    'e\u0301',
    '%',
    '%25',
  ];
  const roots = texts.map((text) => rootKey(text).join());
  expect(new Set(roots).size).toBe(texts.length);
});

test('texts whose characters have the same lower eight bits have different roots', () => {
  for (const [one, other] of [
    ['ж', '6'],
    ['日', 'å'],
    ['\u0161', 'a'],
  ] as const) {
    expect(one.charCodeAt(0) & 255).toBe(other.charCodeAt(0) & 255);
    expect(rootKey(one)).not.toEqual(rootKey(other));
  }
});

test('a text and its repetition have different roots', () => {
  for (const text of ['1', 'a', 'ab', 'ж', 'seed']) {
    expect(rootKey(text.repeat(2)), text).not.toEqual(rootKey(text));
    expect(rootKey(text.repeat(3)), text).not.toEqual(rootKey(text));
  }
});

test('texts that differ have different roots, as a property', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      fc.pre(one !== other);
      expect(rootKey(one)).not.toEqual(rootKey(other));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('a text that is no proper Unicode still has a root', () => {
  expect(rootKey('\ud800')).toHaveLength(4);
});
