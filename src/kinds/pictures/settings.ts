import type { OwnProblem } from '../../base/problem.ts';
import type { Challenge } from '../challenge.ts';

/** As challenges name this kind of model. */
export const NAME = 'pictures';

/** What can be wrong with an album beside what is checked of all challenges. */
export type PicturesProblem = 'onlyWithDistances';

export function problem(name: PicturesProblem): OwnProblem {
  return { code: 'own', model: NAME, name };
}

/** A challenge of this kind. Its truth is the album of real handwriting. */
export interface PicturesChallenge extends Challenge {
  readonly model: 'pictures';
}
