import type { Table } from '../base/table.ts';
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
  /** One of the histograms of the kind of model. */
  readonly of: string;
  /** Whether the mean is marked too, to show how it misleads. */
  readonly mean: boolean;
}

/** What theory says against what runs do. */
export interface TheorySettings extends CommonSettings {
  readonly kind: 'theory';
  /** One of the curves of the kind of model. */
  readonly quantity: string;
}

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
