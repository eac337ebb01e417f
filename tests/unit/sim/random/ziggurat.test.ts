/** The layers of the ziggurat, read off the sampler by steering the bits that it is given. */
import { expect, test } from 'vitest';
import { nextNormal } from '../../../../src/sim/random/normal.ts';
import { Stream } from '../../../../src/sim/random/stream.ts';

const LAYERS = 256;
/** Marsaglia & Tsang 2000: where the tail begins, and the area of every layer. */
const TAIL_START = 3.6541528853610088;
const AREA = 0.00492867323399;
/** The inverse of 9 modulo 2³². */
const NINTH = 954_437_177;

const height = (z: number) => Math.exp(-0.5 * z * z);

/** A stream that picks a layer and a position in it, from −1 to 1, and then gives one uniform number. */
class LayerStream extends Stream {
  readonly next: number;

  constructor(layer: number, position: number, next = Number.NaN) {
    // With b = 0 and a counter of −1 the first two steps of sfc32 give a − 1 and 9c: the position and the layer.
    super([Math.floor(position * 2 ** 31) + 1, 0, Math.imul(layer, NINTH), -1]);
    this.next = next;
  }

  override uniform(): number {
    return this.next;
  }
}

/** edges[i] is the right edge of layer i; the position ¼ lies under the curve in all but the topmost layer. */
const edges = Array.from({ length: LAYERS }, (_, layer) => {
  if (layer === LAYERS - 1) return 2 ** 10 * nextNormal(new LayerStream(layer, 2 ** -10, 0));
  return 4 * nextNormal(new LayerStream(layer, 0.25));
});
const edgeOf = (layer: number) => edges[layer] ?? 0;

test('every layer has the published area, also the topmost', () => {
  expect(edgeOf(1)).toBe(TAIL_START);
  for (let layer = 1; layer < LAYERS; layer++) {
    const area = edgeOf(layer) * (height(edgeOf(layer + 1)) - height(edgeOf(layer)));
    // The published area has 12 digits; what it leaves out gathers in the topmost layer.
    expect(Math.abs(area / AREA - 1), `${layer}`).toBeLessThan(layer === LAYERS - 1 ? 1e-8 : 1e-11);
  }
});

test('the lowest layer has the area of what lies under the curve beside and below the others', () => {
  const below = edgeOf(0) * height(TAIL_START);
  expect(below / AREA).toBeCloseTo(1, 10);
  // ∫ exp(−z²/2) from the start of the tail: mpmath √(π/2) erfc(start/√2)
  expect(TAIL_START * height(TAIL_START) + 0.00032339576466332124).toBeCloseTo(AREA, 12);
});

test.each([1, 2, 40, 128, 200, 254])(
  'beside the layer above, layer %d keeps a number as often as it lies under the curve',
  (layer) => {
    const [wide, narrow] = [edgeOf(layer), edgeOf(layer + 1)];
    for (const share of [0.1, 0.5, 0.9]) {
      const position = (narrow + share * (wide - narrow)) / wide;
      const z = (Math.floor(position * 2 ** 31) / 2 ** 31) * wide;
      const kept = (height(z) - height(wide)) / (height(narrow) - height(wide));
      for (const side of [1, -1]) {
        const draw = (next: number) => nextNormal(new LayerStream(layer, side * position, next));
        expect(draw(0.9999 * kept)).toBeCloseTo(side * z, 8);
        expect(Math.abs(draw(1.0001 * kept) - side * z)).toBeGreaterThan(1e-8);
      }
    }
  },
);

test('under the layer above a number is kept without another look', () => {
  for (const layer of [1, 100, 250]) {
    const position = (0.999 * edgeOf(layer + 1)) / edgeOf(layer);
    expect(nextNormal(new LayerStream(layer, position))).toBeCloseTo(0.999 * edgeOf(layer + 1), 8);
  }
});
