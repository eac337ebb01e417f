import type { Position } from '../game/position.ts';
import { NO_SAMPLES } from '../sim/samples.ts';
import type { Progress } from '../stage/scene/beats.ts';
import type { Passage } from '../stage/scene/passage.ts';

/**
 * What the main picture of a board shows, `progress` into the last generation.
 *
 * @param truth of the challenge; all models of its positions are of the same kind
 */
export function passage<Model>(
  { turns, state }: Position,
  progress: Progress,
  truth: Model,
): Passage<Model> {
  const before = turns.at(-2);
  return {
    truth,
    from: before === undefined ? truth : (before.state.model as Model),
    to: state.model as Model,
    trainingSet: turns.length === 0 ? NO_SAMPLES : state.trainingSet,
    progress,
  };
}

/** S of each tail as it stands: 1 before the first move, when the model is the truth. */
export function survivalNow({ turns }: Position, tails: readonly string[]): readonly number[] {
  return turns.at(-1)?.measures.survival ?? tails.map(() => 1);
}
