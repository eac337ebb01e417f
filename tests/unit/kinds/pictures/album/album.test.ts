/** The album against scikit-learn's copy of it, and what is drawn from it. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  album,
  albumModes,
  drawReal,
  PICTURES,
} from '../../../../../src/kinds/pictures/album/album.ts';
import {
  DIGITS,
  PIXELS,
  RARE,
  SHARES,
  SIDE,
} from '../../../../../src/kinds/pictures/album/world.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import { streamAt } from '../../../../../src/sim/random/stream.ts';
import fixture from '../../../../fixtures/pictures.json' with { type: 'json' };
import { expectCounts } from '../../../../support/statistics.ts';
import { pictureAt } from '../making.ts';

const textOf = (picture: Float64Array) => picture.join();
const places = new Map([...albumModes.keys()].map((k) => [textOf(pictureAt(album, k)), k]));

test('every pixel of every picture is that of scikit-learn', () => {
  const ink = Uint8Array.from(album, (level) => 16 * level);
  expect(createHash('sha256').update(ink).digest('hex')).toBe(fixture.album.sha256);
  expect(album).toHaveLength(PICTURES * SIDE * SIDE);
});

test('there are as many of each digit, and no picture is there twice', () => {
  const counts = DIGITS.map((_, mode) => albumModes.filter((each) => each === mode).length);
  expect(counts).toEqual(fixture.album.counts);
  expect(places.size).toBe(PICTURES);
});

test('the shares add up to 1, and the rare digits are the 4s and the 6s', () => {
  expect(SHARES.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 15);
  expect(RARE.map((mode) => DIGITS[mode])).toEqual([4, 6]);
  const [least, ...others] = SHARES.toSorted((a, b) => a - b);
  expect(RARE.map((mode) => SHARES[mode])).toEqual([others[0], least]);
});

describe('draws', () => {
  const DRAWN = 40_000;
  const drawn = new Float64Array(DRAWN * PIXELS);
  drawReal(streamAt(rootKey('album'), 0), drawn);
  const found = Array.from({ length: DRAWN }, (_, k) => places.get(textOf(pictureAt(drawn, k))));

  test('are pictures of the album, each digit by its share', () => {
    expect(found).not.toContain(undefined);
    const counts = DIGITS.map((_, mode) => found.filter((k) => albumModes[k ?? 0] === mode).length);
    expect(() => expectCounts(counts, SHARES)).not.toThrow();
  });

  test.each([...DIGITS.entries()])('within digit %d each picture is as likely', (mode) => {
    const counts = [...albumModes.keys()]
      .filter((k) => albumModes[k] === mode)
      .map((picture) => found.filter((k) => k === picture).length);
    expectCounts(
      counts,
      counts.map(() => 1),
      `digit ${mode}`,
    );
  });

  test('the k-th does not depend on how many are drawn', () => {
    for (const count of [1, 2, 17]) {
      const fewer = new Float64Array(count * PIXELS);
      drawReal(streamAt(rootKey('album'), 0), fewer);
      expect(fewer).toEqual(drawn.slice(0, count * PIXELS));
    }
  });

  test('one after the other they are independent', () => {
    const pairs = new Float64Array(SHARES.length * SHARES.length);
    for (let k = 1; k < DRAWN; k += 2) {
      const [one, other] = [found[k - 1], found[k]].map((each) => albumModes[each ?? 0] as number);
      const cell = (one as number) * SHARES.length + (other as number);
      pairs[cell] = (pairs[cell] as number) + 1;
    }
    expectCounts(
      pairs,
      SHARES.flatMap((one) => SHARES.map((other) => one * other)),
    );
  });
});
