import type { Position } from '../../game/position.ts';
import { STANDARD_NORMAL } from '../../sim/models/gaussian.ts';
import { NO_SAMPLES } from '../../sim/samples.ts';
import type { Progress } from '../../stage/scene/beats.ts';
import type { LineageFrame } from '../../stage/scene/lineage.ts';
import type { RingFrame } from '../../stage/scene/ring.ts';
import type { WorldFrame } from '../../stage/scene/world.ts';

/** What the main picture shows at a position, `progress` into its last generation. */
export function worldFrame({ turns, state }: Position, progress: Progress): WorldFrame {
  return {
    truth: STANDARD_NORMAL,
    from: turns.at(-2)?.state.model ?? STANDARD_NORMAL,
    to: state.model,
    trainingSet: turns.length === 0 ? NO_SAMPLES : state.trainingSet,
    progress,
  };
}

export function ringFrame({ turns, challenge }: Position, { replace }: Progress): RingFrame {
  return {
    plates: turns.map(({ fidelity, move, costLife }) => ({
      fidelity,
      isFed: move.real > 0,
      costLife,
    })),
    generations: challenge.generations,
    newest: replace,
  };
}

export function lineageFrame({ turns, challenge }: Position, { replace }: Progress): LineageFrame {
  return {
    truth: STANDARD_NORMAL,
    ridges: turns.map(({ state, move }) => ({ model: state.model, isFed: move.real > 0 })),
    generations: challenge.generations,
    newest: replace,
  };
}
