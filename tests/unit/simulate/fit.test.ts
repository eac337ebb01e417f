/** The command that fits a mixture to samples from standard input. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Component, Mixture } from '../../../src/kinds/mixture/model.ts';
import fixture from '../../fixtures/mixture-em.json' with { type: 'json' };
import { farthest, type Place } from '../kinds/mixture/regions/making.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

async function command(input: unknown, ...args: string[]) {
  const child = spawn(process.execPath, ['scripts/fit/main.ts', ...args], { cwd: root });
  child.stdin.on('error', () => undefined);
  child.stdin.end(typeof input === 'string' ? input : JSON.stringify(input));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await ended, stdout, stderr };
}

interface Fitted {
  readonly model: Mixture;
  readonly logLikelihood: number | null;
  readonly iterations: number;
  readonly converged: boolean;
  readonly lastChange: number | null;
  readonly singular: readonly { readonly component: number; readonly shape: string }[];
  readonly starts: { readonly made: number; readonly best: number; readonly reached: number };
  readonly notes: readonly string[];
}

const FIELDS = [
  ...['model', 'logLikelihood', 'iterations', 'converged', 'lastChange'],
  ...['singular', 'starts', 'notes'],
];

/** A line of the fixture; its other fields are the input of the command. */
interface Case {
  readonly name: string;
  readonly expected: {
    readonly model: Mixture;
    readonly score: number;
    readonly iterations: number;
  };
}

async function fitted(input: unknown, ...args: string[]): Promise<Fitted> {
  const { status, stdout, stderr } = await command(input, ...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.split('\n')).toHaveLength(2);
  return JSON.parse(stdout);
}

const component = (weight: number, mean: Place, covariance: Component['covariance']) => ({
  weight,
  mean,
  covariance,
});

const square = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
];
const far = square.map(([x = 0, y = 0]) => [x + 50, y]);

describe('a good input', () => {
  test.concurrent.each(['three that overlap', 'counted samples', 'a tolerance'])(
    '%s: is fitted as scikit-learn does',
    async (name) => {
      const found = fixture.find((each) => each.name === name);
      const { expected, name: _, ...input } = found as unknown as Case;
      const result = await fitted(input);
      expect(Object.keys(result)).toEqual(FIELDS);
      expect(farthest(result.model, expected.model, 1e-3)).toBeLessThan(1e-9);
      expect(result.logLikelihood).toBeCloseTo(expected.score, 9);
      expect(result.iterations).toBe(expected.iterations);
    },
  );

  test.concurrent('may leave the start to the command', async () => {
    const { model, logLikelihood } = await fitted({ points: [...square, ...far], components: 2 });
    const near = model.toSorted((a, b) => a.mean[0] - b.mean[0]);
    const due = [0, 50].map((x) => component(0.5, [x, 0], [0.5, 0, 0.5]));
    expect(farthest(near, due)).toBeLessThan(1e-12);
    // ln ½ − ln 2π − ½ ln ¼ − ½ · 2.
    expect(logLikelihood).toBeCloseTo(-Math.log(2 * Math.PI) - 1, 10);
  });

  test.concurrent('may have fewer points than components, or only one', async () => {
    const fit = await fitted({ points: [[1, 2]], components: 3 });
    expect(fit.model.map(({ weight }) => weight)).toEqual([1, 0, 0]);
    expect(fit.model[0]).toMatchObject({ mean: [1, 2], covariance: [0, 0, 0] });
    expect(fit.singular).toEqual([{ component: 0, shape: 'point' }]);
    expect(fit.logLikelihood).toBeNull();
    const notes = fit.notes.join('; ');
    expect(notes).toMatch(/component 0 is a point.* density is infinite/);
    expect(notes).toContain('components 1 and 2 have no points');
  });

  test.concurrent('may be in any units', async () => {
    const points = [...square, ...far].map(([x = 0, y = 0]) => [x * 1e7, y * 1e-9]);
    const { model } = await fitted({ points, components: 2 });
    const near = model.toSorted((a, b) => a.mean[0] - b.mean[0]);
    expect(near.map(({ weight }) => weight)).toEqual([0.5, 0.5]);
    expect(near.map(({ mean }) => Math.round(mean[0]))).toEqual([0, 5e8]);
    for (const { covariance } of near) {
      expect(covariance[0] / 1e14).toBeCloseTo(0.5, 9);
      expect(covariance[2] / 1e-18).toBeCloseTo(0.5, 9);
    }
  });

  test.concurrent('says how many iterations are made', async () => {
    const points = [...square, [3, 0], [5, 1], [2, 2]];
    const result = await fitted({ points, components: 2, iterations: 4, tolerance: 0 });
    expect(result).toMatchObject({ iterations: 4, converged: false });
    expect(result.lastChange).toBeGreaterThan(0);
    expect(result.notes[0]).toContain('stopped after 4 iterations before it converged');
    const loose = await fitted({ points, components: 2, tolerance: 100 });
    expect(loose).toMatchObject({ iterations: 2, converged: true, notes: [] });
    const one = await fitted({ points, components: 2, iterations: 1 });
    expect(one).toMatchObject({ iterations: 1, converged: false, lastChange: null });
  });

  test.concurrent('may be fitted from many starts, the same for the same seed', async () => {
    const points = [...square, ...far, [20, 3], [21, 5], [24, 4], [22, 1]];
    const input = { points, components: 3 };
    const args = ['--starts', '6', '--seed'];
    const [one, again, alone] = await Promise.all([
      fitted(input, ...args, 'kelp'),
      fitted(input, ...args, 'kelp'),
      fitted(input),
    ]);
    expect(again).toEqual(one);
    expect(one.starts.made).toBe(6);
    expect(one.starts.reached).toBeGreaterThan(0);
    expect(alone.starts).toEqual({ made: 1, best: 1, reached: 1 });
  });

  test.concurrent('may be spread over lines', async () => {
    const input = JSON.stringify({ points: square, components: 1 }, null, 2);
    expect((await fitted(input)).model).toHaveLength(1);
  });
});

