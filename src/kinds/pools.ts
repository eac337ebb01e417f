import type { Pool } from './kind.ts';

/** A pool as it is shipped. */
interface Packed {
  readonly settings: object;
  /** Three words for each luck: its seed, its par, and what the plain policy spends, or a dash. */
  readonly lucks: string;
}

/** A test compares pools with the challenges and the tables that they are made from. */
export function unpackPool({ settings, lucks }: Packed): Pool {
  const words = lucks.split(' ');
  return {
    settings: settings as Pool['settings'],
    lucks: Array.from({ length: Math.floor(words.length / 3) }, (_, i) => {
      const [seed = '', par, plain] = words.slice(3 * i, 3 * i + 3);
      return { seed, par: Number(par), plain: plain === '-' ? null : Number(plain) };
    }),
  };
}
