/** What a network makes of a picture: against its layers, taken one by one. */
import { expect, test } from 'vitest';
import { album, albumModes } from '../../../../src/kinds/pictures/album/album.ts';
import { echoOf } from '../../../../src/kinds/pictures/echo.ts';
import { ALBUM } from '../../../../src/kinds/pictures/model.ts';
import { initialWeights } from '../../../../src/kinds/pictures/network/initial.ts';
import { variational } from '../../../../src/kinds/pictures/network/vae.ts';
import { worldOf } from '../../../../src/kinds/pictures/world.ts';
import { IN_ORDER, networkOf, TOLL } from '../../../support/albums.ts';

const picture = (k: number) => album.slice(64 * k, 64 * k + 64);
const leaky = (x: number) => (x > 0 ? x : 0.1 * x);

test('a network draws the middle of the code that it sees in a picture', () => {
  const weights = initialWeights(variational);
  const [toHidden, toCode, fromCode, toPixels] = variational.layers;
  const apply = (layer: typeof toHidden, inputs: readonly number[]) => {
    if (layer === undefined) throw new Error('a layer is missing');
    return Array.from({ length: layer.outputs }, (_, j) =>
      inputs.reduce(
        (sum, value, i) => sum + value * (weights[layer.at + i * layer.outputs + j] ?? 0),
        weights[layer.biasesAt + j] ?? 0,
      ),
    );
  };
  const middles = apply(toCode, apply(toHidden, [...picture(5)]).map(leaky)).slice(0, 4);
  const due = apply(toPixels, apply(fromCode, middles).map(leaky)).map(
    (x) => 1 / (1 + Math.exp(-x)),
  );
  const { values } = echoOf({ ...networkOf(0, IN_ORDER), weights }, picture(5));
  expect(values).toHaveLength(64);
  for (const [k, ink] of values.entries()) expect(ink).toBeCloseTo(due[k] ?? Number.NaN, 12);
});

test('the album has a picture as it is, and the judge says what is written in it', () => {
  // Every second picture is one of those that the judge knows.
  for (const k of [0, 100, 500, 900]) {
    expect(echoOf(ALBUM, picture(k))).toEqual({ values: picture(k), mode: albumModes[k] });
  }
  expect(echoOf(ALBUM, new Float64Array(64).fill(1)).mode).toBeNull();
});

test('an echo is not the picture itself, which goes on being drawn', () => {
  const drawn = picture(0);
  const { values } = echoOf(ALBUM, drawn);
  drawn.fill(0);
  expect(values).toEqual(picture(0));
  expect(worldOf({ ...TOLL, model: 'pictures' }).echo).toBe(echoOf);
});
