import { beyondNumbers, counted } from '../../base/language.ts';
import { percentWords } from '../../figures/format.ts';
import type { Challenge } from '../../game/challenge.ts';

/** What boards, faces and other rooms say alike. */

export { percentWords };

/** What there is to say; parts that are empty leave no trace. */
export function joined(parts: readonly string[], between = ' '): string {
  return parts.filter((part) => part !== '').join(between);
}

/** "1 life", "3 lives". */
export function count(amount: number, one: string, many = `${one}s`): string {
  return counted(amount, { one, other: many });
}

/** "12.5%", "<0.1%". */
export function shareWords(share: number): string {
  return percentWords(share, 1);
}

/** Survival above this share of the truth's tail is called swollen rather than alive. */
export const SWOLLEN_ABOVE = 1.25;

/**
 * "89% alive", "160% swollen", "lost at 17%", "gone".
 *
 * @param isLost whether so little is left that it counts as lost
 */
export function survivalWords(survival: number, isLost = false): string {
  const beyond = beyondNumbers(survival);
  if (beyond !== null) return beyond;
  if (survival < 0.005) return 'gone';
  if (isLost) return `lost at ${percentWords(survival)}`;
  return `${percentWords(survival)} ${survival > SWOLLEN_ABOVE ? 'swollen' : 'alive'}`;
}

/** A challenge, or a tail with a line of its own. */
type Lined = Pick<Challenge, 'line'>;

/** "keep above 30%", "keep below 333%", or what is wrong with a tail; nothing where there is no line. */
export function lineWords(challenge: Lined, survival: number): string {
  if (challenge.line === 0) return '';
  if (survival < challenge.line) return `below ${lineOf(challenge)}: −1 life`;
  if (survival > 1 / challenge.line) return 'too fat: −1 life';
  if (survival > SWOLLEN_ABOVE) return `keep below ${highestOf(challenge)}`;
  return `keep above ${lineOf(challenge)}`;
}

/** "30%", "30.5%". */
export function lineOf({ line }: Lined): string {
  return shareWords(line);
}

/** "333%": where a tail is as far from the truth on the other side. */
export function highestOf({ line }: Lined): string {
  return percentWords(1 / line, 0);
}

/** Between which limits every tail must stay; nothing where there is no line. */
export function limitsWords(challenge: Challenge): string {
  if (challenge.line === 0) return '';
  return `A tail below ${lineOf(challenge)} or above ${highestOf(challenge)} of what it was costs a life.`;
}
