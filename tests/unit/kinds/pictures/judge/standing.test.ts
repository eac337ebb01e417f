/** V, S, precision and recall of given sets of pictures against NumPy; see scripts/fixtures/pictures.py. */
import { describe, expect, test } from 'vitest';
import { albumModes, drawReal } from '../../../../../src/kinds/pictures/album/album.ts';
import { COUNTS } from '../../../../../src/kinds/pictures/album/digits.ts';
import { PIXELS, SHARES } from '../../../../../src/kinds/pictures/album/world.ts';
import { placesOf } from '../../../../../src/kinds/pictures/judge/axes.ts';
import { albumPlaces, judge } from '../../../../../src/kinds/pictures/judge/judge.ts';
import { precisionAndRecall } from '../../../../../src/kinds/pictures/judge/neighbourhoods.ts';
import { type Standing, standingOf } from '../../../../../src/kinds/pictures/judge/standing.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import { streamAt } from '../../../../../src/sim/random/stream.ts';
import fixture from '../../../../fixtures/pictures.json' with { type: 'json' };
import { expectMean, meanOf, varianceOf } from '../../../../support/statistics.ts';
import { setsOfPictures } from '../making.ts';

type Due = Standing & { readonly precision: number; readonly recall: number };

const sets = setsOfPictures();
const standings: Readonly<Record<string, Due>> = fixture.standings;

test('the sets are those of the fixture', () => {
  expect(Object.keys(sets)).toEqual(Object.keys(standings));
});

describe.each(Object.entries(standings))('%s', (name, due) => {
  const pictures = sets[name] ?? new Float64Array(0);

  test('the standing is that of NumPy', () => {
    const standing = standingOf(pictures);
    for (const key of ['variety', 'varietyError', 'unclear'] as const) {
      expect(standing[key], key).toBeCloseTo(due[key], 11);
    }
    for (const key of ['masses', 'survival', 'survivalErrors'] as const) {
      expect(standing[key]).toHaveLength(SHARES.length);
      for (const [mode, value] of standing[key].entries()) {
        expect(value, `${key} ${mode}`).toBeCloseTo(due[key][mode] as number, 12);
      }
    }
  });

  test('so are precision and recall', () => {
    const { precision, recall } = precisionAndRecall(placesOf(pictures));
    expect(precision).toBeCloseTo(due.precision, 12);
    expect(recall).toBeCloseTo(due.recall, 12);
  });
});

test('pictures in which the judge sees nothing have no variety, no share and no error', () => {
  const white = standingOf(new Float64Array(40 * PIXELS));
  const none = SHARES.map(() => 0);
  expect(white).toEqual({
    variety: 0,
    varietyError: 0,
    masses: none,
    survival: none,
    survivalErrors: none,
    unclear: 1,
  });
});

describe('standard errors', () => {
  const SETS = 150;
  const COUNT = 200;
  const many = Array.from({ length: SETS }, (_, set) => {
    const pictures = new Float64Array(COUNT * PIXELS);
    drawReal(streamAt(rootKey('standing'), set), pictures);
    return standingOf(pictures);
  });

  /** The standard deviation over sets against the mean of what each set says of itself, in standard errors. */
  function expectErrors(values: readonly number[], errors: readonly number[]): void {
    const spread = Math.sqrt(varianceOf(values));
    const claimed = Math.sqrt(meanOf(errors.map((error) => error * error)));
    // A standard deviation of n normal numbers has a relative error of 1 / √2n; the jackknife of each set has one, too.
    expect(Math.abs(spread / claimed - 1)).toBeLessThan(4.5 / Math.sqrt(2 * SETS));
  }

  test('of V: the jackknife is the spread over independent sets', () => {
    expectErrors(
      many.map(({ variety }) => variety),
      many.map(({ varietyError }) => varietyError),
    );
  });

  test.each(SHARES.keys().toArray())('of S of digit %d', (mode) => {
    expectErrors(
      many.map(({ survival }) => survival[mode] as number),
      many.map(({ survivalErrors }) => survivalErrors[mode] as number),
    );
  });

  test('the shares of real pictures are those of the world, but for what the judge refuses', () => {
    const verdicts = judge(albumPlaces);
    const seenAs = (mode: number, judged: number) =>
      verdicts.filter((verdict, k) => albumModes[k] === mode && verdict === judged).length;
    for (const judged of SHARES.keys()) {
      const due = SHARES.map((share, mode) => (share * seenAs(mode, judged)) / (COUNTS[mode] ?? 0));
      expectMean(
        many.map(({ masses }) => masses[judged] as number),
        due.reduce((sum, part) => sum + part),
      );
    }
  });
});
