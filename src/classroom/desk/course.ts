import { isFields } from '../../base/json.ts';
import { IDEA_NAMES, type Idea } from '../../game/ideas.ts';
import type { Fairness } from '../own-luck.ts';

/** Where the site keeps what desks say about its lessons and challenges. */
export const COURSE_FILE = 'teach/course.json';

export interface Course {
  readonly lessons: Readonly<Record<string, LessonFacts>>;
  /** The ideas of each challenge, as it is today. */
  readonly challenges: Readonly<Record<string, ChallengeFacts>>;
}

export interface LessonFacts {
  readonly title: string;
  readonly minutes: number;
  /** The questions that it asks today. */
  readonly asks: readonly string[];
}

export interface ChallengeFacts extends Fairness {
  readonly edition: number;
}

const NO_COURSE: Course = { lessons: {}, challenges: {} };

/** Reads what was fetched; a desk can do without what cannot be read of it. */
export function readCourse(data: unknown): Course {
  if (!isFields(data) || !isFields(data['lessons']) || !isFields(data['challenges'])) {
    return NO_COURSE;
  }
  return {
    lessons: Object.fromEntries(Object.entries(data['lessons']).filter(isLessonEntry)),
    challenges: Object.fromEntries(Object.entries(data['challenges']).filter(isChallengeEntry)),
  };
}

/** The names of the questions that a lesson asks, in the text of its file. */
export function asksIn(body: string): string[] {
  const tags = body.matchAll(/<(?:Check|Predict)\s[^>]*?\bid="([a-z0-9-]+)"/g);
  return [...tags].map(([, id]) => id ?? '');
}

function isLessonEntry(entry: [string, unknown]): entry is [string, LessonFacts] {
  const [, data] = entry;
  if (!isFields(data)) return false;
  const { title, minutes, asks } = data;
  return (
    typeof title === 'string' &&
    typeof minutes === 'number' &&
    Array.isArray(asks) &&
    asks.every((id) => typeof id === 'string')
  );
}

function isChallengeEntry(entry: [string, unknown]): entry is [string, ChallengeFacts] {
  const [, data] = entry;
  return (
    isFields(data) &&
    typeof data['edition'] === 'number' &&
    isIdea(data['wrong']) &&
    isIdea(data['right'])
  );
}

function isIdea(data: unknown): data is Idea {
  return isFields(data) && IDEA_NAMES.some((name) => name === data['policy']);
}
