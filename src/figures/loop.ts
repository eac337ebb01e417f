import type { Experiment } from '../kinds/bench.ts';
import { checksOf, kindBySettings, kindOf } from '../kinds/kinds.ts';
import { KINDS } from '../kinds/registry.ts';
import type { RealDataRegime, Regime, SyntheticRegime } from '../sim/regimes.ts';

/** A loop as an author describes it: what is left out is as plain as can be. */
export interface LoopSettings
  extends Pick<Regime, 'tailWeight' | 'realWeight' | 'contamination' | 'detector'> {
  /** The kind of model, by its name in the registry; it may have settings of its own beside these. */
  readonly model: string;
  /** Training-set size. */
  readonly n: number;
  readonly generations: number;
  readonly seed: string;
  /** r, in every generation; 0 unless given. */
  readonly real?: number;
  /** Fresh where there are real samples, unless given. */
  readonly realData?: RealDataRegime;
  /** Replaced unless given. */
  readonly synthetic?: SyntheticRegime;
  /** λ; 1 unless given. */
  readonly spread?: number;
}

/** The settings without the kind of model, which follows from them. */
export type LoopProps = Omit<LoopSettings, 'model'>;

/**
 * The loop that an author's settings describe, of the kind whose own settings are among them.
 *
 * @throws Error with a sentence when there are settings of two kinds
 */
export function loopOf(props: LoopProps): LoopSettings {
  const kind = kindBySettings(props, 'loop');
  const given = (loop: object) => Object.keys(loop).filter((name) => name in props);
  const own = given(checksOf(kind).loop);
  const other = KINDS.flatMap((each) => given(checksOf(each).loop)).find(
    (name) => !own.includes(name),
  );
  if (other === undefined) return { model: kind.name, ...props };
  throw new Error(`prop "${other}" does not go with "${own.join('", "')}"`);
}

/** The experiment that the simulation runs. */
export function experimentOf(settings: LoopSettings): Experiment {
  const { model, n, generations, seed, real = 0, spread = 1 } = settings;
  const { tailWeight, realWeight, contamination, detector } = settings;
  const { synthetic = 'replace', realData = real > 0 ? 'fresh' : 'none' } = settings;
  return {
    model,
    ...kindOf(settings).loop(settings),
    regime: {
      synthetic,
      realData,
      n,
      spread,
      ...(tailWeight && { tailWeight }),
      ...(realWeight && { realWeight }),
      ...(contamination && { contamination }),
      ...(detector && { detector }),
    },
    realPerGeneration: Array.from({ length: generations }, () => real),
    seed,
  };
}
