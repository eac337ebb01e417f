import { DECAY, moveByAdam, SQUARE_DECAY } from '../../../sim/learning/adam.ts';

/** Adam, at its beginning. */
export class Adam {
  private readonly means: Float64Array;
  private readonly squares: Float64Array;
  /** 0.9 and 0.999 to the number of steps so far. */
  private left = 1;
  private squareLeft = 1;

  /** @param size how many weights there are */
  constructor(size: number) {
    this.means = new Float64Array(size);
    this.squares = new Float64Array(size);
  }

  /** Takes a step: changes `weights`. */
  step(weights: Float64Array, gradient: Float64Array, rate: number): void {
    const { means, squares } = this;
    this.left *= DECAY;
    this.squareLeft *= SQUARE_DECAY;
    const length = rate / (1 - this.left);
    const scale = 1 / Math.sqrt(1 - this.squareLeft);
    moveByAdam({ weights, gradient, means, squares }, length, scale);
  }
}
