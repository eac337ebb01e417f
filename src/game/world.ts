import { type Gaussian, STANDARD_NORMAL } from '../kinds/gaussian/model.ts';
import type { Mixture } from '../kinds/mixture/model.ts';
import type { ModeStanding } from '../kinds/mixture/regions/landscape.ts';
import { rareModes } from '../kinds/mixture/regions/rare.ts';
import { truthOf } from '../kinds/mixture/truth.ts';
import type { Family } from '../sim/family.ts';
import type { Challenge } from './challenge.ts';

/** What a generation may believe. */
export type Model = Gaussian | Mixture;

/** How a model stands to the truth. */
export interface Measures {
  /** S of each tail, in the order of `tailsOf`. */
  readonly survival: readonly number[];
  /** How it stands to the modes; a truth without modes has none. */
  readonly modes: readonly ModeStanding[];
}

/** The truth of a challenge, as the rules need it. */
export interface World {
  readonly family: Family<Model>;
  measure(model: Model): Measures;
}

/** What costs a life when it is lost: for a normal truth its two tails, for a mixture the outskirts and rare modes. */
export type Tail = 'left' | 'right' | 'outskirts' | { readonly mode: number };

/** The tails of a challenge's truth. */
export function tailsOf(challenge: Challenge): readonly Tail[] {
  if (challenge.model === 'gaussian') return ['left', 'right'];
  return ['outskirts', ...rareModes(truthOf(challenge.world)).map((mode) => ({ mode }))];
}

/** The truth of a challenge: what generation 0 believes. */
export function truthModel(challenge: Challenge): Model {
  return challenge.model === 'gaussian' ? STANDARD_NORMAL : truthOf(challenge.world);
}

/** The model of a Gaussian challenge. */
export function asGaussian(model: Model): Gaussian {
  if ('variance' in model) return model;
  throw new TypeError('a mixture where a normal model belongs');
}

/** The model of a mixture challenge. */
export function asMixture(model: Model): Mixture {
  if ('variance' in model) throw new TypeError('a normal model where a mixture belongs');
  return model;
}
