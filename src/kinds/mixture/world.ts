import type { MixtureChallenge } from '../../game/challenge.ts';
import { asMixture, type World } from '../../game/world.ts';
import { mixtureFamily } from './family.ts';
import { type Landscape, standingOf, surveyOf } from './regions/landscape.ts';
import { truthOf } from './truth.ts';

const worlds = new Map<string, World>();

/** The world of a mixture challenge. It is surveyed when it is first measured, and kept. */
export function mixtureWorld({ world }: MixtureChallenge): World {
  const name = JSON.stringify(world);
  const known = worlds.get(name);
  if (known !== undefined) return known;
  const truth = truthOf(world);
  let landscape: Landscape | null = null;
  const made: World = {
    family: mixtureFamily(truth, 'on'),
    measure(model) {
      landscape ??= surveyOf(truth);
      const { outskirts, modes } = standingOf(asMixture(model), landscape);
      const ofRare = landscape.rare.map((mode) => modes[mode]?.survival ?? 0);
      return { survival: [outskirts, ...ofRare], modes };
    },
  };
  worlds.set(name, made);
  return made;
}
