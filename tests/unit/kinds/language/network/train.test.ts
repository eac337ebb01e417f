/** Training: which tokens, by which steps, and what is handed on. */
import { describe, expect, test } from 'vitest';
import { finish } from '../../../../../src/base/finish.ts';
import { type Engine, plainEngine } from '../../../../../src/kinds/language/network/engine.ts';
import { learnerOf, startWeights } from '../../../../../src/kinds/language/network/initial.ts';
import { SETTING } from '../../../../../src/kinds/language/network/layout.ts';
import type { Learner } from '../../../../../src/kinds/language/network/learner.ts';
import { pack, unpack, WEIGHTS } from '../../../../../src/kinds/language/network/shape.ts';
import { type Lines, tokensOf } from '../../../../../src/kinds/language/network/tokens.ts';
import { train } from '../../../../../src/kinds/language/network/train.ts';
import { chance, kernel, linesOf, someLines, someWeights } from './making.ts';

describe('the tokens of lines', () => {
  const asked = (lines: Lines) => {
    const { count, contexts, targets, counts } = tokensOf(lines);
    const rows = Array.from({ length: count }, (_, k) => [
      ...contexts.subarray(4 * k, 4 * k + 4),
      targets[k],
    ]);
    return { rows, counts: [...counts] };
  };

  test('are words and stops, each after four ids', () => {
    const { rows, counts } = asked(linesOf([[5, 6, 7, 8, 9], [], [3]]));
    expect(rows).toEqual([
      [148, 148, 148, 148, 5],
      [148, 148, 148, 5, 6],
      [148, 148, 5, 6, 7],
      [148, 5, 6, 7, 8],
      [5, 6, 7, 8, 9],
      [6, 7, 8, 9, 0],
      [148, 148, 148, 148, 0],
      [148, 148, 148, 148, 3],
      [148, 148, 148, 3, 0],
    ]);
    expect(counts).toEqual(new Array(9).fill(1));
  });

  test('of a line that is cut have no stop', () => {
    const whole = Array.from({ length: 24 }, (_, k) => k + 1);
    const { rows } = asked(linesOf([whole, whole.slice(1)]));
    expect(rows.map((row) => row[4])).toEqual([...whole, ...whole.slice(1), 0]);
  });

  test('count what their lines count, 1 on average', () => {
    const { counts } = asked(linesOf([[1, 2], [], [3]], Float64Array.of(2, 6, 0)));
    expect(counts).toEqual([1, 1, 1, 3, 0, 0]);
  });

  test.each([148, -1, 0.5, Number.NaN])('%d is no word', (id) => {
    expect(() => tokensOf(linesOf([[1], [2, id]]))).toThrow(
      new RangeError(`${id} is not the id of a word.`),
    );
  });

  test.each([
    ['no lines', linesOf([])],
    ['lines that count nothing', linesOf([[1]], Float64Array.of(0))],
    ['lines that count no number', linesOf([[1]], Float64Array.of(Number.NaN))],
  ])('there are none of %s', (_, lines) => {
    expect(() => tokensOf(lines)).toThrow('There is no line to learn from.');
  });
});

interface Step {
  readonly rows: number;
  readonly tokens: readonly string[];
  readonly masses: readonly number[];
  readonly settings: readonly number[];
  readonly gradient: Float64Array;
  readonly weights: Float64Array;
}

/** An engine that keeps what it was given. */
function recorder(): { engine: Engine; steps: Step[] } {
  const { arrays, forward, step } = plainEngine();
  const steps: Step[] = [];
  const record = (rows: number) => {
    step(rows);
    const { contexts, targets, masses, settings, gradient, weights } = arrays;
    steps.push({
      rows,
      tokens: Array.from({ length: rows }, (_, k) =>
        [...contexts.subarray(4 * k, 4 * k + 4), targets[k]].join(' '),
      ),
      masses: [...masses.subarray(0, rows)],
      settings: [...settings],
      gradient: gradient.slice(),
      weights: weights.slice(),
    });
  };
  return { engine: { arrays, forward, step: record }, steps };
}

const START = learnerOf(someWeights());

function trained(lines: Lines, epochs: number, learner: Learner = START, luck = 0) {
  const { engine, steps } = recorder();
  const result = finish(train(learner, lines, epochs, chance(6, luck), engine));
  return { result, steps };
}

