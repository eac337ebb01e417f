import type * as v from 'valibot';
import type { Problem } from '../base/problem.ts';
import type { Family } from '../sim/family.ts';
import type { Futures } from '../sim/futures.ts';
import type { Generation } from '../sim/generation.ts';
import type { Key } from '../sim/random/key.ts';
import type { Regime } from '../sim/regimes.ts';
import type { Web } from '../tools/tools.ts';
import type { Benches, Experiment } from './bench.ts';
import type { Challenge } from './challenge.ts';

/**
 * A kind of model: what every place that is not about one kind needs to know of it. Pure, without words, and light: the
 * heavy parts arrive by dynamic import, each where it is used. How a kind looks and speaks is its face, in `src/faces`.
 *
 * @typeParam Own a challenge with the settings that only this kind has
 * @typeParam Tried an experiment with the settings that only this kind has
 * @typeParam Model what a generation believes
 */
export interface Kind<
  Own extends Challenge = Challenge,
  Tried extends Experiment = Experiment,
  Model = unknown,
> {
  /** As challenges, experiments and addresses name it; never changed. */
  readonly name: string;
  /** Those that a board without a goal need not give. */
  readonly open: Partial<Own>;
  /** What is wrong beyond single settings. */
  problems(challenge: Own): readonly Problem[];
  /** Why the tools on offer do not go with this kind; null when all is well. */
  clash(challenge: Own): Problem | null;
  readonly link: LinkFormat<Own>;
  /** What only experiments of this kind have, where a lesson describes their loop. */
  loop(settings: object): Omit<Tried, keyof Experiment>;
  /** What generation 0 believes. */
  truth(challenge: Own): Model;
  /** What costs a life when it is lost, in the order of `Measures.survival`. */
  tails(challenge: Own): readonly Tail[];
  /** The share that each mode has of the truth; none where the truth has no modes. */
  shares(challenge: Own): readonly number[];
  /** What a real sample of each mode costs; none when only the world at large can be asked. */
  prices(challenge: Own): readonly number[];
  /** Where real samples are collected when that is not the world itself. */
  web(challenge: Own): Web | undefined;
  /** What an experiment takes, for those who have only so much time. */
  cost(experiment: Tried): Cost;
  /** About how many seconds a run of a challenge takes at most, where somebody could notice: on a middling laptop. */
  seconds?(challenge: Own): number;
  /** Where generations are computed: on the page itself when a fit takes microseconds. */
  readonly runs: 'here' | 'worker';
  /** Whether its samples are made step by step, so that it can be told to take likely steps only. */
  readonly writes?: boolean;
  /** Whether par is searched for on any luck, comes with the challenge, or is not to be had. */
  readonly par: 'search' | 'shipped' | 'none';
  /** Lucks with their par, where it comes with the challenge. */
  readonly pools?: () => Promise<Pools>;
  /** What its challenges are about, where it is not tails; whatever tools they offer. */
  readonly subject?: 'islands' | 'album' | 'notebook';
  readonly checks: () => Promise<Checks>;
  readonly world: () => Promise<Worlds<Own, Model>>;
  /** What may become of a run; null where a thousand futures would take too long. */
  readonly futures: (() => Promise<ManyFutures<Own, Model>>) | null;
  /** Whether it can be told what may become of a challenge, where that is not so of all. */
  foresees?(challenge: Own): boolean;
  readonly benches: () => Promise<Benches<Tried>>;
}

/** The lucks of a kind that were tried out beforehand. */
export interface Pools {
  readonly pools: readonly Pool[];
}

/** Lucks of one challenge that were tried out beforehand, because a search would take too long. */
export interface Pool {
  /** What is settled of the challenge: all but its title, its luck, and what is locked. */
  readonly settings: Omit<Challenge, 'title' | 'seed' | 'locked'>;
  /** Those on which neglect loses and the plain policy or another one wins; the one that the challenge comes with is first. */
  readonly lucks: readonly PooledLuck[];
}

/** A luck with what is known of it. */
export interface PooledLuck {
  readonly seed: string;
  /** The cheapest win that was found. */
  readonly par: number;
  /** What the plain policy spends; null where it loses. */
  readonly plain: number | null;
}

/** What costs a life when it is lost. */
export interface Tail {
  /** As benches name its survival. */
  readonly name: string;
  /** Index of the mode of the truth that it is, where it is one. */
  readonly mode?: number;
  /** The fidelity below which it costs a life, where that is not the challenge's line. */
  readonly line?: number;
}

/**
 * How challenges of a kind are written into links. Links decode for ever: letters are only added, and what stands where
 * never changes.
 */
export interface LinkFormat<Own> {
  /** The letters with which its links begin, and how many fields stand behind those that every challenge has. */
  readonly letters: Readonly<Record<string, number>>;
  /** @param tools on offer as text, empty when there is none */
  write(challenge: Own, tools: string): readonly [letter: string, ...behind: unknown[]];
  /** The settings that only this kind has, still unchecked, and the text of the tools. */
  read(
    letter: string,
    behind: readonly unknown[],
  ): { readonly own: object; readonly tools: unknown };
  /** Whether a move may name a mode to collect from. */
  readonly hasPlaces: boolean;
}

/** Settings that only one kind has, each with its check; see `src/base/fields.ts`. */
export interface Checks {
  readonly challenge: v.ObjectEntries;
  /** Of the loops that authors of lessons describe. */
  readonly loop: v.ObjectEntries;
}

/** How a model stands to the truth. */
export interface Measures {
  /** S of each tail, in the order of the kind's `tails`. */
  readonly survival: readonly number[];
  /** How it stands to the modes; a truth without modes has none. */
  readonly modes: readonly ModeStanding[];
}

/** How a model stands to one mode of the truth. */
export interface ModeStanding {
  /** The model's mass in the neighbourhood of the mode. */
  readonly mass: number;
  /** S of the mode: that mass over the truth's. */
  readonly survival: number;
  /** Whether so much of it is left that it counts as there. */
  readonly isCovered: boolean;
}

/** The truth of a challenge, as the rules need it. */
export interface World<Model = unknown> {
  readonly family: Family<Model>;
  measure(model: Model): Measures;
  /** What a model makes of a sample that somebody made up; without it, models of the kind make nothing of one. */
  echo?(model: Model, sample: Float64Array): Echo;
}

/** A sample as a model gives it back. */
export interface Echo {
  readonly values: Float64Array;
  /** The mode of the truth that it is one of; null when it is like none. */
  readonly mode: number | null;
}

/** What makes the truth of a challenge of a kind. */
export interface Worlds<Own extends Challenge = Challenge, Model = unknown> {
  worldOf(challenge: Own): World<Model>;
}

/** Where futures begin. */
export interface Standpoint<Own extends Challenge = Challenge, Model = unknown> {
  readonly challenge: Own;
  readonly state: Generation<Model>;
  /** How its model stands to the truth; null for the truth itself. */
  readonly measures: Measures | null;
  /** How the next generation is made; its tools are those of all that follow. */
  readonly regime: Regime;
  /** The most copies that one move can ask for. */
  readonly copies: number;
}

/** What draws the futures of a kind. */
export interface ManyFutures<Own extends Challenge = Challenge, Model = unknown> {
  /** @param key the chances of the futures, which they share with nothing else */
  futuresOf(standpoint: Standpoint<Own, Model>, runs: number, key: Key): Futures;
}

/** What measuring and fitting take, in microseconds of a middling laptop. */
export interface Cost {
  /** For measuring a model, and for summing up what was measured. */
  readonly perModel: number;
  /** For what a fit does with a sample. */
  readonly perFitted: number;
}
