import { ArgumentError } from '../../experiment/options.ts';
import { BLOCK_NUMBERS } from '../../kinds/blocks.ts';
import type { GaussianExperiment } from '../../kinds/gaussian/experiment.ts';
import type { DoorFace } from '../door-face.ts';

/** Mean and variance. */
const WIDTH = 2;
/** Generations whose random streams can be kept from one block of runs to the next: 2.5 kB each. */
const MOST_RESUMED = 20_000;

/** The command line runs every loop of bell curves; `--divisor` is the one option that matters to them alone. */
export const door: DoorFace = {
  note: 'the truth of gaussian is N(0, 1)',
  options: { truth: {}, loop: {}, output: {} },
  read: () => ({}),
  check(options) {
    const { method, generations, runs, each, firstRun = 0 } = options;
    const isFollowed = each || runs === 1 || firstRun > 0;
    if (method === 'samples' || !isFollowed || generations <= MOST_RESUMED) return;
    const most = Math.floor(BLOCK_NUMBERS / (WIDTH * generations));
    if (firstRun + runs <= most) return;
    throw new ArgumentError(
      `--generations must be at most ${MOST_RESUMED} with --method sufficient-statistics for runs one by one, or at most the first ${most} runs be asked for; --method samples has no such limit`,
    );
  },
  withoutTools: () => null,
  numbers: () => WIDTH,
  experimentOf: (loop, { divisor }): GaussianExperiment => ({
    ...loop,
    model: 'gaussian',
    divisor,
  }),
};
