/** What lessons say of albums: it was measured once, and a part of it is played again. */
import { describe, expect, test } from 'vitest';
import {
  type AlbumSort,
  MEASURES,
  measuredMeans,
  measuredRuns,
} from '../../../../src/kinds/pictures/measured/albums.ts';
import stripsKept from '../../../../src/kinds/pictures/measured/strips.json' with { type: 'json' };
import type { Network } from '../../../../src/kinds/pictures/model.ts';
import { PLANS, played, seriesOf, stripOf } from '../../../support/measured.ts';
import { meanOf, varianceOf } from '../../../support/statistics.ts';
import { keptVarieties } from '../../../support/variety.ts';

const sort = (real: number, n = 200): AlbumSort => ({ network: 'variational', n, real });

describe('played again, they are as they were', () => {
  test.each([
    [{ ...sort(20) }, 5],
    [{ network: 'mixture', n: 200, real: 0 } as const, 9],
  ])('%j, luck %d', (plan, luck) => {
    const run = [...played(plan, luck, 3)];
    for (const measure of MEASURES) {
      const kept = measuredRuns(plan, measure)[luck]?.slice(0, 3);
      expect(seriesOf(run, measure).split(' ').map(Number)).toEqual(kept);
    }
  });

  test('the pictures of the linear network', () => {
    const [first] = [...played({ network: 'linear', n: 200, real: 0 }, 0, 1)];
    const kept = stripsKept.find(({ network }) => network === 'linear')?.strips[0];
    expect({ generation: 1, ...stripOf(first?.model as Network) }).toEqual(kept);
  });
});

test('there is a row for each plan, and an error with a list where there is none', () => {
  for (const plan of PLANS) expect(measuredMeans(plan, 'recall')).toHaveLength(10);
  expect(() => measuredMeans(sort(7), 'variety')).toThrow(/variational with 20 of 200/);
});

test.each([0, 10, 20, 60])('with r = %d, V agrees with that of forty other lucks', (real) => {
  for (const generation of [1, 5, 10]) {
    const at = (runs: readonly number[][]) => runs.map((run) => run[generation - 1] as number);
    const [ours, theirs] = [at(measuredRuns(sort(real), 'variety')), at(keptVarieties(1, real))];
    const error = Math.sqrt(varianceOf(ours) / ours.length + varianceOf(theirs) / theirs.length);
    expect(Math.abs(meanOf(ours) - meanOf(theirs))).toBeLessThan(4 * error);
  }
});

describe('what the lesson says of them', () => {
  const last = (given: AlbumSort) => measuredMeans(given, 'variety').at(-1) as number;

  test('the number of pictures hardly matters, real ones do', () => {
    const alone = [100, 200, 400].map((n) => last(sort(0, n)));
    const fed = [100, 200, 400].map((n) => last(sort(n / 10, n)));
    expect(Math.max(...alone)).toBeLessThan(0.15);
    expect(Math.min(...fed)).toBeGreaterThan(0.3);
  });

  test('a plain autoencoder stays precise, and loses recall', () => {
    const plain = { network: 'mixture', n: 200, real: 0 } as const;
    const ends = (measure: 'precision' | 'recall') => {
      const means = measuredMeans(plain, measure);
      return (means.at(-1) as number) / (means[0] as number);
    };
    expect(ends('precision')).toBeGreaterThan(0.9);
    expect(ends('recall')).toBeLessThan(0.3);
  });

  test('precision lasts longer than recall', () => {
    const keptOf = (measure: 'precision' | 'recall') => {
      const [first = 0, , , , fifth = 0] = measuredMeans(sort(0), measure);
      return fifth / first;
    };
    expect(keptOf('precision')).toBeGreaterThan(2 * keptOf('recall'));
  });
});
