import type { GaussianChallenge } from '../../kinds/gaussian/settings.ts';
import type { MixtureChallenge } from '../../kinds/mixture/settings.ts';
import type { Stream } from '../../sim/random/stream.ts';
import type { Idea } from '../ideas.ts';
import { drawFrom, type Range } from './draw.ts';
import { drawWorld } from './world.ts';

/** Families whose days are drawn from bounds. */
export const DRAWN_NAMES = [
  'watch',
  'haul',
  'archive',
  'map',
  'copies',
  'weight',
  'boat',
  'bouncer',
] as const;
export type DrawnName = (typeof DRAWN_NAMES)[number];

/** Families whose days differ in their luck alone, which comes from a pool: see `pooled.ts`. */
export const POOLED_NAMES = [
  'toll',
  'prettier',
  'keep',
  'gentle',
  'fifteenth',
  'nightjar',
] as const;
export type PooledName = (typeof POOLED_NAMES)[number];

/** Kinds of challenges that a day can have. */
export const FAMILY_NAMES = [...DRAWN_NAMES, ...POOLED_NAMES] as const;
export type FamilyName = DrawnName | PooledName;

/** Whether the days of a family take lucks that were tried out beforehand, instead of drawing them. */
export function isPooled(name: FamilyName): name is PooledName {
  return POOLED_NAMES.some((each) => each === name);
}

/** What the settings of a family may be: bounds within which it can be won, and not by neglect. */
export interface Family {
  readonly n: Range;
  readonly generations: Range;
  /** λ, in hundredths. */
  readonly spread: Range;
  /** What there is to spend for each generation, in hundredths of a training set. */
  readonly budget: Range;
  /** In hundredths. */
  readonly line: Range;
  /** The obvious idea that its days are about, and that loses; and the one that wins. */
  readonly wrong: Idea;
  readonly right: Idea;
  /** What it has of its own. */
  readonly own: (stream: Stream) => Own;
}

type Own =
  | Pick<GaussianChallenge, 'model' | 'tools' | 'web'>
  | Pick<MixtureChallenge, 'model' | 'world' | 'names' | 'prices' | 'tools'>;

/** Draws in the order of their settings. A family that changes, changes every day of the archive that it had. */
export const FAMILIES: Readonly<Record<DrawnName, Family>> = {
  watch: {
    n: [180, 260, 20],
    generations: [12, 16, 1],
    spread: [94, 96, 1],
    budget: [18, 21, 1],
    line: [30, 35, 5],
    wrong: { policy: 'front' },
    right: { policy: 'watchful' },
    own: () => ({ model: 'gaussian', tools: [] }),
  },
  haul: {
    n: [300, 400, 20],
    generations: [22, 28, 1],
    spread: [95, 96, 1],
    budget: [17, 20, 1],
    line: [35, 40, 5],
    wrong: { policy: 'front' },
    right: { policy: 'watchful' },
    own: () => ({ model: 'gaussian', tools: [] }),
  },
  archive: {
    n: [100, 160, 20],
    generations: [14, 18, 1],
    spread: [88, 91, 1],
    budget: [16, 19, 1],
    line: [35, 35, 5],
    wrong: { policy: 'neglect', tools: [1] },
    right: { policy: 'front', tools: [1] },
    own: (stream) => ({
      model: 'gaussian',
      tools: [{ tool: 'archive', options: [{ set: 'whole', price: drawFrom(stream, [3, 5, 1]) }] }],
    }),
  },
  map: {
    n: [200, 280, 20],
    generations: [14, 18, 1],
    spread: [95, 96, 1],
    budget: [19, 22, 1],
    line: [35, 35, 5],
    wrong: { policy: 'percent' },
    right: { policy: 'watchful' },
    own: (stream) => ({
      model: 'mixture',
      world: drawWorld(stream, drawFrom(stream, [3, 4, 1]), 1),
      prices: [],
      names: [],
      tools: [],
    }),
  },
  copies: {
    n: [180, 240, 20],
    generations: [13, 17, 1],
    spread: [90, 92, 1],
    budget: [24, 27, 1],
    line: [35, 35, 5],
    wrong: { policy: 'neglect', tools: [1] },
    right: { policy: 'watchful', tools: [1] },
    own: (stream) => ({
      model: 'gaussian',
      tools: [{ tool: 'copies', options: [{ set: drawFrom(stream, [16, 24, 4]), price: 0 }] }],
    }),
  },
  weight: {
    n: [200, 280, 20],
    generations: [14, 17, 1],
    spread: [90, 92, 1],
    budget: [14, 16, 1],
    line: [35, 35, 5],
    wrong: { policy: 'steady', tools: [1] },
    right: { policy: 'watchful', threshold: 0.8, factor: 1, tools: [2], when: 'fed' },
    own: (stream) => ({
      model: 'gaussian',
      tools: [
        {
          tool: 'realWeight',
          options: [
            { set: 0.9, price: 3 },
            { set: 0.5, price: drawFrom(stream, [5, 9, 1]) },
          ],
        },
      ],
    }),
  },
  boat: {
    n: [220, 280, 20],
    generations: [16, 18, 1],
    spread: [97, 97, 1],
    budget: [7, 8, 1],
    line: [30, 30, 5],
    wrong: { policy: 'steady' },
    right: { policy: 'aimed', threshold: 0.7, factor: 2 },
    own: (stream) => {
      const price = drawFrom(stream, [2, 3, 1]);
      const world = drawWorld(stream, 4, 2);
      return { model: 'mixture', world, prices: [1, 1, price, price], names: [], tools: [] };
    },
  },
  bouncer: {
    n: [180, 240, 20],
    generations: [13, 16, 1],
    spread: [92, 93, 1],
    budget: [28, 31, 1],
    line: [35, 35, 5],
    wrong: { policy: 'watchful', tools: [1] },
    right: { policy: 'watchful', tools: [2], when: 'fed' },
    own: (stream) => ({
      model: 'gaussian',
      tools: [
        {
          tool: 'bouncer',
          options: [
            { set: 'drop', price: 0 },
            { set: 'refill', price: drawFrom(stream, [5, 10, 1]) },
          ],
        },
      ],
      web: {
        contamination: drawFrom(stream, [40, 60, 5]) / 100,
        truePositive: drawFrom(stream, [80, 90, 5]) / 100,
        falsePositive: 0.05,
        tailFalsePositive: drawFrom(stream, [10, 25, 5]) / 100,
      },
    }),
  },
};
