/** The judge against scikit-learn's nearest neighbours; see scripts/fixtures/pictures.py. */
import { expect, test } from 'vitest';
import { albumModes, PICTURES } from '../../../../../src/kinds/pictures/album/album.ts';
import { PIXELS } from '../../../../../src/kinds/pictures/album/world.ts';
import { AXES, placesOf } from '../../../../../src/kinds/pictures/judge/axes.ts';
import { albumPlaces, FARTHEST, judge } from '../../../../../src/kinds/pictures/judge/judge.ts';
import { UNKNOWN } from '../../../../../src/kinds/pictures/model.ts';
import fixture from '../../../../fixtures/pictures.json' with { type: 'json' };

const heldOut = [...albumModes.keys()].filter((k) => k % 2 === 1);
const verdicts = judge(albumPlaces);

test('it says of every held-out picture what scikit-learn says', () => {
  const letters = heldOut.map((k) => (verdicts[k] === UNKNOWN ? '-' : String(verdicts[k])));
  expect(letters.join('')).toBe(fixture.judge.verdicts);
});

test('beyond the distance that one in a hundred real pictures exceeds it knows no digit', () => {
  expect(Math.sqrt(FARTHEST)).toBeCloseTo(fixture.judge.farthest, 12);
  const refused = heldOut.filter((k) => verdicts[k] === UNKNOWN).length;
  expect(refused).toBe(Math.floor(heldOut.length / 100));
});

test('it takes no held-out picture for another digit', () => {
  const wrong = heldOut.filter((k) => verdicts[k] !== UNKNOWN && verdicts[k] !== albumModes[k]);
  expect(wrong).toEqual([]);
});

test('of the pictures that it knows it refuses none', () => {
  const known = [...albumModes.keys()].filter((k) => k % 2 === 0);
  expect(known).toHaveLength(Math.ceil(PICTURES / 2));
  expect(known.filter((k) => verdicts[k] === UNKNOWN)).toEqual([]);
});

test('it sees no digit on white paper, in ink all over, and far away', () => {
  const papers = [0, 1].flatMap((ink) => new Array<number>(PIXELS).fill(ink));
  expect([...judge(placesOf(Float64Array.from(papers)))]).toEqual([UNKNOWN, UNKNOWN]);
  expect([...judge(new Float64Array(AXES).fill(1e200))]).toEqual([UNKNOWN]);
  expect(judge(new Float64Array(0))).toHaveLength(0);
});

test('a verdict does not depend on what else is judged', () => {
  const alone = heldOut.map((k) => judge(albumPlaces.subarray(k * AXES, (k + 1) * AXES))[0]);
  expect(alone).toEqual(heldOut.map((k) => verdicts[k]));
});
