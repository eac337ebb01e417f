import { type Divisor, divisorFor } from '../divisor.ts';
import { accumulates, type BatchPlan, checkPlan, planBatch, type Regime } from '../regimes.ts';

/** The first two moments of a generation's model over all runs, truth N(0, 1). */
export interface ExpectedMoments {
  /** E σ². */
  readonly variance: number;
  /** E μ², the expected squared mean error. */
  readonly squaredMean: number;
}

/** Samples that are alike in law: those that one generation collected from one source. */
interface Group {
  readonly count: number;
  /** Sum over the pool of E[x · y], x being one sample of this group and y each item of the pool. */
  readonly withPool: number;
}

interface Pool {
  readonly groups: readonly Group[];
  /** `Group.withPool` of the fixed real set; 0 without one. */
  readonly fixedWithPool: number;
  readonly count: number;
  /** E Σ x² over the pool. */
  readonly squares: number;
}

const EMPTY: Pool = { groups: [], fixedWithPool: 0, count: 0, squares: 0 };

/**
 * E σ² and E μ² of every generation, for every regime, any λ, divisor and plan: exact, because expectations of
 * products of two samples obey a linear recursion.
 *
 * A new synthetic sample x has E[x · y] = E[μ · y] with every older sample y, and E[x²] = E μ² + λ E σ²; and μ is
 * the mean of the pool (in expectation also when only a random part of the pool was fitted). So it is enough to
 * carry, for each group of samples, the sum of its products with the whole pool.
 *
 * @param realPerGeneration r for each generation
 * @returns one entry per generation, generation 1 first; time grows with the square of their number
 * @throws RangeError as `planBatch` and `checkPlan`
 */
export function expectedMoments(
  regime: Regime,
  divisor: Divisor,
  realPerGeneration: readonly number[],
): ExpectedMoments[] {
  checkPlain(regime);
  checkPlan(regime, realPerGeneration);
  let pool = EMPTY;
  let model: ExpectedMoments = { variance: 1, squaredMean: 0 };
  return realPerGeneration.map((real, i) => {
    pool = collect(pool, planBatch(regime, i + 1, real), model, regime);
    model = expectedFit(pool, regime, divisor);
    return model;
  });
}

/**
 * Tools have closed forms of their own, in the files beside this one; copies are understood.
 *
 * @throws RangeError when a regime uses any other
 */
export function checkPlain(regime: Regime): void {
  const { archive, contamination, detector, tailWeight, realWeight } = regime;
  if (
    [archive, contamination, detector, tailWeight, realWeight].some((tool) => tool !== undefined)
  ) {
    throw new RangeError(
      'these moments are known for loops without weights, detectors and archives',
    );
  }
}

/** The pool after a generation. Only replace has a fixed set, and there the pool begins anew each time. */
function collect(previous: Pool, plan: BatchPlan, model: ExpectedMoments, regime: Regime): Pool {
  const { fixed, fresh, synthetic } = plan;
  const withMean = (withPool: number) => (previous.count === 0 ? 0 : withPool / previous.count);
  const fixedWithMean = withMean(previous.fixedWithPool);
  const fixedWithPool = fixed > 0 ? 1 + synthetic * fixedWithMean : 0;
  const square = model.squaredMean + regime.spread * model.variance;
  let syntheticWithPool = fixed * fixedWithMean + (square + (synthetic - 1) * model.squaredMean);
  const old = accumulates(regime) ? previous : EMPTY;
  const groups = old.groups.map(({ count, withPool }) => {
    const product = withMean(withPool);
    syntheticWithPool += count * product;
    return { count, withPool: withPool + synthetic * product };
  });
  groups.push({ count: fixed, withPool: fixedWithPool });
  groups.push({ count: fresh, withPool: 1 });
  groups.push({ count: synthetic, withPool: syntheticWithPool });
  return {
    groups: groups.filter(({ count }) => count > 0),
    fixedWithPool,
    count: old.count + fixed + fresh + synthetic,
    squares: old.squares + fixed + fresh + synthetic * square,
  };
}

/** E μ² and E σ² of a fit to `size` items drawn from the pool without replacement, or to all of it. */
function expectedFit(pool: Pool, regime: Regime, divisor: Divisor): ExpectedMoments {
  let products = 0;
  for (const group of pool.groups) products += group.count * group.withPool;
  const size = regime.synthetic === 'accumulate-subsample' ? regime.n : pool.count;
  const square = pool.squares / pool.count;
  const pair = (products - pool.squares) / (pool.count * (pool.count - 1));
  const squaredMean = (square + (size - 1) * pair) / size;
  return { squaredMean, variance: (size * (square - squaredMean)) / divisorFor(size, divisor) };
}
