import { LANGUAGE } from '../../base/language.ts';
import type { Problem } from '../../base/problem.ts';
import { en } from './en.ts';
import type { CommonCode, GameWords, KindWords, ProblemOf } from './words.ts';

const WORDS: GameWords = { en }[LANGUAGE];

/**
 * A problem as a sentence.
 *
 * @param kindWords the words of a kind of model, asked for when the problem is with a setting that only this kind has
 * @throws RangeError when nothing is said of such a problem
 */
export function sentenceOf(problem: Problem, kindWords: (model: string) => KindWords): string {
  if (problem.code !== 'own') return say(problem.code, problem, nameOf(problem, kindWords));
  return found(kindWords(problem.model).own, problem.name);
}

/** What the setting that a problem is about is called where a sentence begins; empty where it has no range. */
export function nameOf(problem: Problem, kindWords: (model: string) => KindWords): string {
  if (!('min' in problem || problem.code === 'text')) return '';
  const { model, field } = problem;
  return found(model === undefined ? WORDS.names : kindWords(model).names, field);
}

function say<Code extends CommonCode>(code: Code, problem: ProblemOf<Code>, name: string): string {
  return WORDS.problems[code](problem, name);
}

function found(words: Readonly<Record<string, string>>, name: string): string {
  const sentence = words[name];
  if (sentence !== undefined) return sentence;
  throw new RangeError(`there are no words for "${name}"`);
}