describe('batches', () => {
  const lines = someLines(17, 3);
  const { count, contexts, targets } = tokensOf(lines);
  const { steps } = trained(lines, 3);
  const perEpoch = Math.ceil(count / 64);
  const last = count % 64;

  test('are of 64 tokens, and what is left makes a short one, filled up to a multiple of four', () => {
    expect(last % 4, 'a last batch that shows it').not.toBe(0);
    const due = new Array<number>(perEpoch - 1).fill(64).concat(4 * Math.ceil(last / 4));
    expect(steps.map(({ rows }) => rows)).toEqual([...due, ...due, ...due]);
    for (const [k, { masses }] of steps.entries()) {
      const size = k % perEpoch === perEpoch - 1 ? last : 64;
      expect(masses.filter((mass) => mass !== 0)).toEqual(new Array(size).fill(1 / size));
      expect(masses.slice(size).every((mass) => mass === 0)).toBe(true);
    }
  });

  test('of an epoch have every token once, in an order of their own', () => {
    const due = Array.from({ length: count }, (_, k) =>
      [...contexts.subarray(4 * k, 4 * k + 4), targets[k]].join(' '),
    );
    const epochs = [0, 1, 2].map((epoch) =>
      steps
        .slice(epoch * perEpoch, (epoch + 1) * perEpoch)
        .flatMap(({ tokens, masses }) => tokens.filter((_, row) => masses[row] !== 0)),
    );
    for (const tokens of epochs) expect(tokens.toSorted()).toEqual(due.toSorted());
    expect(epochs[0]).not.toEqual(epochs[1]);
    expect(epochs[0]).not.toEqual(due);
  });
});

/** By Kingma and Ba 2015, algorithm 1, as it stands there. */
function adamByThePaper(
  start: Learner,
  gradients: readonly Float64Array[],
  rates: readonly number[],
) {
  const [theta, m, v] = [start.weights.slice(), start.means.slice(), start.squares.slice()];
  for (const [i, gradient] of gradients.entries()) {
    const t = start.steps + i + 1;
    for (const [k, g] of unpack(gradient, new Float64Array(WEIGHTS)).entries()) {
      m[k] = 0.9 * (m[k] ?? 0) + (1 - 0.9) * g;
      v[k] = 0.999 * (v[k] ?? 0) + (1 - 0.999) * g ** 2;
      const [mHat, vHat] = [m[k] / (1 - 0.9 ** t), v[k] / (1 - 0.999 ** t)];
      theta[k] = (theta[k] ?? 0) - ((rates[i] ?? 0) * mHat) / (Math.sqrt(vHat) + 1e-8);
    }
  }
  return { weights: theta, means: m, squares: v };
}

const furthest = (one: Float64Array, other: Float64Array) =>
  one.reduce((most, x, k) => Math.max(most, Math.abs(x - (other[k] as number))), 0);

test('steps are those of Adam, at a rate that falls to a tenth in each generation; its memory is kept', () => {
  const before = trained(someLines(20, 1), 2).result;
  expect(before.steps).toBeGreaterThan(5);
  const { result, steps } = trained(someLines(30, 2), 2, before);
  const rates = steps.map((_, step) => 0.006 * (1 - (0.9 * step) / steps.length));
  const due = adamByThePaper(
    before,
    steps.map(({ gradient }) => gradient),
    rates,
  );
  expect(furthest(result.weights, due.weights)).toBeLessThan(1e-13);
  expect(furthest(result.means, due.means)).toBeLessThan(1e-15);
  expect(furthest(result.squares, due.squares)).toBeLessThan(1e-15);
  expect(result.steps).toBe(before.steps + steps.length);
});

test('what leads to the start mark stays as it was', () => {
  const { result } = trained(someLines(5), 1);
  const isOfMark = (k: number) => k >= 3356 && (k - 3356) % 149 === 148;
  for (const [k, weight] of START.weights.entries()) {
    if (isOfMark(k)) expect(result.weights[k]).toBe(weight);
  }
  expect(result.weights).not.toEqual(START.weights);
});

test('packing leaves out those of the start mark, and unpacking puts them back', () => {
  const numbers = Float64Array.from({ length: WEIGHTS }, (_, k) => k);
  const packed = new Float64Array(8240);
  pack(numbers, packed);
  expect(new Set(packed).size).toBe(8240);
  expect(packed).not.toContain(3356 + 148);
  expect(unpack(packed, numbers)).toEqual(numbers);
});

