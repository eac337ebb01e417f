import type { KindWords } from '../../../game/words/words.ts';

/** What is said of the settings of a notebook, in English. */
export const en: KindWords = {
  names: { sense: 'The line for sense' },
  own: {
    onlyWithDeviations:
      'The weight of tails is not for notebooks: nobody can say how far out a line is.',
    noSuchBird: 'That bird is not in the warden’s notebook.',
  },
};
