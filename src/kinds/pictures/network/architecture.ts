import type { Engine } from './engine.ts';
import type { Gradient } from './gradient.ts';
import type { Layer } from './layers.ts';

/** What sort of network learns from pictures; all of them have codes of 4 numbers. */
export interface Architecture {
  readonly layers: readonly Layer[];
  /** Components of the mixture that describes its codes; 0 when they are drawn from a standard normal distribution. */
  readonly components: number;
  gradient(engine: Engine): Gradient;
  /**
   * What a network sees in pictures.
   *
   * @param pictures length 64n
   * @returns their codes, length 4n
   */
  encode(weights: Float64Array, pictures: Float64Array): Float64Array;
  /**
   * Writes the pictures that a network draws from codes.
   *
   * @param codes length 4n
   * @param out length 64n
   */
  decode(weights: Float64Array, codes: Float64Array, out: Float64Array): void;
}
