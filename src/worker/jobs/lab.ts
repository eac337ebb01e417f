import {
  type Ensemble,
  measureEnsemble,
  measureRuns,
  type Values,
} from '../../experiment/ensemble.ts';
import type { EnsembleOrder, RunsOrder } from '../../experiment/order.ts';
import type { Experiment, PlayedGeneration } from '../../kinds/bench.ts';
import { benchOf, loadBench, theoryOf } from '../../kinds/kinds.ts';
import type { Theory } from '../../kinds/theory.ts';
import { buffersIn, type Jobs } from '../protocol.ts';
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

export const jobs: Jobs<LabTasks> = {
  labRun: {
    do: async (experiment, signal) => {
      await loadBench(experiment);
      return inBreaths(wholeRun(experiment), signal);
    },
  },
  labEnsemble: {
    do: async (order, signal) => {
      await loadBench(order.experiment);
      return inBreaths(measureEnsemble(order), signal);
    },
    owns: buffersIn,
  },
  labRuns: {
    do: async (order, signal) => {
      await loadBench(order.experiment);
      return inBreaths(measureRuns(order), signal);
    },
    owns: buffersIn,
  },
  labTheory: {
    do: async (experiment) => {
      await loadBench(experiment);
      return theoryOf(experiment);
    },
    owns: buffersIn,
  },
};

function* wholeRun(experiment: Experiment): Generator<undefined, PlayedGeneration[]> {
  const generations: PlayedGeneration[] = [];
  for (const played of benchOf(experiment).play(0)) {
    generations.push(played);
    yield;
  }
  return generations;
}
