import { LANGUAGE } from '../../../base/language.ts';
import { en } from './en.ts';
import type { MixtureWords } from './words.ts';

/** In the language of the page. */
export const words: MixtureWords = { en }[LANGUAGE];
