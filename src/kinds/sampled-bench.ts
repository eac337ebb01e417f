import type { Family } from '../sim/family.ts';
import {
  type Bench,
  countedIn,
  type Experiment,
  type PlayedGeneration,
  playLoop,
  type Reading,
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
  return {
    quantities: [...quantities, ...countedIn(experiment.regime)],
    extras: [],
    play,
    *advance(runs, first = 0) {
      const all = Array.from({ length: runs }, (_, run) => [...play(first + run)]);
      for (const t of experiment.realPerGeneration.keys()) {
        yield (run) => all[run]?.[t] as PlayedGeneration;
      }
    },
    *follow(runs, first = 0) {
      for (let run = first; run < first + runs; run++) yield play(run);
    },
  };
}
