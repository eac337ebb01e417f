/** How surprising real lines are: all of them, put into their bins. */
import { expect, test } from 'vitest';
import { LONGEST } from '../../../../../src/kinds/language/model.ts';
import { drawLines } from '../../../../../src/kinds/language/notebook/draw.ts';
import {
  REAL_SURPRISE,
  SURPRISE_BINS,
  surpriseBin,
  surpriseCounts,
} from '../../../../../src/kinds/language/notebook/surprise.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import { streamAt } from '../../../../../src/sim/random/stream.ts';
import { expectCounts } from '../../../../support/statistics.ts';
import { eachProbability } from './enumeration.ts';

test('the bins hold what they are said to', () => {
  const shares = new Float64Array(SURPRISE_BINS.length);
  let least = Infinity;
  eachProbability((probability) => {
    const nats = -Math.log(probability);
    least = Math.min(least, nats);
    const bin = SURPRISE_BINS.findLastIndex((edge) => nats >= edge);
    shares[bin] = (shares[bin] ?? 0) + probability;
  });
  expect([...shares].map((share) => Number(share.toFixed(8)))).toEqual(REAL_SURPRISE);
  expect(least).toBeGreaterThan(SURPRISE_BINS[0] ?? 0);
});

test('a surprise is in the bin whose edges it lies between', () => {
  for (const [bin, edge] of SURPRISE_BINS.entries()) {
    expect(surpriseBin(edge)).toBe(bin);
    expect(surpriseBin(edge + 0.499)).toBe(bin);
  }
  expect(surpriseBin(1)).toBe(0);
  expect(surpriseBin(40)).toBe(SURPRISE_BINS.length - 1);
  expect(surpriseBin(Infinity)).toBe(SURPRISE_BINS.length);
});

test('drawn lines fall into the bins as they are due, and none is impossible', () => {
  const lines = new Float64Array(LONGEST * 30_000);
  drawLines(streamAt(rootKey('surprise')), lines);
  const counts = [...surpriseCounts(lines)];
  expect(counts.pop()).toBe(0);
  expectCounts(counts, REAL_SURPRISE);
});

test('impossible lines are counted behind the last bin', () => {
  const lines = new Float64Array(LONGEST * 3);
  drawLines(streamAt(rootKey('surprise')), lines);
  lines.fill(1, LONGEST, 2 * LONGEST);
  expect(surpriseCounts(lines).at(-1)).toBe(1);
});
