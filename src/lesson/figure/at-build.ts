import { finish } from '../../base/finish.ts';
import { measureEnsemble, measureRuns } from '../../experiment/ensemble.ts';
import { checkFigure, measureFigure, type Simulation, viewOf } from '../../figures/figure.ts';
import { legendOf } from '../../figures/legend.ts';
import type { FigureSettings, Picture, View } from '../../figures/settings.ts';
import { loadBench, theoryOf } from '../../kinds/kinds.ts';
import { mistake } from '../props.ts';
import { faceFor } from './face.ts';

/** Runs the simulation at once: for pages that are being built. */
const AT_BUILD: Simulation = {
  runs: async (order) => finish(measureRuns(order)),
  ensemble: async (order) => finish(measureEnsemble(order)),
  theory: async (experiment) => theoryOf(experiment),
};

/**
 * What a figure shows when the site is built, with what its marks mean.
 *
 * @throws Error that names the page and the component, when the settings do not go together
 */
export async function figureAtBuild(
  component: string,
  pathname: string,
  settings: FigureSettings,
): Promise<{ readonly view: View; readonly legend: readonly Picture[] }> {
  try {
    await loadBench(settings.loop);
    const face = await faceFor(settings);
    checkFigure(settings, face);
    const figure = await measureFigure(settings, face, AT_BUILD);
    return { view: viewOf(figure, face, null), legend: legendOf(settings, face) };
  } catch (error) {
    throw mistake(component, pathname, error);
  }
}
