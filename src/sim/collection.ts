import type { Stream } from './random/stream.ts';
import { keepsPool, type Regime } from './regimes.ts';

/** A mode of the truth that real samples can be collected from. */
export interface Mode<Model> {
  /** Its share of the truth. */
  readonly share: number;
  /** The mode alone. */
  readonly alone: Model;
}

/** Real samples of one mode only. */
export interface TargetedSource {
  /** Index of the mode. */
  readonly mode: number;
  /** Whether weights put the shares right again; see `stratumWeights`. */
  readonly isWeighted: boolean;
}

/** Where fresh real samples are collected: from the world at large, or from one of its modes. */
export type Source = 'world' | TargetedSource;

/** Where a generation collects: the first one of a loop that accumulates is drawn from the truth whatever is asked. */
export function sourceAt(regime: Regime, generation: number, source: Source): Source {
  return keepsPool(regime) && generation === 1 ? 'world' : source;
}

/**
 * The weights that keep a fit honest when all its real samples come from one mode, as in stratified sampling.
 *
 * Among r samples of the world, a share p would have come from the mode. So each targeted sample weighs p. What is
 * missing, r (1 − p), is the other modes', and nobody was asked there: the synthetic samples of those modes stand in
 * for it. The weights add up to n, and the expected weight of the mode is what r samples of the world would have
 * given it, (s q + r p)/n where q is its share of the model. Where no synthetic sample is of another mode, nothing
 * stands in.
 *
 * @param real r, targeted samples; they come first
 * @param mode index of the mode
 * @param share p, the mode's share of the truth
 * @param origins for each synthetic sample, the mode that it was drawn from
 * @returns one weight per sample, real ones first
 */
export function stratumWeights(
  real: number,
  mode: number,
  share: number,
  origins: Uint8Array,
): Float64Array {
  const others = origins.reduce((count, origin) => count + (origin === mode ? 0 : 1), 0);
  const ofOthers = standInWeight(real, share, others);
  const weights = new Float64Array(real + origins.length).fill(share);
  for (const [i, origin] of origins.entries()) weights[real + i] = origin === mode ? 1 : ofOthers;
  return weights;
}

/** What each of the `others` synthetic samples of other modes weighs that stand in for r (1 − p) real ones. */
export function standInWeight(real: number, share: number, others: number): number {
  return others === 0 ? 1 : 1 + (real * (1 - share)) / others;
}

/** What a family must know for targeted collection. */
export interface Strata<Model> {
  /** The modes of the truth; a family without modes has none. */
  readonly modes: readonly Mode<Model>[];
  /** The modes that the next `count` draws of a stream come from. */
  origins(model: Model, stream: Stream, count: number): Uint8Array;
}

/**
 * The mode that a source names.
 *
 * @throws RangeError when there is no such mode
 */
export function modeOf<Model>({ modes }: Strata<Model>, { mode }: TargetedSource): Mode<Model> {
  const found = modes[mode];
  if (found !== undefined) return found;
  throw new RangeError(
    `the truth has ${modes.length} modes to collect from, none with the index ${mode}`,
  );
}
