import type { Futures } from '../../sim/futures.ts';
import type { Key } from '../../sim/random/key.ts';
import type { Standpoint } from '../kind.ts';
import { TollFutures } from './futures.ts';
import type { PictureModel } from './model.ts';
import type { PicturesChallenge } from './settings.ts';
import { tollAt } from './theory/toll-law.ts';

/**
 * Futures of the variational autoencoder, by the toll law.
 *
 * @throws RangeError for a challenge of which the law says nothing; see `foresees` of the kind
 */
export function futuresOf(
  { challenge, measures }: Standpoint<PicturesChallenge, PictureModel>,
  runs: number,
  key: Key,
): Futures {
  const toll = tollAt(challenge.spread);
  if (toll === null) throw new RangeError(`no toll was measured at λ = ${challenge.spread}`);
  return new TollFutures(toll, measures?.survival[0] ?? null, runs, key);
}
