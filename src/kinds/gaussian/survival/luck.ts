import { ln } from '../../../sim/math/exponential.ts';
import { childKey, type Key, PURPOSE } from '../../../sim/random/key.ts';
import { fillNormals } from '../../../sim/random/normal.ts';
import { type Stream, streamAt } from '../../../sim/random/stream.ts';

/** What chance gives one generation of many runs. */
export interface GenerationLuck {
  /** Standard normal numbers for the means of the two parts of a training set, one per run. */
  readonly realMean: Float64Array;
  readonly syntheticMean: Float64Array;
  /** Chance for their sums of squares. */
  readonly realSumSquares: ChiSquaredLuck;
  readonly syntheticSumSquares: ChiSquaredLuck;
}

/**
 * The random numbers of an ensemble of normal loops, whatever their settings: drawn once, when they are first asked
 * for, and used again for every setting. More runs and more generations extend fewer. 100 generations of 200 runs
 * take 1.3 MB.
 */
export class Luck {
  readonly runs: number;
  private readonly key: Key;
  private readonly generations: GenerationLuck[] = [];

  constructor(key: Key, runs: number) {
    this.key = key;
    this.runs = runs;
  }

  /** @param generation a whole number ≥ 1 */
  at(generation: number): GenerationLuck {
    const known = this.generations[generation];
    if (known !== undefined) return known;
    const branch = childKey(this.key, generation);
    const normals = (purpose: number) => normalsOf(streamAt(branch, purpose, 0), this.runs);
    const chiSquared = (purpose: number) =>
      new ChiSquaredLuck(childKey(branch, purpose), this.runs);
    const made: GenerationLuck = {
      realMean: normals(PURPOSE.realMean),
      syntheticMean: normals(PURPOSE.syntheticMean),
      realSumSquares: chiSquared(PURPOSE.realSumSquares),
      syntheticSumSquares: chiSquared(PURPOSE.syntheticSumSquares),
    };
    this.generations[generation] = made;
    return made;
  }
}

/** A candidate for the χ² number of every run. */
interface Attempt {
  readonly normal: Float64Array;
  /** ln u − z²/2: below d (1 − v + ln v) the candidate is accepted. */
  readonly hurdle: Float64Array;
  /** From which d on it is accepted for sure. */
  readonly sureFrom: Float64Array;
}

/**
 * One χ² number per run, for any degrees of freedom from the same chance: with more of them a number changes
 * smoothly, but for the few runs whose candidate is accepted on one side and rejected on the other.
 *
 * By rejection (Marsaglia & Tsang 2000, as `fillChiSquared`): d = (degrees of freedom)/2 − 1/3, the number is 2dv with
 * v = (1 + z/√(9d))³ when ln u < z²/2 + d (1 − v + ln v). A rejected run takes its candidate from the next attempt.
 */
export class ChiSquaredLuck {
  private readonly key: Key;
  private readonly runs: number;
  private readonly attempts: Attempt[] = [];

  constructor(key: Key, runs: number) {
    this.key = key;
    this.runs = runs;
  }

  /**
   * Writes the number of every run.
   *
   * @param degreesOfFreedom a whole number ≥ 1
   * @param out one entry per run
   */
  fill(degreesOfFreedom: number, out: Float64Array): void {
    const { normal, sureFrom } = this.attempt(0);
    if (degreesOfFreedom === 1) {
      for (let run = 0; run < out.length; run++) {
        out[run] = (normal[run] as number) * (normal[run] as number);
      }
      return;
    }
    const d = degreesOfFreedom / 2 - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (let run = 0; run < out.length; run++) {
      const root = 1 + c * (normal[run] as number);
      const isSure = d > (sureFrom[run] as number);
      out[run] = 2 * d * (isSure ? root * root * root : this.cubeOf(run, d, c));
    }
  }

  /** v of the first candidate of a run that is accepted. */
  private cubeOf(run: number, d: number, c: number): number {
    for (let i = 0; ; i++) {
      const { normal, hurdle } = this.attempt(i);
      const root = 1 + c * (normal[run] as number);
      const cube = root * root * root;
      if (root > 0 && (hurdle[run] as number) < d * (1 - cube + ln(cube))) return cube;
    }
  }

  private attempt(i: number): Attempt {
    const known = this.attempts[i];
    if (known !== undefined) return known;
    const stream = streamAt(this.key, i);
    const chooser = stream.split();
    const normal = normalsOf(stream, this.runs);
    const u = normal.map(() => 1 - chooser.uniform());
    const made: Attempt = {
      normal,
      hurdle: normal.map((z, run) => ln(u[run] as number) - 0.5 * z * z),
      sureFrom: normal.map((z, run) => surelyAcceptedFrom(z, u[run] as number)),
    };
    this.attempts[i] = made;
    return made;
  }
}

/**
 * The d above which a candidate is accepted without asking: with x = z/√(9d), the right side of the question is
 * 3d (ln(1 + x) − x + x²/2 − x³/3) = −3d (x⁴/4 − x⁵/5 + …), which for |x| ≤ ½ is at least −1.35 d x⁴ = −z⁴/(60d).
 * With 9 degrees of freedom it spares 98 in 100 the logarithm.
 *
 * @param u the uniform number of the candidate, in (0, 1]
 */
export function surelyAcceptedFrom(z: number, u: number): number {
  const square = z * z;
  return Math.max((4 / 9) * square, (square * square) / (60 * (0 - ln(u))));
}

function normalsOf(stream: Stream, count: number): Float64Array {
  const normals = new Float64Array(count);
  fillNormals(stream, normals);
  return normals;
}
