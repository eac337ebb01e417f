import type { Challenge } from '../../game/challenge.ts';
import { winsElsewhere } from '../../game/lucks.ts';
import { loadWorld } from '../../kinds/kinds.ts';
import type { Jobs } from '../protocol.ts';
import { inBreaths } from '../server.ts';

/** The work of whoever makes a challenge. */
export interface MakeTasks {
  /** How many other lucks one setting of a reference policy wins. */
  readonly wins: {
    readonly takes: {
      readonly challenge: Challenge;
      /** Index of the setting in `candidatesFor`. */
      readonly candidate: number;
      /** The lucks, by number. */
      readonly lucks: readonly number[];
    };
    readonly gives: number;
  };
}

export const jobs: Jobs<MakeTasks> = {
  wins: {
    do: async ({ challenge, candidate, lucks }, signal) => {
      await loadWorld(challenge);
      return (await inBreaths(winsElsewhere(challenge, candidate, lucks), signal)).length;
    },
  },
};
