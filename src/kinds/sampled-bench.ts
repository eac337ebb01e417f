import type { Family } from '../sim/family.ts';
import {
  type Bench,
  type Experiment,
  type PlayedGeneration,
  playLoop,
  type Reading,
  realsOf,
} from './bench.ts';

/**
 * The bench of a kind of model without sufficient statistics: many runs are as many runs by raw samples, whatever method is
 * asked for.
 *
 * @param quantities what every door prints, by name
 * @param read what is read off a model
 */
export function sampledBench<Model extends object>(
  experiment: Experiment,
  family: Family<Model>,
  quantities: readonly string[],
  read: (model: Model) => Reading,
): Bench {
  const play = (run: number) => playLoop(experiment, family, 'world', read, run);
  /** For each generation, what one of the runs came to. */
  const playAll = (runs: number) => {
    const all = Array.from({ length: runs }, (_, run) => [...play(run)]);
    return experiment.realPerGeneration.map(
      (_, t) => (run: number) => all[run]?.[t] as PlayedGeneration,
    );
  };
  return {
    quantities,
    extras: [],
    play,
    *advance(runs) {
      yield* playAll(runs);
    },
    models: (_method, runs) =>
      playAll(runs).map((generation) => (run) => {
        const played = generation(run);
        const parameters = family.parameters(played.model as Model);
        return { model: played.model, parameters, reading: () => played };
      }),
    reals: (run) => realsOf(experiment, family, run),
  };
}
