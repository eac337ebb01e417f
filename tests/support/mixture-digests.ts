/** The part of the digest table that is about mixtures; it imports nothing but the simulation core either. */

import { fitMixture, STOPPING } from '../../src/kinds/mixture/em/fit.ts';
import { RESEEDS, type Reseed } from '../../src/kinds/mixture/em/reseed.ts';
import { startFrom } from '../../src/kinds/mixture/em/start.ts';
import { mixtureFamily } from '../../src/kinds/mixture/family.ts';
import { drawMixture, mixtureParameters } from '../../src/kinds/mixture/model.ts';
import { PRESET_NAMES, PRESETS, type PresetName } from '../../src/kinds/mixture/presets.ts';
import { mixtureQuantities } from '../../src/kinds/mixture/quantities.ts';
import { standingOf, surveyOf } from '../../src/kinds/mixture/regions/landscape.ts';
import { modelOfRun, simulateMixtureRuns } from '../../src/kinds/mixture/runs.ts';
import type { Source } from '../../src/sim/collection.ts';
import { digestText, EMPTY_DIGEST, extendDigest } from '../../src/sim/digest.ts';
import { simulateRun } from '../../src/sim/loop.ts';
import { expOfNegative } from '../../src/sim/math/fast-exponential.ts';
import { normalCdfByTable } from '../../src/sim/math/normal-table.ts';
import { nextChiSquared } from '../../src/sim/random/chi-squared.ts';
import { rootKey, runKey } from '../../src/sim/random/key.ts';
import { Stream } from '../../src/sim/random/stream.ts';
import { hasSufficientStatistics, type Regime } from '../../src/sim/regimes.ts';

type Table = Record<string, string>;

const GENERATIONS = 12;
const N = 60;
const REAL = 6;
const WORLD: Source = 'world';
const WEIGHTED: Source = { mode: 3, isWeighted: true };
const UNWEIGHTED: Source = { mode: 3, isWeighted: false };

const KINDS = [
  ['replace', 'none'],
  ['replace', 'fixed'],
  ['replace', 'fresh'],
  ['accumulate', 'none'],
  ['accumulate', 'fresh'],
  ['accumulate-subsample', 'none'],
  ['accumulate-subsample', 'fresh'],
] as const;

const digestOf = (numbers: Iterable<number>) =>
  digestText(extendDigest(EMPTY_DIGEST, [...numbers]));

export function addMixtureDigests(table: Table): void {
  for (const [synthetic, realData] of KINDS) {
    const regime: Regime = { synthetic, realData, n: N, spread: 1 };
    const sources = realData === 'fresh' ? [WORLD, WEIGHTED, UNWEIGHTED] : [WORLD];
    for (const source of sources) {
      addRun(table, 'archipelago', regime, source, 'on');
      addEnsemble(table, regime, source);
    }
  }
  for (const preset of PRESET_NAMES) {
    const regime: Regime = { synthetic: 'replace', realData: 'fresh', n: N, spread: 0.95 };
    addRun(table, preset, regime, WORLD, 'on');
    addRun(table, preset, { ...regime, n: 200 }, WORLD, 'off');
    addMasses(table, preset);
    addFit(table, preset);
  }
  // So few samples that modes die, and come back or not.
  for (const reseed of RESEEDS) {
    const regime: Regime = { synthetic: 'replace', realData: 'fresh', n: 24, spread: 1 };
    addRun(table, 'archipelago', regime, WORLD, reseed);
  }
  addFunctions(table);
}

const nameOf = (source: Source) =>
  source === 'world' ? source : `mode ${source.mode}${source.isWeighted ? ', weighted' : ''}`;

/** All the models of a run. */
function addRun(
  table: Table,
  preset: PresetName,
  regime: Regime,
  source: Source,
  reseed: Reseed,
): void {
  const plan = new Array<number>(GENERATIONS).fill(REAL);
  const family = mixtureFamily(PRESETS[preset], reseed);
  const run = simulateRun(family, regime, runKey('mixture'), plan, source);
  const { synthetic, realData, n, spread } = regime;
  const name = `mixture run: ${preset}, ${synthetic}, ${realData}, n ${n}, spread ${spread}, from ${nameOf(source)}, reseed ${reseed}`;
  table[name] = digestText(run.at(-1)?.digest ?? EMPTY_DIGEST);
}

/** Ten runs with complete data: all their models. */
function addEnsemble(table: Table, regime: Regime, source: Source): void {
  if (!hasSufficientStatistics(regime)) return;
  const realPerGeneration = new Array<number>(GENERATIONS).fill(REAL);
  const truth = PRESETS.archipelago;
  const settings = { truth, regime, reseed: 'on', realPerGeneration, source } as const;
  const generations = simulateMixtureRuns(
    { ...settings, runs: 10, seed: 'mixture' },
    'sufficient-statistics',
  );
  const name = `mixture ensemble: ${regime.synthetic}, ${regime.realData}, from ${nameOf(source)}`;
  table[name] = digestOf(generations.flatMap((models) => [...models]));
}

/** The boundary of the core, and where five models of an ensemble stand. */
function addMasses(table: Table, preset: PresetName): void {
  const truth = PRESETS[preset];
  const landscape = surveyOf(truth);
  table[`mixture outline: ${preset}`] = digestOf(
    landscape.core.flatMap(({ corners }) => [...corners]),
  );
  const regime: Regime = { synthetic: 'replace', realData: 'none', n: N, spread: 1 };
  const [models] = simulateMixtureRuns(
    { truth, regime, reseed: 'on', realPerGeneration: [0], source: WORLD, runs: 5, seed: preset },
    'sufficient-statistics',
  );
  const numbers = Array.from({ length: 5 }, (_, run) => {
    const model = modelOfRun(models ?? new Float64Array(0), run, truth.length);
    const { outskirts, modes } = standingOf(model, landscape);
    const measured = Object.values(mixtureQuantities(model, landscape));
    return [outskirts, ...modes.map(({ mass }) => mass), ...measured];
  });
  table[`mixture masses: ${preset}`] = digestOf(numbers.flat());
}

/** EM from a start of its own. */
function addFit(table: Table, preset: PresetName): void {
  const count = 150;
  const values = new Float64Array(2 * count);
  drawMixture(PRESETS[preset], 1, new Stream(rootKey(preset)), values);
  const samples = { values, count, real: 0 };
  const start = startFrom(samples, PRESETS[preset].length);
  const { model, logLikelihood, iterations } = fitMixture(samples, start, STOPPING);
  table[`mixture fit: ${preset}`] = digestOf([
    ...mixtureParameters(model),
    logLikelihood,
    iterations,
  ]);
}

/** What mixtures compute with, along its range. */
function addFunctions(table: Table): void {
  const along = (f: (x: number) => number, from: number, to: number) =>
    Array.from({ length: 4000 }, (_, i) => f(from + ((to - from) * (i + 0.5)) / 4000));
  table['mixture function: expOfNegative'] = digestOf([
    ...along(expOfNegative, -705, 0),
    ...along(expOfNegative, -3, 0),
  ]);
  table['mixture function: normalCdfByTable'] = digestOf(along(normalCdfByTable, -8.2, 8.2));
  const stream = new Stream(rootKey('next χ²'));
  const draws = Array.from({ length: 3000 }, (_, i) => nextChiSquared(stream, i % 7));
  table['mixture sampler: next χ²'] = digestOf(draws);
}
