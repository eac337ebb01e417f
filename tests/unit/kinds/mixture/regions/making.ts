/** What the tests of mixtures make again and again. */

import {
  type Component,
  drawMixture,
  type Mixture,
  mixtureParameters,
} from '../../../../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../../../../src/kinds/mixture/presets.ts';
import {
  type MixtureRuns,
  modelOfRun,
  simulateMixtureRuns,
} from '../../../../../src/kinds/mixture/runs.ts';
import type { Source } from '../../../../../src/sim/collection.ts';
import type { Method } from '../../../../../src/sim/method.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import { Stream } from '../../../../../src/sim/random/stream.ts';
import type { RealDataRegime, SyntheticRegime } from '../../../../../src/sim/regimes.ts';
import type { Samples } from '../../../../../src/sim/samples.ts';

export type Place = readonly [x: number, y: number];

export function samplesAt(places: readonly Place[], weights?: readonly number[]): Samples {
  const count = places.length;
  const samples = { values: Float64Array.from(places.flat()), count, real: count };
  return weights === undefined ? samples : { ...samples, weights: Float64Array.from(weights) };
}

/** Independent draws from a mixture. */
export function drawn(model: Mixture, count: number, seed: string): Samples {
  const values = new Float64Array(2 * count);
  drawMixture(model, 1, new Stream(rootKey(seed)), values);
  return { values, count, real: 0 };
}

export function placesOf({ values, count }: Samples): Place[] {
  return Array.from({ length: count }, (_, i) => placeAt(values, i));
}

export function placeAt(values: Float64Array, i: number): Place {
  return [values[2 * i] ?? Number.NaN, values[2 * i + 1] ?? Number.NaN];
}

/** The component with this index; a test that asks for one that is not there is wrong. */
export function componentOf(model: Mixture | undefined, k: number): Component {
  const component = model?.[k];
  if (component === undefined) throw new Error(`there is no component ${k}`);
  return component;
}

/** The largest difference between the parameters of two mixtures, relative to `scale` or to themselves. */
export function farthest(one: Mixture, other: Mixture, scale = 1): number {
  const expected = mixtureParameters(other);
  return mixtureParameters(one).reduce((worst, value, i) => {
    const due = expected[i] ?? Number.NaN;
    const error = Math.abs(value - due) / Math.max(Math.abs(due), scale);
    return Number.isNaN(error) ? Number.POSITIVE_INFINITY : Math.max(worst, error);
  }, 0);
}

/** Everything that must hold for any mixture that a fit returns. */
export function faultsOf(model: Mixture): string[] {
  const weight = model.reduce((sum, component) => sum + component.weight, 0);
  return [
    ...(mixtureParameters(model).every(Number.isFinite) ? [] : ['a number is not finite']),
    ...(Math.abs(weight - 1) < 1e-9 ? [] : [`the weights add up to ${weight}`]),
    ...model.flatMap(({ weight: own, covariance: [xx, xy, yy] }, k) => [
      ...(own >= 0 ? [] : [`weight ${k} is ${own}`]),
      ...(xx >= 0 && yy >= 0 && xx * yy - xy * xy >= -1e-12 * xx * yy
        ? []
        : [`covariance ${k} is ${[xx, xy, yy]}`]),
    ]),
  ];
}

const DEFAULTS = {
  truth: PRESETS.archipelago as Mixture,
  n: 100,
  spread: 1,
  synthetic: 'replace' as SyntheticRegime,
  realData: 'none' as RealDataRegime,
  real: 0,
  generations: 10,
  runs: 100,
  reseed: 'on' as MixtureRuns['reseed'],
  source: 'world' as Source,
  seed: 'tests',
};

/** The models of many runs, by generation (from 1) and run. */
export function modelsOf(
  given: Partial<typeof DEFAULTS>,
  method: Method = 'sufficient-statistics',
): (generation: number) => Mixture[] {
  const { n, spread, synthetic, realData, real, generations, ...rest } = { ...DEFAULTS, ...given };
  const regime = { synthetic, realData, n, spread };
  const realPerGeneration = new Array<number>(generations).fill(real);
  const found = simulateMixtureRuns({ ...rest, regime, realPerGeneration }, method);
  const known = new Map<number, Mixture[]>();
  return (generation) => {
    const models = found[generation - 1] ?? new Float64Array(0);
    const read = (_: unknown, run: number) => modelOfRun(models, run, rest.truth.length);
    const list = known.get(generation) ?? Array.from({ length: rest.runs }, read);
    known.set(generation, list);
    return list;
  };
}

export type Settings = Parameters<typeof modelsOf>[0];

/** What is measured of the runs, one number each. */
export function measured(models: readonly Mixture[], read: (model: Mixture) => number) {
  return Float64Array.from(models, read);
}
