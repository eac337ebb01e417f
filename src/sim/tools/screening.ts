import { distancesIn, type Family } from '../family.ts';
import { type Key, PURPOSE } from '../random/key.ts';
import { streamAt } from '../random/stream.ts';
import type { Regime } from '../regimes.ts';
import type { Samples } from '../samples.ts';
import { rejection } from './detector.ts';

/** Samples that a detector looks at before it gives up refilling, as a multiple of n. */
export const MOST_LOOKS = 100;

/** What screening needs to know of a generation. */
export interface Entrance<Model> {
  readonly family: Family<Model>;
  readonly regime: Regime;
  /** The streams of this generation. */
  readonly key: Key;
  /** The model that synthetic samples are drawn from. */
  readonly model: Model;
  /** Of the n samples, so many are collected as real; a share of them, the contamination, is not. */
  readonly collected: number;
}

/**
 * A batch whose origins are not known to whoever collects it. `collected` of n samples come from outside, where each is
 * synthetic with the probability `contamination`; the rest are the model's own. A detector, if there is one, looks at
 * each and turns some away. With refilling, more are taken from the same sources in the same ratio until n have
 * passed, or 100 n have been looked at.
 *
 * The k-th real draw, the k-th synthetic draw and the chances of the k-th sample do not depend on how many there are.
 */
export function screenedBatch<Model>(entrance: Entrance<Model>): Samples {
  const { n, detector } = entrance.regime;
  let looked = n;
  let batch = look(entrance, looked);
  while (detector?.refills && batch.count < n && looked < MOST_LOOKS * n) {
    const needed = (n * looked) / Math.max(1, batch.count);
    looked = Math.min(MOST_LOOKS * n, Math.ceil(1.1 * needed) + 8);
    batch = look(entrance, looked);
  }
  return batch;
}

/** Those of the first `looked` samples that pass, the first n of them. */
function look<Model>(entrance: Entrance<Model>, looked: number): Samples {
  const { family, regime, key, model } = entrance;
  const { dimension, truth } = family;
  const { origins, flags } = chancesOf(entrance, looked);
  const ofReal = origins.reduce((sum, isReal) => sum + isReal, 0);
  const real = new Float64Array(ofReal * dimension);
  const synthetic = new Float64Array((looked - ofReal) * dimension);
  family.draw(truth, 1, streamAt(key, PURPOSE.real), real);
  family.draw(model, regime.spread, streamAt(key, PURPOSE.synthetic), synthetic, regime.topP);
  const { detector, n } = regime;
  const distances = distancesIn(family, truth, real);
  const passed: { readonly real: number[]; readonly synthetic: number[] } = {
    real: [],
    synthetic: [],
  };
  for (
    let i = 0, nextReal = 0;
    i < looked && passed.real.length + passed.synthetic.length < n;
    i++
  ) {
    const isReal = origins[i] === 1;
    const at = isReal ? nextReal : i - nextReal;
    if (isReal) nextReal += 1;
    const chance = detector === undefined ? 0 : rejection(detector, isReal, distances[at] ?? 0);
    if ((flags[i] as number) >= chance) (isReal ? passed.real : passed.synthetic).push(at);
  }
  const values = new Float64Array((passed.real.length + passed.synthetic.length) * dimension);
  gather(real, passed.real, dimension, values);
  gather(synthetic, passed.synthetic, dimension, values.subarray(passed.real.length * dimension));
  return { values, count: values.length / dimension, real: passed.real.length };
}

/** Whether each sample is real (1), and the number that decides whether it is turned away. */
function chancesOf<Model>({ regime, key, collected }: Entrance<Model>, looked: number) {
  const { n, contamination = 0 } = regime;
  const stream = streamAt(key, PURPOSE.screening);
  const origins = new Uint8Array(looked);
  const flags = new Float64Array(looked);
  for (let i = 0; i < looked; i++) {
    const source = stream.uniform();
    const isOutside = i < n ? i < collected : source < collected / n;
    const isHonest = stream.uniform() >= contamination;
    origins[i] = isOutside && isHonest ? 1 : 0;
    flags[i] = stream.uniform();
  }
  return { origins, flags };
}

/** Copies the samples at some indices to the beginning of `out`. */
function gather(from: Float64Array, indices: readonly number[], width: number, out: Float64Array) {
  for (const [i, index] of indices.entries()) {
    for (let k = 0; k < width; k++) out[i * width + k] = from[index * width + k] as number;
  }
}
