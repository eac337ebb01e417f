import { LANGUAGE } from '../../../base/language.ts';
import { en } from './en.ts';
import type { AssignWords } from './words.ts';

/** In the language of the page. */
export const words: AssignWords = { en }[LANGUAGE];
