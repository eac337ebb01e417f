import type { OwnProblem } from '../../base/problem.ts';
import type { Challenge } from '../challenge.ts';
import type { Mixture } from './model.ts';
import { PRESETS } from './presets.ts';
import { roundComponent } from './round.ts';

/** Worlds with few enough modes for a map. */
export const WORLD_NAMES = ['even4', 'archipelago', 'overlap', 'ring8', 'needle'] as const;

/** The most modes that a challenge may describe itself. */
export const MOST_ISLANDS = 4;

/** As challenges name this kind of model. */
export const NAME = 'mixture';

/** What can be wrong with a map beside its numbers and names. */
export type MixtureProblem =
  | 'world'
  | 'names'
  | 'prices'
  | 'oneNameEach'
  | 'onePriceEach'
  | 'onlyWithoutModes'
  | 'onlyWithoutPrices';

/** A problem that only maps of islands have. */
export function problem(name: MixtureProblem): OwnProblem {
  return { code: 'own', model: NAME, name };
}

/** The truth: a preset by name, or a mode each. */
export type WorldSettings = (typeof WORLD_NAMES)[number] | readonly Island[];

/** A mode as a challenge describes it. */
export interface Island {
  /** Share of the world. */
  readonly weight: number;
  readonly x: number;
  readonly y: number;
  /** Standard deviation, the same in every direction. */
  readonly deviation: number;
}

/** A challenge of this kind. Its truth is a map of islands. */
export interface MixtureChallenge extends Challenge {
  readonly model: 'mixture';
  readonly world: WorldSettings;
  /** Names of the modes; empty for the usual ones. */
  readonly names: readonly string[];
  /** What a real sample of each mode costs; empty when only the world at large can be asked. */
  readonly prices: readonly number[];
}

/** The truth that a challenge describes. */
export function truthOf(world: WorldSettings): Mixture {
  if (typeof world === 'string') return PRESETS[world];
  return world.map(({ weight, x, y, deviation }) => roundComponent(weight, x, y, deviation));
}
