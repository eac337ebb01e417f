import { album, albumModes, PICTURES } from '../../kinds/pictures/album/album.ts';
import { DIGITS, PIXELS, SHARES } from '../../kinds/pictures/album/world.ts';
import { ARCHITECTURES } from '../../kinds/pictures/draw.ts';
import type { NetworkName } from '../../kinds/pictures/experiment.ts';
import { AXES, axes, axisVariances, meanPicture } from '../../kinds/pictures/judge/axes.ts';
import { plainEngine } from '../../kinds/pictures/network/engine.ts';
import { BATCH } from '../../kinds/pictures/network/gradient.ts';
import { initialWeights } from '../../kinds/pictures/network/initial.ts';

/** What the command can show in the place of a run. */
export const SHOWN = ['run', 'album', 'axes', 'weights', 'gradient'] as const;
export type ShownName = (typeof SHOWN)[number];

/** As JSON, every number in full. */
export function shownText(shown: Exclude<ShownName, 'run'>, network: NetworkName): string {
  return JSON.stringify(SHOW[shown](network), null, 1);
}

const SHOW: Readonly<Record<Exclude<ShownName, 'run'>, (network: NetworkName) => object>> = {
  album: () => ({
    digits: DIGITS,
    shares: SHARES,
    pictures: Array.from({ length: PICTURES }, (_, k) => ({
      digit: DIGITS[albumModes[k] as number],
      ink: [...pictureAt(k)],
    })),
  }),
  axes: () => ({
    mean: [...meanPicture],
    variances: [...axisVariances],
    axes: Array.from({ length: AXES }, (_, axis) => [
      ...axes.subarray(axis * PIXELS, (axis + 1) * PIXELS),
    ]),
  }),
  weights: (network) => ({ network, layers: layersOf(network) }),
  gradient: (network) => {
    const gradient = ARCHITECTURES[network].gradient(plainEngine);
    gradient.pictures.set(album.subarray(0, BATCH * PIXELS));
    gradient.compute(initialWeights(ARCHITECTURES[network]), BATCH);
    return {
      network,
      batch: `pictures 0 to ${BATCH - 1} of the album, at the first weights, without noise`,
      layers: layersOf(network, gradient.byWeights),
    };
  },
};

/** Numbers of a network, layer by layer: a row of weights for each input, and the biases. */
function layersOf(network: NetworkName, numbers = initialWeights(ARCHITECTURES[network])) {
  return ARCHITECTURES[network].layers.map(({ inputs, outputs, at, biasesAt }) => ({
    inputs,
    outputs,
    weights: Array.from({ length: inputs }, (_, i) => [
      ...numbers.subarray(at + i * outputs, at + (i + 1) * outputs),
    ]),
    biases: [...numbers.subarray(biasesAt, biasesAt + outputs)],
  }));
}

function pictureAt(k: number): Float64Array {
  return album.subarray(k * PIXELS, (k + 1) * PIXELS);
}
