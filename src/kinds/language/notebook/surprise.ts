import { LONGEST } from '../model.ts';
import { logProbability } from './truth.ts';

/** Where the first bin begins, and how wide all but the last are, in nats. */
const FIRST = 6.5;
const WIDTH = 0.5;

/**
 * How much each bin of surprise, −ln p of a line, holds of real lines. Exact to what is written here: all 1,858,896 lines were
 * put into their bins, as the tests of this file do.
 */
export const REAL_SURPRISE: readonly number[] = [
  0.00541811, 0.01407449, 0.02365746, 0.03240438, 0.04315744, 0.05492402, 0.06340202, 0.07390187,
  0.08007948, 0.08187706, 0.08094673, 0.07868332, 0.07376666, 0.06634342, 0.05648091, 0.04580458,
  0.03662359, 0.02850299, 0.02151776, 0.01530172, 0.01009298, 0.00613501, 0.00345023, 0.00181612,
  0.00090456, 0.00042538, 0.0003077,
];

/**
 * The lower edges of the bins, in nats. No line is less surprising than the first; the last bin has no upper edge, and holds one
 * real line in 3,300.
 */
export const SURPRISE_BINS: readonly number[] = REAL_SURPRISE.map((_, bin) => FIRST + WIDTH * bin);

/** The bin of a surprise in nats; one behind the last for what cannot be written. */
export function surpriseBin(nats: number): number {
  if (nats === Infinity) return SURPRISE_BINS.length;
  const bin = Math.floor((nats - FIRST) / WIDTH);
  return Math.min(SURPRISE_BINS.length - 1, Math.max(0, bin));
}

/**
 * How many lines are in each bin; the last number, one more, is of those that the warden could not have written.
 *
 * @param lines length 24n
 */
export function surpriseCounts(lines: Float64Array): Uint16Array {
  const counts = new Uint16Array(SURPRISE_BINS.length + 1);
  for (let at = 0; at < lines.length; at += LONGEST) {
    const bin = surpriseBin(-logProbability(lines, at));
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts;
}
