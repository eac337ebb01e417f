import { fidelity } from '../../sim/fidelity.ts';
import type { Bench, Reading } from '../bench.ts';
import { sampledBench } from '../sampled-bench.ts';
import { NO_THEORY, type Theory } from '../theory.ts';
import { DIGITS, RARE } from './album/world.ts';
import { measuredPictures } from './draw.ts';
import type { PicturesExperiment } from './experiment.ts';
import { pictureFamily } from './family.ts';
import { placesOf } from './judge/axes.ts';
import { precisionAndRecall } from './judge/neighbourhoods.ts';
import { standingOf } from './judge/standing.ts';
import type { PictureModel } from './model.ts';

/** What is measured of every model: V and S with their standard errors, and how well drawn and real pictures fit. */
const QUANTITIES = [
  'variety',
  'varietyError',
  ...DIGITS.map((digit) => `survival${digit}`),
  ...DIGITS.map((digit) => `survivalError${digit}`),
  'unclear',
  'precision',
  'recall',
  'fidelity',
] as const;

/** The bench for pictures. `fidelity` is that of the worst of variety and the rare digits. */
export function benchOf(experiment: PicturesExperiment): Bench {
  const { spread } = experiment.regime;
  const family = pictureFamily(experiment.network, spread);
  return sampledBench(experiment, family, QUANTITIES, (model) => read(model, spread));
}

function read(model: PictureModel, spread: number): Reading {
  const pictures = measuredPictures(model, spread);
  const places = placesOf(pictures);
  const standing = standingOf(pictures, places);
  const rare = RARE.map((mode) => [`digit${mode + 1}`, standing.survival[mode] as number] as const);
  const survival = { variety: standing.variety, ...Object.fromEntries(rare) };
  const worst = Math.min(...Object.values(survival).map(fidelity));
  const named = (name: string, values: readonly number[]) =>
    Object.fromEntries(values.map((value, mode) => [`${name}${DIGITS[mode]}`, value]));
  const quantities = {
    variety: standing.variety,
    varietyError: standing.varietyError,
    ...named('survival', standing.survival),
    ...named('survivalError', standing.survivalErrors),
    unclear: standing.unclear,
    ...precisionAndRecall(places),
    fidelity: worst,
  };
  return { survival, fidelity: worst, quantities };
}

/** What is known of networks is in `toll-law.ts`, and it is not about means over runs. */
export function theoryOf(): Theory {
  return NO_THEORY;
}
