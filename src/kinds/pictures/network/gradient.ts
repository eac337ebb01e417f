/** Pictures that a step learns from. */
export const BATCH = 20;

/** Numbers of a code. */
export const CODE = 4;

/** The gradient of the loss of a batch, by the weights of a network. */
export interface Gradient {
  /** To be filled before `compute`: pictures, the noise of their codes, and what each counts; a row a picture. */
  readonly pictures: Float64Array;
  readonly noise: Float64Array;
  readonly counts: Float64Array;
  /** The result. */
  readonly byWeights: Float64Array;
  /**
   * @param weights of the network, in an array of the engine
   * @param rows how many pictures the batch has, 1 to 20
   */
  compute(weights: Float64Array, rows: number): void;
}
