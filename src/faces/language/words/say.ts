import { LANGUAGE } from '../../../base/language.ts';
import type { KindWords } from '../../../game/words/words.ts';
import { en } from './en.ts';

/** In the language of the page. */
export const words: KindWords = { en }[LANGUAGE];
