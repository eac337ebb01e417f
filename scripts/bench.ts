/**
 * How fast the core is, as JSON, in nanoseconds; the best of several repeats after a warm-up. Such times hold only
 * against times taken in the same minute on the same machine.
 *
 *   gaussianSamples               replace loop from raw samples, 200 runs × 50 generations × 1,000: per sample
 *   gaussianSufficientStatistics  the same loop by sufficient statistics, 65,536 runs: per run and generation
 *   survivalMap                   64 cells of a survival map, 200 runs × 100 generations: per run and generation
 *   mixtureEm500, 2000, 10000     EM for 8 components in the plane, 50 iterations: per point, component, iteration
 *   mixtureComplete               a mixture loop of 4 modes by complete data, 10,000 runs: per run and generation
 *   mixtureForecast               1,000 futures × 20 generations of 4 modes, each with its fidelity: in milliseconds
 *   pictureFitMilliseconds        a variational autoencoder, 20 epochs of 200 pictures, in WebAssembly; then in JavaScript
 *   pictureGenerationMilliseconds such a generation from drawing its pictures to V and S of 2,000 others, in WebAssembly
 *   languageTokenEpoch            300 lines of the notebook learned in 6 epochs: per token and epoch, in WebAssembly
 *   languageTokenEpochJavaScript  the same in JavaScript
 *   languageGenerationMilliseconds such a generation, from writing its 300 lines to probabilities along 1,000 new ones
 *   classOf200Milliseconds        200 codes read, and their 800 runs of bell curves replayed
 */

import { finish } from '../src/base/finish.ts';
import { simulateGaussianRuns } from '../src/kinds/gaussian/runs.ts';
import { cellAt, luckOf, type SurvivalMap } from '../src/kinds/gaussian/survival/survival-map.ts';
import { plainEngine as plainLanguage } from '../src/kinds/language/network/engine.ts';
import { firstLearner } from '../src/kinds/language/network/first.ts';
import { engineHere } from '../src/kinds/language/network/kernel/engine.ts';
import { type Lines, tokensOf } from '../src/kinds/language/network/tokens.ts';
import { train as trainOnLines } from '../src/kinds/language/network/train.ts';
import { writeLines } from '../src/kinds/language/network/write.ts';
import { drawLines } from '../src/kinds/language/notebook/draw.ts';
import { fitMixture } from '../src/kinds/mixture/em/fit.ts';
import { MixtureFutures } from '../src/kinds/mixture/futures.ts';
import { drawMixture } from '../src/kinds/mixture/model.ts';
import { PRESETS } from '../src/kinds/mixture/presets.ts';
import { roundComponent } from '../src/kinds/mixture/round.ts';
import { simulateMixtureRuns } from '../src/kinds/mixture/runs.ts';
import { drawReal } from '../src/kinds/pictures/album/album.ts';
import { PIXELS } from '../src/kinds/pictures/album/world.ts';
import { measuredPictures } from '../src/kinds/pictures/draw.ts';
import { pictureFamily } from '../src/kinds/pictures/family.ts';
import { standingOf } from '../src/kinds/pictures/judge/standing.ts';
import { vectorEngine } from '../src/kinds/pictures/kernel/engine.ts';
import { type Engine, plainEngine } from '../src/kinds/pictures/network/engine.ts';
import { initialWeights } from '../src/kinds/pictures/network/initial.ts';
import { train } from '../src/kinds/pictures/network/train.ts';
import { variational } from '../src/kinds/pictures/network/vae.ts';
import { advanceAll } from '../src/sim/futures.ts';
import { generationZero } from '../src/sim/generation.ts';
import { nextGeneration } from '../src/sim/loop.ts';
import type { Method } from '../src/sim/method.ts';
import { rootKey, runKey } from '../src/sim/random/key.ts';
import { fillNormals } from '../src/sim/random/normal.ts';
import { streamAt } from '../src/sim/random/stream.ts';
import { readClass } from './class-bench.ts';
import { takeNoArguments, told } from './told.ts';

const REPEATS = 15;
const GENERATIONS = 50;
const N = 1000;

const EM_ITERATIONS = 50;
const EM_WEIGHTS = [0.3, 0.25, 0.2, 0.1, 0.08, 0.04, 0.02, 0.01];

await told('bench', () => {
  takeNoArguments();
  console.log(
    JSON.stringify({
      gaussianSamples: rounded(gaussian('samples', 200) / (200 * GENERATIONS * N)),
      gaussianSufficientStatistics: rounded(
        gaussian('sufficient-statistics', 65_536) / (65_536 * GENERATIONS),
      ),
      survivalMap: rounded(survivalMap(200, 100)),
      mixtureEm500: rounded(mixtureEm(500)),
      mixtureEm2000: rounded(mixtureEm(2000)),
      mixtureEm10000: rounded(mixtureEm(10_000)),
      mixtureComplete: rounded(mixtureComplete(10_000)),
      mixtureForecast: rounded(mixtureForecast(1000) / 1e6),
      pictureFitMilliseconds: rounded(pictureFit(() => vectorEngine() ?? plainEngine) / 1e6),
      pictureFitJavaScriptMilliseconds: rounded(pictureFit(() => plainEngine) / 1e6),
      pictureGenerationMilliseconds: rounded(pictureGeneration() / 1e6),
      languageTokenEpoch: rounded(languageTokenEpoch(engineHere)),
      languageTokenEpochJavaScript: rounded(languageTokenEpoch(plainLanguage)),
      languageGenerationMilliseconds: rounded(languageGeneration() / 1e6),
      classOf200Milliseconds: rounded(best(readClass) / 1e6),
    }),
  );
});

