import type { Divisor } from '../../../../src/sim/divisor.ts';
import { planBatch, type Regime } from '../../../../src/sim/regimes.ts';

interface State {
  readonly mean: number;
  readonly deviation: number;
  readonly pool: readonly number[];
  readonly fixed: readonly number[];
}

interface Sums {
  variance: number;
  squaredMean: number;
}

/**
 * E σ² and E μ² of every generation by trying everything that can happen, when a sample is one standard deviation
 * above or below its mean by the flip of a coin. The first two moments of a loop depend on a draw only through
 * its mean and variance, so that they are the same for normal samples; and with coins there is no integral, and
 * no algebra that could be wrong.
 */
export function enumerateMoments(
  regime: Regime,
  divisor: Divisor,
  realPerGeneration: readonly number[],
): Sums[] {
  const sums = realPerGeneration.map(() => ({ variance: 0, squaredMean: 0 }));
  const follow = (state: State, generation: number, chance: number) => {
    const sum = sums[generation - 1];
    if (sum === undefined) return;
    const { fresh, fixed, synthetic } = planBatch(
      regime,
      generation,
      realPerGeneration[generation - 1] ?? 0,
    );
    const inFixed = state.fixed.length > 0 ? 0 : fixed;
    for (const flips of everyFlip(fresh + synthetic + inFixed)) {
      const real = flips.slice(synthetic, synthetic + fresh);
      const set =
        fixed === 0 || state.fixed.length > 0 ? state.fixed : flips.slice(synthetic + fresh);
      const drawn = flips.slice(0, synthetic).map((flip) => state.mean + flip * state.deviation);
      const pool = [
        ...(regime.synthetic === 'replace' ? [] : state.pool),
        ...set.slice(0, fixed),
        ...real,
        ...drawn,
      ];
      const choices =
        regime.synthetic === 'accumulate-subsample' ? everyChoice(pool, regime.n) : [pool];
      const share = chance / 2 ** flips.length / choices.length;
      for (const chosen of choices) {
        const model = momentsOf(chosen, divisor);
        sum.variance += share * model.variance;
        sum.squaredMean += share * model.mean * model.mean;
        const deviation = Math.sqrt(regime.spread * model.variance);
        follow({ mean: model.mean, deviation, pool, fixed: set }, generation + 1, share);
      }
    }
  };
  follow({ mean: 0, deviation: Math.sqrt(regime.spread), pool: [], fixed: [] }, 1, 1);
  return sums;
}

function everyFlip(count: number): number[][] {
  return Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_, i) => ((bits >> i) & 1 ? 1 : -1)),
  );
}

/** Every way to choose `count` items, as sets. */
function everyChoice(items: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, i) =>
    everyChoice(items.slice(i + 1), count - 1).map((rest) => [item, ...rest]),
  );
}

function momentsOf(
  values: readonly number[],
  divisor: Divisor,
): { mean: number; variance: number } {
  const sum = values.reduce((total, x) => total + x, 0);
  const squares = values.reduce((total, x) => total + x * x, 0);
  const mean = sum / values.length;
  const count = divisor === 'n' ? values.length : values.length - 1;
  return { mean, variance: Math.max(0, squares - sum * mean) / count };
}
