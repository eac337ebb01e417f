import { LANGUAGE } from '../../../base/language.ts';
import { en } from './en.ts';

/** In the language of the page. */
export const words = { en }[LANGUAGE];
