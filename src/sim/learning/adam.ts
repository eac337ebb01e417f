/** Decay of the running means of the gradient and of its square, and what keeps a division from 0 (Kingma & Ba 2015). */
export const DECAY = 0.9;
export const SQUARE_DECAY = 0.999;
export const EPSILON = 1e-8;

/** What a step of Adam reads and changes: arrays of one length. */
export interface Moved {
  readonly weights: Float64Array;
  readonly gradient: Float64Array;
  /** The running means. */
  readonly means: Float64Array;
  readonly squares: Float64Array;
}

/**
 * A step of Adam, in place.
 *
 * @param length the rate over 1 − 0.9 to the number of steps, this one included
 * @param scale 1 over the root of 1 − 0.999 to that number
 */
export function moveByAdam(moved: Moved, length: number, scale: number): void {
  const { weights, gradient, means, squares } = moved;
  for (let k = 0; k < means.length; k++) {
    const slope = gradient[k] as number;
    const mean = DECAY * (means[k] as number) + (1 - DECAY) * slope;
    const square = SQUARE_DECAY * (squares[k] as number) + (1 - SQUARE_DECAY) * slope * slope;
    means[k] = mean;
    squares[k] = square;
    weights[k] = (weights[k] as number) - (length * mean) / (Math.sqrt(square) * scale + EPSILON);
  }
}
