import type { Family } from '../../sim/family.ts';
import type { Stream } from '../../sim/random/stream.ts';
import type { Samples } from '../../sim/samples.ts';
import { offPage } from '../../sim/wasm/instance.ts';
import { PIXELS } from './album/world.ts';
import { type CodeMixture, fitCodes, startAt } from './codes/mixture.ts';
import { ARCHITECTURES, drawPictures, parametersOf } from './draw.ts';
import type { NetworkName } from './experiment.ts';
import { vectorEngine } from './kernel/engine.ts';
import { ALBUM, type PictureModel } from './model.ts';
import { type Engine, plainEngine } from './network/engine.ts';
import { initialWeights } from './network/initial.ts';
import { train } from './network/train.ts';
import { showingOf } from './shown.ts';

/** Times that the first network looks at its training set, and every later one, which goes on from the one before. */
const FIRST_EPOCHS = 150;
const EPOCHS = 20;

/**
 * Networks of one sort that learn from pictures, of the album to begin with.
 *
 * @param spread λ with which they are shown
 * @param makeEngine an engine for each fit; it changes no bit
 */
export function pictureFamily(
  network: NetworkName,
  spread: number,
  makeEngine: () => Engine = engineHere,
): Family<PictureModel> {
  const architecture = ARCHITECTURES[network];
  return {
    truth: ALBUM,
    dimension: PIXELS,
    draw: drawPictures,
    *fit(samples, previous, chance) {
      const stream = chance();
      const isFirst = previous.network === 'album';
      const luck = isFirst ? stream.key() : previous.luck;
      const weights = yield* train(
        architecture,
        samples,
        isFirst ? initialWeights(architecture) : previous.weights,
        isFirst ? FIRST_EPOCHS : EPOCHS,
        stream,
        makeEngine(),
      );
      const before = isFirst ? null : previous.codes;
      const codes = describeCodes(network, weights, samples, before, stream);
      const coder = { network, weights, luck, codes };
      const seats = isFirst ? null : previous.shown.seats;
      return { ...coder, shown: showingOf(coder, spread, seats) };
    },
    parameters: parametersOf,
  };
}

/** The fastest engine that may be had. Its bits are the same. */
function engineHere(): Engine {
  return offPage(vectorEngine) ?? plainEngine;
}

/** How the codes of a training set are distributed, where the architecture asks. */
function describeCodes(
  network: NetworkName,
  weights: Float64Array,
  { values, count }: Samples,
  before: CodeMixture | null,
  stream: Stream,
): CodeMixture | null {
  const { components, encode } = ARCHITECTURES[network];
  if (components === 0) return null;
  const codes = encode(weights, values.subarray(0, count * PIXELS));
  return fitCodes(codes, before ?? startAt(codes, components, stream));
}
