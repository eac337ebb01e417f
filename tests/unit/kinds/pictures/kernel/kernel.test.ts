/** The engine in WebAssembly: the bits of JavaScript, and what happens where there is none. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { finish } from '../../../../../src/base/finish.ts';
import { ARCHITECTURES } from '../../../../../src/kinds/pictures/draw.ts';
import { NETWORKS } from '../../../../../src/kinds/pictures/experiment.ts';
import { pictureFamily } from '../../../../../src/kinds/pictures/family.ts';
import { vectorEngine } from '../../../../../src/kinds/pictures/kernel/engine.ts';
import { PRODUCT } from '../../../../../src/kinds/pictures/kernel/product.ts';
import { type Engine, plainEngine } from '../../../../../src/kinds/pictures/network/engine.ts';
import { initialWeights } from '../../../../../src/kinds/pictures/network/initial.ts';
import { train } from '../../../../../src/kinds/pictures/network/train.ts';
import { variational } from '../../../../../src/kinds/pictures/network/vae.ts';
import { simulateModels } from '../../../../../src/sim/loop.ts';
import { rootKey, runKey } from '../../../../../src/sim/random/key.ts';
import { streamAt } from '../../../../../src/sim/random/stream.ts';
import { moduleOf } from '../../../../../src/sim/wasm/assembler.ts';
import { batchOf, uniformNumbers } from '../making.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

function kernel(): Engine {
  const engine = vectorEngine();
  if (engine === null) throw new Error('this engine has no WebAssembly');
  return engine;
}

test('its bytes are a valid module, and the same as ever', () => {
  const bytes = moduleOf([PRODUCT], 4);
  expect(WebAssembly.validate(bytes)).toBe(true);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(
    '2daf04b086c56ad11f99821626b99f83e8dc1500536c8d9f333048dd36a45621',
  );
});

test('integers of all lengths are written as the format has them', () => {
  // Pages are written as unsigned LEB128, twice, in the fifth section.
  for (const [pages, written] of [
    [1, [1]],
    [127, [127]],
    [128, [0x80, 1]],
    [16_384, [0x80, 0x80, 1]],
  ] as const) {
    const memory = [5, 2 + 2 * written.length, 1, 1, ...written, ...written];
    expect([...moduleOf([PRODUCT], pages)].join()).toContain(memory.join());
  }
});

describe('products', () => {
  interface Shape {
    readonly rows: number;
    readonly inner: number;
    readonly columns: number;
    readonly isTurned: boolean;
    readonly gap: number;
  }

  /** c after the product; what stands behind the matrices must stay as it is. */
  function product(engine: Engine, shape: Shape, numbers: readonly number[]): Float64Array {
    const { rows, inner, columns, isTurned, gap } = shape;
    const [rowStep, innerStep] = isTurned ? [1, rows + gap] : [inner + gap, 1];
    const [a, b, c] = [
      engine.allocate(rows * inner + gap * (rows + inner)),
      engine.allocate(inner * columns),
      engine.allocate(rows * columns + 8),
    ];
    let next = 0;
    for (const array of [a, b, c]) {
      for (let k = 0; k < array.length; k++) array[k] = numbers[next++ % numbers.length] as number;
    }
    engine.addProduct({ a, rowStep, innerStep, b, c, rows, inner, columns });
    return c.slice();
  }

  const shapes = fc.record({
    rows: fc.integer({ min: 1, max: 64 }),
    inner: fc.integer({ min: 1, max: 64 }),
    columns: fc.integer({ min: 1, max: 16 }).map((fours) => 4 * fours),
    isTurned: fc.boolean(),
    gap: fc.integer({ min: 0, max: 3 }),
  });
  const numbers = fc.array(
    fc.oneof(
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ noNaN: true }),
      fc.constantFrom(0, -0, 1, -1, 5e-324, -1e308),
    ),
    { minLength: 7, maxLength: 61 },
  );

  test('of all shapes have the bits of JavaScript', () => {
    fc.assert(
      fc.property(shapes, numbers, (shape, some) => {
        const own = product(kernel(), shape, some);
        expect(own).toEqual(product(plainEngine, shape, some));
      }),
      { numRuns: 300 },
    );
  });

  test('are those of a textbook, and are added to what is there', () => {
    fc.assert(
      fc.property(shapes, ({ rows, inner, columns }) => {
        const a = uniformNumbers(1, rows * inner);
        const b = uniformNumbers(2, inner * columns);
        const c = new Float64Array(rows * columns).fill(1);
        plainEngine.addProduct({ a, rowStep: inner, innerStep: 1, b, c, rows, inner, columns });
        for (const [at, value] of c.entries()) {
          const [i, j] = [Math.floor(at / columns), at % columns];
          let due = 1;
          for (let k = 0; k < inner; k++) {
            due += (a[i * inner + k] as number) * (b[k * columns + j] as number);
          }
          expect(value).toBe(due);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('of nothing change nothing', () => {
    for (const engine of [kernel(), plainEngine]) {
      for (const [rows, inner] of [
        [0, 3],
        [3, 0],
      ] as const) {
        const shape = { rows, inner, columns: 4, isTurned: false, gap: 1 };
        const before = product(engine, { ...shape, rows: 0 }, [1, 2, 3]);
        expect(product(engine, { ...shape, rows: 0 }, [1, 2, 3])).toEqual(before);
        expect(product(engine, shape, [2]).every((x) => x === 2)).toBe(true);
      }
    }
  });
});

describe('whole fits', () => {
  const samples = { values: batchOf(27).pictures, count: 27, real: 5 };
  const weighted = { ...samples, weights: uniformNumbers(4, 27) };

  test.each(NETWORKS)('of the %s network have the bits of JavaScript', (network) => {
    const architecture = ARCHITECTURES[network];
    for (const each of [samples, weighted]) {
      const [own, due] = [kernel(), plainEngine].map((engine) =>
        finish(
          train(
            architecture,
            each,
            initialWeights(architecture),
            6,
            streamAt(rootKey('kernel'), 0),
            engine,
          ),
        ),
      );
      expect(own).toEqual(due);
    }
  });

  test('one after the other have nothing to do with each other', () => {
    const trained = (engine: Engine) =>
      finish(
        train(
          variational,
          samples,
          initialWeights(variational),
          1,
          streamAt(rootKey('kernel'), 1),
          engine,
        ),
      );
    const one = kernel();
    const other = kernel();
    expect(trained(one)).toEqual(trained(other));
    expect(trained(kernel())).toEqual(trained(kernel()));
  });

  test('more than one fit has no room in an engine, and says so', () => {
    const engine = kernel();
    variational.gradient(engine);
    expect(() => {
      for (let k = 0; k < 9; k++) variational.gradient(engine);
    }).toThrow(RangeError);
  });
});

describe('where there is no WebAssembly', () => {
  const regime = { synthetic: 'replace', realData: 'fresh', n: 20, spread: 1 } as const;
  const run = () =>
    simulateModels(pictureFamily('variational', 1), regime, runKey('kernel'), [20, 3]);
  const due = simulateModels(
    pictureFamily('variational', 1, kernel),
    regime,
    runKey('kernel'),
    [20, 3],
  );
  const refuse = () => {
    throw new EvalError('the policy of this page');
  };

  test.each([
    ['is missing', undefined],
    ['refuses to compile', { Module: refuse, Instance: refuse }],
    ['has no memory left', { Module: WebAssembly.Module, Instance: refuse }],
  ])('because it %s, a run goes on in JavaScript with the same bits', (_, stub) => {
    vi.stubGlobal('WebAssembly', stub);
    expect(vectorEngine()).toBeNull();
    expect(run()).toEqual(due);
  });

  test('nothing is compiled in a page, whose policy forbids it', () => {
    const compile = vi.fn(refuse);
    vi.stubGlobal('WebAssembly', { Module: compile, Instance: compile });
    vi.stubGlobal('document', {});
    expect(run()).toEqual(due);
    expect(compile).not.toHaveBeenCalled();
  });

  test('in a worker it is asked for', () => {
    const compile = vi.fn(refuse);
    vi.stubGlobal('WebAssembly', { Module: compile, Instance: compile });
    run();
    expect(compile).toHaveBeenCalled();
  });
});
