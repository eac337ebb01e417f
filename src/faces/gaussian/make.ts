import type { GaussianChallenge } from '../../kinds/gaussian/settings.ts';
import type { Web } from '../../tools/tools.ts';
import type { MakeFace } from '../make-face.ts';
import { percentRange, percentText, shareOf, TICKED, ticked } from '../make-fields.ts';

/** In per cent. */
export const RANGES = { contamination: percentRange(0, 95), rate: percentRange(0, 100) } as const;

/** What a new web begins with. */
const FIRST_WEB: Web = {
  contamination: 0.5,
  truePositive: 0.9,
  falsePositive: 0.1,
  tailFalsePositive: 0.3,
};

/** Bell curves have no world to set, but may have a web that samples come from. */
export const make: MakeFace<GaussianChallenge> = {
  plain: {},
  fields(challenge) {
    const { contamination, truePositive, falsePositive, tailFalsePositive } =
      challenge?.web ?? FIRST_WEB;
    return {
      web: ticked(challenge?.web !== undefined),
      contamination: percentText(contamination),
      truePositive: percentText(truePositive),
      falsePositive: percentText(falsePositive),
      tailFalsePositive: percentText(tailFalsePositive),
    };
  },
  settings(fields) {
    if (!fields['web']) return {};
    const web: Web = {
      contamination: shareOf(fields['contamination'], RANGES.contamination),
      truePositive: shareOf(fields['truePositive'], RANGES.rate),
      falsePositive: shareOf(fields['falsePositive'], RANGES.rate),
      tailFalsePositive: shareOf(fields['tailFalsePositive'], RANGES.rate),
    };
    return { tools: { web } };
  },
  shows: (_, { web }) => web === TICKED,
  say: () => null,
  texts: () => [],
  remedy: null,
};