function gaussian(method: Method, runs: number): number {
  const regime = { synthetic: 'replace', realData: 'none', n: N, spread: 1 } as const;
  const realPerGeneration = new Array<number>(GENERATIONS).fill(0);
  const settings = { regime, divisor: 'n', realPerGeneration, runs, seed: 'bench' } as const;
  return best(() => simulateGaussianRuns(settings, method));
}

/** Over real samples and training-set size, with the median of each cell. */
function survivalMap(runs: number, generations: number): number {
  const map: SurvivalMap = {
    x: { parameter: 'real', from: 0, to: 50, steps: 8, scale: 'linear' },
    y: { parameter: 'n', from: 10, to: 1000, steps: 8, scale: 'logarithmic' },
    fixed: { real: 0, n: 100, spread: 1, generations },
    runs,
    seed: 'bench',
  };
  const time = best(() => {
    const luck = luckOf(map);
    for (let cell = 0; cell < 64; cell++) cellAt(map, cell % 8, Math.floor(cell / 8), luck);
  });
  return time / (64 * runs * generations);
}

/** The same world as in other benchmarks of EM: centres of standard deviation 4, components of 1. */
function mixtureEm(count: number): number {
  const centres = new Float64Array(2 * EM_WEIGHTS.length);
  fillNormals(streamAt(rootKey('bench'), 1), centres);
  const truth = EM_WEIGHTS.map((weight, k) =>
    roundComponent(weight, 4 * (centres[2 * k] ?? 0), 4 * (centres[2 * k + 1] ?? 0), 1),
  );
  const values = new Float64Array(2 * count);
  drawMixture(truth, 1, streamAt(rootKey('bench'), 2), values);
  const stopping = { iterations: EM_ITERATIONS, tolerance: 0 };
  const time = best(() => fitMixture({ values, count, real: 0 }, truth, stopping));
  return time / (count * EM_WEIGHTS.length * EM_ITERATIONS);
}

function mixtureComplete(runs: number): number {
  const regime = { synthetic: 'replace', realData: 'fresh', n: 200, spread: 1 } as const;
  const realPerGeneration = new Array<number>(20).fill(20);
  const truth = PRESETS.archipelago;
  const more = { truth, reseed: 'on', source: 'world', seed: 'bench' } as const;
  const settings = { regime, realPerGeneration, runs, ...more };
  return best(() => simulateMixtureRuns(settings, 'sufficient-statistics')) / (20 * runs);
}

function mixtureForecast(runs: number): number {
  const regime = { synthetic: 'replace', realData: 'fresh', n: 400, spread: 1 } as const;
  const truth = PRESETS.archipelago;
  return best(() => {
    const futures = new MixtureFutures(
      truth,
      { model: truth, generation: 0 },
      runs,
      rootKey('bench'),
    );
    for (let t = 0; t < 20; t++) {
      advanceAll(futures, { regime, real: 20, source: 'world' });
      futures.fidelity();
    }
  });
}

function pictureFit(makeEngine: () => Engine): number {
  const values = new Float64Array(200 * PIXELS);
  drawReal(streamAt(rootKey('bench'), 3), values);
  const samples = { values, count: 200, real: 200 };
  const start = initialWeights(variational);
  const chance = () => streamAt(rootKey('bench'), 4);
  return best(() => finish(train(variational, samples, start, 20, chance(), makeEngine())));
}

/** The second one of a run, half of it real. */
function pictureGeneration(): number {
  const regime = { synthetic: 'replace', realData: 'fresh', n: 200, spread: 1 } as const;
  const family = pictureFamily('variational', 1);
  const key = runKey('bench');
  const first = nextGeneration(family, regime, key, generationZero(family.truth), 200);
  return best(() => {
    const { model } = nextGeneration(family, regime, key, first, 100);
    standingOf(measuredPictures(model, 1));
  });
}

const LANGUAGE_LINES = 300;
const LANGUAGE_EPOCHS = 6;

function languageTokenEpoch(makeEngine: typeof engineHere): number {
  const lines = { values: new Float64Array(LANGUAGE_LINES * 24), count: LANGUAGE_LINES };
  drawLines(streamAt(rootKey('bench'), 5), lines.values);
  const time = best(() => learnLines(lines, makeEngine));
  return time / (tokensOf(lines).count * LANGUAGE_EPOCHS);
}

function learnLines(lines: Lines, makeEngine: typeof engineHere): Float64Array {
  const chance = streamAt(rootKey('bench'), 6);
  const work = trainOnLines(firstLearner(), lines, LANGUAGE_EPOCHS, chance, makeEngine());
  return finish(work).weights;
}

function languageGeneration(): number {
  const { weights } = firstLearner();
  const key = rootKey('bench');
  const shares = new Float64Array(149);
  return best(() => {
    const values = writeLines(weights, { temperature: 0.9 }, key, LANGUAGE_LINES, engineHere());
    const next = learnLines({ values, count: LANGUAGE_LINES }, engineHere);
    writeLines(next, { temperature: 0.9 }, key, 1000, engineHere(), (_line, _place, each) => {
      for (let id = 0; id < each.length; id++) {
        shares[id] = (shares[id] as number) + (each[id] as number);
      }
    });
  });
}

/** Nanoseconds of the fastest repeat. */
function best(work: () => void): number {
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times) * 1e6;
}

function rounded(nanoseconds: number): number {
  return Math.round(nanoseconds * 100) / 100;
}
