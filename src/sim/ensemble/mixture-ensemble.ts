import { type Source, sourceAt, standInWeight } from '../collection.ts';
import { COMPONENT_NUMBERS, type Mixture, mixtureParameters } from '../models/mixture.ts';
import { childKey, type Key, PURPOSE } from '../random/key.ts';
import { nextMultinomial } from '../random/multinomial.ts';
import { type Stream, streamAt } from '../random/stream.ts';
import {
  type BatchPlan,
  hasSufficientStatistics,
  keepsPool,
  planBatch,
  type Regime,
} from '../regimes.ts';
import { addDraws, writeModel } from './mixture-sums.ts';

/**
 * Many runs of a mixture loop after the same generation, with complete data: every sample is known by its component,
 * so that a fit is exact and takes O(components) whatever n. Nothing in it is ever changed.
 */
export interface MixtureEnsemble {
  readonly generation: number;
  readonly runs: number;
  /** Run by run, the model as in `mixtureParameters`. */
  readonly models: Float64Array;
  /** Run by run, the sums of everything collected so far, where the regime keeps it. */
  readonly pool: Float64Array;
}

/** `runs` runs that all stand at the same model. */
export function beginMixtureEnsemble(
  runs: number,
  model: Mixture,
  generation = 0,
): MixtureEnsemble {
  const parameters = Float64Array.from(mixtureParameters(model));
  const models = new Float64Array(runs * parameters.length);
  for (let run = 0; run < runs; run++) models.set(parameters, run * parameters.length);
  return { generation, runs, models, pool: new Float64Array(models.length) };
}

/**
 * The next generation of every run: how many samples each component gets is multinomial, and their means and
 * covariances are drawn from their own distributions. The law is that of the loop by raw samples as far as modes are
 * so far apart that EM knows every sample's component.
 *
 * With the same key and the same decisions the runs are the same, and more runs extend fewer.
 *
 * @param real r, real samples to collect, from 0 to n; a fixed real set needs the same r every time
 * @param source where fresh real samples are collected
 * @throws RangeError for a regime without sufficient statistics, or when r or the source is out of range
 */
export function nextMixtureEnsemble(
  truth: Mixture,
  regime: Regime,
  key: Key,
  previous: MixtureEnsemble,
  real: number,
  source: Source = 'world',
): MixtureEnsemble {
  if (!hasSufficientStatistics(regime)) {
    throw new RangeError(`${regime.synthetic} has no sufficient statistics`);
  }
  const generation = previous.generation + 1;
  const plan = planBatch(regime, generation, real);
  const from = sourceAt(regime, generation, source);
  const parameters = Float64Array.from(mixtureParameters(truth));
  const models = new Float64Array(previous.models.length);
  const pool = new Float64Array(previous.models.length);
  const streams = { fixed: childKey(key, 0), own: childKey(key, generation) };
  for (let run = 0; run < previous.runs; run++) {
    const at = run * parameters.length;
    const ofRun = (array: Float64Array) => array.subarray(at, at + parameters.length);
    const sums = ofRun(pool);
    if (keepsPool(regime)) sums.set(ofRun(previous.pool));
    const fixedStream = streamAt(streams.fixed, PURPOSE.real, run);
    addSamples(sums, parameters, plan.fixed, 1, fixedStream, evenly);
    const realStream = streamAt(streams.own, PURPOSE.real, run);
    addFresh(sums, parameters, plan.fresh, from, realStream);
    const syntheticStream = streamAt(streams.own, PURPOSE.synthetic, run);
    const weigh = weighing(truth, plan, from);
    addSamples(sums, ofRun(previous.models), plan.synthetic, regime.spread, syntheticStream, weigh);
    writeModel(sums, ofRun(previous.models), ofRun(models));
  }
  return { generation, runs: previous.runs, models, pool };
}

/** What a sample of each component weighs, when this is how many there are. */
type Weighing = (counts: readonly number[]) => (component: number) => number;

const evenly: Weighing = () => () => 1;

/** With weighted targeted samples, synthetic ones of other modes stand in; see `stratumWeights`. */
function weighing(truth: Mixture, { fresh }: BatchPlan, source: Source): Weighing {
  if (source === 'world' || !source.isWeighted || fresh === 0) return evenly;
  const share = truth[source.mode]?.weight ?? 0;
  return (counts) => {
    const others = counts.reduce((sum, count, k) => sum + (k === source.mode ? 0 : count), 0);
    const standIn = standInWeight(fresh, share, others);
    return (component) => (component === source.mode ? 1 : standIn);
  };
}

/** Adds the sums of `count` samples of a mixture. */
function addSamples(
  sums: Float64Array,
  model: Float64Array,
  count: number,
  spread: number,
  stream: Stream,
  weigh: Weighing,
): void {
  if (count === 0) return;
  const weights = Array.from(
    { length: model.length / COMPONENT_NUMBERS },
    (_, k) => model[k * COMPONENT_NUMBERS] as number,
  );
  const counts = nextMultinomial(stream, count, weights);
  const weightOf = weigh(counts);
  for (const [k, each] of counts.entries()) {
    const at = k * COMPONENT_NUMBERS;
    addDraws(sums, { model, at, spread, count: each, weight: weightOf(k) }, stream);
  }
}

function addFresh(
  sums: Float64Array,
  truth: Float64Array,
  count: number,
  source: Source,
  stream: Stream,
): void {
  if (source === 'world') {
    addSamples(sums, truth, count, 1, stream, evenly);
    return;
  }
  const at = source.mode * COMPONENT_NUMBERS;
  const weight = source.isWeighted ? (truth[at] as number) : 1;
  addDraws(sums, { model: truth, at, spread: 1, count, weight }, stream);
}
