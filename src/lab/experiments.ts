import { benchOf, measureEnsemble } from '../experiment/ensemble.ts';
import { theoryOf } from '../experiment/theory.ts';
import { finish } from '../lesson/figure/at-build.ts';
import { planOf } from './plan.ts';
import type { Results } from './results.ts';
import type { LabState, Letter } from './state.ts';

/** The results of a run, all at once: for pages that are being built. */
export function resultsOf(state: LabState, letter: Letter): Results {
  const plan = planOf(state, letter);
  const { experiment } = plan.order;
  const run = [...benchOf(experiment).play(0)];
  const ensemble = finish(measureEnsemble(plan.order));
  return { plan, run, theory: theoryOf(experiment), ensemble };
}
