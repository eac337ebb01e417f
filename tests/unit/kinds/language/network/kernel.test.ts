/** The engine in WebAssembly: the bits of JavaScript, and what happens where there is none. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { finish } from '../../../../../src/base/finish.ts';
import { type Engine, plainEngine } from '../../../../../src/kinds/language/network/engine.ts';
import { learnerOf } from '../../../../../src/kinds/language/network/initial.ts';
import {
  engineHere,
  vectorEngine,
} from '../../../../../src/kinds/language/network/kernel/engine.ts';
import { kernelModule } from '../../../../../src/kinds/language/network/kernel/module.ts';
import { SETTING } from '../../../../../src/kinds/language/network/layout.ts';
import { probabilities } from '../../../../../src/kinds/language/network/predict.ts';
import { pack } from '../../../../../src/kinds/language/network/shape.ts';
import { train } from '../../../../../src/kinds/language/network/train.ts';
import { writeLines } from '../../../../../src/kinds/language/network/write.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import { batchOf, chance, fillIn, kernel, someLines, someWeights } from './making.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('its bytes are a valid module of at most 6 kB, and the same as ever', () => {
  const bytes = kernelModule();
  expect(WebAssembly.validate(bytes)).toBe(true);
  expect(bytes.length).toBeLessThanOrEqual(6000);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(
    'aaf30a24401f72202d1e875754e766cb59533e462eddb246c2b8526e6ad42d8e',
  );
});

describe('steps', () => {
  const cases = fc.record({
    rows: fc.integer({ min: 1, max: 64 }),
    seed: fc.integer({ min: 0, max: 999 }),
    isWeighted: fc.boolean(),
    factor: fc.constantFrom(0.01, 1, 3, 50),
    inverse: fc.constantFrom(1, 1 / 3, 5),
  });
  const written = ['inputs', 'hidden', 'outcomes', 'byHidden', 'byInputs', 'gradient'] as const;
  const kept = ['weights', 'means', 'squares'] as const;

  test('of all batches have the bits of JavaScript, in every array', () => {
    const [own, due] = [kernel(), plainEngine()];
    fc.assert(
      fc.property(cases, ({ rows, seed, isWeighted, factor, inverse }) => {
        for (const { arrays, forward, step } of [own, due]) {
          pack(someWeights(seed, factor), arrays.weights);
          arrays.settings[SETTING.inverseTemperature] = inverse;
          arrays.settings[SETTING.length] = 0.05;
          arrays.settings[SETTING.scale] = 30;
          const filled = fillIn(arrays, batchOf(rows, seed, isWeighted));
          forward(filled);
          const outcomes = arrays.outcomes.slice(0, filled * 148);
          step(filled);
          expect(arrays.outcomes.slice(0, filled * 148)).not.toEqual(outcomes);
        }
        for (const name of [...written, ...kept]) {
          expect(own.arrays[name], name).toEqual(due.arrays[name]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('are taken to rows of a batch alone', () => {
    const { arrays, forward } = kernel();
    pack(someWeights(), arrays.weights);
    arrays.outcomes.fill(7);
    arrays.hidden.fill(7);
    forward(fillIn(arrays, batchOf(12)));
    expect(arrays.outcomes.subarray(12 * 148).every((x) => x === 7)).toBe(true);
    expect(arrays.hidden.subarray(12 * 32).every((x) => x === 7)).toBe(true);
  });
});

const ENGINE_PAIR = () => [kernel(), plainEngine()] as const;

describe('whole trainings', () => {
  const trained = (engine: Engine, count: number, isWeighted = false) => {
    const lines = someLines(count);
    const stream = chance(4);
    const weights = Float64Array.from({ length: count }, () => stream.uniform());
    const given = isWeighted ? { ...lines, weights } : lines;
    return finish(train(learnerOf(someWeights()), given, 2, chance(5), engine));
  };

  test.each([
    [1, false],
    [20, false],
    [37, true],
  ])('of %d lines, weighted %s, have the bits of JavaScript', (count, isWeighted) => {
    const [own, due] = ENGINE_PAIR().map((engine) => trained(engine, count, isWeighted));
    expect(own).toEqual(due);
  });

  test('one after the other have nothing to do with each other', () => {
    const engine = kernel();
    const first = trained(engine, 9);
    trained(engine, 5, true);
    expect(trained(engine, 9)).toEqual(first);
  });
});

test('probabilities and lines have the bits of JavaScript', () => {
  const weights = someWeights(3, 4);
  const contexts = batchOf(64, 5).contexts.slice(0, 4 * 61);
  for (const temperature of [0.2, 0.9, 1, 3]) {
    const [own, due] = ENGINE_PAIR().map((engine) => [
      probabilities(weights, contexts, temperature, engine),
      writeLines(weights, { temperature, nucleus: 0.95 }, rootKey('k'), 70, engine),
    ]);
    expect(own).toEqual(due);
  }
});

describe('where there is no WebAssembly', () => {
  const refuse = () => {
    throw new EvalError('the policy of this page');
  };
  const isPlain = ({ arrays }: Engine) => arrays.constants.every((x) => x === 0);

  test.each([
    ['is missing', undefined],
    ['has no memory left', { Module: WebAssembly.Module, Instance: refuse }],
  ])('because it %s, JavaScript computes', (_, stub) => {
    expect(isPlain(engineHere())).toBe(false);
    vi.stubGlobal('WebAssembly', stub);
    expect(vectorEngine()).toBeNull();
    expect(isPlain(engineHere())).toBe(true);
  });

  test('nothing is compiled in a page, whose policy forbids it', () => {
    vi.stubGlobal('document', {});
    expect(isPlain(engineHere())).toBe(true);
  });
});
