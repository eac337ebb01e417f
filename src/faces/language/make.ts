import type { LanguageChallenge } from '../../kinds/language/settings.ts';
import type { MakeFace } from '../make-face.ts';

/** The form leaves out what few notebooks have: sense with a line of its own, a bird of its own, and a web. */
export const make: MakeFace<LanguageChallenge> = {
  plain: {},
  fields: () => ({}),
  settings: () => ({}),
  shows: () => false,
  say: () => null,
  texts: () => [],
  remedy: null,
};
