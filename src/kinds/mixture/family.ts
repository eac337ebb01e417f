import { atOnce, type Family } from '../../sim/family.ts';
import { mixtureDistances } from './distances.ts';
import { fitMixture, STOPPING } from './em/fit.ts';
import { type Reseed, settleDead } from './em/reseed.ts';
import {
  componentAlone,
  drawComponents,
  drawMixture,
  type Mixture,
  mixtureParameters,
} from './model.ts';

/** Mixtures in the plane, refitted by EM from the model before, so that component k stays mode k of the truth. */
export function mixtureFamily(truth: Mixture, reseed: Reseed): Family<Mixture> {
  return {
    truth,
    dimension: 2,
    draw: drawMixture,
    fit: atOnce(
      (samples, previous) =>
        fitMixture(samples, settleDead(samples, previous, reseed), STOPPING).model,
    ),
    distances: mixtureDistances,
    parameters: mixtureParameters,
    strata: {
      modes: truth.map(({ weight }, k) => ({ share: weight, alone: componentAlone(truth, k) })),
      origins: drawComponents,
    },
  };
}
