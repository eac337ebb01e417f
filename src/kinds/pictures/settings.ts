import type { OwnProblem } from '../../base/problem.ts';
import type { Challenge } from '../challenge.ts';

/** As challenges name this kind of model. */
export const NAME = 'pictures';

/** What can be wrong with an album beside what is checked of all challenges. */
export type PicturesProblem = 'onlyWithDistances';

/** A problem that only pictures have. */
export function problem(name: PicturesProblem): OwnProblem {
  return { code: 'own', model: NAME, name };
}

/** Of what the toll law was measured: `theory/toll-law.ts`, which whoever reads settings need not bring. */
const MEASURED = { n: 200, leastSpread: 0.9, mostSpread: 1 };

/** Whether the toll law says how much variety a run keeps. */
export function followsToll({ n, spread, tools }: Challenge): boolean {
  const isAmong = spread >= MEASURED.leastSpread && spread <= MEASURED.mostSpread;
  return isAmong && n === MEASURED.n && tools.length === 0;
}

/** A challenge of this kind. Its truth is the album of real handwriting. */
export interface PicturesChallenge extends Challenge {
  readonly model: 'pictures';
}
