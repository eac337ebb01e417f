import type { ToolName } from '../../tools/tools.ts';
import type { Kind } from '../kind.ts';
import { RARE, SHARES } from './album/world.ts';
import type { PicturesExperiment, PicturesLoop } from './experiment.ts';
import { ALBUM, type PictureModel } from './model.ts';
import { NAME, type PicturesChallenge, problem } from './settings.ts';

/** Microseconds for measuring a network, and for what a fit does with a picture. */
const COST = { perModel: 40_000, perFitted: 250 };

/** Below this a rare digit costs a life, whatever the line for variety: an eighth of it may be missed by luck alone. */
const RARE_LINE = 0.2;

/**
 * Of what the toll law was measured. A line for variety below that would cost lives by rare digits alone: above it, none of
 * them has been seen to go.
 */
const FORESEEN = { n: 200, leastSpread: 0.9, mostSpread: 1, leastLine: 0.3 };

/** Nobody can tell how far a picture is from what a network believes. */
const WITHOUT_DISTANCES: readonly ToolName[] = ['tailWeight', 'bouncer'];

/** Pictures of handwriting: autoencoders that learn from an album. */
export const pictures: Kind<PicturesChallenge, PicturesExperiment, PictureModel> = {
  name: NAME,
  checks: () => import('./checks.ts'),
  open: {},
  problems: () => [],
  clash({ tools }) {
    const isOffered = (name: ToolName) => tools.some(({ tool }) => tool === name);
    return WITHOUT_DISTANCES.some(isOffered) ? problem('onlyWithDistances') : null;
  },
  link: {
    letters: { p: 0, P: 1 },
    write: (_, tools) => (tools === '' ? ['p'] : ['P', tools]),
    read: (letter, [tools]) => ({ own: {}, tools: letter === 'p' ? '' : tools }),
    hasPlaces: false,
  },
  loop: ({ network = 'variational' }: PicturesLoop) => ({ network }),
  truth: () => ALBUM,
  tails: () => [
    { name: 'variety' },
    ...RARE.map((mode) => ({ name: `digit${mode + 1}`, mode, line: RARE_LINE })),
  ],
  shares: () => SHARES,
  prices: () => [],
  web: () => undefined,
  cost: () => COST,
  runs: 'worker',
  par: 'shipped',
  world: () => import('./world.ts'),
  futures: () => import('./many-futures.ts'),
  foresees: ({ n, spread, line, tools }) =>
    n === FORESEEN.n &&
    spread >= FORESEEN.leastSpread &&
    spread <= FORESEEN.mostSpread &&
    line >= FORESEEN.leastLine &&
    tools.length === 0,
  benches: () => import('./bench.ts'),
};
