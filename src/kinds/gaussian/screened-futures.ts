import type { Futures, Way } from '../../sim/futures.ts';
import { normalCdf } from '../../sim/math/normal-distribution.ts';
import { nextChiSquared } from '../../sim/random/chi-squared.ts';
import { childKey, type Key, PURPOSE } from '../../sim/random/key.ts';
import { nextBinomial } from '../../sim/random/multinomial.ts';
import { nextNormal } from '../../sim/random/normal.ts';
import { type Stream, streamAt } from '../../sim/random/stream.ts';
import type { Regime } from '../../sim/regimes.ts';
import { DETECTOR_TAIL, type Detector } from '../../sim/tools/detector.ts';
import { quickFidelity, quickSurvival } from './futures.ts';
import type { Gaussian } from './model.ts';

/** What passes a door where nobody stands. */
const NOBODY: Detector = { truePositive: 0, falsePositive: 0, refills: false };

/** Of a standard normal sample: the probability that it lies where a detector may be biased. */
const TAIL_MASS = 2 * normalCdf(-DETECTOR_TAIL);

/**
 * Futures of a normal loop, truth N(0, 1), divisor n, that collects from a contaminated pool, with or without a
 * detector. How many samples pass is binomial; synthetic ones are drawn by their sufficient statistics, and only real
 * ones one by one, since a detector may be biased against their tails. The law is that of `screenedBatch`, but for its
 * limit on how many samples are looked at.
 */
export class ScreenedFutures implements Futures {
  readonly runs: number;
  private readonly key: Key;
  private generation = 0;
  private readonly mean: Float64Array;
  private readonly variance: Float64Array;

  constructor(model: Gaussian, runs: number, key: Key) {
    this.runs = runs;
    this.key = key;
    this.mean = new Float64Array(runs).fill(model.mean);
    this.variance = new Float64Array(runs).fill(model.variance);
  }

  advance(ways: readonly Way[], wayOf: Uint8Array): void {
    const doors = ways.map(({ regime, real }) => doorOf(regime, real));
    this.generation += 1;
    const key = childKey(this.key, this.generation);
    for (let run = 0; run < this.runs; run++) {
      this.advanceRun(run, doors[wayOf[run] as number] as Door, childKey(key, run));
    }
  }

  fidelity(): Float64Array {
    return this.mean.map((centre, run) => quickFidelity(centre, this.variance[run] as number));
  }

  survival(run: number): readonly number[] {
    return quickSurvival(this.mean[run] as number, this.variance[run] as number);
  }

  /** Counts, real and synthetic samples have chances of their own: a slider that moves changes little. */
  private advanceRun(run: number, door: Door, key: Key): void {
    const count = countsThrough(door, streamAt(key, PURPOSE.screening));
    const total = count.real + count.synthetic;
    // With less there is nothing to learn from, and the model stays; see `nextGeneration`.
    if (total < 2) return;
    const deviation = Math.sqrt(door.spread * (this.variance[run] as number));
    const ofReal = realMoments(count.real, door.tailPass, streamAt(key, PURPOSE.real));
    const stream = streamAt(key, PURPOSE.synthetic);
    const z = count.synthetic === 0 ? 0 : nextNormal(stream) / Math.sqrt(count.synthetic);
    const centre = (this.mean[run] as number) + deviation * z;
    const scatter =
      deviation * deviation * nextChiSquared(stream, Math.max(0, count.synthetic - 1));
    const shift = ofReal.mean - centre;
    const between = (count.real * count.synthetic * shift * shift) / total;
    this.mean[run] = (count.real * ofReal.mean + count.synthetic * centre) / total;
    this.variance[run] = (ofReal.sumSquares + scatter + between) / total;
  }
}

/** Who comes to a door, and how likely each passes. */
interface Door {
  readonly n: number;
  readonly spread: number;
  readonly collected: number;
  readonly contamination: number;
  readonly realPass: number;
  readonly syntheticPass: number;
  /** How likely a real sample of the tails passes, against one of the middle. */
  readonly tailPass: number;
  readonly refills: boolean;
}

function doorOf(
  { n, spread, contamination = 0, detector = NOBODY }: Regime,
  collected: number,
): Door {
  const { truePositive, falsePositive, tailFalsePositive = falsePositive, refills } = detector;
  const middle = 1 - falsePositive;
  const tail = 1 - tailFalsePositive;
  return {
    n,
    spread,
    collected,
    contamination,
    realPass: (1 - TAIL_MASS) * middle + TAIL_MASS * tail,
    syntheticPass: 1 - truePositive,
    tailPass: middle === 0 ? Infinity : tail / middle,
    refills,
  };
}

/** How many real and synthetic samples pass. */
function countsThrough(door: Door, stream: Stream): { real: number; synthetic: number } {
  const { n, collected, contamination, realPass, syntheticPass, refills } = door;
  const honest = nextBinomial(stream, collected, 1 - contamination);
  const real = nextBinomial(stream, honest, realPass);
  const synthetic = nextBinomial(stream, n - honest, syntheticPass);
  const share = (collected / n) * (1 - contamination);
  const passing = share * realPass + (1 - share) * syntheticPass;
  const missing = n - real - synthetic;
  if (!refills || missing === 0 || passing === 0) return { real, synthetic };
  const more = nextBinomial(stream, missing, Math.min(1, (share * realPass) / passing));
  return { real: real + more, synthetic: synthetic + missing - more };
}

/** Mean and scatter of real samples that passed: those of one kind are taken less often than those of the other. */
function realMoments(count: number, tailPass: number, stream: Stream) {
  const ofTail = Math.min(1, tailPass);
  const ofMiddle = tailPass > 1 ? 1 / tailPass : 1;
  let mean = 0;
  let sumSquares = 0;
  for (let taken = 0; taken < count; ) {
    const x = nextNormal(stream);
    const pass = Math.abs(x) > DETECTOR_TAIL ? ofTail : ofMiddle;
    if (pass < 1 && stream.uniform() >= pass) continue;
    taken += 1;
    const step = x - mean;
    mean += step / taken;
    sumSquares += step * (x - mean);
  }
  return { mean, sumSquares };
}
