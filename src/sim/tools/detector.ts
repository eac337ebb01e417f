/**
 * A detector of synthetic samples that makes mistakes: all three numbers are probabilities that a sample is turned
 * away.
 */
export interface Detector {
  /** True-positive rate: of synthetic samples. */
  readonly truePositive: number;
  /** False-positive rate: of real ones. */
  readonly falsePositive: number;
  /** Of real ones more than two standard deviations from every centre of the truth; without it, as of other real ones. */
  readonly tailFalsePositive?: number;
  /** Whether samples are looked at until n have passed; otherwise the training set is as small as what is left of n. */
  readonly refills: boolean;
}

/** A detector may be biased against what lies further than this from every centre of the truth. */
export const DETECTOR_TAIL = 2;

/** How likely a sample is turned away. */
export function rejection(detector: Detector, isReal: boolean, distance: number): number {
  if (!isReal) return detector.truePositive;
  const { falsePositive, tailFalsePositive = falsePositive } = detector;
  return distance > DETECTOR_TAIL ? tailFalsePositive : falsePositive;
}
