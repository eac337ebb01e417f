import { describe, expect, test } from 'vitest';
import { finish } from '../../../src/base/finish.ts';
import { courseOf, measureEnsemble } from '../../../src/experiment/ensemble.ts';
import { binOf, countBins, countsOf, placeOf, tallyOf } from '../../../src/figures/bins.ts';
import { orderOf } from '../../../src/figures/figure.ts';
import type { RunValues } from '../../../src/figures/run-values.ts';
import { scaleOf } from '../../../src/figures/scale.ts';
import type { SurvivorsSettings } from '../../../src/figures/settings.ts';
import {
  HISTOGRAM,
  histogramOf,
  survivorsShapes,
  survivorsView,
} from '../../../src/figures/survivors.ts';
import { faceFor, survivorsFigure, valuesFor } from './figures.ts';

const histogramFor = (figure: SurvivorsSettings) => histogramOf(figure, faceFor(figure));
const tallyFor = (figure: SurvivorsSettings, measured: RunValues) => {
  const { bins, quantity } = histogramFor(figure);
  return tallyOf(bins(figure.loop), measured.at(figure.at, quantity));
};

const settings = survivorsFigure({ mean: true });
const values = valuesFor(settings);
const last = [...values.at(24, 'survivalRight')];
const sorted = last.toSorted((one, other) => one - other);
/** Of 300 runs: halfway between the 150th and the 151st. */
const median = ((sorted[149] ?? 0) + (sorted[150] ?? 0)) / 2;
const tally = tallyFor(settings, values);

test('the runs are those of an ensemble', () => {
  const ensemble = finish(measureEnsemble(orderOf(settings)));
  expect(courseOf(ensemble, 'survivalRight', 'q50')?.at(-1)).toBeCloseTo(median, 12);
  expect(courseOf(ensemble, 'survivalRight', 'q50')?.at(4)).toBeCloseTo(
    tallyFor({ ...settings, at: 5 }, values).median,
    12,
  );
});

test('every run is in one bin', () => {
  expect(tally.counts.reduce((sum, each) => sum + each, 0)).toBe(300);
  expect(tally.counts[0]).toBe(last.filter((survival) => survival < 0.01).length);
  expect(tally.counts.at(-1)).toBe(last.filter((survival) => survival >= 2).length);
});

test('the median stands in the bin that half of the runs reach', () => {
  expect(tally.median).toBeCloseTo(median, 12);
  const bin = binOf(median, tally.bins);
  const below = tally.counts.slice(0, bin).reduce((sum, each) => sum + each, 0);
  expect(below).toBeLessThanOrEqual(150);
  expect(below + (tally.counts[bin] ?? 0)).toBeGreaterThanOrEqual(150);
});

describe('places on the axis', () => {
  const bins = histogramFor(settings).bins(settings.loop);

  test.each([
    [0, 0],
    [0.005, 0.05],
    [0.01, 0.1],
    [0.13, 0.15],
    [1, 0.5],
    [2, 0.9],
    [4, 0.95],
    [Number.POSITIVE_INFINITY, 1],
  ])('S = %d stands at %d of the width', (survival, place) => {
    expect(placeOf(survival, bins)).toBeCloseTo(place, 10);
  });

  test('islands have a bar each', () => {
    const islands = countBins(4);
    expect(countsOf(Float64Array.of(0, 2, 2, 4), islands)).toEqual([1, 0, 2, 0, 1]);
    expect(placeOf(2, islands)).toBeCloseTo(0.5, 10);
  });
});

describe('the guess', () => {
  const uprightAt = (changes: Parameters<typeof survivorsFigure>[0], value: number) => {
    const figure = survivorsFigure(changes);
    const counted = tallyFor(figure, valuesFor(figure));
    const scale = scaleOf(0, Math.max(...counted.counts));
    const guess = { value, label: 'Your guess' };
    const without = survivorsShapes(figure, counted, scale, null);
    const added = survivorsShapes(figure, counted, scale, guess).slice(without.length);
    return added.map((shape) => (shape.kind === 'line' ? shape.points[0] : null));
  };

  test('is a dashed line at its place, in per cent', () => {
    const dashes = uprightAt({}, 100);
    expect(dashes.length).toBeGreaterThan(5);
    expect(new Set(dashes)).toEqual(new Set([HISTOGRAM.width / 2]));
  });

  test('of islands is a count', () => {
    const ofIslands = {
      of: 'islands',
      runs: 20,
      at: 4,
      loop: { n: 30, generations: 4, seed: 'a', world: 'even4' },
    } as const;
    expect(uprightAt(ofIslands, 2)[0]).toBe(HISTOGRAM.width / 2);
  });
});

describe('the words', () => {
  const { summary, table } = survivorsView(settings, histogramFor(settings), values, null);

  test('count as one would by hand', () => {
    let extinct = 0;
    let swollen = 0;
    for (const survival of last) {
      if (100 * survival < 1) extinct++;
      if (survival > 2) swollen++;
    }
    expect(summary).toContain(`In ${extinct} of them less than 1% is left`);
    expect(summary).toContain(`in ${swollen} the tail is more than twice as heavy`);
  });

  test('say of the mean that it misleads, and only where it is asked for', () => {
    const mean = last.reduce((sum, each) => sum + each, 0) / 300;
    expect(mean).toBeGreaterThan(median);
    const whole = mean < 1 ? Math.floor(100 * mean) : Math.ceil(100 * mean);
    expect(summary).toContain(`The mean is ${whole}%: `);
    expect(
      survivorsView(survivorsFigure(), histogramFor(settings), values, null).summary,
    ).not.toContain('mean');
  });

  test('stand in a table whose rows are the bins', () => {
    expect(table.rows.map(([, count]) => Number(count))).toEqual(tally.counts);
    expect(table.rows[0]?.[0]).toBe('extinct (below 1%)');
    expect(table.rows.at(-1)?.[0]).toBe('more than 200%');
  });
});
