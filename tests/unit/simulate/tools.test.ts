/** The options of tools: how they are read, what is run, and what is printed. */
import { describe, expect, test } from 'vitest';
import { helpText, parseOptions } from '../../../scripts/simulate/options.ts';
import { gaussianFamily } from '../../../src/kinds/gaussian/family.ts';
import { STANDARD_NORMAL } from '../../../src/kinds/gaussian/model.ts';
import { mixtureFamily } from '../../../src/kinds/mixture/family.ts';
import { PRESETS } from '../../../src/kinds/mixture/presets.ts';
import { digestText } from '../../../src/sim/digest.ts';
import { simulateRun } from '../../../src/sim/loop.ts';
import { runKey } from '../../../src/sim/random/key.ts';
import { screenedMoments } from '../../../src/sim/theory/detectors.ts';
import { STANDARD_ERRORS } from '../../support/statistics.ts';
import { readCsv, simulate } from './simulate.ts';

const parse = (line: string) => parseOptions(line.split(' '));
const MODELS = ['gaussian', 'mixture'] as const;

describe('an option is read:', () => {
  test.each<[string, object]>([
    ['--tail-weight 1.5', { tailWeight: { weight: 1.5, cut: 2, window: 'model' } }],
    [
      '--tail-weight 100 --tail-window truth',
      { tailWeight: { weight: 100, cut: 2, window: 'truth' } },
    ],
    ['--tail-weight .5 --tail-cut 10', { tailWeight: { weight: 0.5, cut: 10, window: 'model' } }],
    ['--real-data fresh --real-weight 0.5', { realWeight: 0.5 }],
    ['--real-data fixed --real-weight 1', { realWeight: 1 }],
    ['--synthetic accumulate --real-weight best', { realWeight: 'best' }],
    [
      '--detector 0.9,0.05',
      { detector: { truePositive: 0.9, falsePositive: 0.05, refills: false } },
    ],
    [
      '--detector 1,0,0.5 --refill',
      { detector: { truePositive: 1, falsePositive: 0, tailFalsePositive: 0.5, refills: true } },
    ],
    [
      '--refill --detector=0.9,0.05',
      { detector: { truePositive: 0.9, falsePositive: 0.05, refills: true } },
    ],
    ['--contamination 0', { contamination: 0 }],
    ['--contamination 1', { contamination: 1 }],
    [
      '--n 50 --tail-weight 2 --real-data fresh --real-weight best',
      { tailWeight: { weight: 2, cut: 2, window: 'model' }, realWeight: 'best' },
    ],
  ])('%s', (line, expected) => {
    for (const model of MODELS) expect(parse(`--model ${model} ${line}`)).toMatchObject(expected);
  });

  test('and none is there without being named', () => {
    for (const model of MODELS) {
      const options = parse(`--model ${model} --real-data fresh`);
      for (const name of ['tailWeight', 'realWeight', 'contamination', 'detector', 'refill']) {
        expect(options).not.toHaveProperty(name);
      }
    }
  });
});

describe('--contamination', () => {
  test.each([
    ['--n 40', 'fresh', 40],
    ['--n 40 --real-data none', 'fresh', 40],
    ['--n 40 --real-data fresh', 'fresh', 40],
    ['--n 40 --real 12', 'fresh', 12],
    ['--n 40 --real-data none --real 0', 'fresh', 0],
  ])('%s means %s data, of which %d are collected', (line, realData, real) => {
    const options = parse(`${line} --generations 2 --contamination 0.3`);
    expect(options).toMatchObject({ realData, real: [real, real] });
  });

  test.each([
    ['--contamination 0.9', { collected: 200, contamination: 0.9 }],
    ['--real-data fresh --real 20', { collected: 20, contamination: 0 }],
  ])('is the same law as its real part, up to a binomial r: %s', (source, loop) => {
    const line = `--n 200 ${source} --detector 0.9,0.05 --generations 8 --runs 500 --format csv`;
    const last = readCsv(simulate(line)).at(-1);
    const [mean, sd] = [Number(last?.['variance.mean']), Number(last?.['variance.sd'])];
    const detector = { truePositive: 0.9, falsePositive: 0.05, refills: false };
    const expected = screenedMoments({ n: 200, detector, spread: 1, ...loop }, 8).at(-1);
    const errors = (mean - (expected?.variance ?? Number.NaN)) / (sd / Math.sqrt(500));
    expect(Math.abs(errors)).toBeLessThan(STANDARD_ERRORS);
  });
});

