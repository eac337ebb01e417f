import { describe, expect, test } from 'vitest';
import type { LabRun } from '../../../src/faces/lab-face.ts';
import { agreementWords } from '../../../src/figures/agreement-words.ts';
import { digits } from '../../../src/figures/format.ts';
import { generationScale, scaleOf } from '../../../src/figures/scale.ts';
import { FIGURE_KEYS, type FigureKey, figuresOf, scalesOf } from '../../../src/lab/charts.ts';
import { labRunOf } from '../../../src/lab/experiments.ts';
import { tableOf } from '../../../src/lab/table.ts';
import { statusWords } from '../../../src/lab/words.ts';
import { labWith } from './states.ts';

const small = { generations: '8', runs: '60' };
const labRunWith = (changes: Readonly<Record<string, string>> = {}) =>
  labRunOf(labWith({ ...small, ...changes }), 'a');
const captionOf = (key: FigureKey, labRun: LabRun) => figuresOf(labRun)[key]?.caption;

test.each([
  [0.60501, '0.605'],
  [12.345, '12.3'],
  [-1.0135, '−1.01'],
  [2.07e-7, '2.1 × 10⁻⁷'],
  [1_230_000, '1.2 × 10⁶'],
  [0, '0'],
  [-0, '0'],
  [5e-324, '4.9 × 10⁻³²⁴'],
  [Number.MAX_VALUE, '1.8 × 10³⁰⁸'],
  [Number.POSITIVE_INFINITY, 'above all numbers'],
  [Number.NEGATIVE_INFINITY, 'below all numbers'],
  [Number.NaN, 'no number'],
])('%d is written %s', (value, text) => {
  expect(digits(value)).toBe(text);
});

test.each([
  [0, 1, ['0', '0.2', '0.4', '0.6', '0.8', '1']],
  [0, 0.6000000000000001, ['0', '0.2', '0.4', '0.6']],
  [0, 4, ['0', '1', '2', '3', '4']],
  [0, 0.013, ['0', '0.005', '0.01', '0.015']],
  [-1.2, 0, ['−1.25', '−1', '−0.75', '−0.5', '−0.25', '0']],
  [0, 25, ['0', '5', '10', '15', '20', '25']],
])('an axis from %d to %d has round numbers', (low, high, ticks) => {
  expect(scaleOf(low, high).ticks).toEqual(ticks);
});

test('generations are labelled where that comes out even', () => {
  expect(generationScale(50).ticks).toEqual(['0', '10', '20', '30', '40', '50']);
  expect(generationScale(47).ticks).toEqual(['0', '47']);
});

describe('theory beside the runs', () => {
  /** A run whose mean variance is so many standard errors above theory. */
  function offBy(size: number): LabRun {
    const labRun = labRunWith();
    const [prediction] = labRun.theory.predictions;
    const { ensemble } = labRun;
    if (prediction === undefined || ensemble === null) throw new Error('nothing to compare');
    const statistics = ensemble.statistics.slice();
    const width = statistics.length / 8;
    const at = 7 * width + ensemble.names.indexOf('variance') * 7;
    const error = (prediction.deviations?.[7] ?? 0) / Math.sqrt(ensemble.runs);
    statistics[at] = (prediction.expected[7] ?? 0) + size * error;
    return { ...labRun, ensemble: { ...ensemble, statistics } };
  }

  test.each([
    [1, 'They are 1.0 standard errors apart: as close as chance allows.'],
    [-2.5, 'They are 2.5 standard errors apart: a little far'],
    [4, 'They are 4.0 standard errors apart: far, which chance'],
    [6, 'They are 6.0 standard errors apart: more than chance explains.'],
  ])('%d standard errors', (size, words) => {
    expect(agreementWords(offBy(size), 'variance')).toContain(words);
  });

  test('says both numbers, and what comes in the long run', () => {
    const words = agreementWords(labRunWith({ 'a.real-data': 'fresh' }), 'variance');
    expect(words).toMatch(
      /^After generation 8 the mean of 60 runs is 0\.\d+; theory says 0\.95\d?\./,
    );
    expect(words).toContain('The largest gap on the way is');
    expect(words).toContain('In the long run it tends to 0.95.');
  });

  test('says where there is none, and where only the end is known', () => {
    const truth = { 'a.tail-weight': 'on', 'a.tail-window': 'truth' };
    expect(agreementWords(labRunWith(truth), 'variance')).toBe(
      'Theory has no formula for these settings: the runs are all there is to go by.',
    );
    const tilted = { 'a.tail-weight': 'on', 'a.real-data': 'fresh', 'a.tail-weight-by': '1.1' };
    expect(captionOf('average', labRunWith(tilted))).toMatch(
      /^The way there is not known, only where it leads to first order: the mean of σ² tends to /,
    );
  });

  test('what grows without bound is said to', () => {
    const words = agreementWords(labRunWith({ 'a.spread': '1.2' }), 'variance');
    expect(words).toContain('In the long run it tends to infinity: it grows without bound.');
  });

  test('a formula of first order is not blamed on chance', () => {
    const labRun = labRunWith({ 'a.tail-weight': 'on', 'a.tail-weight-by': '30', 'a.n': '10' });
    expect(agreementWords(labRun, 'variance')).toContain('to first order');
  });
});

