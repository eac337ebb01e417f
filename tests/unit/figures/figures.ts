import { finish } from '../../../src/base/finish.ts';
import { measureEnsemble, measureRuns } from '../../../src/experiment/ensemble.ts';
import { figures as gaussian } from '../../../src/faces/gaussian/figures.ts';
import { figures as mixture } from '../../../src/faces/mixture/figures.ts';
import type { FigureFace } from '../../../src/figures/face.ts';
import {
  type Figure,
  measureFigure,
  namesOf,
  orderOf,
  type Simulation,
} from '../../../src/figures/figure.ts';
import { type LoopProps, loopOf } from '../../../src/figures/loop.ts';
import { RunValues } from '../../../src/figures/run-values.ts';
import type {
  FigureSettings,
  RunsSettings,
  SurvivorsSettings,
  TheorySettings,
} from '../../../src/figures/settings.ts';
import type { GaussianLoop } from '../../../src/kinds/gaussian/experiment.ts';
import { theoryOf } from '../../../src/kinds/kinds.ts';
import type { MixtureLoop } from '../../../src/kinds/mixture/experiment.ts';

/** Figures for tests, small enough to be measured anew in each. */

const simulation: Simulation = {
  runs: async (order) => finish(measureRuns(order)),
  ensemble: async (order) => finish(measureEnsemble(order)),
  theory: async (experiment) => theoryOf(experiment),
};

type Changes = Partial<LoopProps & GaussianLoop & MixtureLoop>;

const props: LoopProps = { n: 20, generations: 24, seed: 'marl-crane' };

function loopWith(changes: Changes) {
  return loopOf({ ...props, ...changes });
}

export function runsFigure(changes: Changes = {}, runs = 8): RunsSettings {
  return { kind: 'runs', title: 'Snakes', runs, loop: loopWith(changes) };
}

/** A figure with changes, those of its loop apart. */
type Changed<Settings> = Partial<Omit<Settings, 'loop'>> & { readonly loop?: Changes };

export function survivorsFigure({
  loop = {},
  ...changes
}: Changed<SurvivorsSettings> = {}): SurvivorsSettings {
  return {
    kind: 'survivors',
    title: 'What is left',
    runs: 300,
    at: 24,
    of: 'survival',
    mean: false,
    loop: loopWith(loop),
    ...changes,
  };
}

export function theoryFigure({
  loop = {},
  ...changes
}: Changed<TheorySettings> = {}): TheorySettings {
  return {
    kind: 'theory',
    title: 'Theory',
    runs: 200,
    quantity: 'width',
    loop: loopWith(loop),
    ...changes,
  };
}

export function faceFor({ loop }: FigureSettings): FigureFace {
  return loop.model === 'mixture' ? mixture : gaussian;
}

export function measured(settings: FigureSettings): Promise<Figure> {
  return measureFigure(settings, faceFor(settings), simulation);
}

export function valuesFor(settings: RunsSettings | SurvivorsSettings): RunValues {
  const names = namesOf(settings, faceFor(settings));
  return new RunValues(names, finish(measureRuns({ ...orderOf(settings), names })));
}
