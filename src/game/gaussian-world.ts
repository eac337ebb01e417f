import { STANDARD_NORMAL } from '../sim/models/gaussian.ts';
import { gaussianFamily } from '../sim/models/gaussian-family.ts';
import { tailSurvival } from '../sim/tails.ts';
import { asGaussian, type World } from './world.ts';

/** The world whose truth is N(0, 1). */
export const GAUSSIAN_WORLD: World = {
  family: gaussianFamily(STANDARD_NORMAL, 'n'),
  measure(model) {
    const { left, right } = tailSurvival(asGaussian(model), STANDARD_NORMAL);
    return { survival: [left, right], modes: [] };
  },
};
