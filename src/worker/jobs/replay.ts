import type { MoveProblem } from '../../base/problem.ts';
import { type Result, succeed } from '../../base/result.ts';
import type { Challenge } from '../../game/challenge.ts';
import { replay } from '../../game/play.ts';
import type { Move } from '../../game/position.ts';
import { type Replayed, replayedOf } from '../../game/replayed.ts';
import { loadWorld } from '../../kinds/kinds.ts';
import type { Jobs } from '../protocol.ts';

/** The work of whoever checks what many have played; it is called off by ending the worker. */
export interface ReplayTasks {
  /** What the moves of a run make. */
  readonly outcome: {
    readonly takes: { readonly challenge: Challenge; readonly moves: readonly Move[] };
    readonly gives: Result<Replayed, MoveProblem>;
  };
}

export const jobs: Jobs<ReplayTasks> = {
  outcome: {
    do: async ({ challenge, moves }) => {
      await loadWorld(challenge);
      const position = replay(challenge, moves);
      return position.ok ? succeed(replayedOf(position.value)) : position;
    },
  },
};
