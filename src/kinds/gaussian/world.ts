import { asGaussian, type World } from '../../game/world.ts';
import { gaussianFamily } from './family.ts';
import { STANDARD_NORMAL } from './model.ts';
import { tailSurvival } from './tails.ts';

/** The world whose truth is N(0, 1). */
export const GAUSSIAN_WORLD: World = {
  family: gaussianFamily(STANDARD_NORMAL, 'n'),
  measure(model) {
    const { left, right } = tailSurvival(asGaussian(model), STANDARD_NORMAL);
    return { survival: [left, right], modes: [] };
  },
};
