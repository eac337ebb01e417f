import { type Mixture, roundComponent } from '../sim/models/mixture.ts';
import { PRESETS } from '../sim/models/presets.ts';
import type { WorldSettings } from './islands.ts';

/** The truth that a challenge describes. */
export function truthOf(world: WorldSettings): Mixture {
  if (typeof world === 'string') return PRESETS[world];
  return world.map(({ weight, x, y, deviation }) => roundComponent(weight, x, y, deviation));
}
