import { eigenvectorsOf } from '../../../sim/math/eigenvectors.ts';
import { PIXELS } from '../album/world.ts';
import { axes, axisVariances } from '../judge/axes.ts';

/**
 * The loop of linear variational autoencoders with infinite data, without the toll law: every generation looks for the main
 * axes of what it learns from. It is what the law is held against.
 */
export interface LinearLoop {
  /** Codes of a network. */
  readonly codes: number;
  /** λ. */
  readonly spread: number;
  /** ρ of every generation but the first, 0 to 1. */
  readonly realShare: number;
  /** τ: β times the variance of the noise that a network assumes on a pixel. */
  readonly toll: number;
  readonly generations: number;
}

/**
 * The covariance of what each generation draws, 64 × 64, generation 1 first.
 */
export function* linearLoop(loop: LinearLoop): Generator<Float64Array> {
  const { codes, spread, realShare, toll, generations } = loop;
  const real = covarianceOf(axisVariances, axes);
  let drawn = kept(real, codes, toll);
  yield drawn;
  for (let generation = 2; generation <= generations; generation++) {
    const mixed = real.map(
      (each, k) => realShare * each + (1 - realShare) * spread * (drawn[k] as number),
    );
    drawn = kept(mixed, codes, toll);
    yield drawn;
  }
}

/**
 * What a linear network keeps of a covariance: along the main axes of as many codes as it has, what is above the toll
 * (Tipping & Bishop 1999, equation 7).
 */
function kept(covariance: Float64Array, codes: number, toll: number): Float64Array {
  const { values, vectors } = eigenvectorsOf(covariance, PIXELS);
  const left = values.map((value, k) => (k < codes ? Math.max(0, value - toll) : 0));
  return covarianceOf(left, vectors);
}

/** Σ variance · axis axisᵀ. */
export function covarianceOf(variances: Float64Array, vectors: Float64Array): Float64Array {
  const matrix = new Float64Array(PIXELS * PIXELS);
  for (const [k, variance] of variances.entries()) {
    if (variance === 0) continue;
    for (let i = 0; i < PIXELS; i++) {
      for (let j = 0; j < PIXELS; j++) {
        const place = i * PIXELS + j;
        const product = (vectors[k * PIXELS + i] as number) * (vectors[k * PIXELS + j] as number);
        matrix[place] = (matrix[place] as number) + variance * product;
      }
    }
  }
  return matrix;
}
