import type { PicturesChallenge } from '../../kinds/pictures/settings.ts';
import type { MakeFace } from '../make-face.ts';

/** Albums have no settings of their own: the handwriting is the same in all. */
export const make: MakeFace<PicturesChallenge> = {
  plain: {},
  fields: () => ({}),
  settings: () => ({}),
  shows: () => false,
  say: () => null,
  texts: () => [],
  remedy: null,
};
