import { featWords } from '../../progress/words.ts';
import type { ShelfWords } from './words.ts';

/** The shelf of challenges in English. */
export const en: ShelfWords = {
  groups: {
    tails: 'Watch the tails',
    islands: 'Keep islands on the map',
    memory: 'Old samples or new',
    spread: 'Neat or honest',
    weight: 'What counts for more',
    web: 'A web full of fakes',
  },
  difficulties: { easy: 'easy', medium: 'medium', hard: 'hard' },
  best: (feat) =>
    feat.won
      ? `${'★'.repeat(feat.stars)}${'☆'.repeat(3 - feat.stars)} ${feat.spent} spent`
      : featWords(feat),
  bestAloud: (feat) => `Your best: ${featWords(feat)}.`,
};
