import type { PlayedGeneration } from '../../experiment/bench.ts';
import {
  benchOf,
  type Ensemble,
  measureEnsemble,
  measureRuns,
  type RunsOrder,
  type Values,
} from '../../experiment/ensemble.ts';
import type { EnsembleOrder, Experiment } from '../../experiment/experiment.ts';
import { type Theory, theoryOf } from '../../experiment/theory.ts';
import type { Workers } from '../protocol.ts';
import { inBreaths } from '../server.ts';

/** The work of the lab, and of the figures in lessons. */
export interface LabTasks {
  /** The first run of an experiment, from raw samples. */
  readonly labRun: { readonly takes: Experiment; readonly gives: readonly PlayedGeneration[] };
  /** Statistics over many runs. */
  readonly labEnsemble: { readonly takes: EnsembleOrder; readonly gives: Ensemble };
  /** Every one of many runs. */
  readonly labRuns: { readonly takes: RunsOrder; readonly gives: Values };
  /** What the means over all runs should be. */
  readonly labTheory: { readonly takes: Experiment; readonly gives: Theory };
}

export const labWorkers: Workers<LabTasks> = {
  labRun: (experiment, signal) => inBreaths(wholeRun(experiment), signal),
  labEnsemble: (order, signal) => inBreaths(measureEnsemble(order), signal),
  labRuns: (order, signal) => inBreaths(measureRuns(order), signal),
  labTheory: async (experiment) => theoryOf(experiment),
};

function* wholeRun(experiment: Experiment): Generator<undefined, PlayedGeneration[]> {
  const generations: PlayedGeneration[] = [];
  for (const played of benchOf(experiment).play(0)) {
    generations.push(played);
    yield;
  }
  return generations;
}
