import * as v from 'valibot';
import { MISCONCEPTIONS, type Misconception } from './misconceptions.ts';

/** Names of misconceptions. */
const TAGS = Object.keys(MISCONCEPTIONS) as Misconception[];

/** What a wrong option stands for. */
export const Tag = v.picklist(TAGS);

/**
 * What a question keeps for ever: progress and what a class hands in know it by these. A question whose words, options or
 * answer change gets the next edition.
 */
export const IDENTITY = {
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'is a to z, 0 to 9 and hyphens, 40 at most')),
  edition: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
};
