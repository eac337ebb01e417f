import { measureEnsemble, measureRuns, type Values } from '../../../src/experiment/ensemble.ts';
import { theoryOf } from '../../../src/experiment/theory.ts';
import type { LoopSettings } from '../../../src/figures/loop.ts';
import {
  type Figure,
  measureFigure,
  namesOf,
  orderOf,
  type Simulation,
} from '../../../src/figures/measure.ts';
import type {
  RunsSettings,
  SurvivorsSettings,
  TheorySettings,
} from '../../../src/figures/settings.ts';
import { finish } from '../../../src/lesson/figure/at-build.ts';

/** Figures for tests, small enough to be measured anew in each. */

const simulation: Simulation = {
  runs: async (order) => finish(measureRuns(order)),
  ensemble: async (order) => finish(measureEnsemble(order)),
  theory: async (experiment) => theoryOf(experiment),
};

const loop: LoopSettings = { n: 20, generations: 24, seed: 'marl-crane' };

export function runsFigure(changes: Partial<LoopSettings> = {}, runs = 8): RunsSettings {
  return { kind: 'runs', title: 'Snakes', runs, loop: { ...loop, ...changes } };
}

export function survivorsFigure(changes: Partial<SurvivorsSettings> = {}): SurvivorsSettings {
  return {
    kind: 'survivors',
    title: 'What is left',
    runs: 300,
    at: 24,
    of: 'survival',
    mean: false,
    loop,
    ...changes,
  };
}

export function theoryFigure(changes: Partial<TheorySettings> = {}): TheorySettings {
  return { kind: 'theory', title: 'Theory', runs: 200, quantity: 'width', loop, ...changes };
}

export function measured(
  settings: RunsSettings | SurvivorsSettings | TheorySettings,
): Promise<Figure> {
  return measureFigure(settings, simulation);
}

export function valuesFor(settings: RunsSettings | SurvivorsSettings): Values {
  return finish(measureRuns({ ...orderOf(settings), names: namesOf(settings) }));
}
