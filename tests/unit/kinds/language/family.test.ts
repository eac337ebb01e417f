/** Machines in the loop: where they begin, what a run hands on, and how they are drawn from. */
import { describe, expect, test } from 'vitest';
import { finish } from '../../../../src/base/finish.ts';
import { languageFamily } from '../../../../src/kinds/language/family.ts';
import {
  FIRST,
  type LanguageModel,
  LONGEST,
  type Machine,
  NOTEBOOK,
} from '../../../../src/kinds/language/model.ts';
import { plainEngine } from '../../../../src/kinds/language/network/engine.ts';
import { firstLearner } from '../../../../src/kinds/language/network/first.ts';
import { train } from '../../../../src/kinds/language/network/train.ts';
import { writeLines } from '../../../../src/kinds/language/network/write.ts';
import { drawLines } from '../../../../src/kinds/language/notebook/draw.ts';
import { logProbability } from '../../../../src/kinds/language/notebook/truth.ts';
import { generationZero } from '../../../../src/sim/generation.ts';
import { nextGeneration, simulateRun } from '../../../../src/sim/loop.ts';
import { childKey, PURPOSE, runKey } from '../../../../src/sim/random/key.ts';
import { streamAt } from '../../../../src/sim/random/stream.ts';
import type { Regime } from '../../../../src/sim/regimes.ts';

const N = 30;
const REGIME: Regime = { synthetic: 'replace', realData: 'fresh', n: N, spread: 0.9 };
const key = runKey('notebook');
const family = languageFamily();
const run = simulateRun(family, REGIME, key, [0, 10, 30]);

function machineOf(model: LanguageModel | undefined): Machine {
  if (model?.machine !== 'network') throw new Error('nothing was trained');
  return model;
}
const machines = run.map(({ model }) => machineOf(model));

test('generation 1 learns from what the first machine writes at T, and goes on from it', () => {
  const stream = streamAt(childKey(key, 1), PURPOSE.synthetic);
  const { weights } = firstLearner();
  const lines = writeLines(weights, { temperature: 0.9 }, stream.key(), N, plainEngine());
  expect(run[0]?.trainingSet.values).toEqual(lines);
  const chance = streamAt(childKey(key, 1), PURPOSE.fit);
  const luck = chance.key();
  const due = finish(train(firstLearner(), { values: lines, count: N }, 6, chance, plainEngine()));
  expect(machines[0]?.learner).toEqual(due);
  expect(machines[0]?.luck).toEqual(luck);
});

test('later machines go on from weights, means, squares and steps, with the luck of the run', () => {
  for (const generation of [2, 3]) {
    const before = machines[generation - 2] as Machine;
    const { trainingSet } = run[generation - 1] as (typeof run)[number];
    const chance = streamAt(childKey(key, generation), PURPOSE.fit);
    const due = finish(train(before.learner, trainingSet, 6, chance, plainEngine()));
    expect(machines[generation - 1]?.learner).toEqual(due);
    expect(machines[generation - 1]?.luck).toBe(before.luck);
  }
  const steps = machines.map(({ learner }) => learner.steps);
  expect(steps).toEqual(steps.toSorted((one, other) => one - other));
});

test('real lines are those of the grammar, and come first', () => {
  const { values, real } = (run[1] as (typeof run)[number]).trainingSet;
  expect(real).toBe(10);
  const lines = new Float64Array(10 * LONGEST);
  drawLines(streamAt(childKey(key, 2), PURPOSE.real), lines);
  expect(values.subarray(0, lines.length)).toEqual(lines);
  for (let k = 0; k < 10; k++) expect(logProbability(values, k * LONGEST)).toBeGreaterThan(-100);
  expect(machines[1]?.report.real).toEqual(Uint8Array.from(lines));
  expect(machines[0]?.report.real).toHaveLength(0);
});

test('top-p leaves the likeliest words alone: at next to nothing every line is the same', () => {
  const out = new Float64Array(5 * LONGEST);
  family.draw(FIRST, 1, streamAt(key, 1), out, 1e-9);
  for (let k = 1; k < 5; k++) {
    expect(out.subarray(k * LONGEST, (k + 1) * LONGEST)).toEqual(out.subarray(0, LONGEST));
  }
  const regime = { ...REGIME, topP: 1e-9 };
  const next = nextGeneration(family, regime, key, generationZero<LanguageModel>(FIRST), 0);
  expect(new Set(machineOf(next.model).report.written).size).toBeLessThan(20);
});

test('a machine is read at the T of its generation', () => {
  const regime = { ...REGIME, spread: 1.1 };
  const next = nextGeneration(family, regime, key, generationZero<LanguageModel>(FIRST), 0);
  expect(machineOf(next.model).report.temperature).toBe(1.1);
});

test('every number of a learner is in the digest', () => {
  const [first] = machines as [Machine];
  const { weights, means, squares, steps } = first.learner;
  expect(family.parameters(first)).toEqual([...weights, ...means, ...squares, steps]);
  expect(family.parameters(NOTEBOOK)).toEqual([]);
});

describe('a bouncer', () => {
  test('sees how surprising a line is; what is impossible is as far as can be', () => {
    const lines = new Float64Array(2000 * LONGEST);
    drawLines(streamAt(key, 5), lines);
    lines[0] = lines[1] as number;
    const distances = family.distances?.(NOTEBOOK, lines) ?? new Float64Array();
    expect(distances[0]).toBe(Infinity);
    const rest = distances.subarray(1);
    // About as much of a skewed distribution as of a normal one: 2.3 %, within 4 standard errors of 2,000 and its skew.
    const far = rest.filter((distance) => distance > 2).length / rest.length;
    expect(far).toBeGreaterThan(0.01);
    expect(far).toBeLessThan(0.06);
    expect(Math.min(...rest)).toBe(0);
  });
});
