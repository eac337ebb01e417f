import { type LabState, LETTERS, type Own, type Shared } from './state.ts';

/** Which settings mean something at all: the others are out of sight, and keep what they are set to. */

const OF_SHARED: Readonly<Record<string, (shared: Shared) => boolean>> = {
  world: ({ model }) => model === 'mixture',
};

const isGaussian = (_: Own, { model }: Shared) => model === 'gaussian';
const isMixture = (_: Own, { model }: Shared) => model === 'mixture';
const hasTailWeight = ({ tailWeight }: Own) => tailWeight;
const hasDetector = ({ detector }: Own) => detector;

const OF_RUN: Readonly<Record<string, (own: Own, shared: Shared) => boolean>> = {
  divisor: isGaussian,
  reseed: isMixture,
  from: isMixture,
  'stratum-weights': ({ from }, { model }) => model === 'mixture' && from > 0,
  'tail-weight-by': hasTailWeight,
  'tail-cut': hasTailWeight,
  'tail-window': hasTailWeight,
  'real-share': ({ realWeight }) => realWeight === 'share',
  contamination: ({ contaminated }) => contaminated,
  'true-positive': hasDetector,
  'false-positive': hasDetector,
  'tail-false-positive': hasDetector,
  refill: hasDetector,
};

/** Of the map: what stands still unless it is on an axis. */
const STILL = ['real', 'n', 'spread', 'generations'];

export function isShown({ shared, own, map }: LabState, key: string): boolean {
  const [part = '', name] = key.split('.');
  if (name === undefined) return OF_SHARED[key]?.(shared) ?? true;
  if (part === 'map') return !STILL.includes(name) || (map.x !== name && map.y !== name);
  const letter = LETTERS.find((each) => each === part);
  return letter === undefined || (OF_RUN[name]?.(own[letter], shared) ?? true);
}
