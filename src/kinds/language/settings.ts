import type { OwnProblem } from '../../base/problem.ts';
import type { Web } from '../../tools/tools.ts';
import type { Challenge } from '../challenge.ts';
import type { BirdName } from './birds.ts';

/** As challenges name this kind of model. */
export const NAME = 'language';

/** What can be wrong with a notebook beside what is checked of all challenges. */
export type LanguageProblem = 'onlyWithDeviations' | 'noSuchBird';

/** A problem that only notebooks have. */
export function problem(name: LanguageProblem): OwnProblem {
  return { code: 'own', model: NAME, name };
}

/** A challenge of this kind. Its truth is the warden's notebook, and λ is the temperature T. */
export interface LanguageChallenge extends Challenge {
  readonly model: 'language';
  /** The share of its lines that must be such as the warden could have written; 0 or none does not count nonsense. */
  readonly sense?: number | undefined;
  /** A bird of which so much must be left as of each tail, beside them; none unless it is named. */
  readonly bird?: BirdName | undefined;
  /** Where real lines are collected when that is not the notebook itself. */
  readonly web?: Web | undefined;
}

/** What keeps a board from looking ahead: the twin of a machine knows none of them. */
export type Unforeseen = 'sense' | 'web' | 'tools';

/** Settings for which a board does not look ahead. */
export function unforeseenIn(
  challenge: Challenge & Pick<LanguageChallenge, 'sense' | 'web'>,
): readonly Unforeseen[] {
  const { sense = 0, web, tools } = challenge;
  const unforeseen: Unforeseen[] = [];
  if (sense > 0) unforeseen.push('sense');
  if (web !== undefined) unforeseen.push('web');
  if (tools.some(({ tool }) => tool !== 'spread')) unforeseen.push('tools');
  return unforeseen;
}
