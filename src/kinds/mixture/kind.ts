import type { ToolName } from '../../tools/tools.ts';
import type { Kind } from '../kind.ts';
import type { MixtureExperiment, MixtureLoop } from './experiment.ts';
import { decodeWorld, encodeWorld } from './link.ts';
import type { Mixture } from './model.ts';
import { PRESETS } from './presets.ts';
import { rareModes } from './regions/rare.ts';
import { type MixtureChallenge, NAME, problem, truthOf } from './settings.ts';

/** Microseconds for measuring a component, and for drawing the statistics of its samples. */
const PER_COMPONENT = 65;
const PER_STATISTICS = 12;
/** For what EM does with a sample and a component. */
const PER_SHARE = 1;

const ONLY_WITHOUT_MODES: readonly ToolName[] = ['archive', 'tailWeight', 'bouncer'];

/** Maps of islands: Gaussian mixtures in the plane, refitted by EM. */
export const mixture: Kind<MixtureChallenge, MixtureExperiment, Mixture> = {
  name: NAME,
  checks: () => import('./checks.ts'),
  open: { names: [], prices: [] },
  problems({ world, names, prices }) {
    const modes = truthOf(world).length;
    const isOdd = (list: readonly unknown[]) => list.length !== 0 && list.length !== modes;
    return [
      ...(isOdd(names) ? [problem('oneNameEach')] : []),
      ...(isOdd(prices) ? [problem('onePriceEach')] : []),
    ];
  },
  clash({ tools, prices }) {
    const offers = (name: ToolName) => tools.some(({ tool }) => tool === name);
    if (ONLY_WITHOUT_MODES.some(offers)) return problem('onlyWithoutModes');
    const isPriced = prices.length > 0 && (offers('realWeight') || offers('copies'));
    return isPriced ? problem('onlyWithoutPrices') : null;
  },
  link: {
    letters: { m: 3, M: 4 },
    write({ world, names, prices }, tools) {
      const own = [encodeWorld(world), names, prices];
      return tools === '' ? ['m', ...own] : ['M', ...own, tools];
    },
    read(letter, [world, names, prices, tools]) {
      const own = { world: decodeWorld(world), names, prices };
      return { own, tools: letter === 'm' ? '' : tools };
    },
    hasPlaces: true,
  },
  loop: ({ world }: MixtureLoop) => ({ preset: world, reseed: 'on', source: 'world' }),
  truth: ({ world }) => truthOf(world),
  tails: ({ world }) => [
    { name: 'outskirts' },
    ...rareModes(truthOf(world)).map((mode) => ({ name: `mode${mode + 1}`, mode })),
  ],
  shares: ({ world }) => truthOf(world).map(({ weight }) => weight),
  prices: ({ prices }) => prices,
  web: () => undefined,
  cost({ preset }) {
    const components = PRESETS[preset].length;
    return {
      perModel: (PER_COMPONENT + PER_STATISTICS) * components,
      perFitted: PER_SHARE * components,
    };
  },
  runs: 'worker',
  par: 'search',
  subject: 'islands',
  world: () => import('./world.ts'),
  futures: () => import('./many-futures.ts'),
  benches: () => import('./bench.ts'),
};
