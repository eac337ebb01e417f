import type { EnsembleOrder } from '../experiment/order.ts';
import type { Chart } from '../figures/chart.ts';
import type { Findings } from '../figures/chart-parts.ts';
import type { Experiment, PlayedGeneration } from '../kinds/bench.ts';
import type { Shape, Size } from '../stage/scene/shapes.ts';

/**
 * What the lab needs of a kind of model: its charts, and some words. The rest is for kinds that have settings of their
 * own, and may be left out.
 *
 * @typeParam Settings those settings of the lab that only this kind reads
 * @typeParam Tried an experiment with the settings that only this kind has
 */
export interface LabFace<Settings extends object = object, Tried extends Experiment = Experiment> {
  /** What is drawn below fidelity and survival. */
  figures(run: LabRun, experiment: Tried): OwnFigures;
  /** The quantity that is S of the first tail: its bands are drawn for all tails. */
  readonly tailQuantity: string;
  /** How the tails stand in the end: a sentence or two. */
  survivalWords(run: readonly PlayedGeneration[]): string;
  /** The head of a tail's column in the table. */
  tailHead(tail: string): string;
  /** Further columns of the table, each with its quantity. */
  readonly columns: readonly (readonly [head: string, quantity: string])[];
  /** How the table calls quantities of which theory knows the mean, where not by their names. */
  readonly symbols?: Readonly<Record<string, string>>;
  /** How runs by sufficient statistics are made: a sentence. */
  readonly byStatistics: string;

  /**
   * An experiment with the settings that only this kind has.
   *
   * @param experiment with the settings that all have
   * @param settings all of the form, under the names of `src/lab/state.ts`
   */
  experimentOf?(experiment: Experiment, settings: Settings, note: Note): Tried;
  /** Where real samples are collected, when that is not the world at large: "island 4". */
  place?(experiment: Tried): string | null;
  /** What of its own settings is not as usual: a few words each. */
  particular?(experiment: Tried): readonly string[];
  /** The options of its own that the command takes: what the truth is, and what is not as usual. */
  options?(experiment: Tried): {
    readonly truth: readonly Option[];
    readonly own: readonly Option[];
  };
  /** Its own settings in files, as the command prints them. */
  fileSettings?(experiment: Tried): object;
  /** What some generations of a run draw, as one picture. */
  sheet?(run: readonly PlayedGeneration[]): LabSheet;
}

/** A picture of a run beside its charts, with what it shows in words. */
export interface LabSheet {
  readonly title: string;
  readonly size: Size;
  readonly shapes: readonly Shape[];
  readonly caption: string;
}

/** What is known of a run of the lab so far. */
export interface LabRun extends Findings {
  /** What was asked for. */
  readonly order: EnsembleOrder;
  /** Generation 1 first. */
  readonly run: readonly PlayedGeneration[];
}

/** A chart with its numbers in words. */
export interface LabFigure {
  readonly chart: Chart;
  readonly caption: string;
}

/** The figures of a kind's own: what a model looks like, an average over the runs, and something besides. */
export type OwnFigures = Readonly<Partial<Record<'model' | 'average' | 'second', LabFigure>>>;

/** Takes down why a setting is not used as it stands; the first reason counts. */
export type Note<Setting extends string = string> = (setting: Setting, sentence: string) => void;

/** An option of the command: a name, and a value where it takes one. */
export type Option = readonly [name: string, value?: string];

/** Axes reach no further than so many times the truth; a tail that explodes is drawn at the edge. */
export const MOST_SURVIVAL = 5;

/** How a run ends, in a sentence; a run whose numbers overflowed has none to tell. */
export function endWords(
  run: readonly PlayedGeneration[],
  words: (last: PlayedGeneration) => string,
): string {
  const last = run.at(-1);
  if (last === undefined) return '';
  return Number.isNaN(last.fidelity) ? 'This run has outgrown all numbers.' : words(last);
}
