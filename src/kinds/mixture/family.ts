import { atOnce, type Family } from '../../sim/family.ts';
import type { Samples } from '../../sim/samples.ts';
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
    fit: atOnce((samples, previous) => refitted(samples, previous, reseed)),
    distances: mixtureDistances,
    parameters: mixtureParameters,
    strata: {
      modes: truth.map(({ weight }, k) => ({ share: weight, alone: componentAlone(truth, k) })),
      origins: drawComponents,
    },
  };
}

function refitted(samples: Samples, previous: Mixture, reseed: Reseed): Mixture {
  if (!samples.values.every(Number.isFinite)) return overflown(previous);
  const start = settleDead(samples, previous, reseed);
  return start.some(({ weight }) => weight > 0)
    ? fitMixture(samples, start, STOPPING).model
    : overflown(previous);
}

/** What is left of a mixture that has outgrown all numbers, as of any model there: no number. */
function overflown(model: Mixture): Mixture {
  const { NaN: none } = Number;
  return model.map(() => ({ weight: none, mean: [none, none], covariance: [none, none, none] }));
}
