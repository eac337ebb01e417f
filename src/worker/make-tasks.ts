import type { Challenge } from '../game/challenge.ts';
import { playByPolicy } from '../game/policies.ts';
import { candidatesFor } from '../game/reference.ts';
import type { Workers } from './protocol.ts';
import { breathe } from './server.ts';

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

/** Work goes on for so long, in milliseconds, before messages are let in. */
const BREATH_MS = 20;

export const makeWorkers: Workers<MakeTasks> = {
  wins: async ({ challenge, candidate, lucks }, signal) => {
    const policy = candidatesFor(challenge)[candidate]?.policy;
    if (policy === undefined) throw new RangeError(`no reference policy has number ${candidate}`);
    let wins = 0;
    let began = performance.now();
    for (const luck of lucks) {
      if (performance.now() - began > BREATH_MS) {
        await breathe();
        signal.throwIfAborted();
        began = performance.now();
      }
      const other = { ...challenge, seed: `another luck ${luck}` };
      if (playByPolicy(other, policy).status === 'won') wins++;
    }
    return wins;
  },
};
