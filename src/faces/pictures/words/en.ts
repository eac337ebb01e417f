import type { KindWords } from '../../../game/words/words.ts';

/** What is said of the settings of an album, in English. */
export const en: KindWords = {
  names: {},
  own: {
    onlyWithDistances:
      'The weight of tails and the bouncer are not for pictures: nobody can say how far out one is.',
  },
};
