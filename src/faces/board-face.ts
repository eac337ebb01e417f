import type { Challenge } from '../game/challenge.ts';
import type { Position } from '../game/position.ts';
import type { Echo, Measures } from '../kinds/kind.ts';
import type { Progress } from '../stage/scene/beats.ts';
import type { Scene } from '../stage/view/gallery.ts';

/**
 * What a board shows and says in its own way for each kind of model; everything else is the same for all. Beside it a
 * folder has two components for the page as it is built: `Picture.astro`, the main picture with the words over it, and
 * `Lineage.astro`, all generations in one picture. Both take the position.
 */
export interface BoardFace {
  /** Brings the drawings of tools, for challenges that offer some. */
  prepare(): Promise<void>;
  /** The main picture, `progress` into the last generation. */
  picture(position: Position, progress: Progress): Scene;
  /** All generations so far in one picture. */
  lineage(position: Position, progress: Progress): Scene;
  /** The main picture of a run that was left alone, for pages without scripts. */
  alone(position: Position): Scene;
  /** The main picture where it is small, in lists; `alone` stands in where a kind has none of its own. */
  sketch?(position: Position): Scene;
  /**
   * Takes over the words over the pictures of a board.
   *
   * @param ask the models of a board, what they make of a sample
   */
  attach(board: HTMLElement, ask: Ask): Overlay;
  readonly say: BoardSayings;
}

/** Asks what each of some models of a challenge makes of a sample that somebody made up. */
export type Ask = (
  challenge: Challenge,
  models: readonly unknown[],
  sample: Float64Array,
) => Promise<readonly Echo[]>;

/** The words over the pictures of a board. */
export interface Overlay {
  /** Names and places that belong to the challenge. */
  writeChallenge(challenge: Challenge): void;
  /** Numbers; they tick while a generation is shown. */
  write(position: Position, progress: Progress): void;
}

/** Something that a model has lost as it stands. */
export interface Loss {
  readonly name: string;
  /** The first generation without it. */
  readonly generation: number;
}

/** What is said of λ. */
export interface SamplingWords {
  /** "T", to go before "= 0.9". */
  readonly symbol: string;
  /** "cautious" and "wild": what a low and a high one are. */
  readonly low: string;
  readonly high: string;
  /** A sentence on what it does. */
  rule(spread: number): string;
}

/** The words for what only this kind of model has. */
export interface BoardSayings {
  /** "both tails are", to go before "at 100%": the real world. */
  readonly start: string;
  /** What its picture shows, for who asks how to read it; without it, the marks that most kinds have. */
  readonly key?: string;
  /** Over the lineage. */
  readonly lineage: string;
  /** Over the end of a run that was won. */
  readonly kept: string;
  /** "left tail", "outskirts": what must not be lost, in the order of the kind's tails. */
  tails(challenge: Challenge): readonly string[];
  /** "both tails": the same in a goal, to go after "Keep"; without it, their names. */
  treasure?(challenge: Challenge): string;
  /** "the left tail", "the outskirts": the same in a sentence, to go before "stood at 23%". */
  subjects(challenge: Challenge): readonly string[];
  /** The names of the modes that samples can be collected from. */
  places(challenge: Challenge): readonly string[];
  /** What a forecast of this kind is worth, and why a challenge has none; for kinds that do not foresee everything. */
  readonly forecast?: { readonly worth: string; missing(challenge: Challenge): string };
  /** How λ is called and what it does, for kinds where it is not the variance of samples. */
  readonly sampling?: SamplingWords;
  /** "a tail": what must stay above the line. */
  goal(challenge: Challenge): string;
  /** What is gone, in the order of its going; what came back is not. */
  losses(position: Position): readonly Loss[];
  /** What the newest generation has lost, and what has come back, in sentences; for kinds that lose anything. */
  passing?(position: Position): string;
  /** Over the end of a run without a goal. */
  ending(position: Position): string;
  /** Columns of the table for what a model consists of. */
  head(challenge: Challenge): readonly string[];
  /**
   * Their cells for one model.
   *
   * @param measures how it stands to the truth; null for the truth itself
   */
  cells(model: unknown, measures: Measures | null): readonly string[];
}
