import * as v from 'valibot';
import { remembering } from '../../base/remembering.ts';
import { experimentOf, type LoopProps, loopOf } from '../../figures/loop.ts';
import { type Bench, type Experiment, quantityIn } from '../../kinds/bench.ts';
import { benchOf } from '../../kinds/kinds.ts';
import { METHODS, type Method } from '../../sim/method.ts';
import { hasSufficientStatistics } from '../../sim/regimes.ts';
import { quantilesOf } from '../../sim/summary.ts';
import { LOOP_FIELDS } from '../loop-fields.ts';
import { type Quantity, quantity, share } from './quantity.ts';

/** Runs by raw samples take long: so many at most. */
const MOST_SAMPLED = 400;

const ensemble = {
  ...LOOP_FIELDS,
  runs: v.optional(v.pipe(v.number(), v.integer(), v.minValue(20), v.maxValue(10_000)), 1000),
  method: v.optional(v.picklist(METHODS), 'sufficient-statistics'),
  /** As the command line prints it, or an extra of the bench: `deviation`, `fidelity`, `mode4` … */
  quantity: v.string(),
};
const bounds = { below: v.exactOptional(v.number()), above: v.exactOptional(v.number()) };

/** An average of these misleads: a few runs that blow up hide that nearly all collapse. */
const NEVER_AVERAGED = /^(survival|fidelity|outskirts|mode\d)/;

interface Ensemble extends LoopProps {
  readonly runs: number;
  readonly method: Method;
  readonly quantity: string;
}

function shareOf({
  below,
  above,
  ...rest
}: Ensemble & { readonly below?: number; readonly above?: number }): number {
  if (below === undefined && above === undefined) throw new Error('give "below" or "above"');
  const values = valuesOf(rest);
  const isIn = (value: number) => value < (below ?? Infinity) && value > (above ?? -Infinity);
  return values.filter(isIn).length / values.length;
}

/** The first generation, up to the last of the loop, in which at least half of the runs stand below a value. */
const halfwayOf = remembering((given: Ensemble & { readonly below: number }): number => {
  const { runs, quantity: name, below, ...loop } = given;
  const experiment = experimentOf(loopOf(loop));
  if (!hasSufficientStatistics(experiment.regime)) {
    throw new Error('there are too many runs here to draw every sample');
  }
  let generation = 0;
  for (const measure of benchFor(experiment, name).advance(runs)) {
    generation += 1;
    const values = Array.from({ length: runs }, (_, run) => quantityIn(measure(run), name));
    if (2 * values.filter((value) => value < below).length >= runs) return generation;
  }
  throw new Error(`half of the runs are not below ${below} within ${generation} generations`);
});

/** The quantity of each run in the last generation. */
const valuesOf = remembering(({ runs, method, quantity: name, ...loop }: Ensemble) => {
  const experiment = experimentOf(loopOf(loop));
  const bySamples = method === 'samples' || !hasSufficientStatistics(experiment.regime);
  return measured(experiment, runs, bySamples, name);
});

function measured(
  experiment: Experiment,
  runs: number,
  bySamples: boolean,
  name: string,
): Float64Array {
  const bench = benchFor(experiment, name);
  if (!bySamples) {
    const last = lastOf(bench.advance(runs));
    return Float64Array.from({ length: runs }, (_, run) => quantityIn(last(run), name));
  }
  if (runs > MOST_SAMPLED) {
    throw new Error(`where every sample is drawn "runs" must be at most ${MOST_SAMPLED}`);
  }
  return Float64Array.from({ length: runs }, (_, run) => quantityIn(lastOf(bench.play(run)), name));
}

/** The last of what is yielded; a loop has at least one generation. */
function lastOf<Each>(all: Iterable<Each>): Each {
  return [...all].at(-1) as Each;
}

/** @throws Error when there is no such quantity */
function benchFor(experiment: Experiment, name: string): Bench {
  const bench = benchOf(experiment);
  const names = [...bench.quantities, ...bench.extras];
  if (names.includes(name)) return bench;
  throw new Error(`"quantity" must be one of ${names.join(', ')}, not "${name}"`);
}

/** What many runs come to, on luck of their own: counted when the site is built. */
export const RUNS: Readonly<Record<string, Quantity>> = {
  'share of runs': quantity({ ...ensemble, ...bounds }, shareOf),
  'number of runs': quantity({ ...ensemble, ...bounds }, (given) => shareOf(given) * given.runs),
  'quantile of runs': quantity({ ...ensemble, level: share }, ({ level, ...rest }) => {
    const [value = Number.NaN] = quantilesOf(valuesOf(rest), [level]);
    return value;
  }),
  'generation of half the runs': quantity({ ...ensemble, below: v.number() }, halfwayOf),
  'average of runs': quantity(ensemble, (given) => {
    if (NEVER_AVERAGED.test(given.quantity)) {
      throw new Error(`an average of "${given.quantity}" over runs misleads: take a quantile`);
    }
    const values = valuesOf(given);
    return values.reduce((sum, each) => sum + each, 0) / values.length;
  }),
};