/** Lines that use a tool, and what the core is told. */
const LINES = [
  [
    '--real-data fresh --real 6 --tail-weight 3 --tail-cut 1 --tail-window truth',
    'fresh',
    6,
    { tailWeight: { weight: 3, cut: 1, window: 'truth' } },
  ],
  ['--real-data fresh --real 6 --real-weight best', 'fresh', 6, { realWeight: 'best' }],
  ['--real-data fixed --real 6 --real-weight 0.4', 'fixed', 6, { realWeight: 0.4 }],
  ['--contamination 0.5', 'fresh', 30, { contamination: 0.5 }],
  [
    '--real-data fresh --real 15 --detector 0.5,0.2',
    'fresh',
    15,
    { detector: { truePositive: 0.5, falsePositive: 0.2, refills: false } },
  ],
  [
    '--contamination 0.5 --real 20 --detector 0.5,0.2,1 --refill',
    'fresh',
    20,
    {
      contamination: 0.5,
      detector: { truePositive: 0.5, falsePositive: 0.2, tailFalsePositive: 1, refills: true },
    },
  ],
] as const;

describe.each(LINES)('%s', (line, realData, real, tools) => {
  const regime = { synthetic: 'replace', realData, n: 30, spread: 1, ...tools } as const;
  const plan = new Array<number>(4).fill(real);

  test.each(MODELS)(
    'prints the run of the loop of a %s, its real samples and its settings',
    (model) => {
      const common = `--model ${model} ${line} --n 30 --generations 4 --seed tool`;
      const printed = JSON.parse(simulate(`${common} --runs 1`));
      const key = runKey('tool');
      const run =
        model === 'gaussian'
          ? simulateRun(gaussianFamily(STANDARD_NORMAL, 'n'), regime, key, plan)
          : simulateRun(mixtureFamily(PRESETS.archipelago, 'on'), regime, key, plan);
      const digests = run.map(({ digest, real: counted }) => [digestText(digest), counted]);
      const found = printed.generations.map((each: { digest: string; real: number }) => [
        each.digest,
        each.real,
      ]);
      expect(found).toEqual(digests);
      expect(printed.settings).toMatchObject({ realData, real: plan, ...tools });
      const each = JSON.parse(simulate(`${common} --runs 2 --each`));
      const [first, second] = each.runs.map((one: { generations: { real: number }[] }) =>
        one.generations.map((generation) => generation.real),
      );
      expect(first).toEqual(run.map((generation) => generation.real));
      if ('contamination' in tools || 'detector' in tools) expect(second).not.toEqual(first);
      else expect(second).toEqual(first);
    },
  );
});

test('a tool by sufficient statistics, where it has some', () => {
  const line =
    '--n 40 --real-data fresh --real 8 --real-weight 0.5 --generations 5 --runs 2000 --format csv';
  const [raw, statistics] = ['samples', 'sufficient-statistics'].map((method) =>
    readCsv(simulate(`${line} --method ${method}`)).at(-1),
  );
  const read = (row: Record<string, string> | undefined, name: string) => Number(row?.[name]);
  const error = Math.hypot(
    read(raw, 'variance.sd') / Math.sqrt(2000),
    read(statistics, 'variance.sd') / Math.sqrt(2000),
  );
  const apart = read(raw, 'variance.mean') - read(statistics, 'variance.mean');
  expect(Math.abs(apart / error)).toBeLessThan(STANDARD_ERRORS);
  expect(raw).not.toEqual(statistics);
});

describe('help', () => {
  test.each([
    ['tail-weight', 'off'],
    ['tail-window', 'model'],
    ['tail-cut', '2'],
    ['real-weight', 'off'],
    ['contamination', 'off'],
    ['detector', 'off'],
  ])('names --%s with its default %s', (name, fallback) => {
    const lines = helpText().split('\n');
    const line = lines.find((each) => each.startsWith(`  --${name} `));
    expect(line?.endsWith(`[${fallback}]`)).toBe(true);
  });

  test('says what a pool is, what a detector looks at, and what is counted as real', () => {
    const text = helpText().replaceAll('\n', ' ');
    for (const sentence of [
      'with --contamination real data is fresh, and r = n unless --real is given',
      'only r of the n are collected there, and n - r are drawn from the model as always',
      '--detector looks at every sample of a new batch',
      'at most 100 n are looked at',
      'more than 2 standard deviations from (every centre of) the truth',
      'counts the truly real samples among those that it collected and kept',
    ]) {
      expect(text).toContain(sentence);
    }
  });
});
