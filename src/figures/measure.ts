import { affordableRuns } from '../experiment/cost.ts';
import type { Ensemble, RunsOrder, Values } from '../experiment/ensemble.ts';
import type { EnsembleOrder, Experiment } from '../experiment/experiment.ts';
import type { Theory } from '../experiment/theory.ts';
import { PRESETS } from '../kinds/mixture/presets.ts';
import { hasSufficientStatistics } from '../sim/regimes.ts';
import type { Findings } from './chart-parts.ts';
import { closedForm } from './closed-form.ts';
import { grouped } from './format.ts';
import { experimentOf } from './loop.ts';
import type {
  FigureSettings,
  RunsSettings,
  SurvivorsSettings,
  TheorySettings,
} from './settings.ts';

/** A figure with what the simulation found for it. */
export type Figure =
  | { readonly kind: 'runs'; readonly settings: RunsSettings; readonly values: Values }
  | { readonly kind: 'survivors'; readonly settings: SurvivorsSettings; readonly values: Values }
  | { readonly kind: 'theory'; readonly settings: TheorySettings; readonly findings: Findings };

/** Whoever runs the simulation: the build at once, a page in a worker. */
export interface Simulation {
  runs(order: RunsOrder): Promise<Values>;
  ensemble(order: EnsembleOrder): Promise<Ensemble>;
  theory(experiment: Experiment): Promise<Theory>;
}

/**
 * Has the simulation find what a figure shows.
 *
 * @throws Error with a sentence for the author when there is no theory to show; RangeError as the simulation
 */
export async function measureFigure(
  settings: FigureSettings,
  simulation: Simulation,
): Promise<Figure> {
  const order = orderOf(settings);
  if (settings.kind === 'theory') {
    const theory = await simulation.theory(order.experiment);
    if (closedForm(theory, settings.quantity) === null) {
      throw new Error(`prop "quantity": theory has no "${settings.quantity}" of such a loop`);
    }
    const findings = { theory, ensemble: await simulation.ensemble(order) };
    return { kind: 'theory', settings, findings };
  }
  const values = await simulation.runs({ ...order, names: namesOf(settings) });
  if (settings.kind === 'runs') return { kind: 'runs', settings, values };
  return { kind: 'survivors', settings, values };
}

/** Small pictures are runs by raw samples, as on the boards; many runs go the quick way where there is one. */
export function orderOf({ kind, loop, runs }: FigureSettings): EnsembleOrder {
  const experiment = experimentOf(loop);
  const isQuick = kind !== 'runs' && hasSufficientStatistics(experiment.regime);
  return { experiment, runs, method: isQuick ? 'sufficient-statistics' : 'samples' };
}

/** The quantities that a figure reads of each run, in this order. */
export function namesOf(settings: RunsSettings | SurvivorsSettings): readonly string[] {
  const { world } = settings.loop;
  if (settings.kind === 'survivors') {
    if (settings.of === 'islands') return ['modesCovered'];
    if (settings.of === 'width') return ['deviation'];
    return [world === undefined ? 'survivalRight' : 'outskirtsSurvival'];
  }
  if (world === undefined) return ['deviation', 'mean', 'survivalLeft', 'survivalRight'];
  return ['modesCovered', 'outskirtsSurvival', ...PRESETS[world].map((_, k) => `weight${k + 1}`)];
}

/**
 * Checks what goes beyond single settings.
 *
 * @throws Error with a sentence for the author
 */
export function checkFigure(settings: FigureSettings): void {
  const { loop, runs } = settings;
  const { n, generations, world, real = 0 } = loop;
  if (real > n) throw new Error(`prop "real" must be at most n, ${n}`);
  const most = affordableRuns(orderOf(settings));
  if (most < runs) {
    throw new Error(`prop "runs" must be at most ${grouped(most)}: more would take too long`);
  }
  if (settings.kind === 'theory' && world !== undefined) {
    throw new Error('prop "world" does not go with theory, which is about one bell curve');
  }
  if (settings.kind !== 'survivors') return;
  if (settings.at > generations) {
    throw new Error(`prop "at" must be at most generations, ${generations}`);
  }
  if (settings.of === 'width' && world !== undefined) {
    throw new Error('prop "of" cannot be "width" where there is a world of islands');
  }
  if (settings.of === 'islands' && world === undefined) {
    throw new Error('prop "of" can be "islands" only with a world that has some');
  }
}
