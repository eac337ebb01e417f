import type { World } from '../kind.ts';
import { RARE } from './album/world.ts';
import { measuredPictures } from './draw.ts';
import { echoOf } from './echo.ts';
import { pictureFamily } from './family.ts';
import { standingOf } from './judge/standing.ts';
import type { PictureModel } from './model.ts';
import type { PicturesChallenge } from './settings.ts';

/** A digit of which less than this share is left counts as gone. */
const COVERED = 0.05;

/** The world of a challenge: the album, and networks that are measured by what they draw at its λ. */
export function worldOf({ spread }: PicturesChallenge): World<PictureModel> {
  return {
    family: pictureFamily('variational', spread),
    echo: echoOf,
    measure(model) {
      const { variety, masses, survival } = standingOf(measuredPictures(model, spread));
      return {
        survival: [variety, ...RARE.map((mode) => survival[mode] as number)],
        modes: survival.map((each, mode) => ({
          mass: masses[mode] as number,
          survival: each,
          isCovered: each >= COVERED,
        })),
      };
    },
  };
}
