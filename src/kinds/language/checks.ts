import * as v from 'valibot';
import { decimal } from '../../base/fields.ts';
import { messageOf } from '../../base/problem.ts';
import { WebSchema } from '../../tools/offers.ts';
import { BIRDS } from './birds.ts';
import { LEARNERS } from './experiment.ts';
import { NAME, problem } from './settings.ts';

/** What only a challenge of this kind has. */
export const challenge = {
  sense: v.optional(decimal('sense', 0, 0.95, NAME)),
  bird: v.optional(v.picklist(BIRDS, messageOf(problem('noSuchBird')))),
  web: v.optional(WebSchema),
} as const;

/** What only a loop of this kind has, as lessons describe it. */
export const loop = { learner: v.picklist(LEARNERS) } as const;
