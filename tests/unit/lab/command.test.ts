import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EnsembleOrder } from '../../../src/experiment/order.ts';
import type { GaussianExperiment } from '../../../src/kinds/gaussian/experiment.ts';
import type { LanguageExperiment } from '../../../src/kinds/language/experiment.ts';
import type { MixtureExperiment } from '../../../src/kinds/mixture/experiment.ts';
import type { PicturesExperiment } from '../../../src/kinds/pictures/experiment.ts';
import { commandOfEnsemble, commandOfRun } from '../../../src/lab/command.ts';
import { csvOfEnsemble, csvOfRun, jsonOfEnsemble, jsonOfRun } from '../../../src/lab/data.ts';
import { labRunOf } from '../../../src/lab/experiments.ts';
import { planOf } from '../../../src/lab/plan.ts';
import { optionsOf, optionsOfAll, printed } from './commands.ts';
import { anyState, labWith } from './states.ts';

/** What the program should have understood. */
function settingsOf({ method, runs, ...order }: EnsembleOrder) {
  const experiment = order.experiment as
    | GaussianExperiment
    | LanguageExperiment
    | MixtureExperiment
    | PicturesExperiment;
  const { regime, realPerGeneration, seed, model } = experiment;
  const common = {
    model,
    ...regime,
    real: realPerGeneration,
    generations: realPerGeneration.length,
    runs,
    seed,
    divisor: experiment.model === 'gaussian' ? experiment.divisor : 'n',
    method,
    format: 'json',
    each: false,
  };
  if (experiment.model === 'gaussian') return common;
  if (experiment.model === 'pictures') {
    // What the lab does not ask for: a contact sheet, or something in the place of a run.
    return { ...common, network: experiment.network, pictures: 'off', at: 'all', show: 'run' };
  }
  if (experiment.model === 'language') {
    return { ...common, learner: experiment.learner, text: 0, textAt: 'all' };
  }
  const { preset, reseed, source } = experiment;
  const isWeighted = source === 'world' || source.isWeighted;
  return {
    ...common,
    preset,
    reseed,
    from: source === 'world' ? 'world' : source.mode + 1,
    stratumWeights: isWeighted ? 'on' : 'off',
  };
}

test('the program understands any command of the lab, and as the lab does', () => {
  const cases = fc.tuple(anyState, fc.constantFrom('a', 'b', 'c'));
  fc.assert(
    // Many at once: a shell for each takes long.
    fc.property(fc.array(cases, { minLength: 15, maxLength: 15 }), (labs) => {
      const orders = labs.map(([state, letter]) => planOf(state, letter).order);
      expect(optionsOfAll(orders.map(commandOfEnsemble))).toEqual(orders.map(settingsOf));
      const runs = orders.map((order) => ({ ...order, runs: 1, method: 'samples' }) as const);
      const commands = orders.map(({ experiment }) => commandOfRun(experiment));
      expect(optionsOfAll(commands)).toEqual(runs.map(settingsOf));
    }),
    { numRuns: 10 },
  );
});

test('a command is short where nothing is unusual', () => {
  const { order } = planOf(labWith({}), 'b');
  expect(commandOfRun(order.experiment)).toBe(
    'npm run --silent simulate -- --model gaussian --synthetic replace --real-data fresh --n 100 --real 10 --generations 50 --runs 1 --seed tailkeeper',
  );
});

test.each(["it's", '--help', '$HOME `ls`', 'a  b', '🐍', '\\', '"'])('the seed %s', (seed) => {
  const { order } = planOf(labWith({ seed }), 'a');
  expect(optionsOf(commandOfEnsemble(order)).seed).toBe(seed);
});

/** Small ones, of every kind. */
const CASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a bell curve left alone': {},
  'with fresh samples, by raw samples': {
    'a.real-data': 'fresh',
    'a.real': '0,5,10',
    method: 'samples',
  },
  'with a pool that is fitted in part': { 'a.synthetic': 'accumulate-subsample' },
  'with all tools for tails': {
    'a.tail-weight': 'on',
    'a.tail-window': 'truth',
    'a.real-data': 'fresh',
    'a.real-weight': 'best',
    'a.divisor': 'n-1',
  },
  'behind a detector': {
    'a.real-data': 'fresh',
    'a.real': '100',
    'a.contaminated': 'on',
    'a.detector': 'on',
    'a.tail-false-positive': '0.5',
    'a.refill': 'on',
  },
  'islands, labels known': { model: 'mixture', 'a.real-data': 'fresh', 'a.spread': '0.95' },
  'islands by EM, one of them fed': {
    model: 'mixture',
    method: 'samples',
    'a.real-data': 'fresh',
    'a.from': '4',
    'a.stratum-weights': 'off',
    'a.reseed': 'off',
  },
  'a single island': { model: 'mixture', world: 'needle' },
};

describe.each(Object.entries(CASES))('what the command prints: %s', (_, settings) => {
  const state = labWith({ generations: '6', runs: '12', ...settings });
  const { order, run, ensemble } = labRunOf(state, 'a');
  if (ensemble === null) throw new Error('no ensemble');
  const quantities = ensemble.names.slice(0, ensemble.printed);

  test('is the run, sign for sign', () => {
    const command = commandOfRun(order.experiment);
    expect(csvOfRun(run, quantities)).toBe(printed(command, 'csv'));
    expect(jsonOfRun(order.experiment, run)).toBe(printed(command, 'json'));
  });

  test('is the ensemble, sign for sign', () => {
    const command = commandOfEnsemble(order);
    expect(csvOfEnsemble(ensemble)).toBe(printed(command, 'csv'));
    expect(jsonOfEnsemble(order, ensemble)).toBe(printed(command, 'json'));
  });
});
