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