describe('luck and what was given', () => {
  const lines = { ...someLines(12), weights: Float64Array.from({ length: 12 }, (_, k) => k % 3) };

  test('the same luck gives the same bits, another one others', () => {
    expect(trained(lines, 2).result).toEqual(trained(lines, 2).result);
    expect(trained(lines, 2).result).not.toEqual(trained(lines, 2, START, 1).result);
  });

  test('neither the learner nor the lines are changed', () => {
    const before = structuredClone([START, lines]);
    const { result } = trained(lines, 1);
    expect([START, lines]).toEqual(before);
    expect(result.weights.buffer).not.toBe(START.weights.buffer);
  });

  test('weights that are all alike are as none', () => {
    const { values, count } = lines;
    const alike = { values, count, weights: new Float64Array(12).fill(4) };
    expect(trained(alike, 1).result).toEqual(trained({ values, count }, 1).result);
    expect(trained(lines, 1).result).not.toEqual(trained({ values, count }, 1).result);
  });
});

test('progress rises to 1, a pause for some batches; who does not go on has called it off', () => {
  const { engine, steps } = recorder();
  const lines = someLines(200, 4);
  const batches = 2 * Math.ceil(tokensOf(lines).count / 64);
  const shares = [...train(START, lines, 2, chance(0), engine)];
  const due = Array.from({ length: Math.floor(batches / 16) }, (_, k) => (16 * (k + 1)) / batches);
  expect(shares).toEqual(batches % 16 === 0 ? due : [...due, 1]);
  const done = steps.length;
  const work = train(START, lines, 2, chance(0), engine);
  work.next();
  work.return(START);
  expect(work.next().done).toBe(true);
  expect(steps.length - done).toBe(16);
});

test.each([
  ['a weight that is no number', { ...START, weights: START.weights.with(5, Number.NaN) }],
  ['a weight without end', { ...START, weights: START.weights.with(2000, Infinity) }],
  ['a memory without end', { ...START, squares: START.squares.with(8000, Infinity) }],
  ['weights that are too large', { ...START, weights: START.weights.map((x) => x * 1e200) }],
])('%s ends it with a sentence', (_, learner) => {
  for (const engine of [kernel(), plainEngine()]) {
    expect(() => finish(train(learner, someLines(4), 1, chance(0), engine))).toThrow(
      new RangeError('The network came apart: one of its weights is no longer a number.'),
    );
  }
});

test('the temperature that an engine was left at does not matter', () => {
  const engine = plainEngine();
  engine.arrays.settings[SETTING.inverseTemperature] = 5;
  const result = finish(train(START, someLines(4), 1, chance(6, 0), engine));
  expect(result).toEqual(trained(someLines(4), 1).result);
});

test('one line is enough: the network learns it by heart', () => {
  const line = [3, 1, 4, 1, 5, 9, 2, 6];
  const { steps } = trained(linesOf([line]), 300, learnerOf(startWeights(chance(8))));
  expect(steps).toHaveLength(300);
  const first = Math.max(...(steps[0]?.gradient ?? []).map(Math.abs));
  const last = Math.max(...(steps.at(-1)?.gradient ?? []).map(Math.abs));
  expect(last).toBeLessThan(0.02 * first);
});

test('start weights are of the widths of Bengio, Glorot and the page that says so', () => {
  const weights = startWeights(chance(9));
  const parts = [
    [0, 1788, 0.3],
    [1788, 3324, Math.sqrt(6 / (48 + 32)) / Math.sqrt(3)],
  ] as const;
  for (const [from, to, deviation] of parts) {
    const part = weights.subarray(from, to);
    const square = part.reduce((sum, x) => sum + x * x, 0) / part.length;
    // A variance of so many normal numbers has a standard error of √(2 / n); four of them.
    expect(Math.abs(square / deviation ** 2 - 1)).toBeLessThan(4 * Math.sqrt(2 / part.length));
  }
  expect(weights.subarray(3324, 3356).every((x) => x === 0)).toBe(true);
  const output = weights.subarray(3356, 3356 + 32 * 149);
  const bound = Math.sqrt(6 / (32 + 148));
  expect(Math.max(...output)).toBeLessThan(bound);
  expect(Math.max(...output)).toBeGreaterThan(0.99 * bound);
  expect(weights.subarray(3356 + 32 * 149).every((x) => x === 0)).toBe(true);
  expect(weights).toHaveLength(8273);
});
