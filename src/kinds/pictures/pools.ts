import type { Pool } from '../kind.ts';
import keep from './pools/keep-the-album.json' with { type: 'json' };
import toll from './pools/pay-the-toll.json' with { type: 'json' };
import prettier from './pools/prettier.json' with { type: 'json' };

/** As they are shipped. */
interface Packed {
  readonly settings: object;
  /** Three words for each luck: its seed, its par, and what the plain policy spends, or a dash. */
  readonly lucks: string;
}

export const POOLS = { toll: unpack(toll), prettier: unpack(prettier), keep: unpack(keep) };

export const pools: readonly Pool[] = Object.values(POOLS);

/** A test compares them with the challenges and the tables that they are made from. */
function unpack({ settings, lucks }: Packed): Pool {
  const words = lucks.split(' ');
  return {
    settings: settings as Pool['settings'],
    lucks: Array.from({ length: Math.floor(words.length / 3) }, (_, i) => {
      const [seed = '', par, plain] = words.slice(3 * i, 3 * i + 3);
      return { seed, par: Number(par), plain: plain === '-' ? null : Number(plain) };
    }),
  };
}
