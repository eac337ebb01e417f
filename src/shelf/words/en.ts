import { grouped } from '../../base/language.ts';
import { starsOf } from '../../game/stars.ts';
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
    album: 'An album that copies itself',
    notebook: 'A notebook that writes itself',
  },
  difficulties: { easy: 'easy', medium: 'medium', hard: 'hard' },
  best(feat, bar) {
    if (!feat.won) return featWords(feat, bar);
    const stars = starsOf(feat, bar);
    return `${'★'.repeat(stars)}${'☆'.repeat(3 - stars)} ${grouped(feat.spent)} spent`;
  },
  bestAloud: (feat, bar) => `Your best: ${featWords(feat, bar)}.`,
};
