import * as v from 'valibot';
import { NETWORKS } from './experiment.ts';

/** A challenge of this kind has no settings of its own. */
export const challenge = {} as const;

/** What only a loop of this kind has, as lessons describe it. */
export const loop = { network: v.picklist(NETWORKS) } as const;
