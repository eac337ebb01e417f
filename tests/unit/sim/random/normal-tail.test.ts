import { expect, test } from 'vitest';
import { normalCdf } from '../../../../src/sim/math/normal-distribution.ts';
import { type Key, rootKey } from '../../../../src/sim/random/key.ts';
import { fillNormals, nextNormal } from '../../../../src/sim/random/normal.ts';
import { Stream } from '../../../../src/sim/random/stream.ts';
import { expectDistribution, STANDARD_ERRORS } from '../../../support/statistics.ts';

/** Where the ziggurat with 256 layers hands over to the tail sampler (Marsaglia & Tsang 2000). */
const TAIL_START = 3.6541528853610088;
const DRAWS = 20_000_000;
const SMALLEST = 2 ** -53;

const beyond = drawTail();

/** The numbers beyond `TAIL_START` among `DRAWS` normal ones. */
function drawTail(): number[] {
  const stream = new Stream(rootKey('tail'));
  const batch = new Float64Array(100_000);
  const found: number[] = [];
  for (let drawn = 0; drawn < DRAWS; drawn += batch.length) {
    fillNormals(stream, batch);
    for (const z of batch) if (Math.abs(z) > TAIL_START) found.push(z);
  }
  return found;
}

/** A stream whose next normal number comes from the tail, and whose uniform numbers are given. */
class TailStream extends Stream {
  readonly uniforms: number[];

  /** @param edge the 32 bits that decide the position in the lowest layer: near ± 2³¹ is outside. */
  constructor(edge: number, uniforms: readonly number[]) {
    // With b = c = 0 the first step of sfc32 gives a + counter; the second then gives 0, the lowest layer.
    super([edge + 1, 0, 0, -1]);
    this.uniforms = [...uniforms];
  }

  override uniform(): number {
    return this.uniforms.shift() ?? Number.NaN;
  }
}

const RIGHT = 2 ** 31 - 2;
const LEFT = -(2 ** 31);

/** The uniform number from which the tail sampler makes `z`. */
function uniformFor(z: number): number {
  return 1 - Math.exp(-(z - TAIL_START) * TAIL_START);
}

test.each([TAIL_START, 4, 4.5, 5])(
  'numbers beyond ± %d are as frequent as they should be',
  (edge) => {
    for (const side of [-1, 1]) {
      const due = DRAWS * normalCdf(-edge);
      const count = beyond.filter((z) => z * side > edge).length;
      expect(Math.abs(count - due) / Math.sqrt(due), `${side}`).toBeLessThan(STANDARD_ERRORS);
    }
  },
);

test('the tail has the shape of a normal one', () => {
  expect(beyond.length).toBeGreaterThan(5000);
  const share = (z: number) => 1 - normalCdf(-z) / normalCdf(-TAIL_START);
  expectDistribution(beyond.map(Math.abs), share);
});

test('the tail is symmetric', () => {
  const right = beyond.filter((z) => z > 0).length;
  const errors = (2 * right - beyond.length) / Math.sqrt(beyond.length);
  expect(Math.abs(errors)).toBeLessThan(STANDARD_ERRORS);
});

/** Keys found by running sfc32 backwards from uniform numbers close to 1; about one key in 10¹⁵ is like them. */
test.each<[Key, number]>([
  [[794884563, -1643706365, -1421025271, -1411344089], 7.8445688253839485],
  [[929065704, -1974124614, 211515858, -988185480], -8.213098978919271],
])('a real key, %j, draws the normal number %d', (key, expected) => {
  expect(nextNormal(new Stream(key))).toBe(expected);
  // The same from the formula: beyond the start by −ln(1 − u)/start, with the first uniform number after 64 bits.
  const stream = new Stream(key);
  stream.bits();
  stream.bits();
  const z = TAIL_START - Math.log(1 - stream.uniform()) / TAIL_START;
  expect(Math.abs(expected)).toBeCloseTo(z, 12);
});

test.each([4, 6.7, 8, 10, 12])('the tail sampler reaches ± %d', (z) => {
  const uniforms = [uniformFor(z), 1 - SMALLEST];
  expect(nextNormal(new TailStream(RIGHT, uniforms))).toBeCloseTo(z, 3);
  expect(nextNormal(new TailStream(LEFT, uniforms))).toBeCloseTo(-z, 3);
});

test('a tail number is drawn again when its height is above the curve', () => {
  // Beyond the start by x it is kept with probability exp(−x²/2).
  const x = 1.5;
  const kept = Math.exp(-0.5 * x * x);
  const first = uniformFor(TAIL_START + x);
  const second = uniformFor(5);
  const justBelow = new TailStream(RIGHT, [first, 1 - kept * 0.999, second, 0.999999]);
  const justAbove = new TailStream(RIGHT, [first, 1 - kept * 1.001, second, 0.999999]);
  expect(nextNormal(justBelow)).toBeCloseTo(TAIL_START + x, 12);
  expect(nextNormal(justAbove)).toBeCloseTo(5, 12);
});
