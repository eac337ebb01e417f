import type { Challenge } from './challenge.ts';
import { hasGoal } from './facts.ts';
import { mostReal, startPosition } from './position.ts';

/** What a board offers before anything has been chosen: steps that suit the budget, and an amount to open with. */

/** A budget has about so many steps. */
const STEPS = 20;

/** The step of the buttons beside an amount from 0 to `most`, in samples: 1, 2, 5, 10, 20, 50, … */
export function stepOf(most: number): number {
  let step = 1;
  for (let decade = 1; decade * STEPS <= most; decade *= 10) {
    for (const digit of [1, 2, 5]) if (digit * decade * STEPS <= most) step = digit * decade;
  }
  return step;
}

/** The next amount in the direction of the sign, at a whole number of steps, from 0 to `most`. */
export function stepped(amount: number, step: number, sign: 1 | -1, most: number): number {
  const next = sign > 0 ? Math.floor(amount / step) + 1 : Math.ceil(amount / step) - 1;
  return Math.max(0, Math.min(most, next * step));
}

/** A board opens with this share of what can be fed in every generation. */
const OPENING = 1 / 3;

/**
 * The amount that a board opens with, in real samples: enough to see what feeding does, too little to win by pressing
 * on. A whole step at least; 0 where the amount is locked or there is nothing to lose or to spend.
 */
export function openingAmount(challenge: Challenge): number {
  const most = mostReal(startPosition(challenge));
  if (!hasGoal(challenge)) return 0;
  const step = stepOf(most);
  const share = (OPENING * challenge.budget) / challenge.generations;
  return Math.min(most, step * Math.max(1, Math.floor(share / step)));
}
