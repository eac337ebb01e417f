import { GaussianFutures } from '../kinds/gaussian/futures.ts';
import { ScreenedFutures } from '../kinds/gaussian/screened-futures.ts';
import { MixtureFutures } from '../kinds/mixture/futures.ts';
import { drawComponents } from '../kinds/mixture/model.ts';
import type { Family } from '../sim/family.ts';
import { fidelity } from '../sim/fidelity.ts';
import type { Futures } from '../sim/futures.ts';
import { childKey, PURPOSE, rootKey, runKey } from '../sim/random/key.ts';
import { streamAt } from '../sim/random/stream.ts';
import { hasSufficientStatistics } from '../sim/regimes.ts';
import { SampledFutures } from '../sim/sampled-futures.ts';
import type { Challenge } from './challenge.ts';
import { worldOf } from './play.ts';
import type { Move, Position } from './position.ts';
import { regimeOf } from './step.ts';
import { asGaussian, asMixture, type Model, type World } from './world.ts';

/** Futures of a run from where it stands, for moves with the tools of `move`. They share no chance with the run. */
export function futuresOf({ challenge, state }: Position, move: Move, runs: number): Futures {
  const key = childKey(rootKey(challenge.seed), PURPOSE.forecast);
  const world = worldOf(challenge);
  const { generation, model, pool } = state;
  const copied = copiedSet(challenge, world.family);
  if (challenge.model === 'mixture') {
    const truth = asMixture(world.family.truth);
    const origins = drawComponents(truth, copyStream(challenge), mostCopies(challenge));
    const start = { model: asMixture(model), generation, copied: { values: copied, origins } };
    return new MixtureFutures(truth, start, runs, key);
  }
  const regime = regimeOf(challenge, move);
  if (regime.contamination !== undefined && regime.archive === undefined) {
    return new ScreenedFutures(asGaussian(model), runs, key);
  }
  // A pool remembers the weights of tails that earlier moves asked for.
  if (!hasSufficientStatistics(regime) || pool.weights !== undefined) {
    return new SampledFutures(world.family, (each) => worstIn(world, each), state, runs, key);
  }
  return new GaussianFutures(
    { model: asGaussian(model), generation, pool: pool.values, copied },
    runs,
    key,
  );
}

function worstIn({ measure }: World, model: Model): number {
  return Math.min(...measure(model).survival.map(fidelity));
}

/** The real set that copies are made of: the first draws of the run's fixed stream; see `collectBatch`. */
function copiedSet(challenge: Challenge, family: Family<Model>): Float64Array {
  const values = new Float64Array(mostCopies(challenge) * family.dimension);
  family.draw(family.truth, 1, copyStream(challenge), values);
  return values;
}

function copyStream({ seed }: Challenge) {
  return streamAt(runKey(seed), 0, PURPOSE.real);
}

/** The most copies that one move can ask for. */
function mostCopies({ tools }: Challenge): number {
  const sets = tools.flatMap(({ tool, options }) =>
    tool === 'copies' ? options.map(({ set }) => set) : [],
  );
  return Math.max(0, ...sets);
}
