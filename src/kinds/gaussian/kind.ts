import type { Kind } from '../kind.ts';
import { webFields, webOf } from '../link-web.ts';
import type { GaussianExperiment, GaussianLoop } from './experiment.ts';
import { type Gaussian, STANDARD_NORMAL } from './model.ts';
import type { GaussianChallenge } from './settings.ts';

/** Microseconds for measuring a model, and for reading a sample again where a pool is read every generation. */
const COST = { perModel: 3, perFitted: 0.05 };

const TAILS = [{ name: 'left' }, { name: 'right' }];

/** Bell curves: one-dimensional normal models of a normal truth, N(0, 1). */
export const gaussian: Kind<GaussianChallenge, GaussianExperiment, Gaussian> = {
  name: 'gaussian',
  checks: () => import('./checks.ts'),
  open: {},
  problems: () => [],
  clash: () => null,
  link: {
    letters: { g: 0, G: 1, W: 5 },
    write({ web }, tools) {
      if (web === undefined) return tools === '' ? ['g'] : ['G', tools];
      return ['W', tools, ...webFields(web)];
    },
    read(letter, [tools, ...rates]) {
      if (letter !== 'W') return { own: {}, tools: letter === 'g' ? '' : tools };
      return { own: webOf(rates), tools };
    },
    hasPlaces: false,
  },
  loop: ({ divisor = 'n' }: GaussianLoop) => ({ divisor }),
  truth: () => STANDARD_NORMAL,
  tails: () => TAILS,
  shares: () => [],
  prices: () => [],
  web: ({ web }) => web,
  cost: () => COST,
  runs: 'here',
  par: 'search',
  world: () => import('./world.ts'),
  futures: () => import('./many-futures.ts'),
  benches: () => import('./bench.ts'),
};
