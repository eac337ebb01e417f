import { exp, ln } from '../math/exponential.ts';
import type { Stream } from './stream.ts';

/**
 * Standard normal numbers by the ziggurat (Marsaglia & Tsang 2000) with 256 layers, in the form that spends
 * separate bits on the layer and on the position within it (Doornik 2005). The position has 53 bits; the tail
 * beyond the last layer is sampled exactly, out to |z| = 12.2.
 */
const LAYERS = 256;
/** Where the tail begins, and the area of every layer, for 256 layers. */
const TAIL_START = 3.6541528853610088;
const LAYER_AREA = 0.00492867323399;
const TWO_POW_MINUS_21 = 1 / 2_097_152;
const TWO_POW_MINUS_31 = 1 / 2_147_483_648;

/** edge[i] is the right edge of layer i, widest first; edge[256] = 0. */
const edge = layerEdges();
/** inside[i] is the share of layer i that lies under the curve whatever the height. */
const inside = Float64Array.from({ length: LAYERS }, (_, i) => edgeAt(i + 1) / edgeAt(i));

/** Fills `out` with the next standard normal numbers of a stream. */
export function fillNormals(stream: Stream, out: Float64Array): void {
  const { state } = stream;
  for (let i = 0; i < out.length; ) i = fillFast(state, out, i, stream);
}

/**
 * Writes numbers from `start` on until one falls outside the part of its layer that is always under the curve;
 * that one (1 in 80) is decided the slow way. Returns the index of the next to write. Two steps of sfc32 stand
 * here again, its state in local variables: that makes a number three times as fast as two calls of `bits`.
 */
function fillFast(state: Int32Array, out: Float64Array, start: number, stream: Stream): number {
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let counter = state[3] as number;
  let i = start;
  let layer = 0;
  let position = 0;
  for (; i < out.length; i++) {
    const high = (((a + b) | 0) + counter) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + high) | 0;
    const low = (((a + b) | 0) + counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + low) | 0;
    counter = (counter + 2) | 0;
    layer = low & 255;
    // Uniform in [−1, 1): 32 bits of `high`, then the upper 21 of `low`, which the layer does not use.
    position = (high + (low >>> 11) * TWO_POW_MINUS_21) * TWO_POW_MINUS_31;
    out[i] = position * (edge[layer] as number);
    if (Math.abs(position) >= (inside[layer] as number)) break;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = counter;
  if (i === out.length) return i;
  return isAccepted(stream, layer, position, out, i) ? i + 1 : i;
}

/** The next standard normal number of a stream. */
export function nextNormal(stream: Stream): number {
  fillNormals(stream, single);
  return single[0] as number;
}

const single = new Float64Array(1);

/** Decides on the candidate out[i] from the edge of a layer; one in the tail is drawn anew. */
function isAccepted(
  stream: Stream,
  layer: number,
  position: number,
  out: Float64Array,
  i: number,
): boolean {
  if (layer > 0) return isUnderCurve(stream, layer, out[i] as number);
  out[i] = position < 0 ? -nextInTail(stream) : nextInTail(stream);
  return true;
}

function isUnderCurve(stream: Stream, layer: number, z: number): boolean {
  const wide = edgeAt(layer);
  const narrow = edgeAt(layer + 1);
  const low = exp(-0.5 * (wide * wide - z * z));
  const high = exp(-0.5 * (narrow * narrow - z * z));
  return low + stream.uniform() * (high - low) < 1;
}

/** A normal number beyond `TAIL_START` (Marsaglia 1964). */
function nextInTail(stream: Stream): number {
  for (;;) {
    const beyond = -ln(1 - stream.uniform()) / TAIL_START;
    const height = -ln(1 - stream.uniform());
    if (2 * height > beyond * beyond) return TAIL_START + beyond;
  }
}

function layerEdges(): Float64Array {
  const edges = new Float64Array(LAYERS + 1);
  const density = exp(-0.5 * TAIL_START * TAIL_START);
  // The lowest layer is a rectangle of the same area that stands for the tail as well.
  edges[0] = LAYER_AREA / density;
  edges[1] = TAIL_START;
  let height = density;
  for (let i = 2; i < LAYERS; i++) {
    height += LAYER_AREA / (edges[i - 1] as number);
    edges[i] = Math.sqrt(-2 * ln(height));
  }
  return edges;
}

function edgeAt(i: number): number {
  return edge[i] as number;
}
