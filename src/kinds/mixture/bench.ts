import { fidelity } from '../../sim/fidelity.ts';
import { ensembleKey } from '../../sim/random/key.ts';
import { checkPlan } from '../../sim/regimes.ts';
import { type Bench, countedIn, playLoop, type Reading } from '../bench.ts';
import { followInBlocks, type ModelsOf } from '../blocks.ts';
import {
  beginMixtureEnsemble,
  type MixtureEnsemble,
  nextMixtureEnsemble,
} from './ensemble/ensemble.ts';
import type { MixtureExperiment } from './experiment.ts';
import { mixtureFamily } from './family.ts';
import { COMPONENT_NUMBERS, type Mixture, mixtureFrom } from './model.ts';
import { PRESETS, type PresetName } from './presets.ts';
import { mixtureQuantities, mixtureQuantityNames, mixtureSurvival } from './quantities.ts';
import { type Landscape, standingOf, surveyOf } from './regions/landscape.ts';
import { modelOfRun } from './runs.ts';

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
    quantities: [...mixtureQuantityNames(landscape), ...countedIn(experiment.regime)],
    extras: ['fidelity', 'diversity', ...landscape.rare.map((k) => `mode${k + 1}`)],
    play: (run) => playLoop(experiment, family, experiment.source, readHere, run),
    advance: (runs, first = 0) => advance(experiment, landscape, runs, first),
    follow: (runs, first = 0) => follow(experiment, landscape, runs, first),
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
  experiment: MixtureExperiment,
  landscape: Landscape,
  runs: number,
  first: number,
): Generator<(run: number) => Reading> {
  for (const { models } of ensemblesOf(experiment, landscape, runs, first)) {
    yield (run) => read(modelOfRun(models, run, landscape.truth.length), landscape);
  }
}

function follow(experiment: MixtureExperiment, landscape: Landscape, runs: number, first: number) {
  const width = landscape.truth.length * COMPONENT_NUMBERS;
  const numbered = {
    width,
    modelFrom: mixtureFrom,
    read: (model: Mixture) => read(model, landscape),
  };
  const blockOf = function* (count: number, start: number): Generator<ModelsOf> {
    for (const { models } of ensemblesOf(experiment, landscape, count, start)) {
      yield (run, out) => out.set(models.subarray(run * width, (run + 1) * width));
    }
  };
  return followInBlocks(experiment, numbered, blockOf, runs, first);
}

function* ensemblesOf(
  { regime, realPerGeneration, source, seed }: MixtureExperiment,
  { truth }: Landscape,
  runs: number,
  first: number,
): Generator<MixtureEnsemble> {
  checkPlan(regime, realPerGeneration);
  const key = ensembleKey(seed);
  let ensemble: MixtureEnsemble = { ...beginMixtureEnsemble(runs, truth), first };
  for (const real of realPerGeneration) {
    ensemble = nextMixtureEnsemble(truth, regime, key, ensemble, real, source);
    yield ensemble;
  }
}
