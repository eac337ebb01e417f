import type { Stream } from './random/stream.ts';
import { accumulates, type Regime } from './regimes.ts';

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
  return accumulates(regime) && generation === 1 ? 'world' : source;
}

/**
 * The mode that a source names.
 *
 * @param modes one entry for each
 * @throws RangeError when there is no such mode
 */
export function modeAt<Mode>(modes: readonly Mode[], { mode }: TargetedSource): Mode {
  const found = modes[mode];
  if (found !== undefined) return found;
  throw new RangeError(
    `the truth has ${modes.length} modes to collect from, none with the index ${mode}`,
  );
}

/** What each sample weighs when real ones come from one mode. */
export interface StratumWeights {
  /** A sample of the mode, real or synthetic. */
  readonly inside: number;
  /** A synthetic sample of any other mode. */
  readonly outside: number;
}

/**
 * The weights that keep a fit honest when all its real samples come from one mode: those of a stratified sample.
 *
 * Among r samples of the world, r p would have come from the mode, where p is its share of the truth. So the mode's
 * samples, s_m synthetic and r real ones, weigh s_m + r p together, all of them alike: the real ones say what the mode
 * is like, and its share does not grow with their number. The other r (1 − p) are the other modes', and nobody was
 * asked there: their synthetic samples stand in. The weights add up to n, and the expected weight of the mode is what
 * r samples of the world would have given it, (s q + r p)/n with q its share of the model. Where no synthetic sample
 * is of another mode, nothing stands in.
 *
 * @param real r, targeted samples
 * @param share p, the mode's share of the truth
 * @param inside s_m, synthetic samples of the mode
 * @param outside synthetic samples of the other modes
 */
export function stratumWeights(
  real: number,
  share: number,
  inside: number,
  outside: number,
): StratumWeights {
  return {
    inside: inside + real === 0 ? 1 : (inside + real * share) / (inside + real),
    outside: outside === 0 ? 1 : 1 + (real * (1 - share)) / outside,
  };
}

/** What a family must know for targeted collection. */
export interface Strata<Model> {
  /** The modes of the truth. */
  readonly modes: readonly Mode<Model>[];
  /** The modes that the next `count` draws of a stream come from. */
  origins(model: Model, stream: Stream, count: number): Uint8Array;
}

/** Of a truth without modes. */
export const NO_STRATA: Strata<unknown> = {
  modes: [],
  origins: (_model, _stream, count) => new Uint8Array(count),
};
