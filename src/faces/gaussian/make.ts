import type { GaussianChallenge } from '../../kinds/gaussian/settings.ts';
import type { MakeFace } from '../make-face.ts';
import { hasWebField, webFields, webSettings } from '../make-web.ts';

/** Its fields have plain names. */
const PREFIX = '';

/** Bell curves have no world to set, but may have a web that samples come from. */
export const make: MakeFace<GaussianChallenge> = {
  plain: {},
  fields: (challenge) => webFields(PREFIX, challenge?.web),
  settings: (fields) => ({ tools: webSettings(PREFIX, fields) }),
  shows: (_, fields) => hasWebField(PREFIX, fields),
  say: () => null,
  texts: () => [],
  remedy: null,
};
