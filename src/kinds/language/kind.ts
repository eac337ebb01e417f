import { trainingSetsIn } from '../challenge.ts';
import type { Kind } from '../kind.ts';
import { webFields, webOf } from '../link-web.ts';
import type { LanguageExperiment, LanguageLoop } from './experiment.ts';
import { FIRST, type LanguageModel } from './model.ts';
import { type LanguageChallenge, NAME, problem } from './settings.ts';

/** Microseconds for measuring a machine, and for what a fit does with a line. */
const COST = { perModel: 40_000, perFitted: 500 };

/** The warden's notebook: small neural language models that learn from lines. */
export const language: Kind<LanguageChallenge, LanguageExperiment, LanguageModel> = {
  name: NAME,
  checks: () => import('./checks.ts'),
  open: {},
  problems: () => [],
  clash: ({ tools }) =>
    tools.some(({ tool }) => tool === 'tailWeight') ? problem('onlyWithDeviations') : null,
  link: {
    letters: { l: 2, L: 3, N: 7 },
    write({ sense = 0, bird = '', web }, tools) {
      if (web !== undefined) return ['N', sense, bird, tools, ...webFields(web)];
      return tools === '' ? ['l', sense, bird] : ['L', sense, bird, tools];
    },
    read(letter, [sense, bird, tools, ...rates]) {
      const own = {
        ...(sense !== 0 && { sense }),
        ...(bird !== '' && { bird }),
        ...(letter === 'N' && webOf(rates)),
      };
      return { own, tools: letter === 'l' ? '' : tools };
    },
    hasPlaces: false,
  },
  loop: ({ learner = 'network' }: LanguageLoop) => ({ learner }),
  truth: () => FIRST,
  tails: ({ sense = 0, bird }) => [
    { name: 'birds' },
    { name: 'turns' },
    ...(bird === undefined ? [] : [{ name: bird }]),
    ...(sense === 0 ? [] : [{ name: 'sense', line: sense }]),
  ],
  shares: () => [],
  prices: () => [],
  web: ({ web }) => web,
  cost: () => COST,
  seconds(challenge) {
    const { n, generations } = challenge;
    const fitted = n * trainingSetsIn(challenge);
    return (fitted * COST.perFitted + generations * COST.perModel) / 1e6;
  },
  runs: 'worker',
  writes: true,
  par: 'shipped',
  pools: () => import('./pools.ts'),
  subject: 'notebook',
  world: () => import('./world.ts'),
  futures: () => import('./many-futures.ts'),
  foresees: ({ tools, web, sense = 0 }) =>
    web === undefined && sense === 0 && tools.every(({ tool }) => tool === 'spread'),
  benches: () => import('./bench.ts'),
};
