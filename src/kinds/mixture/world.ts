import type { World } from '../kind.ts';
import { mixtureFamily } from './family.ts';
import type { Mixture } from './model.ts';
import { type Landscape, standingOf, surveyOf } from './regions/landscape.ts';
import { type MixtureChallenge, truthOf } from './settings.ts';

const worlds = new Map<string, World<Mixture>>();

/** The world of a challenge. It is surveyed when it is first measured, and kept. */
export function worldOf({ world }: MixtureChallenge): World<Mixture> {
  const name = JSON.stringify(world);
  const known = worlds.get(name);
  if (known !== undefined) return known;
  const truth = truthOf(world);
  let landscape: Landscape | null = null;
  const made: World<Mixture> = {
    family: mixtureFamily(truth, 'on'),
    measure(model) {
      landscape ??= surveyOf(truth);
      const { outskirts, modes } = standingOf(model, landscape);
      const ofRare = landscape.rare.map((mode) => modes[mode]?.survival ?? 0);
      return { survival: [outskirts, ...ofRare], modes };
    },
  };
  worlds.set(name, made);
  return made;
}
