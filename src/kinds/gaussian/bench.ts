import { ensembleKey } from '../../sim/random/key.ts';
import { checkPlan } from '../../sim/regimes.ts';
import { type Bench, countedIn, playLoop, type Reading } from '../bench.ts';
import { BLOCK_NUMBERS, blocksOf, followInBlocks, type ModelsOf } from '../blocks.ts';
import { beginEnsemble, type GaussianEnsemble, nextEnsemble } from './ensemble.ts';
import type { GaussianExperiment } from './experiment.ts';
import { gaussianFamily } from './family.ts';
import { type Gaussian, STANDARD_NORMAL } from './model.ts';
import { type DrawMoments, drawMoments } from './moments.ts';
import { MomentsInBlocks } from './moments-in-blocks.ts';
import { GAUSSIAN_QUANTITIES, gaussianQuantities } from './quantities.ts';

export { theoryOf } from './theory.ts';

/** Numbers of a model: mean and variance. */
const WIDTH = 2;

/** The bench for normal models. Extra: `deviation`, σ. */
export function benchOf(experiment: GaussianExperiment): Bench {
  const family = gaussianFamily(STANDARD_NORMAL, experiment.divisor);
  return {
    quantities: [...GAUSSIAN_QUANTITIES, ...countedIn(experiment.regime)],
    extras: ['deviation'],
    play: (run) => playLoop(experiment, family, 'world', read, run),
    advance: (runs, first = 0) => advance(experiment, runs, first),
    follow: (runs, first = 0) => follow(experiment, runs, first),
  };
}

function read(model: Gaussian): Reading {
  const quantities = gaussianQuantities(model, STANDARD_NORMAL);
  return {
    survival: { left: quantities.survivalLeft, right: quantities.survivalRight },
    fidelity: quantities.fidelity,
    quantities: { ...quantities, deviation: Math.sqrt(model.variance) },
  };
}

function* advance(
  experiment: GaussianExperiment,
  runs: number,
  first: number,
): Generator<(run: number) => Reading> {
  const draw = first === 0 ? drawMoments : momentsFrom(experiment, first).draw;
  for (const ensemble of ensemblesOf(experiment, runs, draw)) {
    yield (run) => read(modelOf(ensemble, run));
  }
}

function follow(experiment: GaussianExperiment, runs: number, first: number) {
  const isOneBlock = first === 0 && runs * numbersOf(experiment) <= BLOCK_NUMBERS;
  const moments = momentsFrom(experiment, first);
  const modelFrom = ([mean, variance]: Float64Array) => ({
    mean: mean as number,
    variance: variance as number,
  });
  const draw = isOneBlock ? drawMoments : moments.draw;
  const blockOf = function* (count: number): Generator<ModelsOf> {
    for (const { mean, variance } of ensemblesOf(experiment, count, draw)) {
      yield (run, out) => {
        out[0] = mean[run] as number;
        out[1] = variance[run] as number;
      };
    }
    moments.next();
  };
  return followInBlocks(experiment, { width: WIDTH, modelFrom, read }, blockOf, runs, first);
}

/** The moments of all runs from the `first` on: those of the runs before it are drawn, and gone. */
function momentsFrom(experiment: GaussianExperiment, first: number): MomentsInBlocks {
  const moments = new MomentsInBlocks();
  for (const [runs] of blocksOf(first, 0, numbersOf(experiment))) {
    for (const _ of ensemblesOf(experiment, runs, moments.draw));
    moments.next();
  }
  return moments;
}

/** Numbers of all models of a run. */
function numbersOf({ realPerGeneration }: GaussianExperiment): number {
  return WIDTH * realPerGeneration.length;
}

function* ensemblesOf(
  { regime, divisor, realPerGeneration, seed }: GaussianExperiment,
  runs: number,
  draw: DrawMoments,
): Generator<GaussianEnsemble> {
  checkPlan(regime, realPerGeneration);
  const key = ensembleKey(seed);
  let ensemble: GaussianEnsemble = { ...beginEnsemble(runs, STANDARD_NORMAL), draw };
  for (const real of realPerGeneration) {
    ensemble = nextEnsemble(STANDARD_NORMAL, divisor, regime, key, ensemble, real);
    yield ensemble;
  }
}

function modelOf({ mean, variance }: GaussianEnsemble, run: number): Gaussian {
  return { mean: mean[run] as number, variance: variance[run] as number };
}
