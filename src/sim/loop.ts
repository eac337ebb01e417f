import {
  modeAt,
  type Source,
  type Strata,
  sourceAt,
  stratumWeights,
  type TargetedSource,
} from './collection.ts';
import { type Digest, EMPTY_DIGEST, extendDigest } from './digest.ts';
import { childKey, type Key, PURPOSE } from './random/key.ts';
import { sampleIndices } from './random/shuffle.ts';
import { type Stream, streamAt } from './random/stream.ts';
import { type BatchPlan, checkPlan, keepsPool, planBatch, type Regime } from './regimes.ts';
import { concatenate, NO_SAMPLES, pick, type Samples } from './samples.ts';

/** A kind of model, as the loop needs it: how to sample it, how to fit it, what it consists of. */
export interface Family<Model> extends Strata<Model> {
  readonly truth: Model;
  /** Numbers per sample. */
  readonly dimension: number;
  /** Fills `out` with draws from the model after its variance is multiplied by `spread`. */
  draw(model: Model, spread: number, stream: Stream, out: Float64Array): void;
  /** Fits a model to samples; `previous` is the model of the generation before. */
  fit(samples: Samples, previous: Model): Model;
  /** Every number of a model, in a fixed order, for digests. */
  parameters(model: Model): readonly number[];
}

/** Makes room for numbers. A caller that keeps no training set may hand out the same array each time. */
export type Allocate = (length: number) => Float64Array;

const allocateAnew: Allocate = (length) => new Float64Array(length);

/** Where a run stands after a generation. Nothing in it is ever changed. */
export interface Generation<Model> {
  /** 0 is the truth itself. */
  readonly generation: number;
  readonly model: Model;
  /** What the model was fitted to. */
  readonly trainingSet: Samples;
  /** Everything collected so far, where the regime keeps it. */
  readonly pool: Samples;
  /** Real samples among those that this generation collected. */
  readonly real: number;
  /** Hash of the models of all generations so far. */
  readonly digest: Digest;
}

/** Generation 0: the model is the truth. */
export function generationZero<Model>(truth: Model): Generation<Model> {
  return {
    generation: 0,
    model: truth,
    trainingSet: NO_SAMPLES,
    pool: NO_SAMPLES,
    real: 0,
    digest: EMPTY_DIGEST,
  };
}

/**
 * The next generation of a run: collects samples, adds them to the pool if there is one, fits a model.
 *
 * @param run the random streams of this run; the same run and the same decisions give the same bits
 * @param real r, real samples to collect, from 0 to n; see `planBatch`
 * @param source where fresh real samples are collected
 * @param allocate where the collected samples are written
 * @throws RangeError when r is out of range, the source is not there, or the family cannot fit so few samples
 */
export function nextGeneration<Model>(
  family: Family<Model>,
  regime: Regime,
  run: Key,
  previous: Generation<Model>,
  real: number,
  source: Source = 'world',
  allocate = allocateAnew,
): Generation<Model> {
  const generation = previous.generation + 1;
  const key = childKey(run, generation);
  const plan = planBatch(regime, generation, real);
  const order = {
    run,
    key,
    model: previous.model,
    spread: regime.spread,
    source: sourceAt(regime, generation, source),
    plan,
  };
  const batch = collect(family, order, allocate);
  const pool = keepsPool(regime) ? concatenate(previous.pool, batch) : NO_SAMPLES;
  const trainingSet = chooseTrainingSet(regime, key, batch, pool);
  const model = family.fit(trainingSet, previous.model);
  const digest = extendDigest(previous.digest, family.parameters(model));
  return { generation, model, trainingSet, pool, real: batch.real, digest };
}

/**
 * A whole run, generation 1 first.
 *
 * @param realPerGeneration r for each generation; its length is the number of generations
 * @throws RangeError as `checkPlan` and `nextGeneration`
 */
