/** The toll law, fitted to the kept runs of tests/fixtures/pictures-variety.json. */
import {
  afterToll,
  type MeasuredToll,
  type Toll,
} from '../../src/kinds/pictures/theory/toll-law.ts';
import { keptVarieties, N } from './variety.ts';

/** r of the runs that it is fitted to, and their last generation. */
const REALS = [0, 10, 20, 60];
const GENERATIONS = 12;
const DECIMALS = 4;
/** Two standard deviations between lucks: below, some runs stand at 0. */
const ABOVE_NOTHING = 0.12;

interface Runs {
  readonly realShare: number;
  readonly varieties: readonly (readonly number[])[];
}

/** Least squares over whole runs, each constant to four decimals. */
export function fittedToll(spread: number): MeasuredToll {
  const runs = REALS.map((real) => ({
    realShare: real / N,
    varieties: keptVarieties(spread, real).map((run) => run.slice(0, GENERATIONS)),
  }));
  // The first generation is the same for all r.
  const firsts = (runs[0] as Runs).varieties.map((run) => run[0] as number);
  const first = firsts.reduce((sum, variety) => sum + variety) / firsts.length;
  const toll = leastSquares((each) => runError(runs, each, first));
  return {
    spread,
    real: rounded(toll.real),
    factor: rounded(toll.factor),
    toll: rounded(toll.toll),
    first: rounded(first),
    firstError: rounded(deviationOf(firsts)),
    ...luckIn(runs),
    stepError: rounded(stepError(runs, toll)),
    runError: rounded(runError(runs, toll, first)),
    meanError: rounded(runError(runs.map(meanRun), toll, first)),
  };
}

/** The mean of all runs, as if it were one. */
function meanRun({ realShare, varieties }: Runs): Runs {
  const sums = varieties.reduce((sum, run) => run.map((variety, t) => variety + (sum[t] ?? 0)), []);
  return { realShare, varieties: [sums.map((sum) => sum / varieties.length)] };
}

/**
 * How far runs are off the mean of their kind, regressed on how far they were a generation before; while the mean is well
 * above 0, where V cannot fall any further.
 */
function luckIn(runs: readonly Runs[]): Pick<MeasuredToll, 'lasting' | 'luckError'> {
  const pairs = runs.flatMap((each) => {
    const mean = meanRun(each).varieties[0] as readonly number[];
    return each.varieties.flatMap((run) => {
      const off = run.map((variety, t) => variety - (mean[t] as number));
      return off
        .slice(1)
        .map((after, t) => [off[t] as number, after] as const)
        .filter((_, t) => (mean[t + 1] as number) >= ABOVE_NOTHING);
    });
  });
  const sum = (of: (pair: readonly [number, number]) => number) =>
    pairs.reduce((total, pair) => total + of(pair), 0);
  const lasting = sum(([before, after]) => before * after) / sum(([before]) => before * before);
  const rest = pairs.map(([before, after]) => after - lasting * before);
  return { lasting: rounded(lasting), luckError: rounded(rootMeanSquare(rest)) };
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return Math.sqrt(squares / (values.length - 1));
}

/** Root mean square of V − law, from generation 2 on, when the law begins at `first`. */
function runError(runs: readonly Runs[], toll: Toll, first: number): number {
  return rootMeanSquare(
    runs.flatMap(({ realShare, varieties }) => {
      const law = [first];
      for (let t = 1; t < GENERATIONS; t++) {
        law.push(afterToll(toll, law[t - 1] as number, realShare));
      }
      return varieties.flatMap((run) =>
        run.map((variety, t) => variety - (law[t] as number)).slice(1),
      );
    }),
  );
}

/** The same when it begins anew at each generation. */
function stepError(runs: readonly Runs[], toll: Toll): number {
  return rootMeanSquare(
    runs.flatMap(({ realShare, varieties }) =>
      varieties.flatMap((run) =>
        run.slice(1).map((variety, t) => variety - afterToll(toll, run[t] as number, realShare)),
      ),
    ),
  );
}

/**
 * By a step along one number at a time, halved where none helps. The numbers are v₀ and what is left of .9 and of .3 without
 * real pictures: factor and toll would make up for each other.
 */
function leastSquares(errorOf: (toll: Toll) => number): Toll {
  const tollOf = ([real, ofMuch, ofLittle]: Point): Toll => {
    const factor = (ofMuch - ofLittle) / (0.9 - 0.3);
    return { real, factor, toll: 0.9 * factor - ofMuch };
  };
  let best: Point = [1, 0.8, 0.2];
  let least = errorOf(tollOf(best));
  for (let step = 0.05; step > 1e-7; ) {
    const tried = [0, 1, 2].flatMap((k) =>
      [step, -step].map((by) => best.map((x, i) => (i === k ? x + by : x)) as unknown as Point),
    );
    const errors = tried.map((point) => errorOf(tollOf(point)));
    const lowest = Math.min(...errors);
    if (lowest < least) {
      best = tried[errors.indexOf(lowest)] as Point;
      least = lowest;
    } else step /= 2;
  }
  return tollOf(best);
}

type Point = readonly [real: number, ofMuch: number, ofLittle: number];

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}

const rounded = (value: number) => Number(value.toFixed(DECIMALS));
