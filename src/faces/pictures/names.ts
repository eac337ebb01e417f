import { DIGITS, RARE } from '../../kinds/pictures/album/world.ts';

/** "0s", "4s": what is written in the pictures of each mode. */
export const DIGIT_NAMES = DIGITS.map((digit) => `${digit}s`);

/** What must not be lost, in the order of the kind's tails. */
export const TAIL_NAMES = ['variety', ...RARE.map((mode) => DIGIT_NAMES[mode] as string)];
