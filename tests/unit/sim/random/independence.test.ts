import { describe, expect, test } from 'vitest';
import {
  childKey,
  ensembleKey,
  type Key,
  rootKey,
  runKey,
} from '../../../../src/sim/random/key.ts';
import { fillNormals } from '../../../../src/sim/random/normal.ts';
import { Stream, streamAt } from '../../../../src/sim/random/stream.ts';
import {
  expectDistribution,
  STANDARD_ERRORS,
  scaledCorrelation,
} from '../../../support/statistics.ts';

const DRAWS = 100_000;

const keyOf = ({ state }: Stream): Key => {
  const [a = 0, b = 0, c = 0, counter = 0] = state;
  return [a, b, c, counter];
};
/** A stream, and what is split from it first and second. */
const parent = new Stream(rootKey('split'));
const splits = [keyOf(parent.split()), keyOf(parent.split())] as const;
const run = runKey('independence', 7);
const trunk = rootKey('over branches');

/** Streams that a run or an ensemble uses side by side. */
const NEIGHBOURS: readonly (readonly [string, Key, Key])[] = [
  [
    'two runs',
    childKey(runKey('independence', 0), 1, 2),
    childKey(runKey('independence', 1), 1, 2),
  ],
  ['two later runs', childKey(run, 1, 2), childKey(runKey('independence', 8), 1, 2)],
  ['two generations', childKey(run, 1, 2), childKey(run, 2, 2)],
  ['two later generations', childKey(run, 99, 1), childKey(run, 100, 1)],
  ['two purposes', childKey(run, 3, 1), childKey(run, 3, 2)],
  ['generation and purpose exchanged', childKey(run, 1, 2), childKey(run, 2, 1)],
  ['a run and one of its branches', run, childKey(run, 1)],
  ['a run and its branch 0', run, childKey(run, 0)],
  ['a run and its twig', run, childKey(run, 1, 1)],
  ['two seeds', rootKey('a'), rootKey('b')],
  ['a stream and what is split from it', keyOf(parent), splits[0]],
  ['two streams split from one', splits[0], splits[1]],
  ['a run and an ensemble of a seed', runKey('a'), ensembleKey('a')],
];

function uniforms(key: Key): Float64Array {
  const stream = new Stream(key);
  return Float64Array.from({ length: DRAWS }, () => stream.uniform());
}

function normals(key: Key): Float64Array {
  const values = new Float64Array(DRAWS);
  fillNormals(new Stream(key), values);
  return values;
}

describe.each(NEIGHBOURS)('%s', (_, one, other) => {
  test('are not correlated, nor are their squares', () => {
    const [a, b] = [normals(one), normals(other)];
    const square = (x: number) => x * x;
    expect(Math.abs(scaledCorrelation(a, b))).toBeLessThan(STANDARD_ERRORS);
    expect(Math.abs(scaledCorrelation(a.map(square), b.map(square)))).toBeLessThan(STANDARD_ERRORS);
  });

  test('are not correlated when one runs up to three steps ahead', () => {
    const [a, b] = [uniforms(one), uniforms(other)];
    for (const ahead of [1, 2, 3]) {
      const errors = scaledCorrelation(a.subarray(ahead), b.subarray(0, DRAWS - ahead));
      expect(Math.abs(errors), `${ahead} ahead`).toBeLessThan(STANDARD_ERRORS);
    }
  });

  test('share no number', () => {
    const seen = new Set(uniforms(one));
    expect(uniforms(other).filter((u) => seen.has(u))).toHaveLength(0);
  });
});

/** Across the branches of a key, not along a stream: this is what an average over runs is made of. */
describe.each([
  ['runs', (i: number) => streamAt(trunk, i, 1, 1)],
  ['generations', (i: number) => streamAt(trunk, 0, i, 1)],
  ['last branches', (i: number) => streamAt(trunk, 0, 1, i)],
])('the first numbers over %s', (_, at) => {
  const keep = (skip: number) =>
    Float64Array.from({ length: DRAWS }, (_, i) => {
      const stream = at(i);
      for (let k = 0; k < skip; k++) stream.uniform();
      return stream.uniform();
    });
  const [first, second] = [keep(0), keep(1)];

  test('are uniform', () => {
    expectDistribution(first, (x) => x, 'first');
    expectDistribution(second, (x) => x, 'second');
  });

  test('are not correlated with those of the next branch', () => {
    for (const values of [first, second]) {
      const errors = scaledCorrelation(values.subarray(1), values.subarray(0, -1));
      expect(Math.abs(errors)).toBeLessThan(STANDARD_ERRORS);
    }
    expect(Math.abs(scaledCorrelation(first, second))).toBeLessThan(STANDARD_ERRORS);
  });
});
