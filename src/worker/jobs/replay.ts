import type { Challenge } from '../../game/challenge.ts';
import { type Playback, playback } from '../../game/playback.ts';
import type { Move } from '../../game/position.ts';
import { loadWorld } from '../../kinds/kinds.ts';
import type { Jobs } from '../protocol.ts';

/** The work of whoever checks what many have played; it is called off by ending the worker. */
export interface ReplayTasks {
  /** What the moves of a run make. */
  readonly outcome: {
    readonly takes: { readonly challenge: Challenge; readonly moves: readonly Move[] };
    readonly gives: Playback;
  };
}

export const jobs: Jobs<ReplayTasks> = {
  outcome: {
    do: async ({ challenge, moves }) => {
      await loadWorld(challenge);
      return playback(challenge, moves);
    },
  },
};