test.concurrent('--help says how, and reads nothing', async () => {
  for (const flag of ['--help', '-h']) {
    const { status, stdout, stderr } = await command('', flag);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const word of ['points', 'weights', 'start', 'components', 'tolerance', ...FIELDS]) {
      expect(stdout).toContain(word);
    }
    for (const option of ['--starts', '--seed', '--help']) expect(stdout).toContain(option);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  }
});

const start = [{ weight: 1, mean: [0, 0], covariance: [1, 0, 1] }];
const bent = (change: object) => ({ points: square, start: [{ ...start[0], ...change }] });

describe('a bad input gives one line on standard error, nothing else, and exit code 2', () => {
  test.concurrent.each<[string, unknown, string]>([
    ['nothing', '', 'JSON'],
    ['no JSON over several lines', '[1,\n x]', 'line 2, column 2'],
    ['JSON that ends too soon', '{"points": [[1, 2],\n [3', 'line 2, column 4'],
    ['what Python writes', '{"points": [[1, NaN]], "components": 1}', 'leave such points out'],
    ['a list', '[[1, 2]]', 'object'],
    ['a table', 'x;y\r\n1,5;2,5\r\n', 'put in as {"points"'],
    ['a point on every line', '[1, 2]\n[3, 4]\n', 'put in as {"points"'],
    [
      'a nest',
      `{"points": [[1, 2]], "components": ${'['.repeat(2e5)}${']'.repeat(2e5)}}`,
      'components: must be a whole number from 1 to 32, not ["…"]',
    ],
    ['a name that is misspelt', { pionts: square, components: 1 }, 'pionts'],
    [
      'points in space',
      {
        points: [
          [1, 2],
          [1, 2, 3],
        ],
        components: 1,
      },
      'has 3; mixtures are fitted in the plane',
    ],
    [
      'a text for a number',
      {
        points: [
          [1, 2],
          [1, '2'],
        ],
        components: 1,
      },
      'points.1 (number 2): y must be a number, not "2"',
    ],
    [
      'nothing for a number',
      { points: [[null, 2]], components: 1 },
      'x must be a number, not null',
    ],
    [
      'what is too large',
      {
        points: [
          [1, 2],
          [3, 1e160],
        ],
        components: 1,
      },
      'points.1 (number 2): y is larger than 1e155',
    ],
    [
      'what is too close',
      {
        points: [
          [1, 1e-300],
          [2, 2e-300],
        ],
        components: 1,
      },
      'their y differ by so little',
    ],
    ['no points', { components: 1 }, 'points'],
    ['points on a line', { points: [[1, 2], [3]], components: 1 }, 'points.1'],
    [
      'infinity',
      '{"points": [[1, 1e999]], "components": 1}',
      'points.0 (number 1): y is beyond the largest number',
    ],
    ['too few weights', { points: square, weights: [1], components: 1 }, 'weights'],
    ['a weight below 0', { points: square, weights: [1, 1, 1, -1], components: 1 }, 'weights.3'],
    ['no weight at all', { points: square, weights: [0, 0, 0, 0], components: 1 }, 'weight'],
    ['neither start nor components', { points: square }, 'start or components'],
    ['both', { points: square, start, components: 1 }, 'start or components'],
    ['half of one', { points: square, components: 1.5 }, 'components'],
    ['an empty start', { points: square, start: [] }, 'start'],
    ['a start that is dead', bent({ weight: 0 }), 'weight'],
    ['a start of weights beyond 1', { points: square, start: [...start, ...start] }, 'add up to 2'],
    ['a start of weights below 1', bent({ weight: 0.999 }), 'add up to 0.999'],
    ['no covariance', bent({ covariance: [1, 2, 1] }), 'covariance'],
    ['a covariance that is cut', bent({ covariance: [1, 2] }), 'three numbers'],
    ['a covariance below 0', bent({ covariance: [-1, 0, -1] }), 'covariance'],
    ['no iterations', { points: square, start, iterations: 0 }, 'iterations'],
    ['a tolerance below 0', { points: square, start, tolerance: -1e-9 }, 'tolerance'],
    ['something unknown', { points: square, start, seed: 1 }, 'seed'],
  ])('%s', async (_, input, word) => {
    const { status, stdout, stderr } = await command(input);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^fit: .+\n$/);
    expect(stderr).toContain(word);
  });

  test.concurrent.each<[string, string[], string]>([
    ['an option that is not there', ['--components'], '--components'],
    ['a word', ['samples.json'], 'samples.json'],
    ['no number of starts', ['--starts'], 'starts'],
    ['half a start', ['--starts', '1.5'], '--starts must be a whole number from 1 to 1000'],
    ['many starts from one', ['--starts', '2'], '--starts must be left out with "start"'],
  ])('%s', async (_, args, word) => {
    const { status, stdout, stderr } = await command({ points: square, start }, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^fit: .+\n$/);
    expect(stderr).toContain(word);
  });
});
