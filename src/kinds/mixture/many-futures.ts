import type { Futures } from '../../sim/futures.ts';
import { type Key, PURPOSE, runKey } from '../../sim/random/key.ts';
import { streamAt } from '../../sim/random/stream.ts';
import type { Standpoint } from '../kind.ts';
import { MixtureFutures } from './futures.ts';
import { drawComponents, type Mixture } from './model.ts';
import type { MixtureChallenge } from './settings.ts';
import { worldOf } from './world.ts';

/** Futures of a mixture loop, by complete data. */
export function futuresOf(
  { challenge, state, copies }: Standpoint<MixtureChallenge, Mixture>,
  runs: number,
  key: Key,
): Futures {
  const { family } = worldOf(challenge);
  const { truth } = family;
  // The real set that copies are made of: the first draws of the run's fixed stream; see `collectBatch`.
  const copyStream = () => streamAt(runKey(challenge.seed), 0, PURPOSE.real);
  const values = new Float64Array(copies * family.dimension);
  family.draw(truth, 1, copyStream(), values);
  const copied = { values, origins: drawComponents(truth, copyStream(), copies) };
  return new MixtureFutures(truth, { ...state, copied }, runs, key);
}
