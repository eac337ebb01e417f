import * as v from 'valibot';
import { DIVISORS } from '../../sim/divisor.ts';
import { WebSchema } from '../../tools/offers.ts';

/** What only a challenge of this kind has. */
export const challenge = { web: v.optional(WebSchema) } as const;

/** What only a loop of this kind has, as lessons describe it. */
export const loop = { divisor: v.picklist(DIVISORS) } as const;
