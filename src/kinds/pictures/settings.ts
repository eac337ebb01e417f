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

/** While variety is above that, no rare digit has been seen to go: with a lower line they would cost lives alone. */
const LEAST_FORESEEN_LINE = 0.3;

/** What keeps a board from looking ahead. */
export type Unforeseen = 'n' | 'spread' | 'tools' | 'line';

/** Settings with which the toll law was not measured. */
function untriedIn({ n, spread, tools }: Challenge): Unforeseen[] {
  const untried: Unforeseen[] = [];
  if (n !== MEASURED.n) untried.push('n');
  if (spread < MEASURED.leastSpread || spread > MEASURED.mostSpread) untried.push('spread');
  if (tools.length > 0) untried.push('tools');
  return untried;
}

/** Whether the toll law says how much variety a run keeps. */
export function followsToll(challenge: Challenge): boolean {
  return untriedIn(challenge).length === 0;
}

/** Settings for which a board does not look ahead. */
export function unforeseenIn(challenge: Challenge): readonly Unforeseen[] {
  const untried = untriedIn(challenge);
  if (challenge.line < LEAST_FORESEEN_LINE) untried.push('line');
  return untried;
}

/** A challenge of this kind. Its truth is the album of real handwriting. */
export interface PicturesChallenge extends Challenge {
  readonly model: 'pictures';
}
