import { FACES } from '../faces/registry.ts';
import { PRESETS } from '../kinds/mixture/presets.ts';
import {
  amounts,
  choice,
  decimal,
  optional,
  seed,
  share,
  toggle,
  type ValuesOf,
  whole,
} from './field.ts';

/** Every setting of the lab. Names are part of every address that was shared: add new ones, never change old ones. */

/** The most samples that a generation may collect. */
const MOST_SAMPLES = 10_000;

/** What all runs share. */
export const SHARED = {
  shown: choice('Runs side by side', { '1': 'one', '2': 'two', '3': 'three' }),
  model: choice(
    'Kind of model',
    Object.fromEntries(FACES.map(({ name, inLab }) => [name, inLab.title])),
  ),
  world: choice('Real world', {
    even4: 'four equal islands',
    archipelago: 'four islands, one of them rare (3%)',
    overlap: 'three islands that overlap',
    ring8: 'eight on a ring',
    grid25: 'twenty-five on a grid, all rare (4%)',
    needle: 'a single round island',
  }),
  generations: whole('Generations', 1, 500),
  seed: seed('Luck (seed)'),
  runs: whole('Runs in each ensemble', 2, 10_000),
  method: choice('Ensembles computed from', {
    'sufficient-statistics': 'statistics of samples (fast)',
    samples: 'every single sample',
  }),
} as const;

/** What each run has of its own. */
export const OWN = {
  synthetic: choice('Synthetic data is', {
    replace: 'replaced every generation',
    accumulate: 'accumulated',
    'accumulate-subsample': 'accumulated, n of it fitted',
  }),
  realData: choice('Real data is', {
    none: 'none',
    fixed: 'fixed: the same every time',
    fresh: 'fresh every time',
  }),
  n: whole('Samples a generation collects, n', 2, MOST_SAMPLES),
  real: amounts('Real ones among them, r', MOST_SAMPLES),
  spread: decimal('Spread λ, times the variance', 0.01, 10, 0.01),
  divisor: choice('A fit divides by', { n: 'n', 'n-1': 'n − 1' }),
  reseed: toggle('Dead islands may come back'),
  from: whole('Real samples from island (0: from anywhere)', 0, PRESETS.grid25.length),
  stratumWeights: toggle('They count for their island’s share only'),
  tailWeight: toggle('Weight on synthetic tails'),
  tailWeightBy: decimal('A tail sample weighs, W', 0.01, 100, 0.1),
  tailCut: decimal('Tail begins at, in σ', 0.01, 10, 0.1),
  tailWindow: choice('Tail of', { model: 'the model', truth: 'the real world' }),
  realWeight: choice('Weight on real data', {
    off: 'none',
    best: 'the best share',
    share: 'a share of all weight',
  }),
  realShare: share('Share of all weight', 0.0001),
  contaminated: toggle('Real data is contaminated'),
  contamination: share('Share that is synthetic', 0),
  detector: toggle('Detector of synthetic samples'),
  truePositive: share('Synthetic ones dropped', 0),
  falsePositive: share('Real ones dropped', 0),
  tailFalsePositive: optional(share('Real tail ones dropped', 0)),
  refill: toggle('Refill until n have passed'),
} as const;

const PARAMETERS = {
  real: 'real samples, r',
  n: 'training-set size, n',
  spread: 'spread, λ',
  generations: 'generations',
} as const;
const SCALES = { linear: 'equal steps', logarithmic: 'equal ratios' } as const;

/** The survival map. */
export const MAP = {
  x: choice('Across', PARAMETERS),
  xFrom: decimal('Left end', 0, MOST_SAMPLES, 1),
  xTo: decimal('Right end', 0, MOST_SAMPLES, 1),
  xScale: choice('Scale across', SCALES),
  y: choice('Upwards', PARAMETERS),
  yFrom: decimal('Lower end', 0, MOST_SAMPLES, 1),
  yTo: decimal('Upper end', 0, MOST_SAMPLES, 1),
  yScale: choice('Scale upwards', SCALES),
  steps: whole('Columns and rows', 8, 256),
  runs: whole('Runs for each cell', 1, 1000),
  real: whole('Real samples, r', 0, MOST_SAMPLES),
  n: whole('Training-set size, n', 2, MOST_SAMPLES),
  spread: decimal('Spread λ', 0, 2, 0.01),
  generations: whole('Generations', 1, 500),
} as const;

export type Shared = ValuesOf<typeof SHARED>;
export type Own = ValuesOf<typeof OWN>;
export type MapSettings = ValuesOf<typeof MAP>;

/** The names of the runs. */
export const LETTERS = ['a', 'b', 'c'] as const;
export type Letter = (typeof LETTERS)[number];

/** What the lab is set to, whether or not it goes together: what does not is left out, and kept. */
export interface LabState {
  readonly shared: Shared;
  readonly own: Readonly<Record<Letter, Own>>;
  readonly map: MapSettings;
}

/** A run that is left alone. */
export const LEFT_ALONE: Own = {
  synthetic: 'replace',
  realData: 'none',
  n: 100,
  real: [10],
  spread: 1,
  divisor: 'n',
  reseed: true,
  from: 0,
  stratumWeights: true,
  tailWeight: false,
  tailWeightBy: 1.5,
  tailCut: 2,
  tailWindow: 'model',
  realWeight: 'off',
  realShare: 0.5,
  contaminated: false,
  contamination: 0.5,
  detector: false,
  truePositive: 0.9,
  falsePositive: 0.05,
  tailFalsePositive: null,
  refill: false,
};

/** What an address without settings means; as fixed as the names. */
export const DEFAULT_STATE: LabState = {
  shared: {
    shown: '2',
    model: 'gaussian',
    world: 'archipelago',
    generations: 50,
    seed: 'tailkeeper',
    runs: 1000,
    method: 'sufficient-statistics',
  },
  own: {
    a: LEFT_ALONE,
    b: { ...LEFT_ALONE, realData: 'fresh' },
    c: { ...LEFT_ALONE, synthetic: 'accumulate' },
  },
  map: {
    x: 'real',
    xFrom: 0,
    xTo: 50,
    xScale: 'linear',
    y: 'n',
    yFrom: 10,
    yTo: 1000,
    yScale: 'logarithmic',
    steps: 64,
    runs: 200,
    real: 10,
    n: 100,
    spread: 1,
    generations: 100,
  },
};

/** The runs that are shown. */
export function shownLetters({ shared }: LabState): readonly Letter[] {
  return LETTERS.slice(0, Number(shared.shown));
}
