/**
 * What is wrong with a challenge, a move or a text, as plain data: codes with values. Rooms put it into words, each in its
 * own; nobody recognises a problem by a sentence.
 */
export type Problem = SettingProblem | RuleProblem | MoveProblem | OwnProblem;

/** A setting that is not what it may be, or not there. */
export type SettingProblem =
  | NumberProblem
  | TextProblem
  | { readonly code: 'missing' | 'unknown'; readonly field: string }
  | { readonly code: 'list' | 'repeated'; readonly field: 'tools' | 'locked' }
  | { readonly code: 'shape'; readonly field: 'offer' | 'web' }
  | { readonly code: 'most'; readonly field: 'tools' | 'options'; readonly max: number }
  | {
      readonly code: 'choice';
      readonly field: 'model' | 'locked' | 'archive' | 'bouncer';
      readonly options: readonly string[];
    };

/** No number in the range: no whole one, none with at most three decimals, or neither that nor the word "best". */
export interface NumberProblem extends Named {
  readonly code: 'whole' | 'decimal' | 'bestOrDecimal';
  readonly min: number;
  readonly max: number;
}

/** No plain text of 1 to `max` characters. */
export interface TextProblem extends Named {
  readonly code: 'text';
  readonly max: number;
}

/** The setting that a problem is about. */
interface Named {
  readonly field: string;
  /** The kind of model whose own setting it is; none of those that every challenge may have. */
  readonly model?: string;
}

/** Settings that do not go together. */
export interface RuleProblem {
  readonly code:
    | 'budget'
    | 'copies'
    | 'copiesBeside'
    | 'bouncerAlone'
    | 'webBeside'
    | 'topPElsewhere';
}

/** Why a move, or a list of moves, is not allowed. */
export type MoveProblem =
  | { readonly code: 'over' | 'place' | 'offer' | 'moves' }
  | { readonly code: 'real'; readonly max: number }
  | { readonly code: 'money'; readonly price: number; readonly left: number };

/** What only a kind of model can say, by its own name for it. */
export interface OwnProblem {
  readonly code: 'own';
  readonly model: string;
  readonly name: string;
}

/** A problem where there must be none: a mistake of whoever made the settings or the move, not of a player. */
export class ProblemError extends RangeError {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`not allowed: ${problem.code}`);
    this.problem = problem;
  }
}

/** A problem on its way through a checker of settings, which carries nothing but texts. */
export function messageOf(problem: Problem): string {
  return JSON.stringify(problem);
}

/** What `messageOf` wrote. */
export function problemIn(message: string): Problem {
  return JSON.parse(message) as Problem;
}
