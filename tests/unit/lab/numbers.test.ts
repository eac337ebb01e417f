/** Whatever the settings, every number of the lab has digits or is named in words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LabRun } from '../../../src/faces/lab-face.ts';
import { chartShapes, PLOT } from '../../../src/figures/chart.ts';
import { fixed, percent, percentWords } from '../../../src/figures/format.ts';
import { shareWords, survivalWords } from '../../../src/kit/words/en.ts';
import { figuresOf, scalesOf } from '../../../src/lab/charts.ts';
import { decodeState } from '../../../src/lab/codec.ts';
import { csvOfEnsemble, csvOfRun, jsonOfEnsemble, jsonOfRun } from '../../../src/lab/data.ts';
import { labRunOf } from '../../../src/lab/experiments.ts';
import { tableOf } from '../../../src/lab/table.ts';
import { recipeOf, statusWords } from '../../../src/lab/words.ts';
import { numberText } from '../../../src/lesson/values/format.ts';
import { svgOf } from '../../../src/stage/view/svg.ts';
import { FILE_WITHOUT, PAGE_WITHOUT } from '../numbers.ts';
import { labWith } from './states.ts';

/** Everything that the lab prints of a run, for people and for programs. */
function printed(labRun: LabRun): { readonly page: string; readonly files: string } {
  const { order, run, ensemble } = labRun;
  if (ensemble === null) throw new Error('the runs are missing');
  const figures = figuresOf(labRun);
  const { head, rows } = tableOf(labRun);
  const scales = scalesOf([figures]);
  const drawn = Object.entries(scales).map(([key, scale]) => {
    const figure = figures[key as keyof typeof figures];
    if (figure === undefined) return '';
    const shapes = chartShapes(figure.chart, scale, run.length);
    return `${figure.caption}\n${scale.ticks.join(' ')}\n${svgOf(shapes, PLOT)}`;
  });
  const names = ensemble.names.slice(0, ensemble.printed);
  const files = [
    csvOfRun(run, names),
    csvOfEnsemble(ensemble),
    jsonOfRun(order.experiment, run),
    jsonOfEnsemble(order, ensemble),
  ];
  const page = [statusWords(labRun), recipeOf(order.experiment), ...head, ...rows.flat(), ...drawn];
  return { page: page.join('\n'), files: files.join('\n') };
}

function expectNumbers(labRun: LabRun): void {
  const { page, files } = printed(labRun);
  expect(PAGE_WITHOUT.exec(page)?.[0]).toBeUndefined();
  expect(FILE_WITHOUT.exec(files)?.[0]).toBeUndefined();
}

/** Settings at and between their ends, of runs that take some milliseconds. */
const extremes = fc
  .record({
    model: fc.constantFrom('gaussian', 'mixture'),
    world: fc.constantFrom('needle', 'archipelago', 'overlap'),
    generations: fc.constantFrom('1', '3', '60', '200', '500'),
    runs: fc.constantFrom('2', '3'),
    method: fc.constantFrom('sufficient-statistics', 'samples'),
    'a.spread': fc.constantFrom('0.01', '0.5', '1', '1.3', '4.64', '10'),
    'a.n': fc.constantFrom('2', '3', '7', '30'),
    'a.synthetic': fc.constantFrom('replace', 'replace', 'accumulate', 'accumulate-subsample'),
    'a.real-data': fc.constantFrom('none', 'fixed', 'fresh'),
    'a.real': fc.constantFrom('0', '1', '2', '10000', '1,0,2'),
    'a.divisor': fc.constantFrom('n', 'n-1'),
    'a.reseed': fc.constantFrom('on', 'off'),
    'a.tail-weight': fc.constantFrom('off', 'off', 'on'),
    'a.tail-weight-by': fc.constantFrom('0.01', '2', '100'),
    'a.tail-cut': fc.constantFrom('0.01', '2', '10'),
    'a.tail-window': fc.constantFrom('model', 'truth'),
    'a.real-weight': fc.constantFrom('off', 'best', 'share'),
    'a.real-share': fc.constantFrom('0.0001', '1'),
    'a.contaminated': fc.constantFrom('off', 'off', 'on'),
    'a.contamination': fc.constantFrom('0', '0.5757', '1'),
    'a.detector': fc.constantFrom('off', 'off', 'on'),
    'a.true-positive': fc.constantFrom('0', '1'),
    'a.false-positive': fc.constantFrom('0', '1'),
  })
  // A pool of hundreds of generations takes seconds.
  .map((each) =>
    each['a.synthetic'] === 'replace' || Number(each.generations) <= 60
      ? each
      : { ...each, generations: '60' },
  );

test('at all ends of all settings', () => {
  fc.assert(
    fc.property(extremes, (changes) => expectNumbers(labRunOf(labWith(changes), 'a'))),
    { numRuns: 40 },
  );
});

describe('a loop that explodes', () => {
  const { state, problems } = decodeState('v=1&generations=500&a.spread=10&runs=20');
  const labRun = labRunOf(state, 'a');

  test('is printed with digits or in words', () => {
    expect(problems).toEqual([]);
    expectNumbers(labRun);
  });

  test('says when it left all numbers, and does not claim to have become a point', () => {
    expect(statusWords(labRun)).toMatch(
      /^From generation 3\d\d on this run has no fidelity: its variance has grown beyond/,
    );
    const { fidelity, model, average } = figuresOf(labRun);
    expect(fidelity.caption).toBe(
      'This run has outgrown all numbers. Of 20 runs so many have outgrown all numbers that there is no median.',
    );
    expect(model?.caption).toContain('This run has outgrown all numbers.');
    expect(average?.caption).toContain('left all numbers behind');
  });

  test('is drawn as far as there are numbers', () => {
    const { model } = figuresOf(labRun);
    expect(model?.chart.extent).toEqual([0, 10]);
  });
});

describe('any double is written', () => {
  const any = fc.double();
  const write: readonly [string, (value: number) => string][] = [
    ['percent', (value) => percent(value)],
    ['percentWords', (value) => percentWords(value)],
    ['percentWords to the nearest', (value) => percentWords(value, 1)],
    ['numberText', (value) => numberText(value, 'percent', 2)],
    ['shareWords', shareWords],
    ['survivalWords', survivalWords],
    ['fixed', (value) => fixed(value, 2)],
  ];
  test.each(write)('%s', (_, words) => {
    fc.assert(
      fc.property(any, (value) => {
        expect(PAGE_WITHOUT.exec(words(value))?.[0]).toBeUndefined();
      }),
      {
        numRuns: 500,
        examples: [
          ...[0, -0, -4e-15, -1e-9, 4e-15, 5e-324, 1e6, 1e21, Number.MAX_VALUE],
          ...[-1e22, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN],
        ].map((value): [number] => [value]),
      },
    );
  });

  test.each([
    [-4e-15, '0%'],
    [-0, '0%'],
    [0.4, '40%'],
    [4e-15, '<1%'],
    [1.31, '131%'],
    [1e5, '1.0 × 10⁷%'],
    [1e307, 'above all numbers'],
    [Number.NaN, 'no number'],
  ])('a share of %d is %s', (share, words) => {
    expect(percentWords(share)).toBe(words);
  });

  test.each([
    [-0.001, '0.00'],
    [-1.005, '−1.00'],
    [1e21, '1.0 × 10²¹'],
    [Number.NaN, 'no number'],
  ])('%d with two digits after the point is %s', (value, words) => {
    expect(fixed(value, 2)).toBe(words);
  });
});
