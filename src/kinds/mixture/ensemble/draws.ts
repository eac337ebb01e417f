import { binomialAt, chiSquaredAt } from '../../../sim/random/by-quantile.ts';
import { fillNormals } from '../../../sim/random/normal.ts';
import type { Stream } from '../../../sim/random/stream.ts';
import { COMPONENT_NUMBERS, type Mixture } from '../model.ts';

/** Normal numbers per run and component: one for the count, two for the mean, three for the scatter. */
const NORMALS = 6;

/**
 * Samples of a mixture in many runs, one run at a time, by what a fit needs of them: for each component how many they
 * are, their mean, and their scatter Σ (x − x̄)(x − x̄)ᵀ as xx, xy and yy. Every number of every run has a normal
 * number of its own, so that a run changes little with what is asked, and more runs extend fewer.
 */
export class MixtureDraws {
  /** Of the run at hand, `COMPONENT_NUMBERS` for each component: count, mean x and y, scatter xx, xy and yy. */
  readonly statistics: Float64Array;
  private readonly normals: Float64Array;
  /** Components by what they weigh in the truth, the rarest first: there counts are exact. */
  private readonly order: readonly number[];
  /** What a component and all that come after it weigh, in that order. */
  private readonly weightFrom: Float64Array;

  constructor(truth: Mixture, runs: number) {
    this.statistics = new Float64Array(truth.length * COMPONENT_NUMBERS);
    this.normals = new Float64Array(runs * truth.length * NORMALS);
    const weightOf = (k: number) => truth[k]?.weight ?? 0;
    this.order = [...truth.keys()].sort((one, other) => weightOf(one) - weightOf(other));
    this.weightFrom = new Float64Array(truth.length + 1);
  }

  /** Takes new chance for all runs. */
  refill(stream: Stream): void {
    fillNormals(stream, this.normals);
  }

  /** How many samples of the run at hand are of a component. */
  countOf(component: number): number {
    return this.statistics[component * COMPONENT_NUMBERS] as number;
  }

  /** Draws how many of `trials` samples are of each component of the mixture that begins at `start`. */
  draw(run: number, trials: number, mixture: Float64Array, start: number, spread: number): void {
    const { order, weightFrom } = this;
    for (let i = order.length - 1; i >= 0; i--) {
      const weight = mixture[start + (order[i] as number) * COMPONENT_NUMBERS] as number;
      weightFrom[i] = (weightFrom[i + 1] as number) + weight;
    }
    let left = trials;
    for (let i = 0; i < order.length; i++) {
      const k = order[i] as number;
      const weight = mixture[start + k * COMPONENT_NUMBERS] as number;
      const z = this.normals[(run * order.length + k) * NORMALS] as number;
      const count = weight === 0 ? 0 : binomialAt(z, left, weight / (weightFrom[i] as number));
      left -= count;
      this.drawOne(run, k, count, mixture, start, spread);
    }
  }

  /**
   * Draws samples of one component: their mean is normal with covariance Σ/n, their scatter is a Wishart matrix of
   * n − 1 degrees of freedom, drawn by its triangular root (Bartlett 1933), and the two are independent.
   *
   * @param spread λ, multiplies the covariance
   */
  drawOne(
    run: number,
    component: number,
    count: number,
    mixture: Float64Array,
    start: number,
    spread: number,
  ): void {
    const { statistics, normals } = this;
    const to = component * COMPONENT_NUMBERS;
    statistics[to] = count;
    if (count === 0) return;
    const at = start + to;
    const from = (run * this.order.length + component) * NORMALS;
    const variance = spread * (mixture[at + 3] as number);
    const rootX = Math.sqrt(variance);
    const slope = rootX === 0 ? 0 : (spread * (mixture[at + 4] as number)) / rootX;
    const rest = Math.max(0, spread * (mixture[at + 5] as number) - slope * slope);
    const rootY = Math.sqrt(rest);
    const perRoot = 1 / Math.sqrt(count);
    const zx = (normals[from + 1] as number) * perRoot;
    const zy = (normals[from + 2] as number) * perRoot;
    statistics[to + 1] = (mixture[at + 1] as number) + rootX * zx;
    statistics[to + 2] = (mixture[at + 2] as number) + slope * zx + rootY * zy;
    const a = Math.sqrt(chiSquaredAt(normals[from + 3] as number, count - 1));
    const b = count === 1 ? 0 : (normals[from + 4] as number);
    const p = rootX * a;
    const q = slope * a + rootY * b;
    const rr = rest * chiSquaredAt(normals[from + 5] as number, Math.max(0, count - 2));
    statistics[to + 3] = p * p;
    statistics[to + 4] = p * q;
    statistics[to + 5] = q * q + rr;
  }
}
