import { fidelity, TAIL_SHARE } from '../../sim/fidelity.ts';
import type { Futures, Way } from '../../sim/futures.ts';
import { normalCdfByTable } from '../../sim/math/normal-table.ts';
import type { Key } from '../../sim/random/key.ts';
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

  advance(ways: readonly Way[], wayOf: Uint8Array): void {
    const next = ways.map(({ regime, real }) =>
      nextEnsemble(STANDARD_NORMAL, 'n', regime, this.key, this.ensemble, real),
    );
    this.ensemble = chosenFrom(next, wayOf);
  }

  fidelity(): Float64Array {
    const { mean, variance } = this.ensemble;
    return mean.map((centre, run) => quickFidelity(centre, variance[run] as number));
  }

  survival(run: number): readonly number[] {
    const { mean, variance } = this.ensemble;
    return quickSurvival(mean[run] as number, variance[run] as number);
  }
}

/** An ensemble that has each run from the ensemble in which it went its own way. */
function chosenFrom(ensembles: readonly GaussianEnsemble[], wayOf: Uint8Array): GaussianEnsemble {
  const [first] = ensembles;
  if (first === undefined) throw new RangeError('there is no way to go');
  if (ensembles.length === 1) return first;
  const take = (part: (of: GaussianEnsemble) => Float64Array) => {
    const parts = ensembles.map(part);
    return part(first).map((_, run) => parts[wayOf[run] as number]?.[run] as number);
  };
  const pool = {
    count: first.pool.count,
    mean: take((each) => each.pool.mean),
    sumSquares: take((each) => each.pool.sumSquares),
  };
  return {
    ...first,
    mean: take(({ mean }) => mean),
    variance: take((each) => each.variance),
    pool,
  };
}

/** S of the left and the right tail to 1e-7, in a fraction of the usual time: for pictures and shares, not for rules. */
export function quickSurvival(mean: number, variance: number): readonly [number, number] {
  const deviation = Math.sqrt(variance);
  const below = (x: number) => (deviation === 0 ? Number(x > 0) : normalCdfByTable(x / deviation));
  const half = TAIL_SHARE / 2;
  return [below(-TAIL_Z - mean) / half, below(mean - TAIL_Z) / half];
}

/** `worstFidelity`, as quick. */
export function quickFidelity(mean: number, variance: number): number {
  const [left, right] = quickSurvival(mean, variance);
  return Math.min(fidelity(left), fidelity(right));
}
