import { album, albumModes, PICTURES } from '../album/album.ts';
import { PIXELS, SHARES } from '../album/world.ts';
import { UNKNOWN } from '../model.ts';
import { placesOf } from './axes.ts';
import { judge } from './judge.ts';

/**
 * How drawn pictures stand to the album: how much variety is left within a digit, and which share each digit has. Both are
 * read off pictures, so they have standard errors.
 */
export interface Standing {
  /**
   * V: the variance within each digit over that in the album, both summed over the 64 pixels; averaged over the digits,
   * where a missing one counts 0; as a share of `HOLDS`. Pictures in which the judge sees no digit are left out.
   */
  readonly variety: number;
  /** Standard error of V, by a jackknife of 20 groups (Efron 1982). */
  readonly varietyError: number;
  /** The share of all pictures that is judged to be each digit. */
  readonly masses: readonly number[];
  /** S of each digit: that share over the digit's share of the world. */
  readonly survival: readonly number[];
  /** Standard errors of S (binomial). */
  readonly survivalErrors: readonly number[];
  /** The share of all pictures in which the judge sees no digit that it knows. */
  readonly unclear: number;
}

/** The variety that models of this size reach when they learn from real pictures alone, so that V begins near 1. */
export const HOLDS = 0.59;

const GROUPS = 20;

/** The variance within each digit of the album. */
const realVariances = variancesIn(sumUp(album, albumModes, 0, PICTURES));

/**
 * @param pictures length 64n; n a multiple of 20
 * @param places where they are along the main axes
 */
export function standingOf(pictures: Float64Array, places = placesOf(pictures)): Standing {
  const count = pictures.length / PIXELS;
  const verdicts = judge(places);
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    sumUp(pictures, verdicts, (group * count) / GROUPS, ((group + 1) * count) / GROUPS),
  );
  const all = groups.reduce(add);
  const variety = varietyIn(all);
  const masses = SHARES.map((_, mode) => (all.counts[mode] as number) / count);
  return {
    variety,
    varietyError: jackknifeError(groups.map((group) => varietyIn(subtract(all, group)))),
    masses,
    survival: SHARES.map((share, mode) => (masses[mode] as number) / share),
    survivalErrors: SHARES.map((share, mode) => {
      const mass = masses[mode] as number;
      return Math.sqrt((mass * (1 - mass)) / count) / share;
    }),
    unclear: verdicts.reduce((sum, mode) => sum + (mode === UNKNOWN ? 1 : 0), 0) / count,
  };
}

/** Sums over pictures, for each digit: how many, the ink of each pixel, and all squares of ink. */
interface Sums {
  readonly counts: Float64Array;
  readonly ink: Float64Array;
  readonly squares: Float64Array;
}

function sumUp(pictures: Float64Array, modes: Uint8Array, from: number, to: number): Sums {
  const counts = new Float64Array(SHARES.length);
  const ink = new Float64Array(SHARES.length * PIXELS);
  const squares = new Float64Array(SHARES.length);
  for (let k = from; k < to; k++) {
    const mode = modes[k] as number;
    if (mode === UNKNOWN) continue;
    counts[mode] = (counts[mode] as number) + 1;
    for (let pixel = 0; pixel < PIXELS; pixel++) {
      const value = pictures[k * PIXELS + pixel] as number;
      const at = mode * PIXELS + pixel;
      ink[at] = (ink[at] as number) + value;
      squares[mode] = (squares[mode] as number) + value * value;
    }
  }
  return { counts, ink, squares };
}

function add(one: Sums, other: Sums): Sums {
  return combine(one, other, 1);
}

function subtract(all: Sums, part: Sums): Sums {
  return combine(all, part, -1);
}

function combine(one: Sums, other: Sums, sign: 1 | -1): Sums {
  const both = (first: Float64Array, second: Float64Array) =>
    first.map((value, k) => value + sign * (second[k] as number));
  return {
    counts: both(one.counts, other.counts),
    ink: both(one.ink, other.ink),
    squares: both(one.squares, other.squares),
  };
}

/** The variance of each digit, summed over the pixels; 0 for a missing one. */
function variancesIn({ counts, ink, squares }: Sums): number[] {
  return SHARES.map((_, mode) => {
    const count = counts[mode] as number;
    if (count === 0) return 0;
    const means = ink.subarray(mode * PIXELS, (mode + 1) * PIXELS);
    const between = means.reduce((sum, total) => sum + (total / count) * (total / count), 0);
    return Math.max(0, (squares[mode] as number) / count - between);
  });
}

function varietyIn(sums: Sums): number {
  const shares = variancesIn(sums).map(
    (variance, mode) => variance / (realVariances[mode] as number),
  );
  return shares.reduce((sum, share) => sum + share) / shares.length / HOLDS;
}

function jackknifeError(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return Math.sqrt(((values.length - 1) / values.length) * squares);
}
