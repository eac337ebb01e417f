/** Fits that take their time, and fits that leave something to chance. */
import { expect, test } from 'vitest';
import type { Family } from '../../../../src/sim/family.ts';
import { generationZero } from '../../../../src/sim/generation.ts';
import {
  makeGeneration,
  nextGeneration,
  simulateModels,
  simulateRun,
} from '../../../../src/sim/loop.ts';
import { childKey, PURPOSE, runKey } from '../../../../src/sim/random/key.ts';
import { fillNormals } from '../../../../src/sim/random/normal.ts';
import { streamAt } from '../../../../src/sim/random/stream.ts';
import { regimeOf } from '../nine-regimes.ts';

const REGIME = regimeOf(['replace', 'fresh'], 20);
const KEY = runKey('salt-wren');

interface Fitting {
  /** Numbers that each fit draws. */
  readonly draws?: number;
  readonly onStep?: (step: number) => void;
}

/** Means of normal samples; a fit has four steps, and may draw from its stream. */
function meansOf({ draws = 0, onStep = () => {} }: Fitting = {}): Family<number> & {
  readonly asked: number[];
} {
  const asked: number[] = [];
  return {
    asked,
    truth: 0,
    dimension: 1,
    draw(model, spread, stream, out) {
      fillNormals(stream, out);
      for (const [i, value] of out.entries()) out[i] = model + Math.sqrt(spread) * value;
    },
    *fit({ values, count }, _previous, chance) {
      for (let step = 1; step <= 4; step++) {
        onStep(step);
        yield step / 4;
      }
      const mean = values.reduce((sum, value) => sum + value, 0) / count;
      if (draws === 0) return mean;
      const stream = chance();
      const drawn = Array.from({ length: draws }, () => stream.uniform());
      asked.push(drawn[0] as number);
      return mean + drawn.reduce((sum, value) => sum + value, 0);
    },
    distances: (model, values) => values.map((value) => Math.abs(value - model)),
    parameters: (model) => [model],
  };
}

test('a generation pauses where its fit does, and tells the share that is done', () => {
  const family = meansOf();
  const work = makeGeneration(family, REGIME, KEY, generationZero(family.truth), 5);
  const shares: number[] = [];
  let step = work.next();
  for (; !step.done; step = work.next()) shares.push(step.value);
  expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
  expect(step.value).toEqual(nextGeneration(family, REGIME, KEY, generationZero(family.truth), 5));
});

test('a fit that nobody goes on with does no more', () => {
  const steps: number[] = [];
  const family = meansOf({ onStep: (step) => steps.push(step) });
  const work = makeGeneration(family, REGIME, KEY, generationZero(family.truth), 5);
  work.next();
  work.next();
  work.return(generationZero(0));
  expect(work.next().done).toBe(true);
  expect(steps).toEqual([1, 2]);
});

test('the chances of a fit are a stream of its own in every generation', () => {
  const family = meansOf({ draws: 1 });
  simulateRun(family, REGIME, KEY, [5, 5, 5]);
  const due = [1, 2, 3].map((t) => streamAt(childKey(KEY, t), PURPOSE.fit).uniform());
  expect(family.asked).toEqual(due);
  expect(new Set(due).size).toBe(3);
});

test('the same seed gives the same bits, another one others', () => {
  const run = (seed: string) =>
    simulateModels(meansOf({ draws: 3 }), REGIME, runKey(seed), [5, 5, 5]);
  expect(run('salt-wren')).toEqual(run('salt-wren'));
  expect(run('salt-wren')).not.toEqual(run('marl-crane'));
});

test('no sample depends on what a fit draws', () => {
  const first = (draws: number) =>
    simulateRun(meansOf({ draws }), REGIME, KEY, [20])[0]?.trainingSet;
  // All of the next training set is real as well: the model that the draws changed plays no part.
  const second = (draws: number) =>
    simulateRun(meansOf({ draws }), REGIME, KEY, [20, 20])[1]?.trainingSet;
  expect(first(1)).toEqual(first(0));
  expect(first(100)).toEqual(first(0));
  expect(second(100)).toEqual(second(0));
});

test('the stream is only made when a fit asks for it', () => {
  const family = meansOf();
  const fit: Family<number>['fit'] = function* (samples, previous, _, regime) {
    const nobody = () => {
      throw new Error('nobody was to ask');
    };
    return yield* family.fit(samples, previous, nobody, regime);
  };
  const [plain, watched] = [family, { ...family, fit }].map((each) =>
    simulateModels(each, REGIME, KEY, [5, 5]),
  );
  expect(watched).toEqual(plain);
});
