import { type Arrays, arraysIn, MEMORY } from './layout.ts';
import { forward, step } from './plain.ts';

/**
 * Who computes, in a memory of its own: it has room for one network and one batch, so it serves one training or one writing at
 * a time. Every engine gives the same bits.
 *
 * Rows are computed four at a time: those of the last four that a batch does not fill need contexts of ids, and count 0.
 */
export interface Engine {
  readonly arrays: Arrays;
  /**
   * Writes the outcomes of a batch from its contexts: for each row what it counts (`masses`) times the probabilities.
   *
   * @param rows a multiple of 4, up to 64
   */
  forward(rows: number): void;
  /** One step of Adam down the loss of a batch, which is the sum of what each token counts times −ln of its probability. */
  step(rows: number): void;
}

/** The engine in JavaScript: the reference for any other. */
export function plainEngine(): Engine {
  const arrays = arraysIn(new ArrayBuffer(MEMORY));
  return {
    arrays,
    forward: (rows) => forward(arrays, rows),
    step: (rows) => step(arrays, rows),
  };
}
