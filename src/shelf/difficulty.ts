/** How hard a challenge is for somebody who has understood it. */
export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** The right idea, played plainly, wins on so large a share of lucks at least; below the last one it is hard. */
const EASY_FROM = 0.8;
const MEDIUM_FROM = 0.7;

/** @param share of lucks on which the right idea, played plainly, wins: 0 to 1 */
export function difficultyOf(share: number): Difficulty {
  if (share >= EASY_FROM) return 'easy';
  return share >= MEDIUM_FROM ? 'medium' : 'hard';
}
