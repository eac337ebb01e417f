import { kindOf } from '../kinds/kinds.ts';
import { fitsTo, keepsPool, type Regime } from '../sim/regimes.ts';
import type { EnsembleOrder } from './order.ts';

/** About how long an ensemble may take, in microseconds of a middling laptop. */
const LONGEST = 5_000_000;

/** Microseconds for drawing a sample and for reading it again, where a pool is read every generation. */
const PER_DRAW = 0.1;
const PER_READ = 0.05;

/**
 * How many of the runs that an ensemble is asked for can be had in reasonable time. The same settings give the same
 * number everywhere: no clock is read.
 */
export function affordableRuns(order: EnsembleOrder): number {
  const affordable = LONGEST / costOfRun(order);
  return order.runs <= affordable ? order.runs : Math.max(2, rounded(affordable));
}

/** Rounded down to two digits. */
function rounded(value: number): number {
  let unit = 1;
  while (value >= 100 * unit) unit *= 10;
  return unit * Math.floor(value / unit);
}

function costOfRun({ experiment, method }: EnsembleOrder): number {
  const { regime, realPerGeneration } = experiment;
  const generations = realPerGeneration.length;
  const { perModel, perFitted } = kindOf(experiment).cost(experiment);
  if (method !== 'samples') return generations * perModel;
  // Half of what a pool holds in the end is what it holds on average.
  const held = keepsPool(regime) ? (regime.n * generations) / 2 : 0;
  const fitted = fitsTo(regime) === 'pool' ? Math.max(regime.n, held) : regime.n;
  const perGeneration =
    perModel + PER_DRAW * regime.n + PER_READ * held + perFitted * fitted + screening(regime);
  return generations * perGeneration;
}

/** What a detector that refills may have to look at: it takes more until n have passed. */
function screening({ detector, n, contamination = 0 }: Regime): number {
  if (detector === undefined) return contamination === 0 ? 0 : PER_DRAW * n;
  if (!detector.refills) return PER_DRAW * n;
  const passing = Math.min(1 - detector.truePositive, 1 - detector.falsePositive);
  return (3 * PER_DRAW * n) / Math.max(0.001, passing);
}
