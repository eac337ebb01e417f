import type { LoopSettings } from './loop.ts';

/** What an author asks of a figure that can be run again. */
export type FigureSettings = RunsSettings | SurvivorsSettings | TheorySettings;

interface CommonSettings {
  readonly title: string;
  readonly loop: LoopSettings;
  /** How often the loop is run. */
  readonly runs: number;
}

/** A small picture of each run. */
export interface RunsSettings extends CommonSettings {
  readonly kind: 'runs';
}

/** A histogram over the runs at one generation. */
export interface SurvivorsSettings extends CommonSettings {
  readonly kind: 'survivors';
  /** The generation. */
  readonly at: number;
  readonly of: SurvivorsOf;
  /** Whether the mean is marked too, to show how it misleads. */
  readonly mean: boolean;
}

/** What theory says against what runs do. */
export interface TheorySettings extends CommonSettings {
  readonly kind: 'theory';
  readonly quantity: TheoryOf;
}

/** How much of a tail is left, σ, or how many islands the model covers. */
export const SURVIVORS_OF = ['survival', 'width', 'islands'] as const;
export type SurvivorsOf = (typeof SURVIVORS_OF)[number];

export const THEORY_OF = ['width', 'variance', 'squaredMeanError'] as const;
export type TheoryOf = (typeof THEORY_OF)[number];

/**
 * What somebody expected before they looked: a value in the unit of the figure's axis (per cent in the histograms of
 * tails and widths), or one for each generation from 0.
 */
export type Guess =
  | { readonly value: number; readonly label: string }
  | { readonly curve: readonly number[]; readonly label: string };

/** All that a figure shows. */
export interface View {
  /** A picture for each run, or one chart. */
  readonly pictures: readonly Picture[];
  /** The labels of a chart's axes; null for small pictures, which have none. */
  readonly axes: Axes | null;
  /** Its numbers in sentences. */
  readonly summary: string;
  readonly table: Table;
}

export interface Picture {
  readonly svg: string;
  /** What stands below it. */
  readonly words: string;
}

export interface Axes {
  readonly upwardsName: string;
  readonly acrossName: string;
  /** From the bottom up. */
  readonly upwards: readonly string[];
  readonly across: readonly string[];
  /** Whether the labels stand below the middles of bars, or evenly from end to end. */
  readonly hasBars: boolean;
}

/** Numbers in rows; the first of a row names it. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
