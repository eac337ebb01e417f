import type { SurvivalMap } from '../../../../../src/kinds/gaussian/survival/survival-map.ts';

/** A map of three rows of six. */
export const MAP: SurvivalMap = {
  x: { parameter: 'real', from: 0, to: 50, steps: 6, scale: 'linear' },
  y: { parameter: 'n', from: 10, to: 1000, steps: 3, scale: 'logarithmic' },
  fixed: { real: 5, n: 100, spread: 1, generations: 20 },
  runs: 200,
  seed: 'marl-crane',
};
