import type { Outcome } from './outcome.ts';
import type { Bar } from './plain.ts';

export type Stars = 0 | 1 | 2 | 3;

/** Within so many times the bar a win has two stars. */
const NEAR_BAR = 1.25;

/** The most that a win with two stars spends. */
export function nearBar({ spend }: Bar): number {
  return Math.floor(NEAR_BAR * spend);
}

/** One star for a win, another within 1.25 × the bar, a third at or under it. */
export function starsOf({ won, spent }: Pick<Outcome, 'won' | 'spent'>, bar: Bar): Stars {
  if (!won) return 0;
  if (spent <= bar.spend) return 3;
  return spent <= nearBar(bar) ? 2 : 1;
}
