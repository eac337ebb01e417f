/**
 * A network with its optimiser's memory. Nothing in it is ever changed.
 *
 * The weights, in this order: embeddings (a row of 12 for each word), the hidden layer (48 × 32, a row for each input; the
 * oldest of the four words first), its 32 biases, the output (32 × words, a row for each hidden unit), its biases.
 */
export interface Learner {
  readonly weights: Float64Array;
  /** Adam's running means of the gradient and of its square, in the order of the weights, and how many steps it took. */
  readonly means: Float64Array;
  readonly squares: Float64Array;
  readonly steps: number;
}
