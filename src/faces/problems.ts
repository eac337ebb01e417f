import type { Problem } from '../base/problem.ts';
import * as game from '../game/words/say.ts';
import { wordsOf } from './faces.ts';

/** A problem as a sentence; the words of all kinds must be here, unless the problem is with a seed or a move. */
export function sentenceOf(problem: Problem): string {
  return game.sentenceOf(problem, wordsOf);
}

/** What the setting that a problem is about is called where a sentence begins. */
export function settingName(problem: Problem): string {
  return game.nameOf(problem, wordsOf);
}
