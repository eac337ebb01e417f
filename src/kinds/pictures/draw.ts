import type { Key } from '../../sim/random/key.ts';
import { fillNormals } from '../../sim/random/normal.ts';
import { type Stream, streamAt } from '../../sim/random/stream.ts';
import { drawReal } from './album/album.ts';
import { PIXELS } from './album/world.ts';
import { drawCodes, mixtureNumbers } from './codes/mixture.ts';
import type { NetworkName } from './experiment.ts';
import type { Coder, Network, PictureModel } from './model.ts';
import type { Architecture } from './network/architecture.ts';
import { CODE } from './network/gradient.ts';
import { linear } from './network/linear.ts';
import { plain, variational } from './network/vae.ts';

export const ARCHITECTURES: Readonly<Record<NetworkName, Architecture>> = {
  variational,
  linear,
  mixture: plain,
};

/** Pictures that a model is measured by. */
export const MEASURED = 2000;

/** The luck by which the album is measured. */
const ALBUM_LUCK: Key = [0, 0, 0, 0];

/**
 * Fills `out` with pictures of a model. The k-th one is the same however many are drawn.
 *
 * @param spread λ, multiplies the variance of the codes; real pictures have none
 * @param out length 64n
 */
export function drawPictures(
  model: PictureModel,
  spread: number,
  stream: Stream,
  out: Float64Array,
): void {
  if (model.network === 'album') drawReal(stream, out);
  else decode(model, drawCodesOf(model, spread, stream, out.length / PIXELS), out);
}

/**
 * The 2,000 pictures that a model is measured by: of all networks of a run those of the same chances.
 *
 * @param spread λ
 * @returns length 64 · 2,000
 */
export function measuredPictures(model: PictureModel, spread: number): Float64Array {
  const out = new Float64Array(MEASURED * PIXELS);
  const luck = model.network === 'album' ? ALBUM_LUCK : model.luck;
  drawPictures(model, spread, streamAt(luck), out);
  return out;
}

/** The codes of those 2,000 pictures, 4 numbers each. */
export function measuredCodes(network: Coder, spread: number): Float64Array {
  return drawCodesOf(network, spread, streamAt(network.luck), MEASURED);
}

/**
 * Writes the pictures that a network draws from codes.
 *
 * @param codes length 4n
 * @param out length 64n
 */
export function decode(
  { network, weights }: Pick<Network, 'network' | 'weights'>,
  codes: Float64Array,
  out: Float64Array,
): void {
  ARCHITECTURES[network].decode(weights, codes, out);
}

/** Every number of a model, for digests; the album has none. */
export function parametersOf(model: PictureModel): readonly number[] {
  if (model.network === 'album') return [];
  return [...model.weights, ...(model.codes === null ? [] : mixtureNumbers(model.codes))];
}

function drawCodesOf(
  { codes }: Coder,
  spread: number,
  stream: Stream,
  count: number,
): Float64Array {
  const drawn = new Float64Array(count * CODE);
  if (codes === null) drawStandard(spread, stream, drawn);
  else drawCodes(codes, spread, stream, drawn);
  return drawn;
}

function drawStandard(spread: number, stream: Stream, codes: Float64Array): void {
  fillNormals(stream, codes);
  const scale = Math.sqrt(spread);
  for (let k = 0; k < codes.length; k++) codes[k] = scale * (codes[k] as number);
}
