import {
  modeAt,
  type Source,
  sourceAt,
  stratumWeights,
  type TargetedSource,
} from '../../../sim/collection.ts';
import { childKey, type Key, PURPOSE } from '../../../sim/random/key.ts';
import { nextMultinomial } from '../../../sim/random/multinomial.ts';
import { type Stream, streamAt } from '../../../sim/random/stream.ts';
import {
  hasSufficientStatistics,
  keepsPool,
  originWeights,
  planBatch,
  type Regime,
} from '../../../sim/regimes.ts';
import { COMPONENT_NUMBERS, type Mixture, mixtureParameters } from '../model.ts';
import { addDraws, writeModel } from './sums.ts';

/**
 * Many runs of a mixture loop after the same generation, with complete data: every sample is known by its component,
 * so that a fit is exact and takes O(components) whatever n. Nothing in it is ever changed.
 */
export interface MixtureEnsemble {
  readonly generation: number;
  readonly runs: number;
  /** The number of the first of them, which decides their streams; 0 unless given. */
  readonly first?: number;
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
  checkKnown(regime, source);
  const generation = previous.generation + 1;
  const plan = planBatch(regime, generation, real);
  const each = originWeights(regime, plan);
  const from = sourceAt(regime, generation, source);
  const isTargeted = from !== 'world' && plan.fresh > 0;
  const share = from === 'world' ? 1 : modeAt(truth, from).weight;
  const parameters = Float64Array.from(mixtureParameters(truth));
  const models = new Float64Array(previous.models.length);
  const pool = new Float64Array(previous.models.length);
  const streams = { fixed: childKey(key, 0), own: childKey(key, generation) };
  for (let index = 0; index < previous.runs; index++) {
    const run = (previous.first ?? 0) + index;
    const at = index * parameters.length;
    const ofRun = (array: Float64Array) => array.subarray(at, at + parameters.length);
    const sums = ofRun(pool);
    if (keepsPool(regime)) sums.set(ofRun(previous.pool));
    const model = ofRun(previous.models);
    const syntheticStream = streamAt(streams.own, PURPOSE.synthetic, run);
    const counts = countsOf(model, plan.synthetic, syntheticStream);
    const weigh = isTargeted ? weightsFor(from, share, plan.fresh, counts) : () => each.real;
    const weighSynthetic = isTargeted ? weigh : () => each.synthetic;
    addSamples(sums, model, counts, regime.spread, syntheticStream, weighSynthetic);
    const fixedStream = streamAt(streams.fixed, PURPOSE.real, run);
    const copied = countsOf(parameters, plan.fixed, fixedStream);
    addSamples(sums, parameters, copied, 1, fixedStream, () => each.real);
    const realStream = streamAt(streams.own, PURPOSE.real, run);
    const asked = isTargeted
      ? truth.map((_, k) => (k === from.mode ? plan.fresh : 0))
      : countsOf(parameters, plan.fresh, realStream);
    addSamples(sums, parameters, asked, 1, realStream, weigh);
    writeModel(sums, model, ofRun(models));
  }
  return { ...previous, generation, models, pool };
}

function checkKnown(regime: Regime, source: Source): void {
  if (!hasSufficientStatistics(regime)) {
    throw new RangeError('this loop has no sufficient statistics');
  }
  if (regime.archive === 'kept') throw new RangeError('a mixture loop uses its archive always');
  if (source !== 'world' && regime.realWeight !== undefined) {
    throw new RangeError('targeted samples have weights of their own');
  }
}

/** What a sample of a component weighs. */
type Weigh = (component: number) => number;

const evenly: Weigh = () => 1;

/** With weights, those of a stratified sample. */
function weightsFor(
  { mode, isWeighted }: TargetedSource,
  share: number,
  real: number,
  counts: readonly number[],
): Weigh {
  if (!isWeighted) return evenly;
  const inside = counts[mode] ?? 0;
  const all = counts.reduce((sum, count) => sum + count, 0);
  const weights = stratumWeights(real, share, inside, all - inside);
  return (component) => (component === mode ? weights.inside : weights.outside);
}

/** How many of `count` samples of a mixture are of each component. */
function countsOf(model: Float64Array, count: number, stream: Stream): number[] {
  const weights = Array.from(
    { length: model.length / COMPONENT_NUMBERS },
    (_, k) => model[k * COMPONENT_NUMBERS] as number,
  );
  return count === 0 ? weights.map(() => 0) : nextMultinomial(stream, count, weights);
}

/** Adds the sums of samples of a mixture. */
function addSamples(
  sums: Float64Array,
  model: Float64Array,
  counts: readonly number[],
  spread: number,
  stream: Stream,
  weigh: Weigh,
): void {
  for (const [k, count] of counts.entries()) {
    const at = k * COMPONENT_NUMBERS;
    addDraws(sums, { model, at, spread, count, weight: weigh(k) }, stream);
  }
}
