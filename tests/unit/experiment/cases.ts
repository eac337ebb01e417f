import { type Ensemble, measureEnsemble } from '../../../src/experiment/ensemble.ts';
import type { EnsembleOrder } from '../../../src/experiment/order.ts';
import type { GaussianExperiment } from '../../../src/kinds/gaussian/experiment.ts';
import type { MixtureExperiment } from '../../../src/kinds/mixture/experiment.ts';
import type { Regime } from '../../../src/sim/regimes.ts';

interface Changes extends Partial<Regime> {
  /** r in every generation, or in each. */
  readonly real?: number | readonly number[];
  readonly generations?: number;
  readonly seed?: string;
}

function common({ real = 0, generations = 12, seed = 'marl-crane', ...changes }: Changes) {
  const regime: Regime = { synthetic: 'replace', realData: 'none', n: 40, spread: 1, ...changes };
  const realPerGeneration =
    typeof real === 'number' ? new Array<number>(generations).fill(real) : real;
  return { regime, realPerGeneration, seed };
}

export function gaussian(changes: Changes & { divisor?: 'n' | 'n-1' } = {}): GaussianExperiment {
  const { divisor = 'n', ...rest } = changes;
  return { model: 'gaussian', divisor, ...common(rest) };
}

type OfMixture = Partial<Pick<MixtureExperiment, 'preset' | 'source' | 'reseed'>>;

export function mixture(changes: Changes & OfMixture = {}): MixtureExperiment {
  const { preset = 'archipelago', source = 'world', reseed = 'on', ...rest } = changes;
  return { model: 'mixture', preset, source, reseed, ...common(rest) };
}

/** An ensemble without pauses. */
export function measured(order: EnsembleOrder): Ensemble {
  const work = measureEnsemble(order);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
