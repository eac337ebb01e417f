/**
 * Runs and samplers by name, with a digest of every bit that they computed. The table is the same in every engine;
 * it imports nothing but the simulation core, so that it can be bundled and run anywhere.
 */

import { gaussianFamily } from '../../src/kinds/gaussian/family.ts';
import { STANDARD_NORMAL } from '../../src/kinds/gaussian/model.ts';
import { quantitiesOfRuns } from '../../src/kinds/gaussian/quantities.ts';
import { simulateGaussianRuns } from '../../src/kinds/gaussian/runs.ts';
import { digestText, EMPTY_DIGEST, extendDigest } from '../../src/sim/digest.ts';
import type { Divisor } from '../../src/sim/divisor.ts';
import { simulateRun } from '../../src/sim/loop.ts';
import * as errorFunctions from '../../src/sim/math/error-function.ts';
import * as exponentials from '../../src/sim/math/exponential.ts';
import * as inverses from '../../src/sim/math/inverse-error-function.ts';
import * as logGammas from '../../src/sim/math/log-gamma.ts';
import { normalCdf } from '../../src/sim/math/normal-distribution.ts';
import { normalQuantile } from '../../src/sim/math/normal-quantile.ts';
import * as polygammas from '../../src/sim/math/polygamma.ts';
import { fillChiSquared } from '../../src/sim/random/chi-squared.ts';
import { rootKey, runKey } from '../../src/sim/random/key.ts';
import { nextBinomial } from '../../src/sim/random/multinomial.ts';
import { fillNormals } from '../../src/sim/random/normal.ts';
import { sampleIndices } from '../../src/sim/random/shuffle.ts';
import { Stream } from '../../src/sim/random/stream.ts';
import {
  hasSufficientStatistics,
  REAL_DATA_REGIMES,
  type Regime,
  SYNTHETIC_REGIMES,
} from '../../src/sim/regimes.ts';
import { addLanguageDigests } from './language-digests.ts';
import { addMixtureDigests } from './mixture-digests.ts';
import { addPictureDigests } from './picture-digests.ts';
import { addToolDigests } from './tool-digests.ts';

const special = { ...errorFunctions, ...inverses, ...exponentials, ...logGammas, ...polygammas };

const GENERATIONS = 12;

/** Digests by the name of what was computed. */
export function digestTable(): Record<string, string> {
  const table: Record<string, string> = {};
  for (const synthetic of SYNTHETIC_REGIMES) {
    for (const realData of REAL_DATA_REGIMES) {
      for (const [n, seed] of [
        [10, 'a'],
        [10, '尾'],
        [100, 'a'],
      ] as const) {
        addRun(table, { synthetic, realData, n, spread: 1 }, 'n', seed);
      }
      addEnsemble(table, { synthetic, realData, n: 20, spread: 0.95 });
    }
  }
  for (const realData of REAL_DATA_REGIMES) {
    addRun(table, { synthetic: 'replace', realData, n: 1000, spread: 1 }, 'n', 'b');
  }
  addRun(table, { synthetic: 'replace', realData: 'fresh', n: 100, spread: 0.95 }, 'n', 'b');
  addRun(table, { synthetic: 'accumulate', realData: 'none', n: 50, spread: 1 }, 'n-1', 'b');
  addLanguageDigests(table);
  addMixtureDigests(table);
  addToolDigests(table);
  addPictureDigests(table);
  addSamplers(table);
  addFunctions(table);
  return table;
}

/** A run whose real samples vary where they may: all its models. */
function addRun(
  table: Record<string, string>,
  regime: Regime,
  divisor: Divisor,
  seed: string,
): void {
  const some = Math.floor(regime.n / 5);
  const changing = [some, 0, regime.n, 1];
  const plan = Array.from({ length: GENERATIONS }, (_, i) =>
    regime.realData === 'fixed' ? some : (changing[i % 4] ?? 0),
  );
  const run = simulateRun(gaussianFamily(STANDARD_NORMAL, divisor), regime, runKey(seed), plan);
  const { synthetic, realData, n, spread } = regime;
  const name = `run: ${synthetic}, ${realData}, n ${n}, spread ${spread}, divisor ${divisor}, seed ${seed}`;
  table[name] = digestText(run[GENERATIONS - 1]?.digest ?? EMPTY_DIGEST);
}

/** Twenty runs by sufficient statistics: all their quantities. */
function addEnsemble(table: Record<string, string>, regime: Regime): void {
  if (!hasSufficientStatistics(regime)) return;
  const realPerGeneration = Array.from({ length: GENERATIONS }, () => 4);
  const settings = { regime, divisor: 'n', realPerGeneration, runs: 20, seed: 'ensemble' } as const;
  let digest = EMPTY_DIGEST;
  for (const models of simulateGaussianRuns(settings, 'sufficient-statistics')) {
    for (const values of Object.values(quantitiesOfRuns(models, STANDARD_NORMAL))) {
      digest = extendDigest(digest, [...values]);
    }
  }
  table[`ensemble: ${regime.synthetic}, ${regime.realData}`] = digestText(digest);
}

function addSamplers(table: Record<string, string>): void {
  const stream = new Stream(rootKey('samplers'));
  const fill = (draw: () => number) => Array.from({ length: 2000 }, draw);
  const add = (name: string, values: Iterable<number>) => {
    table[`sampler: ${name}`] = digestText(extendDigest(EMPTY_DIGEST, [...values]));
  };
  const array = new Float64Array(50_000);
  add(
    'uniform',
    fill(() => stream.uniform()),
  );
  fillNormals(stream, array);
  add('normal', array);
  for (const df of [0.3, 5, 999]) {
    fillChiSquared(stream, df, array.subarray(0, 2000));
    add(`χ² ${df}`, array.subarray(0, 2000));
  }
  add(
    'binomial by inversion',
    fill(() => nextBinomial(stream, 50, 0.03)),
  );
  add(
    'binomial by rejection',
    fill(() => nextBinomial(stream, 1000, 0.3)),
  );
  add('shuffle', sampleIndices(stream, 1000, 1000));
}

/** Each special function along its range. */
function addFunctions(table: Record<string, string>): void {
  const { ln, exp, erfc, inverseErfc, logGamma, digamma, trigamma } = special;
  const add = (name: string, f: (x: number) => number, from: number, to: number) => {
    const values = Array.from({ length: 2000 }, (_, i) =>
      f(from + ((to - from) * (i + 0.5)) / 2000),
    );
    table[`function: ${name}`] = digestText(extendDigest(EMPTY_DIGEST, values));
  };
  add('ln', ln, 0, 1000);
  add('exp', exp, -700, 700);
  add('erfc', erfc, -6, 26);
  add('inverseErfc', inverseErfc, 0, 2);
  add('logGamma', logGamma, 0, 1000);
  add('digamma', digamma, 0, 100);
  add('trigamma', trigamma, 0, 100);
  add('normalCdf', normalCdf, -37, 9);
  add('normalQuantile', normalQuantile, 0, 1);
}
