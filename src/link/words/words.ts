import type { Problem } from '../../base/problem.ts';
import type { LinkError } from '../link.ts';

/** What is said of links, in any language. */
export interface LinkWords {
  /** A sentence, or several, for each reason to refuse a link. */
  readonly reasons: {
    readonly [Code in LinkError['code']]: (error: ErrorOf<Code>, say: Say) => string;
  };
  /** What a page of a link is, in one line; `what` is what the challenge is. */
  sent(what: string): string;
  refused(reason: string): string;
  /** The run to beat takes long to be played again. */
  readonly rivalComes: string;
  /** It could not be played again; the reason is a sentence. */
  noRival(reason: string): string;
}

export type ErrorOf<Code extends LinkError['code']> = LinkError & { readonly code: Code };
/** Puts what is wrong with a challenge or a run into a sentence. */
export type Say = (problem: Problem) => string;
