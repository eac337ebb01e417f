/** The command that fits a mixture to samples from standard input. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Mixture } from '../../../src/kinds/mixture/model.ts';
import fixture from '../../fixtures/mixture-em.json' with { type: 'json' };
import { farthest } from '../kinds/mixture/regions/making.ts';

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
  readonly logLikelihood: number;
  readonly iterations: number;
}

/** A line of the fixture; its other fields are the input of the command. */
interface Case {
  readonly name: string;
  readonly expected: {
    readonly model: Mixture;
    readonly score: number;
    readonly iterations: number;
  };
}

async function fitted(input: unknown): Promise<Fitted> {
  const { status, stdout, stderr } = await command(input);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.split('\n')).toHaveLength(2);
  return JSON.parse(stdout);
}

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
      expect(Object.keys(result)).toEqual(['model', 'logLikelihood', 'iterations']);
      expect(farthest(result.model, expected.model, 1e-3)).toBeLessThan(1e-9);
      expect(result.logLikelihood).toBeCloseTo(expected.score, 9);
      expect(result.iterations).toBe(expected.iterations);
    },
  );

  test.concurrent('may leave the start to the command', async () => {
    const { model, logLikelihood } = await fitted({ points: [...square, ...far], components: 2 });
    const near = model.toSorted((a, b) => a.mean[0] - b.mean[0]);
    expect(near).toEqual([
      { weight: 0.5, mean: [0, 0], covariance: [0.5, 0, 0.5] },
      { weight: 0.5, mean: [50, 0], covariance: [0.5, 0, 0.5] },
    ]);
    // ln ½ − ln 2π − ½ ln ¼ − ½ · 2.
    expect(logLikelihood).toBeCloseTo(-Math.log(2 * Math.PI) - 1, 10);
  });

  test.concurrent('may have fewer points than components, or only one', async () => {
    const { model, iterations } = await fitted({ points: [[1, 2]], components: 3 });
    expect(model.map(({ weight }) => weight)).toEqual([1, 0, 0]);
    expect(model[0]).toMatchObject({ mean: [1, 2], covariance: [0, 0, 0] });
    expect(iterations).toBe(2);
  });

  test.concurrent('says how many iterations are made', async () => {
    const points = [...square, [3, 0], [5, 1], [2, 2]];
    const result = await fitted({ points, components: 2, iterations: 4, tolerance: 0 });
    expect(result.iterations).toBe(4);
    const loose = await fitted({ points, components: 2, tolerance: 100 });
    expect(loose.iterations).toBe(2);
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
    for (const word of ['points', 'weights', 'start', 'components', 'iterations', 'tolerance']) {
      expect(stdout).toContain(word);
    }
  }
});

const start = [{ weight: 1, mean: [0, 0], covariance: [1, 0, 1] }];
const bent = (change: object) => ({ points: square, start: [{ ...start[0], ...change }] });

describe('a bad input gives one line on standard error, nothing else, and exit code 2', () => {
  test.concurrent.each<[string, unknown, string]>([
    ['nothing', '', 'JSON'],
    ['no JSON over several lines', '[1,\n x]', 'JSON'],
    ['no points', { components: 1 }, 'points'],
    ['points on a line', { points: [[1, 2], [3]], components: 1 }, 'points.1'],
    ['infinity', '{"points": [[1, 1e999]], "components": 1}', 'points.0.1'],
    ['too few weights', { points: square, weights: [1], components: 1 }, 'weights'],
    ['a weight below 0', { points: square, weights: [1, 1, 1, -1], components: 1 }, 'weights.3'],
    ['no weight at all', { points: square, weights: [0, 0, 0, 0], components: 1 }, 'weight'],
    ['neither start nor components', { points: square }, 'start or components'],
    ['both', { points: square, start, components: 1 }, 'start or components'],
    ['half of one', { points: square, components: 1.5 }, 'components'],
    ['an empty start', { points: square, start: [] }, 'start'],
    ['a start that is dead', bent({ weight: 0 }), 'weight'],
    ['no covariance', bent({ covariance: [1, 2, 1] }), 'covariance'],
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

  test.concurrent('an option that is not there', async () => {
    const { status, stdout } = await command({ points: square, start }, '--components');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});
