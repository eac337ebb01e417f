import { finish } from '../base/finish.ts';
import { measureEnsemble } from '../experiment/ensemble.ts';
import type { LabRun } from '../faces/lab-face.ts';
import { benchOf, theoryOf } from '../kinds/kinds.ts';
import { planOf } from './plan.ts';
import type { LabState, Letter } from './state.ts';

/**
 * A run of the lab, computed at once: for pages that are being built.
 *
 * @throws Error when the bench of the kind, or the lab's face, has not been loaded
 */
export function labRunOf(state: LabState, letter: Letter): LabRun {
  const { order } = planOf(state, letter);
  const { experiment } = order;
  const run = [...benchOf(experiment).play(0)];
  return { order, run, theory: theoryOf(experiment), ensemble: finish(measureEnsemble(order)) };
}
