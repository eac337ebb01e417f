/** Instructions do what their names say, against JavaScript; that bytes are as the format has them is for the engine to check. */
import { expect, test } from 'vitest';
import {
  add,
  addTwo,
  addTwoIntegers,
  type Code,
  call,
  constant,
  type Definition,
  divideTwo,
  firstsOf,
  get,
  greaterTwo,
  isBelow,
  lesserTwo,
  loadByte,
  loadTwice,
  loadTwo,
  moduleOf,
  multiplyTwo,
  NO_TWO,
  repeatWhile,
  rootTwo,
  secondsOf,
  set,
  shiftTwoLeft,
  storeFirst,
  storeTwo,
  subtractTwo,
  swapTwo,
  whileLoop,
} from '../../../../src/sim/wasm/assembler.ts';

type Run = (count: number) => void;

/** What is in memory, after the last of some functions ran on what was there: numbers from address 0 on. */
function after(numbers: readonly number[], functions: readonly Definition[], given = 0) {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(moduleOf(functions, 1)));
  const { memory, main, ...others } = instance.exports as Record<string, unknown>;
  const { buffer } = memory as WebAssembly.Memory;
  new Float64Array(buffer).set(numbers);
  (main as Run)(given);
  return { buffer, values: new Float64Array(buffer), others };
}

const main = (...body: readonly Code[]): Definition => ({
  name: 'main',
  parameters: 1,
  integers: 2,
  vectors: 1,
  body: body.flat(),
});

const at = constant(0);
const [one, other] = [loadTwo(at), loadTwo(at, 16)];
const SOME = [
  [3, -2, 0.1, 7],
  [1e308, 5e-324, 10, -0.3],
  [0, -0, -0, 0],
  [Infinity, 2, -1, Number.NaN],
  [Number.NaN, Number.NaN, 5, -Infinity],
] as const;

const OPERATIONS: readonly (readonly [string, Code, (a: number, b: number) => number])[] = [
  ['sums', addTwo(one, other), (a, b) => a + b],
  ['differences', subtractTwo(one, other), (a, b) => a - b],
  ['products', multiplyTwo(one, other), (a, b) => a * b],
  ['quotients', divideTwo(one, other), (a, b) => a / b],
  ['roots', rootTwo(one), Math.sqrt],
  ['the lesser ones', lesserTwo(one, other), (a, b) => [b].find((x) => x < a) ?? a],
  ['the greater ones', greaterTwo(one, other), (a, b) => [b].find((x) => a < x) ?? a],
];

test.each(OPERATIONS)('%s', (_, code, due) => {
  for (const [a0, a1, b0, b1] of SOME) {
    const { values } = after([a0, a1, b0, b1], [main(storeTwo(at, 32, code))]);
    expect([values[4], values[5]]).toEqual([due(a0, b0), due(a1, b1)]);
  }
});

test.each([
  ['the first ones', firstsOf(one, other), [1, 3]],
  ['the second ones', secondsOf(one, other), [2, 4]],
  ['a swap', swapTwo(one), [2, 1]],
  ['one of them twice', loadTwice(at, 24), [4, 4]],
  ['nothing', NO_TWO, [0, 0]],
])('%s', (_, code, due) => {
  const { values } = after([1, 2, 3, 4, 9, 9], [main(storeTwo(at, 32, code))]);
  expect([values[4], values[5]]).toEqual(due);
});

test('doublings go into exponents', () => {
  // 2 in the last bits of a number, moved to where exponents stand, makes four of one.
  const doublings = new Float64Array(BigInt64Array.of(2n, -3n).buffer);
  const code = storeTwo(at, 32, addTwoIntegers(other, shiftTwoLeft(one, 52)));
  const { values } = after([...doublings, 1.5, 40], [main(code)]);
  expect([values[4], values[5]]).toEqual([6, 5]);
});

test('the first number alone is stored, and a byte is loaded', () => {
  const count = 1;
  const { values } = after(
    [1, 2, 3, 4],
    [
      main(
        storeFirst(constant(8), other),
        // The last byte of 4 is 0x40: 64 is the address that it leads to.
        set(count, loadByte(constant(31))),
        storeTwo(get(count), 0, one),
      ),
    ],
  );
  expect([...values.subarray(0, 4)]).toEqual([1, 3, 3, 4]);
  expect([values[8], values[9]]).toEqual([1, 3]);
});

test.each([
  ['while', whileLoop, [0, 1, 5]],
  ['repeat', repeatWhile, [1, 1, 5]],
] as const)('%s loops', (_, loop, due) => {
  const [bound, count, more] = [0, 1, 3];
  const program = main(
    loop(
      isBelow(get(count), get(bound)),
      set(count, add(get(count), constant(1))),
      set(more, addTwo(get(more), one)),
    ),
    storeTwo(at, 32, get(more)),
  );
  const times = [0, 1, 5].map((given) => after([1, 1], [program], given).values[4]);
  expect(times).toEqual(due);
});

test('functions call others by their places, and only those with names are seen', () => {
  const double: Definition = {
    parameters: 2,
    integers: 0,
    vectors: 0,
    body: storeTwo(get(1), 0, addTwo(loadTwo(get(0)), loadTwo(get(0)))),
  };
  const { values, others } = after(
    [1, 2],
    [double, main(call(0, constant(0), constant(16)), call(0, constant(16), constant(32)))],
  );
  expect([...values.subarray(0, 6)]).toEqual([1, 2, 2, 4, 4, 8]);
  expect(others).toEqual({});
});
