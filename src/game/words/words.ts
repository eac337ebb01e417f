import type { OwnProblem, Problem } from '../../base/problem.ts';

/** What is said of the rules, in any language. */
export interface GameWords {
  /** What settings with a range are called where a sentence begins. */
  readonly names: Readonly<Record<string, string>>;
  /** A sentence for each problem; `name` is the setting's, for those that have one. */
  readonly problems: {
    readonly [Code in CommonCode]: (problem: ProblemOf<Code>, name: string) => string;
  };
}

/** What a kind of model says of the settings that only it has. */
export interface KindWords {
  /** What its settings with a range are called where a sentence begins. */
  readonly names: Readonly<Record<string, string>>;
  /** A sentence for each of its own problems, by name. */
  readonly own: Readonly<Record<string, string>>;
}

export type CommonProblem = Exclude<Problem, OwnProblem>;
export type CommonCode = CommonProblem['code'];
export type ProblemOf<Code extends CommonCode> = CommonProblem & { readonly code: Code };
