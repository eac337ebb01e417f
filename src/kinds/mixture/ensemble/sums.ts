import { nextChiSquared } from '../../../sim/random/chi-squared.ts';
import { nextNormal } from '../../../sim/random/normal.ts';
import type { Stream } from '../../../sim/random/stream.ts';
import { COMPONENT_NUMBERS } from '../model.ts';

/**
 * The sufficient statistics of the samples of one component: how much they weigh together, their mean, and their
 * scatter Σ w (x − x̄)(x − x̄)ᵀ. They lie side by side as in `mixtureParameters`, which has the weight of the component
 * first and the covariance last.
 */

/** Samples of one component. */
export interface Drawing {
  /** A mixture's parameters. */
  readonly model: Float64Array;
  /** Where those of the component begin, and its sums. */
  readonly at: number;
  /** λ, multiplies its covariance. */
  readonly spread: number;
  /** How many samples, and how much each weighs. */
  readonly count: number;
  readonly weight: number;
}

/**
 * Adds samples of a component to its sums without drawing them: their mean is normal with covariance Σ/n, their
 * scatter is a Wishart matrix of n − 1 degrees of freedom, drawn by its triangular root (Bartlett 1933), and the two
 * are independent.
 */
export function addDraws(sums: Float64Array, drawing: Drawing, stream: Stream): void {
  const { model, at, count, weight } = drawing;
  if (count === 0) return;
  const variance = drawing.spread * (model[at + 3] as number);
  const rootX = Math.sqrt(variance);
  const slope = rootX === 0 ? 0 : (drawing.spread * (model[at + 4] as number)) / rootX;
  const left = drawing.spread * (model[at + 5] as number) - slope * slope;
  const rootY = Math.sqrt(Math.max(0, left));
  const perRoot = 1 / Math.sqrt(count);
  const zx = nextNormal(stream) * perRoot;
  const zy = nextNormal(stream) * perRoot;
  const x = (model[at + 1] as number) + rootX * zx;
  const y = (model[at + 2] as number) + slope * zx + rootY * zy;
  if (count === 1) {
    addSums(sums, at, weight, x, y, 0, 0, 0);
    return;
  }
  const a = Math.sqrt(nextChiSquared(stream, count - 1));
  const b = nextNormal(stream);
  const c = Math.sqrt(nextChiSquared(stream, count - 2));
  const p = rootX * a;
  const q = slope * a + rootY * b;
  const r = rootY * c;
  addSums(sums, at, count * weight, x, y, weight * p * p, weight * p * q, weight * (q * q + r * r));
}

/** Adds sums to sums, exactly (Chan, Golub & LeVeque 1983). */
function addSums(
  sums: Float64Array,
  at: number,
  weight: number,
  x: number,
  y: number,
  xx: number,
  xy: number,
  yy: number,
): void {
  const before = sums[at] as number;
  const total = before + weight;
  if (total === 0) return;
  const shiftX = x - (sums[at + 1] as number);
  const shiftY = y - (sums[at + 2] as number);
  const share = weight / total;
  const between = before * share;
  sums[at] = total;
  sums[at + 1] = (sums[at + 1] as number) + shiftX * share;
  sums[at + 2] = (sums[at + 2] as number) + shiftY * share;
  sums[at + 3] = (sums[at + 3] as number) + xx + between * shiftX * shiftX;
  sums[at + 4] = (sums[at + 4] as number) + xy + between * shiftX * shiftY;
  sums[at + 5] = (sums[at + 5] as number) + yy + between * shiftY * shiftY;
}

/** The model with the maximum likelihood for the sums; a component without samples is dead and stays in place. */
export function writeModel(sums: Float64Array, previous: Float64Array, out: Float64Array): void {
  let total = 0;
  for (let at = 0; at < sums.length; at += COMPONENT_NUMBERS) total += sums[at] as number;
  for (let at = 0; at < sums.length; at += COMPONENT_NUMBERS) {
    const weight = sums[at] as number;
    out.set((weight === 0 ? previous : sums).subarray(at, at + COMPONENT_NUMBERS), at);
    out[at] = weight / total;
    if (weight === 0) continue;
    for (let i = 3; i < COMPONENT_NUMBERS; i++) out[at + i] = (sums[at + i] as number) / weight;
  }
}
