/** The part of the digest table that is about pictures; it imports nothing but the simulation core either. */

import { album } from '../../src/kinds/pictures/album/album.ts';
import { measuredPictures } from '../../src/kinds/pictures/draw.ts';
import type { NetworkName } from '../../src/kinds/pictures/experiment.ts';
import { pictureFamily } from '../../src/kinds/pictures/family.ts';
import { axes, axisVariances, placesOf } from '../../src/kinds/pictures/judge/axes.ts';
import { precisionAndRecall } from '../../src/kinds/pictures/judge/neighbourhoods.ts';
import { standingOf } from '../../src/kinds/pictures/judge/standing.ts';
import { vectorEngine } from '../../src/kinds/pictures/kernel/engine.ts';
import type { PictureModel } from '../../src/kinds/pictures/model.ts';
import { plainEngine } from '../../src/kinds/pictures/network/engine.ts';
import { digestText, EMPTY_DIGEST, extendDigest } from '../../src/sim/digest.ts';
import type { Generation } from '../../src/sim/generation.ts';
import { simulateRun } from '../../src/sim/loop.ts';
import { runKey } from '../../src/sim/random/key.ts';
import { REAL_DATA_REGIMES, type Regime, SYNTHETIC_REGIMES } from '../../src/sim/regimes.ts';

type Table = Record<string, string>;
type EngineName = keyof typeof ENGINES;

/** More than one batch, the second of them partial. */
const N = 26;
const PLAN = [6, 6, 6];
const SPREAD = 0.9;

/** Where an engine has no kernel, JavaScript must give its bits. */
const ENGINES = {
  JavaScript: () => plainEngine,
  kernel: () => vectorEngine() ?? plainEngine,
} as const;

const digestOf = (numbers: Iterable<number>) =>
  digestText(extendDigest(EMPTY_DIGEST, [...numbers]));

export function addPictureDigests(table: Table): void {
  table['pictures: album'] = digestOf(album);
  table['pictures: axes'] = digestOf([...axisVariances, ...axes]);
  for (const synthetic of SYNTHETIC_REGIMES) {
    for (const realData of REAL_DATA_REGIMES) {
      const regime = { synthetic, realData, n: N, spread: SPREAD };
      const run = addRun(table, 'variational', regime, 'JavaScript');
      if (synthetic === 'replace') addMeasures(table, regime, run.at(-1));
    }
  }
  const fed: Regime = { synthetic: 'replace', realData: 'fresh', n: N, spread: SPREAD };
  for (const network of ['linear', 'mixture'] as const) addRun(table, network, fed, 'JavaScript');
  for (const network of ['variational', 'linear', 'mixture'] as const) {
    addRun(table, network, fed, 'kernel');
  }
  addRun(table, 'variational', { ...fed, synthetic: 'accumulate' }, 'kernel');
}

/** All the models of a run. */
function addRun(
  table: Table,
  network: NetworkName,
  regime: Regime,
  engine: EngineName,
): Generation<PictureModel>[] {
  const family = pictureFamily(network, regime.spread, ENGINES[engine]);
  const run = simulateRun(family, regime, runKey('pictures'), PLAN);
  const { synthetic, realData, n, spread } = regime;
  const name = `pictures run: ${network}, ${synthetic}, ${realData}, n ${n}, spread ${spread}, ${engine}`;
  table[name] = digestText(run.at(-1)?.digest ?? EMPTY_DIGEST);
  return run;
}

/** What is shown and measured of a model. */
function addMeasures(
  table: Table,
  { realData, spread }: Regime,
  generation: Generation<PictureModel> | undefined,
): void {
  const model = generation?.model;
  if (model === undefined || model.network === 'album') throw new Error('no network was fitted');
  const { seats, ink, verdicts, map } = model.shown;
  table[`pictures shown: ${realData}`] = digestOf([...seats, ...ink, ...verdicts, ...map]);
  const pictures = measuredPictures(model, spread);
  const places = placesOf(pictures);
  const { precision, recall } = precisionAndRecall(places);
  const standing = Object.values(standingOf(pictures, places)).flat();
  table[`pictures standing: ${realData}`] = digestOf([...standing, precision, recall]);
}