export function simulateRun<Model>(
  family: Family<Model>,
  regime: Regime,
  run: Key,
  realPerGeneration: readonly number[],
  source: Source = 'world',
): Generation<Model>[] {
  checkPlan(regime, realPerGeneration);
  let state = generationZero(family.truth);
  return realPerGeneration.map((real) => {
    state = nextGeneration(family, regime, run, state, real, source);
    return state;
  });
}

/** The models of a whole run, the same as those of `simulateRun`, without keeping what they were fitted to. */
export function simulateModels<Model>(
  family: Family<Model>,
  regime: Regime,
  run: Key,
  realPerGeneration: readonly number[],
  source: Source = 'world',
): Model[] {
  checkPlan(regime, realPerGeneration);
  const allocate = keepsPool(regime) ? allocateAnew : reuseOneArray();
  let state = generationZero(family.truth);
  return realPerGeneration.map((real) => {
    state = nextGeneration(family, regime, run, state, real, source, allocate);
    return state.model;
  });
}

function reuseOneArray(): Allocate {
  let array = new Float64Array(0);
  return (length) => {
    if (array.length !== length) array = new Float64Array(length);
    return array;
  };
}

/** What a generation collects, and from whom. */
interface Order<Model> {
  /** The streams of the run, and of this generation. */
  readonly run: Key;
  readonly key: Key;
  /** The model that synthetic samples are drawn from. */
  readonly model: Model;
  readonly spread: number;
  readonly source: Source;
  readonly plan: BatchPlan;
}

/** The k-th fresh real draw and the k-th synthetic one do not depend on how many are wanted. */
function collect<Model>(family: Family<Model>, order: Order<Model>, allocate: Allocate): Samples {
  const { dimension, truth } = family;
  const { run, key, model, spread, source, plan } = order;
  const real = plan.fixed + plan.fresh;
  const count = real + plan.synthetic;
  const values = allocate(count * dimension);
  const fill = (from: number, to: number, origin: Model, variance: number, stream: Stream) =>
    family.draw(origin, variance, stream, values.subarray(from * dimension, to * dimension));
  if (plan.fixed > 0) fill(0, plan.fixed, truth, 1, streamAt(run, 0, PURPOSE.real));
  if (plan.fresh > 0) {
    const world = source === 'world' ? truth : modeAt(family.modes, source).alone;
    fill(plan.fixed, real, world, 1, streamAt(key, PURPOSE.real));
  }
  if (plan.synthetic > 0) fill(real, count, model, spread, streamAt(key, PURPOSE.synthetic));
  const samples = { values, count, real };
  if (source === 'world' || !source.isWeighted || plan.fresh === 0) return samples;
  return { ...samples, weights: weightsOf(family, order, source) };
}

/** A generation with targeted samples has fresh ones and synthetic ones only. */
function weightsOf<Model>(family: Family<Model>, order: Order<Model>, source: TargetedSource) {
  const { model, key, plan } = order;
  const origins = family.origins(model, streamAt(key, PURPOSE.synthetic), plan.synthetic);
  const inside = origins.reduce((count, origin) => count + (origin === source.mode ? 1 : 0), 0);
  const { share } = modeAt(family.modes, source);
  const weigh = stratumWeights(plan.fresh, share, inside, plan.synthetic - inside);
  const weights = new Float64Array(plan.fresh + plan.synthetic).fill(weigh.inside);
  for (const [i, origin] of origins.entries()) {
    if (origin !== source.mode) weights[plan.fresh + i] = weigh.outside;
  }
  return weights;
}

function chooseTrainingSet(regime: Regime, key: Key, batch: Samples, pool: Samples): Samples {
  if (regime.synthetic === 'replace') return batch;
  if (regime.synthetic === 'accumulate' || pool.count <= regime.n) return pool;
  return pick(pool, sampleIndices(streamAt(key, PURPOSE.subsample), regime.n, pool.count));
}
