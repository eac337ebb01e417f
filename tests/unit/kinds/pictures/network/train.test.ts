/** How a network is trained on: rates, slots, what samples count, progress, and what comes apart. */
import { describe, expect, test } from 'vitest';
import { finish } from '../../../../../src/base/finish.ts';
import { PIXELS } from '../../../../../src/kinds/pictures/album/world.ts';
import type { Architecture } from '../../../../../src/kinds/pictures/network/architecture.ts';
import { plainEngine } from '../../../../../src/kinds/pictures/network/engine.ts';
import { BATCH, CODE, type Gradient } from '../../../../../src/kinds/pictures/network/gradient.ts';
import { initialWeights } from '../../../../../src/kinds/pictures/network/initial.ts';
import { linear } from '../../../../../src/kinds/pictures/network/linear.ts';
import { train } from '../../../../../src/kinds/pictures/network/train.ts';
import { variational } from '../../../../../src/kinds/pictures/network/vae.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import { streamAt } from '../../../../../src/sim/random/stream.ts';
import type { Samples } from '../../../../../src/sim/samples.ts';
import { expectShape } from '../../../../support/statistics.ts';

/** What a step was given: which pictures, by their first pixel, their noise, and what they counted. */
interface Step {
  readonly labels: number[];
  readonly noise: number[][];
  readonly counts: number[];
  readonly weight: number;
}

/** A network of one weight, whose slope is always the same: it writes down what it is given. */
function recorder(slope = 1): { architecture: Architecture; steps: Step[] } {
  const steps: Step[] = [];
  const gradient: Gradient = {
    pictures: new Float64Array(BATCH * PIXELS),
    noise: new Float64Array(BATCH * CODE),
    counts: new Float64Array(BATCH),
    byWeights: Float64Array.of(slope),
    compute(weights, rows) {
      const all = Array.from({ length: rows }, (_, row) => row);
      steps.push({
        labels: all.map((row) => gradient.pictures[row * PIXELS] as number),
        noise: all.map((row) => [...gradient.noise.subarray(row * CODE, (row + 1) * CODE)]),
        counts: all.map((row) => gradient.counts[row] as number),
        weight: weights[0] as number,
      });
    },
  };
  const encode = () => new Float64Array(0);
  const architecture = { layers: [], components: 0, gradient: () => gradient, encode, decode() {} };
  return { architecture, steps };
}

/** Samples that are their number all over: real ones 1, 2, … and drawn ones −1, −2, … */
function samplesOf(real: number, drawn: number): Samples {
  const count = real + drawn;
  const values = Float64Array.from({ length: count * PIXELS }, (_, k) => {
    const sample = Math.floor(k / PIXELS);
    return sample < real ? 1 + sample : real - sample - 1;
  });
  return { values, count, real };
}

const START = Float64Array.of(0);
const chance = (luck = 0) => streamAt(rootKey('train'), luck);

function record(samples: Samples, epochs: number, luck = 0) {
  const { architecture, steps } = recorder();
  const work = train(architecture, samples, START, epochs, chance(luck), plainEngine);
  return { weights: finish(work), steps };
}

test('the rate is .005, and falls over the second half by equal steps to a tenth', () => {
  const { steps, weights } = record(samplesOf(0, 200), 20);
  expect(steps).toHaveLength(200);
  // With one slope for ever, each step of Adam is as long as the rate.
  const places = [...steps.map(({ weight }) => weight), weights[0] as number];
  const rates = places.slice(1).map((place, step) => (places[step] as number) - place);
  for (const [step, rate] of rates.entries()) {
    const due = step <= 100 ? 0.005 : 0.005 - (0.0045 * (step - 100)) / 100;
    expect(rate, `step ${step}`).toBeCloseTo(due, 9);
  }
});

test('in every epoch each picture comes once, in another order', () => {
  const { steps } = record(samplesOf(7, 40), 4);
  expect(steps.map(({ labels }) => labels.length)).toEqual([
    20, 20, 7, 20, 20, 7, 20, 20, 7, 20, 20, 7,
  ]);
  const epochs = [0, 3, 6, 9].map((at) => steps.slice(at, at + 3).flatMap(({ labels }) => labels));
  const all = Array.from({ length: 47 }, (_, k) => (k < 7 ? k + 1 : 6 - k)).sort((a, b) => a - b);
  for (const epoch of epochs) expect(epoch.toSorted((a, b) => a - b)).toEqual(all);
  expect(new Set(epochs.map((epoch) => epoch.join())).size).toBe(4);
});

test('noise is fresh in every epoch, and standard normal', () => {
  const { steps } = record(samplesOf(20, 180), 40);
  const noise = steps.flatMap((step) => step.noise.flat());
  expect(new Set(noise).size).toBe(40 * 200 * CODE);
  expectShape(noise, { mean: 0, variance: 1, skewness: 0, kurtosis: 3 }, 'noise');
});

