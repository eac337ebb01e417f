import type { Web } from '../../tools/tools.ts';
import type { Challenge } from '../challenge.ts';

/** A challenge of this kind. Its truth is N(0, 1). */
export interface GaussianChallenge extends Challenge {
  readonly model: 'gaussian';
  /** Where real samples are collected when that is not the world itself. */
  readonly web?: Web | undefined;
}
