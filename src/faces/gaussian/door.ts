import type { GaussianExperiment } from '../../kinds/gaussian/experiment.ts';
import type { DoorFace } from '../door-face.ts';

/** The command line runs every loop of bell curves; `--divisor` is the one option that matters to them alone. */
export const door: DoorFace = {
  note: 'the truth of gaussian is N(0, 1)',
  options: { truth: {}, loop: {}, output: {} },
  read: () => ({}),
  check() {},
  withoutTools: () => null,
  size: () => ({ components: 1, lines: 1 }),
  experimentOf: (loop, { divisor }): GaussianExperiment => ({
    ...loop,
    model: 'gaussian',
    divisor,
  }),
};
