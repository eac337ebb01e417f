import { expect, test } from 'vitest';
import { childKey, rootKey } from '../../../../src/sim/random/key.ts';
import { Stream, streamAt } from '../../../../src/sim/random/stream.ts';
import { expectCounts, expectDistribution, expectShape } from '../../../support/statistics.ts';

const SEEDS = ['one', 'two', 'three'];
const DRAWS = 200_000;
const TWO_POW_53 = 2 ** 53;

/** A stream whose bits are always the same. */
class StuckStream extends Stream {
  readonly stuckAt: number;

  constructor(stuckAt: number) {
    super([0, 0, 0, 0]);
    this.stuckAt = stuckAt;
  }

  override bits(): number {
    return this.stuckAt;
  }
}

function uniforms(seed: string, count = DRAWS): Float64Array {
  const stream = new Stream(rootKey(seed));
  return Float64Array.from({ length: count }, () => stream.uniform());
}

/** sfc32 as its author publishes it, in unlimited integers cut to 32 bits. */
function* sfc32(key: readonly bigint[]): Generator<number> {
  let [a = 0n, b = 0n, c = 0n, counter = 0n] = key;
  const cut = (x: bigint) => BigInt.asUintN(32, x);
  for (;;) {
    const sum = cut(a + b + counter++);
    a = b ^ (b >> 9n);
    b = cut(c + (c << 3n));
    c = cut(((c << 21n) | (c >> 11n)) + sum);
    yield Number(BigInt.asIntN(32, sum));
  }
}

test.each([
  [[0, 0, 0, 1]],
  [[1, 2, 3, 4]],
  [[-1, -1, -1, -1]],
  [[0x7fffffff, -0x80000000, 123_456_789, -5]],
] as const)('the bits from the key %j are those of sfc32', ([a, b, c, counter]) => {
  const stream = new Stream([a, b, c, counter]);
  const reference = sfc32([a, b, c, counter].map((word) => BigInt.asUintN(32, BigInt(word))));
  for (let i = 0; i < 1000; i++) expect(stream.bits()).toBe(reference.next().value);
});

test('two streams of one key are equal, and neither moves the other', () => {
  const key = rootKey('twins');
  const one = new Stream(key);
  const other = new Stream(key);
  const first = Array.from({ length: 10 }, () => one.uniform());
  expect(Array.from({ length: 10 }, () => other.uniform())).toEqual(first);
  expect(streamAt(key, 1, 2).bits()).toBe(new Stream(childKey(key, 1, 2)).bits());
});

test('what is split from a stream is the same every time, and takes 128 bits from it', () => {
  const [one, other, plain] = [1, 2, 3].map(() => new Stream(rootKey('split')));
  expect(one?.split().state).toEqual(other?.split().state);
  for (let i = 0; i < 4; i++) plain?.bits();
  expect(one?.state).toEqual(plain?.state);
});

test('a uniform number is at least 0 and less than 1, even when every bit is set', () => {
  expect(new StuckStream(0).uniform()).toBe(0);
  expect(new StuckStream(-1).uniform()).toBe(1 - 2 ** -53);
});

test('a uniform number is a multiple of 2⁻⁵³, and each of its 53 bits is set half the time', () => {
  const set = new Array<number>(53).fill(0);
  for (const u of uniforms('bits', 20_000)) {
    const whole = u * TWO_POW_53;
    expect(Number.isInteger(whole)).toBe(true);
    let left = BigInt(whole);
    for (let i = 0; i < 53; i++, left >>= 1n) if (left & 1n) set[i] = (set[i] ?? 0) + 1;
  }
  for (const [i, count] of set.entries()) expectCounts([count, 20_000 - count], [1, 1], `bit ${i}`);
});

test.each(SEEDS)('uniform numbers of the seed %s are uniform', (seed) => {
  const values = uniforms(seed);
  expectShape(values, { mean: 0.5, variance: 1 / 12, skewness: 0, kurtosis: 1.8 });
  expectDistribution(values, (x) => x);
});

test.each(SEEDS)(
  'three uniform numbers in a row fall anywhere in the cube with seed %s',
  (seed) => {
    const cells = new Array<number>(8 ** 3).fill(0);
    const values = uniforms(seed, 3 * DRAWS);
    for (let i = 0; i + 2 < values.length; i += 3) {
      const cell = values.slice(i, i + 3).reduce((at, u) => 8 * at + Math.floor(8 * u), 0);
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
    expectCounts(
      cells,
      cells.map(() => 1),
    );
  },
);

test.each(SEEDS)('each of the 32 bits of the seed %s is set half the time', (seed) => {
  const stream = new Stream(rootKey(seed));
  const set = new Array<number>(32).fill(0);
  for (let draw = 0; draw < DRAWS; draw++) {
    const bits = stream.bits();
    for (let i = 0; i < 32; i++) set[i] = (set[i] ?? 0) + ((bits >>> i) & 1);
  }
  for (const [i, count] of set.entries()) expectCounts([count, DRAWS - count], [1, 1], `bit ${i}`);
});
