import { fillNormals } from '../../../sim/random/normal.ts';
import { sampleIndices } from '../../../sim/random/shuffle.ts';
import type { Stream } from '../../../sim/random/stream.ts';
import type { Samples } from '../../../sim/samples.ts';
import { PIXELS } from '../album/world.ts';
import { Adam } from './adam.ts';
import type { Architecture } from './architecture.ts';
import type { Engine } from './engine.ts';
import { BATCH, CODE } from './gradient.ts';

/** The rate of Adam; over the second half of a fit it falls to a tenth, by the same amount in each step. */
const RATE = 0.005;
const LAST_RATE = 0.1 * RATE;

/**
 * Trains a network on, pausing after each epoch with the share of the work that is done. Pictures are shuffled anew and the
 * noise of codes is fresh in each epoch; Adam begins anew in each fit.
 *
 * Real picture i stands in slot i and the k-th drawn one in the k-th slot from the end, and shuffles and noise go by slot. So
 * one more real picture changes one slot, and runs with neighbouring decisions share their luck.
 *
 * @param samples at least one
 * @param start the weights to begin with; not changed
 * @param chance for shuffles and noise
 * @throws RangeError when a weight is no longer a number
 */
export function* train(
  architecture: Architecture,
  samples: Samples,
  start: Float64Array,
  epochs: number,
  chance: Stream,
  engine: Engine,
): Generator<number, Float64Array> {
  const { count } = samples;
  const slots = slotsOf(samples);
  const counts = countsOf(samples);
  const weights = engine.allocate(start.length);
  weights.set(start);
  const gradient = architecture.gradient(engine);
  const adam = new Adam(start.length);
  const noise = new Float64Array(count * CODE);
  const steps = epochs * Math.ceil(count / BATCH);
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = sampleIndices(chance, count, count);
    fillNormals(chance, noise);
    for (let from = 0; from < count; from += BATCH) {
      const rows = Math.min(BATCH, count - from);
      for (let row = 0; row < rows; row++) {
        const slot = order[from + row] as number;
        const sample = slots[slot] as number;
        const at = sample * PIXELS;
        gradient.pictures.set(samples.values.subarray(at, at + PIXELS), row * PIXELS);
        gradient.noise.set(noise.subarray(slot * CODE, (slot + 1) * CODE), row * CODE);
        gradient.counts[row] = counts[sample] as number;
      }
      gradient.compute(weights, rows);
      adam.step(weights, gradient.byWeights, rateAt(step, steps));
      step += 1;
    }
    yield (epoch + 1) / epochs;
  }
  if (weights.every(Number.isFinite)) return weights.slice();
  throw new RangeError('The network came apart: one of its weights is no longer a number.');
}

/** Which sample stands in each slot. */
function slotsOf({ count, real }: Samples): Uint32Array {
  return Uint32Array.from({ length: count }, (_, slot) =>
    slot < real ? slot : real + (count - 1 - slot),
  );
}

/** What each sample counts, 1 on average. */
function countsOf({ count, weights }: Samples): Float64Array {
  if (weights === undefined) return new Float64Array(count).fill(1);
  const mean = weights.reduce((sum, weight) => sum + weight) / count;
  return weights.map((weight) => weight / mean);
}

/** @param step 0 or more */
function rateAt(step: number, steps: number): number {
  const late = (2 * step) / steps - 1;
  return late <= 0 ? RATE : RATE - late * (RATE - LAST_RATE);
}
