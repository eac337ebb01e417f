import { PIXELS } from '../kinds/pictures/album/world.ts';
import { axisVariances } from '../kinds/pictures/judge/axes.ts';
import { type AlbumSort, measuredRuns } from '../kinds/pictures/measured/albums.ts';
import { linearLoop } from '../kinds/pictures/theory/linear-loop.ts';
import { afterToll, tollLaw } from '../kinds/pictures/theory/toll-law.ts';

/** The toll law beside loops of pictures: exact for linear networks, a fit for the one on the boards. */

/** Linear networks: 4 codes, and a toll that the largest axis can pay about a dozen times. */
export const LINEAR = { codes: 4, spread: 1, toll: 0.05, generations: 10 } as const;

/** What is left of the variance along the four main axes of the album. */
export interface LinearRow {
  readonly generation: number;
  readonly law: number;
  /** By looking for the axes of every generation. */
  readonly loop: number;
}

/** @param realShare ρ, 0 to 1 */
export function linearRows(realShare: number): LinearRow[] {
  const { codes, spread, toll } = LINEAR;
  const real = [...axisVariances.subarray(0, codes)];
  const all = sumOf(real);
  let left = real.map((variance) => Math.max(0, variance - toll));
  return [...linearLoop({ ...LINEAR, realShare })].map((drawn, t) => {
    const row = { generation: t + 1, law: sumOf(left) / all, loop: traceOf(drawn) / all };
    left = left.map((each, k) =>
      afterToll({ real: real[k] as number, factor: spread, toll }, each, realShare),
    );
    return row;
  });
}

/** V of the variational autoencoder, on lucks that the fit did not see. */
export interface FitRow {
  /** r of 200. */
  readonly real: number;
  readonly generation: number;
  readonly law: number;
  /** Mean over the lucks, and its standard error. */
  readonly mean: number;
  readonly error: number;
}

const N = 200;
export const REALS = [0, 10, 20, 60] as const;
const SHOWN = [2, 5, 10] as const;

export function fitRows(): FitRow[] {
  return REALS.flatMap((real) => {
    const runs = measuredRuns(sortWith(real), 'variety');
    const law = tollLaw({ spread: 1, realShares: new Array<number>(9).fill(real / N) }) ?? [];
    return SHOWN.map((generation) => {
      const values = runs.map((run) => run[generation - 1] as number);
      const mean = sumOf(values) / values.length;
      const squares = sumOf(values.map((value) => (value - mean) * (value - mean)));
      const error = Math.sqrt(squares / (values.length - 1) / values.length);
      return { real, generation, law: law[generation - 1] as number, mean, error };
    });
  });
}

/** How many lucks the means are over. */
export function luckCount(): number {
  return measuredRuns(sortWith(0), 'variety').length;
}

function sortWith(real: number): AlbumSort {
  return { network: 'variational', n: N, real };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function traceOf(matrix: Float64Array): number {
  return sumOf(Array.from({ length: PIXELS }, (_, k) => matrix[k * PIXELS + k] as number));
}
