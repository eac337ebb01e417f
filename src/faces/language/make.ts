import type { LanguageChallenge } from '../../kinds/language/settings.ts';
import type { MakeFace } from '../make-face.ts';
import { percentRange, percentText, shareOf } from '../make-fields.ts';
import { hasWebField, webFields, webSettings } from '../make-web.ts';

/** Before the names of fields that another kind has, too. */
export const PREFIX = 'lines-';

export const NO_BIRD = '';
export const SENSE = percentRange(0, 95);

/** A notebook may have a bird that must stay, a line for sense, and a web that lines come from. */
export const make: MakeFace<LanguageChallenge> = {
  plain: {},
  fields: (challenge) => ({
    bird: challenge?.bird ?? NO_BIRD,
    sense: percentText(challenge?.sense ?? 0),
    ...webFields(PREFIX, challenge?.web),
  }),
  settings(fields) {
    const bird = fields['bird'] ?? NO_BIRD;
    const sense = shareOf(fields['sense'], SENSE);
    return {
      world: { ...(bird !== NO_BIRD && { bird }), ...(sense !== 0 && { sense }) },
      tools: webSettings(PREFIX, fields),
    };
  },
  shows: (_, fields) => hasWebField(PREFIX, fields),
  say: () => null,
  texts: () => [],
  remedy: null,
};