describe('charts and captions', () => {
  test('of a bell curve', () => {
    const labRun = labRunWith();
    expect(captionOf('fidelity', labRun)).toMatch(
      /^This run ends at <?\d+%\. Of 60 runs, half end between <?\d+% and \d+%; the median is \d+%\.$/,
    );
    expect(captionOf('survival', labRun)).toMatch(/% of the left tail and \d+% of the right one\./);
    expect(captionOf('model', labRun)).toContain('Theory gives the median as about 0.922.');
    expect(captionOf('second', labRun)).toContain('how far the middle of the model is off');
    expect(statusWords(labRun)).toMatch(/^After 8 generations this run has a fidelity of \d+%; /);
  });

  test('of islands', () => {
    const labRun = labRunWith({ model: 'mixture', 'a.real-data': 'fresh' });
    expect(captionOf('survival', labRun)).toMatch(/% of the outskirts and <?\d+% of island 4\.$/);
    expect(captionOf('model', labRun)).toMatch(/^This run ends with \d islands\./);
    expect(captionOf('average', labRun)).toContain('two samples are from different islands');
    expect(captionOf('second', labRun)).toContain('From 17 fresh real samples a generation on');
  });

  test('before the ensemble is there, its numbers are on their way', () => {
    const labRun = { ...labRunWith(), ensemble: null };
    expect(captionOf('fidelity', labRun)).toContain('The other runs are being computed.');
    expect(captionOf('average', labRun)).toBe('The runs are being computed.');
    expect(figuresOf(labRun).fidelity.chart.bands).toBeNull();
  });

  test('runs side by side have the same axes, and everything fits', () => {
    const runs = [labRunWith(), labRunWith({ 'a.n': '5' })].map(figuresOf);
    const scales = scalesOf(runs);
    for (const key of FIGURE_KEYS) {
      const { from = Number.NaN, to = Number.NaN } = scales[key] ?? {};
      for (const figures of runs) {
        const [low, high] = figures[key]?.chart.extent ?? [];
        expect(low).toBeGreaterThanOrEqual(from - 1e-9);
        expect(high).toBeLessThanOrEqual(to + 1e-9);
      }
    }
  });

  test('no mean of a tail is ever drawn', () => {
    for (const model of ['gaussian', 'mixture']) {
      const { fidelity, survival } = figuresOf(labRunWith({ model }));
      expect(fidelity.chart.averages).toBeNull();
      expect(survival.chart.averages).toBeNull();
    }
  });
});

describe('the table', () => {
  test('of a bell curve has the numbers of the run, the runs and theory', () => {
    const labRun = labRunWith();
    const { head, rows } = tableOf(labRun);
    expect(head).toEqual([
      'Generation',
      'Real samples',
      'Left tail',
      'Right tail',
      'Fidelity',
      'Mean',
      'Width σ',
      'Median fidelity',
      'Nine in ten runs',
      'Mean σ²',
      'Theory’s σ²',
      'Mean μ²',
      'Theory’s μ²',
      'Mean ln σ',
      'Theory’s ln σ',
    ]);
    expect(rows).toHaveLength(8);
    const last = labRun.run[7];
    expect(rows[7]?.[6]).toBe(digits(last?.quantities['deviation'] ?? Number.NaN));
    expect(rows[0]?.[10]).toBe('0.99');
  });

  test('behind a detector has what it kept', () => {
    const detector = { 'a.real-data': 'fresh', 'a.contaminated': 'on', 'a.detector': 'on' };
    const { head, rows } = tableOf(labRunWith(detector));
    const kept = rows.map((row) => Number(row[head.indexOf('Samples kept')]));
    expect(kept).toHaveLength(8);
    for (const each of kept) expect(each).toBeLessThanOrEqual(100);
    expect(Math.min(...kept)).toBeLessThan(100);
    expect(tableOf(labRunWith()).head).not.toContain('Samples kept');
  });

  test('of islands names each rare one', () => {
    const { head } = tableOf(labRunWith({ model: 'mixture' }));
    expect(head).toContain('Island 4');
    expect(head).toContain('Theory’s diversity');
  });
});
