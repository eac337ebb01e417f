import { exp, ln } from '../../../sim/math/exponential.ts';
import { ensembleKey } from '../../../sim/random/key.ts';
import { summarise } from '../../../sim/summary.ts';
import { STANDARD_NORMAL } from '../model.ts';
import { tailSurvival, worstFidelity } from '../tails.ts';
import { Luck } from './luck.ts';
import { lastModels, type ReplaceLoop } from './replace-ensemble.ts';

export type MapParameter = keyof ReplaceLoop;

/** The least and the most that a map may ask for. No model leaves the range of doubles within them. */
export const MAP_LIMITS: Readonly<
  Record<MapParameter | 'steps' | 'runs', readonly [least: number, most: number]>
> = {
  real: [0, 100_000],
  n: [2, 100_000],
  spread: [0, 2],
  generations: [1, 500],
  steps: [1, 256],
  runs: [1, 1000],
};

export const SCALES = ['linear', 'logarithmic'] as const;
export type Scale = (typeof SCALES)[number];

/** The values of one parameter, first to last. */
export interface Axis {
  readonly parameter: MapParameter;
  readonly from: number;
  readonly to: number;
  /** How many values there are. */
  readonly steps: number;
  /** Logarithmic: equal ratios; from 0, equal ratios of the value plus 1. */
  readonly scale: Scale;
}

/**
 * The median fidelity over two parameters. Cell c stands in column c mod `x.steps` and in row ⌊c / `x.steps`⌋.
 *
 * All cells have the same luck: the same random numbers are stretched to the settings of each. That makes the map
 * smooth and differences between neighbours sharp; the sampling error of a median over `runs` runs is in each cell
 * all the same, and neighbours share it.
 */
export interface SurvivalMap {
  readonly x: Axis;
  readonly y: Axis;
  /** What the axes do not vary; what they do vary is ignored here. */
  readonly fixed: ReplaceLoop;
  readonly runs: number;
  readonly seed: string;
}

/** @throws RangeError with a sentence when there is no such map */
export function checkMap({ x, y, fixed, runs }: SurvivalMap): void {
  if (x.parameter === y.parameter) throw new RangeError(`${x.parameter} is on both axes`);
  for (const { parameter, from, to, steps } of [x, y]) {
    checkNumber('steps', steps);
    checkNumber(parameter, from);
    checkNumber(parameter, to);
    if (from > to) throw new RangeError(`${parameter} cannot run from ${from} down to ${to}`);
  }
  for (const name of ['real', 'n', 'spread', 'generations'] as const) {
    checkNumber(name, fixed[name]);
  }
  checkNumber('runs', runs);
}

function checkNumber(name: keyof typeof MAP_LIMITS, value: number): void {
  const [least, most] = MAP_LIMITS[name];
  if (value >= least && value <= most && (name === 'spread' || Number.isInteger(value))) return;
  const kind = name === 'spread' ? 'a number' : 'a whole number';
  throw new RangeError(`${name} must be ${kind} from ${least} to ${most}, not ${value}`);
}

/**
 * The value of an axis at step i, from `from` at 0 to `to` at the last; all but λ are rounded to whole numbers, so
 * that neighbours may be the same.
 */
export function valueAt({ parameter, from, to, steps, scale }: Axis, i: number): number {
  if (i === 0) return from;
  if (i === steps - 1) return to;
  const share = i / (steps - 1);
  const value = scale === 'linear' ? from + share * (to - from) : between(from, to, share);
  const within = Math.min(to, Math.max(from, value));
  return parameter === 'spread' ? within : Math.round(within);
}

function between(from: number, to: number, share: number): number {
  const shift = from === 0 ? 1 : 0;
  const start = ln(from + shift);
  return exp(start + share * (ln(to + shift) - start)) - shift;
}

/** What a cell is about; where an axis or `fixed` asks for more than n real samples, r is n. */
export function settingsAt({ x, y, fixed }: SurvivalMap, column: number, row: number): ReplaceLoop {
  const varied = { [x.parameter]: valueAt(x, column), [y.parameter]: valueAt(y, row) };
  const settings = { ...fixed, ...varied };
  return { ...settings, real: Math.min(settings.real, settings.n) };
}

/** What measuring a model costs, in generations. */
const MEASURING = 30;

/** What the dearest cell of a map costs, in runs × generations; one takes about 20 ns. */
export function costPerCell({ x, y, fixed, runs }: SurvivalMap): number {
  const varied = [x, y].find(({ parameter }) => parameter === 'generations');
  return runs * ((varied?.to ?? fixed.generations) + MEASURING);
}

/** The luck that all cells of a map share. */
export function luckOf({ seed, runs }: SurvivalMap): Luck {
  return new Luck(ensembleKey(seed), runs);
}

/**
 * The value of a cell, from 0 to 1.
 *
 * @param map one that `checkMap` lets pass
 * @param luck that of `luckOf`; who computes more than one cell keeps it
 */
export function cellAt(map: SurvivalMap, column: number, row: number, luck = luckOf(map)): number {
  return medianFidelity(settingsAt(map, column, row), luck);
}

/** The median over runs of the smaller fidelity of the two tails. */
export function medianFidelity(settings: ReplaceLoop, luck: Luck): number {
  const { mean, variance } = lastModels(settings, luck);
  const fidelities = mean.map((each, run) => {
    const model = { mean: each, variance: variance[run] as number };
    return worstFidelity(tailSurvival(model, STANDARD_NORMAL));
  });
  return summarise(fidelities).q50;
}
