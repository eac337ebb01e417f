import { affordableRuns } from '../experiment/cost.ts';
import type { Ensemble, Values } from '../experiment/ensemble.ts';
import type { EnsembleOrder, RunsOrder } from '../experiment/order.ts';
import type { Experiment } from '../kinds/bench.ts';
import { checksOf, kindOf } from '../kinds/kinds.ts';
import type { Theory } from '../kinds/theory.ts';
import { hasSufficientStatistics } from '../sim/regimes.ts';
import { type FigureFace, named } from './face.ts';
import { grouped } from './format.ts';
import type { Guess } from './guess.ts';
import { experimentOf } from './loop.ts';
import { RunValues } from './run-values.ts';
import { runsView } from './runs.ts';
import type {
  FigureSettings,
  RunsSettings,
  SurvivorsSettings,
  TheorySettings,
  View,
} from './settings.ts';
import { histogramOf, survivorsView } from './survivors.ts';
import { expectedOf, type HeldAgainst, theoryView } from './theory.ts';

/** A figure with what the simulation found for it. */
export type Figure =
  | { readonly kind: 'runs'; readonly settings: RunsSettings; readonly values: RunValues }
  | { readonly kind: 'survivors'; readonly settings: SurvivorsSettings; readonly values: RunValues }
  | { readonly kind: 'theory'; readonly settings: TheorySettings; readonly held: HeldAgainst };

/** Whoever runs the simulation: the build at once, a page in a worker. */
export interface Simulation {
  runs(order: RunsOrder): Promise<Values>;
  ensemble(order: EnsembleOrder): Promise<Ensemble>;
  theory(experiment: Experiment): Promise<Theory>;
}

/**
 * Has the simulation find what a figure shows.
 *
 * @param face of the kind of model that the figure is about
 * @throws Error with a sentence for the author when there is no theory to show; RangeError as the simulation
 */
export async function measureFigure(
  settings: FigureSettings,
  face: FigureFace,
  simulation: Simulation,
): Promise<Figure> {
  const order = orderOf(settings);
  if (settings.kind === 'theory') {
    const curve = named('quantity', settings.quantity, face.theory);
    const theory = await simulation.theory(order.experiment);
    const expected = expectedOf(theory, curve);
    if (expected === null) {
      throw new Error(`prop "quantity": theory has no "${settings.quantity}" of such a loop`);
    }
    const ensemble = await simulation.ensemble(order);
    return { kind: 'theory', settings, held: { curve, theory, ensemble, ...expected } };
  }
  const names = namesOf(settings, face);
  const values = new RunValues(names, await simulation.runs({ ...order, names }));
  if (settings.kind === 'runs') return { kind: 'runs', settings, values };
  return { kind: 'survivors', settings, values };
}

/** Everything that a figure shows, at build time and in the browser. */
export function viewOf(figure: Figure, face: FigureFace, guess: Guess | null): View {
  switch (figure.kind) {
    case 'runs':
      return runsView(figure.settings, face.runs, figure.values);
    case 'survivors': {
      const { settings, values } = figure;
      return survivorsView(settings, histogramOf(settings, face), values, guess);
    }
    case 'theory':
      return theoryView(figure.settings, figure.held, guess);
  }
}

/** Small pictures are runs by raw samples, as on the boards; many runs go the quick way where there is one. */
export function orderOf({ kind, loop, runs }: FigureSettings): EnsembleOrder {
  const experiment = experimentOf(loop);
  const isQuick = kind !== 'runs' && hasSufficientStatistics(experiment.regime);
  return { experiment, runs, method: isQuick ? 'sufficient-statistics' : 'samples' };
}

/** The quantities that a figure reads of each run. */
export function namesOf(
  settings: RunsSettings | SurvivorsSettings,
  face: FigureFace,
): readonly string[] {
  if (settings.kind === 'runs') return face.runs.quantities(settings.loop);
  return [histogramOf(settings, face).quantity];
}

/**
 * Checks what goes beyond single settings.
 *
 * @throws Error with a sentence for the author
 */
export function checkFigure(settings: FigureSettings, face: FigureFace): void {
  const { loop, runs } = settings;
  const { n, generations, real = 0 } = loop;
  if (real > n) throw new Error(`prop "real" must be at most n, ${n}`);
  const most = affordableRuns(orderOf(settings));
  if (most < runs) {
    throw new Error(`prop "runs" must be at most ${grouped(most)}: more would take too long`);
  }
  if (settings.kind === 'theory') {
    if (Object.keys(face.theory).length === 0) {
      const own = Object.keys(checksOf(kindOf(loop)).loop).filter((name) => name in loop);
      throw new Error(`prop "${own.join('", "')}" does not go with theory: there is none to show`);
    }
    named('quantity', settings.quantity, face.theory);
  }
  if (settings.kind !== 'survivors') return;
  if (settings.at > generations) {
    throw new Error(`prop "at" must be at most generations, ${generations}`);
  }
  histogramOf(settings, face);
}
