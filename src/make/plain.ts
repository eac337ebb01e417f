import { islandNames } from '../board/names.ts';
import type { GaussianChallenge, MixtureChallenge } from '../game/challenge.ts';

const COMMON = {
  title: 'Plain',
  n: 200,
  generations: 10,
  spread: 1,
  budget: 200,
  line: 0.3,
  lives: 3,
  seed: 'plain',
  locked: [],
  tools: [],
};

/** A challenge of each kind without anything special: what one group of settings is checked against. */
export const PLAIN: {
  readonly gaussian: GaussianChallenge;
  readonly mixture: MixtureChallenge;
} = {
  gaussian: { model: 'gaussian', ...COMMON },
  mixture: { model: 'mixture', ...COMMON, world: 'even4', names: [], prices: [] },
};

/** What islands are called that have no name of their own. */
export const USUAL_NAMES: readonly string[] = islandNames({ ...PLAIN.mixture, world: 'ring8' });
