import type { World } from '../kind.ts';
import { gaussianFamily } from './family.ts';
import { type Gaussian, STANDARD_NORMAL } from './model.ts';
import { tailSurvival } from './tails.ts';

const WORLD: World<Gaussian> = {
  family: gaussianFamily(STANDARD_NORMAL, 'n'),
  measure(model) {
    const { left, right } = tailSurvival(model, STANDARD_NORMAL);
    return { survival: [left, right], modes: [] };
  },
};

/** The world whose truth is N(0, 1). */
export function worldOf(): World<Gaussian> {
  return WORLD;
}
