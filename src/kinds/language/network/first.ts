import { FIRST_WEIGHTS } from './first-weights.ts';
import { learnerOf } from './initial.ts';
import type { Learner } from './learner.ts';
import { weightsOf } from './packed-weights.ts';

/**
 * The network that ships with the site: 12 epochs of 6,000 real lines, from start weights. What its optimiser remembered does not
 * ship. The text of its weights is 16 kB; import this where it is used.
 */
export function firstLearner(): Learner {
  return learnerOf(weightsOf(FIRST_WEIGHTS.join('')));
}
