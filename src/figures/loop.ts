import type { Experiment } from '../experiment/experiment.ts';
import type { PresetName } from '../kinds/mixture/presets.ts';
import type { Divisor } from '../sim/divisor.ts';
import type { RealDataRegime, Regime, SyntheticRegime } from '../sim/regimes.ts';

/** A loop as an author describes it: what is left out is as plain as can be. */
export interface LoopSettings
  extends Pick<Regime, 'tailWeight' | 'realWeight' | 'contamination' | 'detector'> {
  /** Training-set size. */
  readonly n: number;
  readonly generations: number;
  readonly seed: string;
  /** The truth of a mixture; without it the model is one normal distribution, and the truth N(0, 1). */
  readonly world?: PresetName;
  /** r, in every generation; 0 unless given. */
  readonly real?: number;
  /** Fresh where there are real samples, unless given. */
  readonly realData?: RealDataRegime;
  /** Replaced unless given. */
  readonly synthetic?: SyntheticRegime;
  /** λ; 1 unless given. */
  readonly spread?: number;
  /** n, maximum likelihood, unless given. */
  readonly divisor?: Divisor;
}

/** The experiment that the simulation runs. */
export function experimentOf(settings: LoopSettings): Experiment {
  const { n, generations, seed, world, real = 0, spread = 1, divisor = 'n' } = settings;
  const { tailWeight, realWeight, contamination, detector } = settings;
  const { synthetic = 'replace', realData = real > 0 ? 'fresh' : 'none' } = settings;
  const common = {
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
  if (world === undefined) return { model: 'gaussian', divisor, ...common };
  return { model: 'mixture', preset: world, reseed: 'on', source: 'world', ...common };
}