describe('slots', () => {
  /** Label, noise and place in the order of all steps. */
  const slotsOf = (real: number, count: number) =>
    record(samplesOf(real, count - real), 2).steps.flatMap(({ labels, noise }) =>
      labels.map((label, row) => ({ label, noise: (noise[row] as number[]).join() })),
    );

  test.each([
    [0, 47],
    [12, 47],
    [46, 47],
    [0, 1],
  ])('one more real picture than %d of %d changes one slot', (real, count) => {
    const [before, after] = [slotsOf(real, count), slotsOf(real + 1, count)];
    expect(after.map(({ noise }) => noise)).toEqual(before.map(({ noise }) => noise));
    const changed = before.flatMap(({ label }, k) =>
      label === after[k]?.label ? [] : [[label, after[k]?.label]],
    );
    // In both epochs: the last of the drawn ones gives way to the next real one.
    const due = [-(count - real), real + 1];
    expect(changed).toEqual([due, due]);
  });
});

describe('what samples count', () => {
  test('is 1 without weights, and 1 on average with them', () => {
    const plain = record(samplesOf(3, 5), 1).steps[0] as Step;
    expect(plain.counts).toEqual(new Array(8).fill(1));
    const weights = Float64Array.of(3, 1, 0, 2, 2, 4, 1, 3);
    const { labels, counts } = record({ ...samplesOf(3, 5), weights }, 1).steps[0] as Step;
    const indexOf = (label: number) => (label > 0 ? label - 1 : 2 - label);
    expect(counts).toEqual(labels.map((label) => (weights[indexOf(label)] as number) / 2));
  });

  test('changes nothing when all count the same', () => {
    const trained = (weights?: Float64Array) => {
      const samples = { values: samplesOf(0, 30).values.map((x) => x / -30), count: 30, real: 0 };
      const given = weights === undefined ? samples : { ...samples, weights };
      return finish(
        train(variational, given, initialWeights(variational), 3, chance(), plainEngine),
      );
    };
    expect(trained(new Float64Array(30).fill(4))).toEqual(trained());
    expect(trained(new Float64Array(30).fill(4).fill(1, 0, 15))).not.toEqual(trained());
  });
});

test('progress rises from above 0 to 1, an epoch at a time', () => {
  const { architecture } = recorder();
  const work = train(architecture, samplesOf(1, 1), START, 4, chance(), plainEngine);
  const shares: number[] = [];
  let step = work.next();
  for (; !step.done; step = work.next()) shares.push(step.value);
  expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
});

test('one picture is enough: the network learns it by heart', () => {
  const samples = { values: new Float64Array(PIXELS).fill(0.75), count: 1, real: 0 };
  const weights = finish(
    train(linear, samples, initialWeights(linear), 600, chance(), plainEngine),
  );
  const drawn = new Float64Array(PIXELS);
  linear.decode(weights, linear.encode(weights, samples.values), drawn);
  for (const ink of drawn) expect(ink).toBeCloseTo(0.75, 3);
});

test('neither the start nor the samples are changed, and the same luck gives the same bits', () => {
  const samples = samplesOf(4, 9);
  const start = initialWeights(linear);
  const before = [start.slice(), samples.values.slice()];
  const trained = (luck: number) =>
    finish(train(linear, samples, start, 2, chance(luck), plainEngine));
  expect(trained(0)).toEqual(trained(0));
  expect(trained(0)).not.toEqual(trained(1));
  expect([start, samples.values]).toEqual(before);
});

test.each([Number.NaN, Infinity, -Infinity])(
  'a weight that becomes %d ends it with a sentence',
  (bad) => {
    const { architecture } = recorder(bad);
    const work = train(architecture, samplesOf(1, 1), START, 2, chance(), plainEngine);
    expect(() => finish(work)).toThrow(
      new RangeError('The network came apart: one of its weights is no longer a number.'),
    );
  },
);

test('so does ink that is no number', () => {
  const samples = samplesOf(0, 3);
  samples.values[70] = Number.NaN;
  const work = train(variational, samples, initialWeights(variational), 1, chance(), plainEngine);
  expect(() => finish(work)).toThrow(RangeError);
});

test('the weights that every first network begins with are of the widths of Glorot and Bengio', () => {
  for (const architecture of [variational, linear]) {
    const weights = initialWeights(architecture);
    expect(initialWeights(architecture)).toEqual(weights);
    for (const { inputs, outputs, at, biasesAt } of architecture.layers) {
      const bound = Math.sqrt(6 / (inputs + outputs));
      const own = weights.subarray(at, biasesAt).map((x) => x / bound);
      expect(Math.max(...own.map(Math.abs))).toBeLessThanOrEqual(1);
      expectShape(own, { mean: 0, variance: 1 / 3, skewness: 0, kurtosis: 9 / 5 }, 'weights');
      expect([...weights.subarray(biasesAt, biasesAt + outputs)]).toEqual(
        new Array(outputs).fill(0),
      );
    }
  }
});
