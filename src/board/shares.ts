import { percent } from '../figures/percent.ts';

/** Shares of the truth in words: apart from the other words of a board, so that small pages stay small. */

/** Survival above this share of the truth's tail is called swollen rather than alive. */
export const SWOLLEN_ABOVE = 1.25;

/** "89% alive", "160% swollen", "gone". */
export function survivalWords(survival: number): string {
  if (survival < 0.005) return 'gone';
  return `${percent(survival)}% ${survival > SWOLLEN_ABOVE ? 'swollen' : 'alive'}`;
}
