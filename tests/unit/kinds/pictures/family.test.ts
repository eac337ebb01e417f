/** Networks in the loop: where fits begin, what a run hands on, and what is shown and drawn. */
import { describe, expect, test } from 'vitest';
import { finish } from '../../../../src/base/finish.ts';
import { album } from '../../../../src/kinds/pictures/album/album.ts';
import { DIGITS, PIXELS } from '../../../../src/kinds/pictures/album/world.ts';
import { fitCodes, mixtureNumbers, startAt } from '../../../../src/kinds/pictures/codes/mixture.ts';
import {
  ARCHITECTURES,
  drawPictures,
  MEASURED,
  measuredCodes,
  measuredPictures,
  parametersOf,
} from '../../../../src/kinds/pictures/draw.ts';
import { NETWORKS, type NetworkName } from '../../../../src/kinds/pictures/experiment.ts';
import { pictureFamily } from '../../../../src/kinds/pictures/family.ts';
import { AXES, placesOf } from '../../../../src/kinds/pictures/judge/axes.ts';
import { judge } from '../../../../src/kinds/pictures/judge/judge.ts';
import {
  ALBUM,
  type Network,
  type PictureModel,
  SEATS,
} from '../../../../src/kinds/pictures/model.ts';
import { plainEngine } from '../../../../src/kinds/pictures/network/engine.ts';
import { initialWeights } from '../../../../src/kinds/pictures/network/initial.ts';
import { train } from '../../../../src/kinds/pictures/network/train.ts';
import type { Generation } from '../../../../src/sim/generation.ts';
import { simulateModels, simulateRun } from '../../../../src/sim/loop.ts';
import { childKey, PURPOSE, runKey } from '../../../../src/sim/random/key.ts';
import { streamAt } from '../../../../src/sim/random/stream.ts';
import { expectMean } from '../../../support/statistics.ts';
import { NINE_REGIMES, regimeOf } from '../../sim/nine-regimes.ts';

const N = 24;
const key = runKey('pictures');

function networkOf(model: PictureModel | undefined): Network {
  if (model === undefined || model.network === 'album') throw new Error('no network was fitted');
  return model;
}

const runOf = (network: NetworkName, spread = 1, plan: readonly number[] = [N, 5, 0]) =>
  simulateRun(pictureFamily(network, spread), regimeOf(['replace', 'fresh'], N, spread), key, plan);
const runs = new Map(NETWORKS.map((network) => [network, runOf(network)]));
const runWith = (network: NetworkName) => runs.get(network) as Generation<PictureModel>[];
const modelsOf = (network: NetworkName) => runWith(network).map(({ model }) => networkOf(model));

describe.each(NETWORKS)('the %s network', (network) => {
  const architecture = ARCHITECTURES[network];
  const [first, second, third] = modelsOf(network) as [Network, Network, Network];
  /** A fit by hand: from which weights, for how many epochs, with what was drawn of its stream before. */
  function fitOf(generation: number, start: Float64Array, epochs: number) {
    const { trainingSet } = runWith(network)[generation - 1] as Generation<PictureModel>;
    const stream = streamAt(childKey(key, generation), PURPOSE.fit);
    const luck = generation === 1 ? stream.key() : null;
    const weights = finish(train(architecture, trainingSet, start, epochs, stream, plainEngine));
    const codes = architecture.encode(weights, trainingSet.values.subarray(0, N * PIXELS));
    return { luck, weights, codes, stream };
  }

  test('begins with the fixed weights and 150 epochs', () => {
    const { luck, weights, codes, stream } = fitOf(1, initialWeights(architecture), 150);
    expect(first.weights).toEqual(weights);
    expect(first.luck).toEqual(luck);
    const due =
      architecture.components === 0
        ? null
        : fitCodes(codes, startAt(codes, architecture.components, stream));
    expect(first.codes).toEqual(due);
  });

  test('goes on from the weights and the codes before, for 20 epochs', () => {
    const { weights, codes } = fitOf(2, first.weights, 20);
    expect(second.weights).toEqual(weights);
    expect(second.codes).toEqual(first.codes === null ? null : fitCodes(codes, first.codes));
  });

  test('hands on its luck and its seats', () => {
    for (const later of [second, third]) {
      expect(later.luck).toEqual(first.luck);
      expect(later.shown.seats).toEqual(first.shown.seats);
      expect(later.weights).not.toEqual(first.weights);
    }
  });

  test('has all its numbers as parameters', () => {
    const codes = first.codes === null ? [] : mixtureNumbers(first.codes);
    expect(parametersOf(first)).toEqual([...first.weights, ...codes]);
    expect(codes).toHaveLength(21 * architecture.components);
    expect(parametersOf(ALBUM)).toEqual([]);
  });

  test('shows what it draws: ink, verdicts and the map belong to the measured pictures', () => {
    const pictures = measuredPictures(second, 1);
    const { seats, ink, verdicts, map } = second.shown;
    const drawn = [...seats].map((seat) => pictures.subarray(seat * PIXELS, (seat + 1) * PIXELS));
    for (const [k, picture] of drawn.entries()) {
      for (const [pixel, level] of picture.entries()) {
        const due = 255 * Math.min(1, Math.max(0, level));
        expect(Math.abs((ink[k * PIXELS + pixel] as number) - due)).toBeLessThanOrEqual(0.5);
      }
      expect(verdicts[k]).toBe(judge(placesOf(picture))[0]);
    }
    const places = placesOf(pictures);
    const along = (axis: number) => (_: unknown, k: number) => places[k * AXES + axis];
    const count = map.length / 2;
    expect(count).toBe(150);
    expect([...map.filter((_, k) => k % 2 === 0)]).toEqual(Array.from({ length: count }, along(0)));
    expect([...map.filter((_, k) => k % 2 === 1)]).toEqual(Array.from({ length: count }, along(1)));
  });

  test('draws the same k-th picture however many are drawn', () => {
    const draw = (count: number) => {
      const out = new Float64Array(count * PIXELS);
      drawPictures(first, 0.9, streamAt(key, 1), out);
      return out;
    };
    const many = draw(40);
    for (const count of [1, 2, 3, 7]) expect(draw(count)).toEqual(many.slice(0, count * PIXELS));
    expect(many.every(Number.isFinite)).toBe(true);
  });
});

