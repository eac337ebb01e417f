import { finish } from '../base/finish.ts';
import { type Allocate, collectBatch } from './batch.ts';
import { type Source, sourceAt } from './collection.ts';
import { extendDigest } from './digest.ts';
import { type Family, firstOf } from './family.ts';
import { type Generation, generationZero } from './generation.ts';
import { childKey, type Key, PURPOSE } from './random/key.ts';
import { sampleIndices } from './random/shuffle.ts';
import { streamAt } from './random/stream.ts';
import { checkPlan, fitsTo, keepsPool, type Regime } from './regimes.ts';
import { concatenate, NO_SAMPLES, pick, type Samples } from './samples.ts';
import { weighReal } from './tools/real-weight.ts';

const allocateAnew: Allocate = (length) => new Float64Array(length);

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
  return finish(makeGeneration(family, regime, run, previous, real, source, allocate));
}

/** `nextGeneration` in steps: it pauses where the fit does, with the share of the fit that is done, 0 to 1. */
export function* makeGeneration<Model>(
  family: Family<Model>,
  regime: Regime,
  run: Key,
  previous: Generation<Model>,
  real: number,
  source: Source = 'world',
  allocate = allocateAnew,
): Generator<number, Generation<Model>> {
  const generation = previous.generation + 1;
  const key = childKey(run, generation);
  const order = {
    regime,
    run,
    key,
    generation,
    model: previous.model,
    real,
    source: sourceAt(regime, generation, source),
  };
  const batch = collectBatch(family, order, allocate);
  const pool = keepsPool(regime) ? concatenate(previous.pool, batch) : NO_SAMPLES;
  const trainingSet = chooseTrainingSet(regime, key, batch, pool);
  // A detector may turn away nearly everything; then there is nothing to learn from, and the old model stays.
  const isTooLittle = regime.detector !== undefined && trainingSet.count < 2;
  const model = isTooLittle
    ? previous.model
    : yield* family.fit(trainingSet, previous.model, () => streamAt(key, PURPOSE.fit), regime);
  const digest = extendDigest(previous.digest, family.parameters(model));
  const { real: ofReal, count: kept } = batch;
  return { generation, model, trainingSet, pool, real: ofReal, kept, digest };
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
  let state = generationZero(firstOf(family));
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
  return readRun(family, regime, run, realPerGeneration, source, ({ model }) => model);
}

/** What is read of each generation of a whole run. Its samples are there only while they are read. */
export function readRun<Model, Value>(
  family: Family<Model>,
  regime: Regime,
  run: Key,
  realPerGeneration: readonly number[],
  source: Source,
  read: (generation: Generation<Model>) => Value,
): Value[] {
  checkPlan(regime, realPerGeneration);
  const allocate = roomFor(regime);
  let state = generationZero(firstOf(family));
  return realPerGeneration.map((real) => {
    state = nextGeneration(family, regime, run, state, real, source, allocate);
    return read(state);
  });
}

/** Where the samples of a run are written when each generation is done with before the next one begins. */
export function roomFor(regime: Regime): Allocate {
  if (keepsPool(regime)) return allocateAnew;
  let array = new Float64Array(0);
  return (length) => {
    if (array.length !== length) array = new Float64Array(length);
    return array;
  };
}

function chooseTrainingSet(regime: Regime, key: Key, batch: Samples, pool: Samples): Samples {
  const { realWeight } = regime;
  const chosen = chooseSamples(regime, key, batch, pool);
  return realWeight === undefined ? chosen : weighReal(chosen, realWeight);
}

function chooseSamples(regime: Regime, key: Key, batch: Samples, pool: Samples): Samples {
  const source = fitsTo(regime);
  if (source === 'batch') return batch;
  if (source === 'pool' || pool.count <= regime.n) return pool;
  return pick(pool, sampleIndices(streamAt(key, PURPOSE.subsample), regime.n, pool.count));
}
