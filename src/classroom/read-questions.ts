import { isFields } from '../base/json.ts';
import {
  type Asked,
  type AskedChoice,
  type AskedCurve,
  type AskedNumber,
  placesOf,
  type Question,
  type Questions,
} from './questions.ts';
import { MOST_EDITIONS, MOST_QUESTIONS } from './submission.ts';

/** What is the most of anything in the list of questions. */
const MOST = {
  lessons: 100,
  options: 6,
  tags: 40,
  handles: 6,
  places: 10_000,
  text: 1000,
} as const;

/** Reads the list of questions, as it was fetched; null where it is none. Nothing in it is trusted; it never throws. */
export function readQuestions(data: unknown): Questions | null {
  if (!isFields(data)) return null;
  const lessons = Object.entries(data);
  const letters = new Set(lessons.map(([, lesson]) => isFields(lesson) && lesson['letter']));
  const isSound =
    lessons.length <= MOST.lessons && letters.size === lessons.length && lessons.every(isLesson);
  return isSound ? (data as Questions) : null;
}

function isLesson([id, data]: readonly [string, unknown]): boolean {
  if (!/^[a-z0-9-]{1,60}$/.test(id) || !isFields(data)) return false;
  const { letter, questions } = data;
  return (
    typeof letter === 'string' &&
    /^[a-z]{1,2}$/.test(letter) &&
    isList(questions, MOST_QUESTIONS - 1, isQuestion)
  );
}

function isQuestion(data: unknown): data is Question {
  if (!isFields(data)) return false;
  const { id, editions } = data;
  return (
    typeof id === 'string' &&
    /^[a-z0-9-]{1,40}$/.test(id) &&
    isList(editions, MOST_EDITIONS, isAsked) &&
    editions.length > 0
  );
}

function isAsked(data: unknown): data is Asked {
  if (!isFields(data) || !isText(data['question'])) return false;
  const { ask } = data;
  if (ask === 'check' || ask === 'predict') return isChoice(data);
  return ask === 'number' ? isNumber(data) : ask === 'curve' && isCurve(data);
}

function isChoice({ options, right, tags }: Fields<AskedChoice>): boolean {
  return (
    isList(options, MOST.options, isText) &&
    options.length >= 2 &&
    Number.isInteger(right) &&
    options[Number(right)] !== undefined &&
    isList(tags, MOST.tags, (tag) => tag === null || isText(tag)) &&
    tags.length >= options.length
  );
}

function isNumber({ from, to, step, unit, answer, near }: Fields<AskedNumber>): boolean {
  if (![from, to, step, answer, near].every(isNumeric)) return false;
  const places = placesOf({ from, to, step } as AskedNumber);
  return Number(step) > 0 && places >= 2 && places <= MOST.places && isText(unit);
}

function isCurve({ at, start, most, label, answers }: Fields<AskedCurve>): boolean {
  return (
    isList(at, MOST.handles, isNumeric) &&
    at.length > 0 &&
    isList(answers, MOST.handles, isNumeric) &&
    answers.length === at.length &&
    isNumeric(start) &&
    isNumeric(most) &&
    Number(most) > 0 &&
    isText(label)
  );
}

/** An object of which nothing is known but the names that it should have. */
type Fields<Shape> = Readonly<Partial<Record<keyof Shape, unknown>>>;

function isList<Item>(
  data: unknown,
  most: number,
  isItem: (each: unknown) => each is Item,
): data is readonly Item[];
function isList(data: unknown, most: number, isItem: (each: unknown) => boolean): data is unknown[];
function isList(data: unknown, most: number, isItem: (each: unknown) => boolean): boolean {
  return Array.isArray(data) && data.length <= most && data.every(isItem);
}

function isNumeric(data: unknown): data is number {
  return typeof data === 'number' && Number.isFinite(data);
}

function isText(data: unknown): data is string {
  return typeof data === 'string' && data !== '' && data.length <= MOST.text;
}
