import { measureEnsemble, measureRuns } from '../../experiment/ensemble.ts';
import { theoryOf } from '../../experiment/theory.ts';
import { checkFigure, measureFigure, type Simulation } from '../../figures/measure.ts';
import type { FigureSettings, View } from '../../figures/settings.ts';
import { viewOf } from '../../figures/view.ts';
import { mistake } from '../props.ts';

/** Runs the simulation at once: for pages that are being built. */
const AT_BUILD: Simulation = {
  runs: async (order) => finish(measureRuns(order)),
  ensemble: async (order) => finish(measureEnsemble(order)),
  theory: async (experiment) => theoryOf(experiment),
};

/** Does a piece of work to its end. */
export function finish<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * What a figure shows when the site is built.
 *
 * @throws Error that names the page and the component, when the settings do not go together
 */
export async function figureAtBuild(
  component: string,
  pathname: string,
  settings: FigureSettings,
): Promise<View> {
  try {
    checkFigure(settings);
    return viewOf(await measureFigure(settings, AT_BUILD), null);
  } catch (error) {
    throw mistake(component, pathname, error);
  }
}
