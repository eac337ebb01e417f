import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { type HTMLElement, parse } from 'node-html-parser';
import type { Asked, Question, Questions } from '../../src/classroom/questions.ts';

/**
 * The questions of the lessons, as built pages ask them, and the file that keeps all that were ever asked: what a class
 * hands in is decoded by it.
 */
export const QUESTIONS_FILE = new URL('../../content/questions.json', import.meta.url);

export interface Found {
  readonly id: string;
  readonly edition: number;
  readonly asked: Asked;
}

export function keptQuestions(): Questions {
  return JSON.parse(readFileSync(QUESTIONS_FILE, 'utf8'));
}

/** All questions of a built lesson, in their order. */
export function questionsIn(html: string): Found[] {
  return parse(html)
    .querySelectorAll('check-question, predict-box')
    .map((element) => ({
      id: element.getAttribute('data-question') ?? '',
      edition: Number(element.getAttribute('data-edition')),
      asked: element.rawTagName === 'check-question' ? checkIn(element) : predictionIn(element),
    }));
}

function checkIn(element: HTMLElement): Asked {
  const items = element.querySelectorAll('details li');
  return {
    ask: 'check',
    question: textOf(element.querySelector('legend')).replace('Check yourself. ', ''),
    options: items.map((item) => textOf(item.querySelector('strong'))),
    right: items.findIndex((item) => item.hasAttribute('data-right')),
    tags: items.map((item) => item.getAttribute('data-tag') ?? null),
  };
}

function predictionIn(element: HTMLElement): Asked {
  const { kind, question, options, answer, answers, number, near, curve } = JSON.parse(
    element.getAttribute('data-asked') ?? '',
  );
  if (kind === 'number') return { ask: kind, question, ...number, near, answer };
  if (kind === 'curve') return { ask: kind, question, start: 1, ...curve, answers };
  const tags = element
    .querySelectorAll('form .choices input')
    .map((each) => each.getAttribute('data-tag') ?? null);
  return { ask: 'predict', question, options, right: options.indexOf(answer), tags };
}

function textOf(element: HTMLElement | null): string {
  return (element?.text ?? '').replaceAll(/\s+/g, ' ').trim();
}

/**
 * The file with the questions of one lesson in it. Nothing that it has is changed or taken out.
 *
 * @throws Error when a question has changed and still has the edition that it had, or when an edition is left out
 */
export function withQuestions(kept: Questions, lesson: string, found: readonly Found[]): Questions {
  const before = kept[lesson] ?? { letter: letterOf(Object.keys(kept).length), questions: [] };
  const questions = found.reduce((all, each) => withQuestion(all, lesson, each), before.questions);
  return { ...kept, [lesson]: { ...before, questions } };
}

function withQuestion(
  questions: readonly Question[],
  lesson: string,
  { id, edition, asked }: Found,
): Question[] {
  const { editions } = questions.find((each) => each.id === id) ?? { editions: [] };
  const place = `content/lessons/${lesson}.mdx: the question "${id}"`;
  const newest = editions.length;
  if (edition <= newest) {
    if (isDeepStrictEqual(editions[edition - 1], asked) && edition === newest)
      return [...questions];
    throw new Error(`${place} is not what it was: give it edition={${newest + 1}}.`);
  }
  if (edition > newest + 1) {
    throw new Error(`${place} has edition ${edition}, and the one before is ${newest}.`);
  }
  const grown: Question = { id, editions: [...editions, asked] };
  if (newest === 0) return [...questions, grown];
  return questions.map((each) => (each.id === id ? grown : each));
}

/** a to z, then aa, ab … */
function letterOf(place: number): string {
  const last = String.fromCharCode(97 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}
