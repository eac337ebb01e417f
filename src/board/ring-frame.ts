import type { Position } from '../game/position.ts';
import type { Progress } from '../stage/scene/beats.ts';
import type { RingFrame } from '../stage/scene/ring.ts';

/** The ring: a plate for each generation, as thick as its fidelity. */
export function ringFrame({ turns, challenge }: Position, { replace }: Progress): RingFrame {
  return {
    plates: turns.map(({ fidelity, move, costLife }) => ({
      thickness: fidelity,
      isFed: move.real > 0,
      costLife,
    })),
    generations: challenge.generations,
    newest: replace,
  };
}
