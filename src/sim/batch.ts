import {
  modeAt,
  NO_STRATA,
  type Source,
  stratumWeights,
  type TargetedSource,
} from './collection.ts';
import { distancesIn, type Family } from './family.ts';
import { type Key, PURPOSE } from './random/key.ts';
import { type Stream, streamAt } from './random/stream.ts';
import { type BatchPlan, planBatch, type Regime } from './regimes.ts';
import type { Samples } from './samples.ts';
import { screenedBatch } from './tools/screening.ts';
import { tailWeightsOf } from './tools/tail-weight.ts';

/** Makes room for numbers. A caller that keeps no training set may hand out the same array each time. */
export type Allocate = (length: number) => Float64Array;

/** What a generation collects, and from whom. */
export interface Order<Model> {
  readonly regime: Regime;
  /** The streams of the run, and of this generation. */
  readonly run: Key;
  readonly key: Key;
  /** 1 or more. */
  readonly generation: number;
  /** The model that synthetic samples are drawn from. */
  readonly model: Model;
  /** r, real samples to collect. */
  readonly real: number;
  /** Where fresh ones are collected. */
  readonly source: Source;
}

/**
 * The batch of a generation, real samples first, with the weights that its tools give.
 *
 * @throws RangeError as `planBatch`, for a source that is not there, and for tools that exclude each other
 */
export function collectBatch<Model>(
  family: Family<Model>,
  order: Order<Model>,
  allocate: Allocate,
): Samples {
  const { regime, generation, key, model, real, source } = order;
  const plan = planBatch(regime, generation, real);
  if (regime.contamination !== undefined || regime.detector !== undefined) {
    checkScreening(regime, plan, source);
    return screenedBatch({ family, regime, key, model, collected: plan.fresh });
  }
  if (source !== 'world') checkTargeted(regime, plan);
  const samples = drawBatch(family, order, plan, allocate);
  if (source !== 'world' && source.isWeighted && plan.fresh > 0) {
    return { ...samples, weights: stratified(family, order, source, plan) };
  }
  if (regime.tailWeight === undefined || plan.synthetic === 0) return samples;
  const window = regime.tailWeight.window === 'model' ? model : family.truth;
  const synthetic = samples.values.subarray(samples.real * family.dimension);
  const ofTails = tailWeightsOf(regime.tailWeight, distancesIn(family, window, synthetic));
  const weights = new Float64Array(samples.count).fill(1);
  weights.set(ofTails, samples.real);
  return { ...samples, weights };
}

/** Whoever cannot tell real from synthetic samples cannot weigh them apart either. */
function checkScreening(regime: Regime, { fixed }: BatchPlan, source: Source): void {
  if (regime.tailWeight !== undefined || regime.realWeight !== undefined) {
    throw new RangeError(
      'weights need to know which samples are real; a contaminated pool hides it',
    );
  }
  if (fixed > 0 || source !== 'world') {
    throw new RangeError('a detector looks at fresh samples of the whole world only');
  }
}

/** The weights of a stratified sample leave no room for others, nor for real samples from elsewhere. */
function checkTargeted({ tailWeight, realWeight }: Regime, { fixed }: BatchPlan): void {
  if (tailWeight === undefined && realWeight === undefined && fixed === 0) return;
  throw new RangeError('samples of one mode do not go with other weights, nor with copies');
}

/** The k-th fresh real draw and the k-th synthetic one do not depend on how many are wanted. */
function drawBatch<Model>(
  family: Family<Model>,
  { run, key, model, regime, source }: Order<Model>,
  plan: BatchPlan,
  allocate: Allocate,
): Samples {
  const { dimension, truth } = family;
  const real = plan.fixed + plan.fresh;
  const count = real + plan.synthetic;
  const values = allocate(count * dimension);
  const part = (from: number, to: number) => values.subarray(from * dimension, to * dimension);
  const fill = (from: number, to: number, origin: Model, stream: Stream) =>
    family.draw(origin, 1, stream, part(from, to));
  if (plan.fixed > 0) fill(0, plan.fixed, truth, streamAt(run, 0, PURPOSE.real));
  if (plan.fresh > 0) {
    const world = source === 'world' ? truth : modeAt(family.strata?.modes ?? [], source).alone;
    fill(plan.fixed, real, world, streamAt(key, PURPOSE.real));
  }
  if (plan.synthetic > 0) {
    const stream = streamAt(key, PURPOSE.synthetic);
    family.draw(model, regime.spread, stream, part(real, count), regime.topP);
  }
  return { values, count, real };
}

/** A generation with targeted samples has fresh ones and synthetic ones only. */
function stratified<Model>(
  family: Family<Model>,
  { model, key }: Order<Model>,
  source: TargetedSource,
  plan: BatchPlan,
): Float64Array {
  const { strata = NO_STRATA } = family;
  const { share } = modeAt(strata.modes, source);
  const origins = strata.origins(model, streamAt(key, PURPOSE.synthetic), plan.synthetic);
  const inside = origins.reduce((count, origin) => count + (origin === source.mode ? 1 : 0), 0);
  const weigh = stratumWeights(plan.fresh, share, inside, plan.synthetic - inside);
  const weights = new Float64Array(plan.fresh + plan.synthetic).fill(weigh.inside);
  for (const [i, origin] of origins.entries()) {
    if (origin !== source.mode) weights[plan.fresh + i] = weigh.outside;
  }
  return weights;
}
