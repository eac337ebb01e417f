/** What a board says while a generation is learning. */

import { percentWords } from '../../../kit/words/en.ts';

/** "learning … 40%", on the button that was pressed. */
export function learningWords(share: number): string {
  return `learning … ${percentWords(share)}`;
}

/** The same, read out once. */
export const LEARNING = 'The next generation is learning.';

/** The button that goes a generation back, and calls off what is learning. */
export const BACK = 'Step back';
export const BACK_SIGN = '↶';
export const STOP = 'Stop';
export const STOP_SIGN = '✕';
