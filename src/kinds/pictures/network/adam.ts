/** Decay of the running means of the gradient and of its square, and what keeps a division from 0 (Kingma & Ba 2015). */
const DECAY = 0.9;
const SQUARE_DECAY = 0.999;
const EPSILON = 1e-8;

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
    for (let k = 0; k < means.length; k++) {
      const slope = gradient[k] as number;
      const mean = DECAY * (means[k] as number) + (1 - DECAY) * slope;
      const square = SQUARE_DECAY * (squares[k] as number) + (1 - SQUARE_DECAY) * slope * slope;
      means[k] = mean;
      squares[k] = square;
      weights[k] = (weights[k] as number) - (length * mean) / (Math.sqrt(square) * scale + EPSILON);
    }
  }
}
