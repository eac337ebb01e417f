import { fidelity } from '../../sim/fidelity.ts';
import type { Method } from '../../sim/method.ts';
import { ensembleKey } from '../../sim/random/key.ts';
import { checkPlan } from '../../sim/regimes.ts';
import { type Bench, playLoop, type Reading, realsOf, type Specimen } from '../bench.ts';
import { beginMixtureEnsemble, nextMixtureEnsemble } from './ensemble/ensemble.ts';
import type { MixtureExperiment } from './experiment.ts';
import { mixtureFamily } from './family.ts';
import { type Mixture, mixtureParameters } from './model.ts';
import { PRESETS, type PresetName } from './presets.ts';
import { mixtureQuantities, mixtureQuantityNames, mixtureSurvival } from './quantities.ts';
import { type Landscape, standingOf, surveyOf } from './regions/landscape.ts';
import { modelOfRun, simulateMixtureRuns } from './runs.ts';

export { theoryOf } from './theory.ts';

/**
 * The bench for mixtures. Extras: `fidelity` of the worst tail, `diversity` (1 − Σ w², the Gini–Simpson index), and the
 * survival of each rare mode, `mode4` for the fourth.
 */
export function benchOf(experiment: MixtureExperiment): Bench {
  const landscape = landscapeOf(experiment.preset);
  const family = mixtureFamily(landscape.truth, experiment.reseed);
  const readHere = (model: Mixture) => read(model, landscape);
  return {
    quantities: mixtureQuantityNames(landscape),
    extras: ['fidelity', 'diversity', ...landscape.rare.map((k) => `mode${k + 1}`)],
    play: (run) => playLoop(experiment, family, experiment.source, readHere, run),
    advance: (runs) => advance(experiment, landscape, runs),
    models: (method, runs) => models(experiment, landscape, method, runs),
    reals: (run) => realsOf(experiment, family, run),
  };
}

const landscapes = new Map<PresetName, Landscape>();

/** Surveyed once: some worlds take half a second. */
function landscapeOf(preset: PresetName): Landscape {
  const known = landscapes.get(preset);
  if (known !== undefined) return known;
  const made = surveyOf(PRESETS[preset]);
  landscapes.set(preset, made);
  return made;
}

function read(model: Mixture, landscape: Landscape): Reading {
  const standing = standingOf(model, landscape);
  const survival = mixtureSurvival(standing, landscape);
  const worst = Math.min(...Object.values(survival).map(fidelity));
  const { outskirts: _, ...ofRare } = survival;
  const extras = { fidelity: worst, diversity: diversityOf(model), ...ofRare };
  const quantities = { ...mixtureQuantities(model, landscape, standing), ...extras };
  return { survival, fidelity: worst, quantities };
}

function diversityOf(model: Mixture): number {
  return 1 - model.reduce((sum, { weight }) => sum + weight * weight, 0);
}

function* advance(
  { regime, realPerGeneration, source, seed }: MixtureExperiment,
  landscape: Landscape,
  runs: number,
): Generator<(run: number) => Reading> {
  checkPlan(regime, realPerGeneration);
  const { truth } = landscape;
  const key = ensembleKey(seed);
  let ensemble = beginMixtureEnsemble(runs, truth);
  for (const real of realPerGeneration) {
    ensemble = nextMixtureEnsemble(truth, regime, key, ensemble, real, source);
    const { models: now } = ensemble;
    yield (run) => read(modelOfRun(now, run, truth.length), landscape);
  }
}

function models(experiment: MixtureExperiment, landscape: Landscape, method: Method, runs: number) {
  const { truth } = landscape;
  const generations = simulateMixtureRuns({ ...experiment, truth, runs }, method);
  return generations.map((generation) => (run: number): Specimen => {
    const model = modelOfRun(generation, run, truth.length);
    return { model, parameters: mixtureParameters(model), reading: () => read(model, landscape) };
  });
}
