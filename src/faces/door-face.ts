import type { Options, Values } from '../experiment/options.ts';
import type { Experiment, PlayedGeneration } from '../kinds/bench.ts';
import type { Divisor } from '../sim/divisor.ts';
import type { Method } from '../sim/method.ts';
import type { Regime } from '../sim/regimes.ts';

/** What the command line can be asked for, whatever the kind of model. A kind may have options of its own beside these. */
export interface DoorOptions extends Regime {
  /** The kind of model, by its name in the registry. */
  readonly model: string;
  /** r for each generation. */
  readonly real: readonly number[];
  readonly generations: number;
  readonly runs: number;
  readonly seed: string;
  readonly divisor: Divisor;
  readonly method: Method;
  readonly format: 'json' | 'csv';
  /** Whether every run is printed, and no statistics over them. */
  readonly each: boolean;
  /** The number of the first run; 0 unless given. */
  readonly firstRun?: number;
}

/**
 * What the command line needs of a kind of model.
 *
 * @typeParam Own all options, with those that only this kind has
 */
export interface DoorFace<Own extends DoorOptions = DoorOptions> {
  /** What --help says of the kind beside its name; null when its options say it all. */
  readonly note: string | null;
  /** The options that only this kind has. No two kinds have one of the same name. */
  readonly options: {
    /** What the truth is: --help lists them after the kind of model. */
    readonly truth: Options;
    /** How its loop runs: --help lists them after those of every loop. */
    readonly loop: Options;
    /** What else it can show: --help lists them last. */
    readonly output: Options;
  };
  /**
   * The values of the kind's own options, as the printed settings name them.
   *
   * @throws ArgumentError for a value that is not allowed
   */
  read(values: Values): object;
  /**
   * What one option alone cannot tell.
   *
   * @throws ArgumentError
   */
  check(options: Own): void;
  /** The option with which no sample can be weighed or screened, as a refusal names it; null when all can. */
  withoutTools(options: Own): string | null;
  /** Numbers of a model in an ensemble by sufficient statistics; null for a kind without: its runs are played one by one. */
  numbers(options: Own): number | null;
  /** The same experiment with the settings that only this kind has. */
  experimentOf(loop: Experiment, options: Own): Experiment;
  /** A model as it is printed, where it has more about it than its numbers. */
  plain?(model: object, options: Own): object;
  /**
   * A text to print in the place of numbers, where its own options ask for one.
   *
   * @param play plays the first run
   */
  instead?(options: Own, play: () => Iterable<PlayedGeneration>): string | null;
  /**
   * A picture to write beside what is printed, where its own options ask for one.
   *
   * @param play plays the first run
   */
  sheet?(options: Own, play: () => Iterable<PlayedGeneration>): Sheet | null;
}

/** A picture, and the file that it goes to. */
export interface Sheet {
  readonly file: string;
  /** Plays what is on it: the file may be looked at before. */
  draw(): string;
}

/** Of a kind without options of its own. */
export const PLAIN_DOOR: DoorFace = {
  note: null,
  options: { truth: {}, loop: {}, output: {} },
  read: () => ({}),
  check: () => {},
  withoutTools: () => null,
  numbers: () => null,
  experimentOf: (loop) => loop,
};
