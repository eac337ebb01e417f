/**
 * How much variety is left in runs of pictures, by generation. Only a change of the core can change it, so it is kept in
 * tests/fixtures/pictures-variety.json, and every run of the tests plays a part of it again.
 */
import { readFileSync } from 'node:fs';
import { measuredPictures } from '../../src/kinds/pictures/draw.ts';
import { pictureFamily } from '../../src/kinds/pictures/family.ts';
import { standingOf } from '../../src/kinds/pictures/judge/standing.ts';
import type { PictureModel } from '../../src/kinds/pictures/model.ts';
import { type Generation, generationZero } from '../../src/sim/generation.ts';
import { nextGeneration } from '../../src/sim/loop.ts';
import { runKey } from '../../src/sim/random/key.ts';

export const VARIETY_FILE = new URL('../fixtures/pictures-variety.json', import.meta.url);

/** Pictures that each generation collects. */
export const N = 200;
const DECIMALS = 4;

export interface Plan {
  /** λ. */
  readonly spread: number;
  /** r of all generations but the first, which learns from real pictures alone. */
  readonly reals: readonly number[];
  readonly lucks: number;
  readonly generations: number;
}

export const PLANS: readonly Plan[] = [
  { spread: 1, reals: [0, 10, 20, 60, N], lucks: 40, generations: 20 },
  { spread: 0.9, reals: [0, 10, 20, 60], lucks: 24, generations: 12 },
];

/** Runs with one λ and one r. */
export interface Runs {
  readonly spread: number;
  readonly real: number;
  /** V by generation: a text for each luck, so that a table stays a few lines. */
  readonly varieties: readonly string[];
}

/** Plays everything: some minutes. */
export function varietyTable(): Runs[] {
  return PLANS.flatMap(({ spread, reals, lucks, generations }) => {
    const played = Array.from({ length: lucks }, (_, luck) =>
      playLuck(spread, reals, luck, generations),
    );
    return reals.map((real, i) => ({
      spread,
      real,
      varieties: played.map((each) => (each[i] as number[]).map(rounded).join(' ')),
    }));
  });
}

/** V by generation for each r; the first generation is the same for all. */
export function playLuck(
  spread: number,
  reals: readonly number[],
  luck: number,
  generations: number,
): number[][] {
  const family = pictureFamily('variational', spread);
  const regime = { synthetic: 'replace', realData: 'fresh', n: N, spread } as const;
  const key = runKey('variety', luck);
  const next = (state: Generation<PictureModel>, real: number) =>
    nextGeneration(family, regime, key, state, real);
  const varietyOf = ({ model }: Generation<PictureModel>) =>
    standingOf(measuredPictures(model, spread)).variety;
  const first = next(generationZero(family.truth), N);
  return reals.map((real) => {
    const varieties = [varietyOf(first)];
    for (let state = first; varieties.length < generations; ) {
      state = next(state, real);
      varieties.push(varietyOf(state));
    }
    return varieties;
  });
}

export const rounded = (variety: number) => variety.toFixed(DECIMALS);

/** V of each luck, generation by generation. */
export function keptVarieties(spread: number, real: number): number[][] {
  const table: Runs[] = JSON.parse(readFileSync(VARIETY_FILE, 'utf8'));
  const runs = table.find((each) => each.spread === spread && each.real === real);
  if (runs === undefined) throw new Error(`there are no runs with λ ${spread} and r ${real}`);
  return runs.varieties.map((text) => text.split(' ').map(Number));
}
