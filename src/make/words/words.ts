import type { Reference } from '../../game/par.ts';
import type { ReferenceName } from '../../game/reference.ts';
import type { ToolName } from '../../tools/tools.ts';

/** What the page says on which challenges are made, in any language. */
export interface MakeWords {
  readonly allIsWell: string;
  /** @param problems a sentence each */
  toMend(problems: readonly string[]): string;
  /**
   * What the form has in per cent is not in its range.
   *
   * @param name of the setting, where a sentence begins
   */
  percentRange(name: string, from: string, to: string): string;
  bestOrPercentRange(name: string, from: string, to: string): string;
  /** @param fifth real samples, a fifth of all that there is room for; null while that is no number */
  budgetHint(fifth: number | null): string;
  readonly notLoaded: string;
  /** The browser keeps no draft. */
  readonly unkept: string;

  /** Beside a link. */
  readonly inTheLink: string;
  codeOf(title: string): string;
  /** @param shorten what takes most room, longest first */
  tooLong(length: number, most: number, shorten: readonly string[]): string;
  readonly theTitle: string;
  readonly theSeed: string;
  readonly theTools: string;

  started(title: string): string;
  /** A link has a challenge of a kind that the page has no form for. */
  readonly cannotBeMade: string;
  readonly undone: string;

  readonly trying: string;
  readonly tryingThisLuck: string;
  tryingOthers(done: number, all: number): string;
  readonly tryingNeglect: string;

  /** How the form asks for the settings of each tool. */
  readonly asking: Readonly<Record<ToolName, string>>;
  /** What a tool can be set to, where there is a choice. */
  readonly choices: {
    readonly archive: Readonly<Record<'whole' | 'subsample', string>>;
    readonly bouncer: Readonly<Record<'drop' | 'refill', string>>;
  };

  /** What the reference policies do. */
  readonly doing: Readonly<Record<ReferenceName, string>>;
  /** What became of one. */
  result(reference: Reference): string;
  /** Whether a challenge can be won; see `verdictOf`. Shares are those of the other lucks that were won. */
  readonly verdict: {
    readonly open: Verdict;
    /** Par takes too long to be searched for. */
    readonly unsearched: string;
    readonly playIt: string;
    readonly neglectWins: string;
    readonly nothingToDo: string;
    neglectWinsElsewhere(share: number, lucks: number): string;
    neglectIsLucky(share: number, lucks: number): string;
    readonly nobodyWins: string;
    readonly noneWins: string;
    readonly nothingToFeed: string;
    othersAreWon(share: number): string;
    othersAreLost(share: number, lucks: number): string;
    par(par: number): string;
    cheapest(doing: string): string;
    neglectLoses(generation: number): string;
    elsewhere(wins: number, lucks: number, judgement: string): string;
    worthHere(neglected: number): string;
    readonly lucky: string;
    readonly safe: string;
    readonly worth: string;
  };
}

export interface Verdict {
  readonly headline: string;
  readonly text: string;
}
