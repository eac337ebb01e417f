import type { Pool } from '../kind.ts';
import keep from './pools/keep-the-album.json' with { type: 'json' };
import toll from './pools/pay-the-toll.json' with { type: 'json' };
import prettier from './pools/prettier.json' with { type: 'json' };

/** As they are shipped: each luck is a list, which is shorter. */
interface Packed {
  readonly settings: object;
  readonly lucks: readonly (readonly (string | number | null)[])[];
}

export const POOLS = { toll: unpack(toll), prettier: unpack(prettier), keep: unpack(keep) };

export const pools: readonly Pool[] = Object.values(POOLS);

/** A test compares them with the challenges and the tables that they are made from. */
function unpack({ settings, lucks }: Packed): Pool {
  return {
    settings: settings as Pool['settings'],
    lucks: lucks.map(([seed, par, plain]) => ({
      seed: String(seed),
      par: Number(par),
      plain: plain === null ? null : Number(plain),
    })),
  };
}
