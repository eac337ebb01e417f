/** The losses of the three networks, written down as they stand in the papers: one picture at a time, and no gradient. */
import { PIXELS } from '../../../../../src/kinds/pictures/album/world.ts';
import { ARCHITECTURES } from '../../../../../src/kinds/pictures/draw.ts';
import type { NetworkName } from '../../../../../src/kinds/pictures/experiment.ts';
import { CODE } from '../../../../../src/kinds/pictures/network/gradient.ts';
import type { Layer } from '../../../../../src/kinds/pictures/network/layers.ts';
import type { Batch } from '../making.ts';

const BETA = 0.3;

type Numbers = Float64Array | readonly number[];

const at = (numbers: Numbers, i: number) => numbers[i] as number;
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function through(layer: Layer | undefined, weights: Float64Array, inputs: Numbers): number[] {
  if (layer === undefined) throw new Error('there is no such layer');
  return Array.from({ length: layer.outputs }, (_, j) => {
    let total = at(weights, layer.biasesAt + j);
    for (let i = 0; i < layer.inputs; i++) {
      total += at(inputs, i) * at(weights, layer.at + i * layer.outputs + j);
    }
    return total;
  });
}

const rectified = (values: readonly number[]) => values.map((x) => (x < 0 ? 0.1 * x : x));

/** Cross-entropy of ink that is drawn with logit x where the picture has ink y. */
const entropy = (x: number, y: number) =>
  Math.log1p(Math.exp(-Math.abs(x))) + Math.max(x, 0) - x * y;

/** ½ (mean² + variance − 1 − ln variance), summed over a code. */
const divergence = (means: readonly number[], logVariances: readonly number[]) =>
  sum(means.map((m, d) => 0.5 * (m * m + Math.exp(at(logVariances, d)) - 1 - at(logVariances, d))));

function lossOfPicture(
  network: NetworkName,
  weights: Float64Array,
  picture: Float64Array,
  noise: Float64Array,
): number {
  const [first, second, third, fourth] = ARCHITECTURES[network].layers;
  if (network === 'linear') {
    const drawn = through(second, weights, through(first, weights, picture));
    return 0.5 * sum(drawn.map((x, i) => (x - at(picture, i)) ** 2));
  }
  const code = through(second, weights, rectified(through(first, weights, picture)));
  const [means, logVariances] = [code.slice(0, CODE), code.slice(CODE)];
  const isPlain = network === 'mixture';
  const drawn = means.map((m, d) =>
    isPlain ? m : m + Math.exp(0.5 * at(logVariances, d)) * at(noise, d),
  );
  const pixels = through(fourth, weights, rectified(through(third, weights, drawn)));
  const ink = sum(pixels.map((x, i) => entropy(x, at(picture, i))));
  return isPlain ? ink : ink + BETA * divergence(means, logVariances);
}

/** The mean over a batch, in which pictures count differently. */
export function lossOf(
  network: NetworkName,
  weights: Float64Array,
  { pictures, noise, counts }: Batch,
): number {
  const losses = Array.from(counts, (count, row) => {
    const picture = pictures.subarray(row * PIXELS, (row + 1) * PIXELS);
    const own = noise.subarray(row * CODE, (row + 1) * CODE);
    return count * lossOfPicture(network, weights, picture, own);
  });
  return sum(losses) / counts.length;
}
