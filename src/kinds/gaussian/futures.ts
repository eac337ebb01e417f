import { fidelity, TAIL_SHARE } from '../../sim/fidelity.ts';
import type { Futures } from '../../sim/futures.ts';
import { normalCdfByTable } from '../../sim/math/normal-table.ts';
import type { Key } from '../../sim/random/key.ts';
import type { Regime } from '../../sim/regimes.ts';
import { beginEnsemble, type GaussianEnsemble, nextEnsemble } from './ensemble.ts';
import { type Gaussian, STANDARD_NORMAL } from './model.ts';
import { momentsOf } from './moments.ts';
import { TAIL_Z } from './tails.ts';

/** Where the futures of a normal loop begin. */
export interface GaussianStart {
  readonly model: Gaussian;
  readonly generation: number;
  /** Everything collected so far, where the loop keeps it; unweighted. */
  readonly pool: Float64Array;
  /** The real set that copies are made of. */
  readonly copied: Float64Array;
}

/** Futures of a normal loop, truth N(0, 1), divisor n, by sufficient statistics. */
export class GaussianFutures implements Futures {
  readonly runs: number;
  private readonly key: Key;
  private ensemble: GaussianEnsemble;

  constructor(start: GaussianStart, runs: number, key: Key) {
    this.runs = runs;
    this.key = key;
    const pool = momentsOf(runs, start.pool);
    const ensemble = beginEnsemble(runs, start.model, start.generation, pool);
    this.ensemble = { ...ensemble, copied: start.copied };
  }

  advance(regime: Regime, real: number): void {
    this.ensemble = nextEnsemble(STANDARD_NORMAL, 'n', regime, this.key, this.ensemble, real);
  }

  fidelity(): Float64Array {
    const { mean, variance } = this.ensemble;
    return mean.map((centre, run) => quickFidelity(centre, variance[run] as number));
  }
}

/** `worstFidelity` to 1e-7, in a fraction of its time: for pictures and shares, not for rules. */
export function quickFidelity(mean: number, variance: number): number {
  const deviation = Math.sqrt(variance);
  const below = (x: number) => (deviation === 0 ? Number(x > 0) : normalCdfByTable(x / deviation));
  const half = TAIL_SHARE / 2;
  const left = fidelity(below(-TAIL_Z - mean) / half);
  const right = fidelity(below(mean - TAIL_Z) / half);
  return Math.min(left, right);
}
