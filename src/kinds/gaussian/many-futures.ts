import type { Futures } from '../../sim/futures.ts';
import { type Key, PURPOSE, runKey } from '../../sim/random/key.ts';
import { streamAt } from '../../sim/random/stream.ts';
import { hasSufficientStatistics } from '../../sim/regimes.ts';
import { SampledFutures } from '../../sim/sampled-futures.ts';
import type { Standpoint } from '../kind.ts';
import { GaussianFutures } from './futures.ts';
import type { Gaussian } from './model.ts';
import { ScreenedFutures } from './screened-futures.ts';
import type { GaussianChallenge } from './settings.ts';
import { worldOf } from './world.ts';

/** Futures of a normal loop: by sufficient statistics where they say enough, by raw samples where a tool looks at each. */
export function futuresOf(
  { challenge, state, regime, copies }: Standpoint<GaussianChallenge, Gaussian>,
  runs: number,
  key: Key,
): Futures {
  const { generation, model, pool } = state;
  if (regime.contamination !== undefined && regime.archive === undefined) {
    return new ScreenedFutures(model, runs, key);
  }
  // A pool remembers the weights of tails that earlier moves asked for.
  if (!hasSufficientStatistics(regime) || pool.weights !== undefined) {
    const { family, measure } = worldOf();
    return new SampledFutures(family, (each) => measure(each).survival, state, runs, key);
  }
  const copied = copiedSet(challenge.seed, copies);
  return new GaussianFutures({ model, generation, pool: pool.values, copied }, runs, key);
}

/** The real set that copies are made of: the first draws of the run's fixed stream; see `collectBatch`. */
function copiedSet(seed: string, copies: number): Float64Array {
  const { family } = worldOf();
  const values = new Float64Array(copies);
  family.draw(family.truth, 1, streamAt(runKey(seed), 0, PURPOSE.real), values);
  return values;
}
