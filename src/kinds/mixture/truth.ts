import type { WorldSettings } from './islands.ts';
import { type Mixture, roundComponent } from './model.ts';
import { PRESETS } from './presets.ts';

/** The truth that a challenge describes. */
export function truthOf(world: WorldSettings): Mixture {
  if (typeof world === 'string') return PRESETS[world];
  return world.map(({ weight, x, y, deviation }) => roundComponent(weight, x, y, deviation));
}