test('seats are six of each digit as the first network draws them, and the first of them', () => {
  const [first] = modelsOf('mixture') as [Network];
  const verdicts = judge(placesOf(measuredPictures(first, 1)));
  const { seats } = first.shown;
  expect(new Set(seats).size).toBe(DIGITS.length * SEATS);
  for (const mode of DIGITS.keys()) {
    const own = [...verdicts.keys()].filter((k) => verdicts[k] === mode).slice(0, SEATS);
    expect([...seats.subarray(mode * SEATS, mode * SEATS + own.length)], `digit ${mode}`).toEqual(
      own,
    );
  }
});

test('where a digit is drawn less than six times, others fill its seats, each once', () => {
  // Two pictures of a single digit: nothing else can be drawn.
  const values = Float64Array.from([...album.subarray(0, PIXELS), ...album.subarray(0, PIXELS)]);
  const family = pictureFamily('linear', 1);
  const model = networkOf(
    finish(
      family.fit(
        { values, count: 2, real: 2 },
        ALBUM,
        () => streamAt(key, 2),
        regimeOf(['replace', 'none'], 2, 1),
      ),
    ),
  );
  const verdicts = judge(placesOf(measuredPictures(model, 1)));
  expect(new Set(verdicts)).toEqual(new Set([0]));
  expect(new Set(model.shown.seats).size).toBe(DIGITS.length * SEATS);
  expect([...model.shown.seats]).toEqual(
    Array.from({ length: DIGITS.length * SEATS }, (_, k) => k),
  );
});

describe('λ', () => {
  test('multiplies the variance of codes', () => {
    const [network] = modelsOf('variational') as [Network];
    for (const spread of [1, 0.9, 0.25]) {
      const codes = measuredCodes(network, spread);
      expect(codes).toHaveLength(4 * MEASURED);
      expectMean(codes, 0);
      expectMean(
        codes.map((code) => code * code),
        spread,
      );
    }
  });

  test('changes nothing in a first generation but what is shown of it', () => {
    const [one, other] = [1, 0.5].map((spread) =>
      networkOf(runOf('variational', spread, [N])[0]?.model),
    );
    expect(other?.weights).toEqual(one?.weights);
    expect(other?.shown.ink).not.toEqual(one?.shown.ink);
  });

  test('does nothing to real pictures', () => {
    const [one, other] = [1, 0.1].map((spread) => measuredPictures(ALBUM, spread));
    expect(other).toEqual(one);
  });
});

test.each(NINE_REGIMES)(
  'with %s and real data %s a longer run extends a shorter one',
  (...kind) => {
    const plan = kind[1] === 'fixed' ? [9, 9, 9] : [9, 0, N];
    const run = (length: number) =>
      simulateModels(pictureFamily('linear', 1), regimeOf(kind, N), key, plan.slice(0, length));
    const whole = run(3);
    expect(run(2)).toEqual(whole.slice(0, 2));
    for (const model of whole) expect(parametersOf(model).every(Number.isFinite)).toBe(true);
  },
);
