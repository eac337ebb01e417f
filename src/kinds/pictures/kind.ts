import type { ToolName } from '../../tools/tools.ts';
import { trainingSetsIn } from '../challenge.ts';
import type { Kind } from '../kind.ts';
import { RARE, SHARES } from './album/world.ts';
import type { PicturesExperiment, PicturesLoop } from './experiment.ts';
import { ALBUM, type PictureModel } from './model.ts';
import { followsToll, NAME, type PicturesChallenge, problem } from './settings.ts';

/** Microseconds for measuring a network, and for what a fit does with a picture. */
const COST = { perModel: 40_000, perFitted: 250 };

/** The first network looks at its pictures so many times as often as a later one. */
const FIRST = 7.5;

/** Below this a rare digit costs a life, whatever the line for variety: an eighth of it may be missed by luck alone. */
const RARE_LINE = 0.2;

/** While variety is above that, no rare digit has been seen to go: with a lower line they would cost lives alone. */
const LEAST_FORESEEN_LINE = 0.3;

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
  seconds(challenge) {
    const { n, generations } = challenge;
    const fitted = n * (FIRST + trainingSetsIn(challenge) - 1);
    return (fitted * COST.perFitted + generations * COST.perModel) / 1e6;
  },
  runs: 'worker',
  par: 'shipped',
  pools: () => import('./pools.ts'),
  subject: 'album',
  world: () => import('./world.ts'),
  futures: () => import('./many-futures.ts'),
  foresees: (challenge) => followsToll(challenge) && challenge.line >= LEAST_FORESEEN_LINE,
  benches: () => import('./bench.ts'),
};
