import { rootKey } from '../sim/random/key.ts';
import { type Stream, streamAt } from '../sim/random/stream.ts';

/**
 * The loop by hand: a bag of beads is the world, a tally of what was drawn from it the model, and the bag that is filled
 * from the tally the next world.
 */

/** How many beads of each colour are in the real bag. */
export const BAG = [8, 5, 3, 2, 1, 1] as const;
/** How many are drawn in a round, each put back before the next; so many the bag holds again. */
export const DRAWS = BAG.reduce((sum, count) => sum + count, 0);
export const ROUNDS = 5;

/** Beads of each colour, from the real bag to the bag after the last round. */
export type Course = readonly (readonly number[])[];

/**
 * What becomes of the bag of one group.
 *
 * @param real how many of the draws of each round are from the real bag
 */
export function courseOf(stream: Stream, real: number): Course {
  const course: (readonly number[])[] = [BAG];
  for (let round = 1; round <= ROUNDS; round++) {
    const bag = course.at(-1) ?? BAG;
    const tally = BAG.map(() => 0);
    for (let draw = 0; draw < DRAWS; draw++) {
      const colour = drawn(draw < real ? BAG : bag, stream.uniform());
      tally[colour] = (tally[colour] ?? 0) + 1;
    }
    course.push(tally);
  }
  return course;
}

/** The colour of the bead at a place of the bag, from 0 to below 1. */
function drawn(bag: readonly number[], place: number): number {
  let left = place * DRAWS;
  return bag.findIndex((count) => {
    left -= count;
    return left < 0;
  });
}

/** Groups, each with a luck of its own. */
export function coursesOf(groups: number, real: number, seed: string): Course[] {
  const key = rootKey(seed);
  return Array.from({ length: groups }, (_, i) => courseOf(streamAt(key, i, real), real));
}

/** Colours of which there is a bead after a round. */
export function coloursLeft(course: Course, round: number): number {
  return (course[round] ?? []).filter((count) => count > 0).length;
}
