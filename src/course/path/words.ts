import { listedInProse } from '../../base/language.ts';
import {
  type Asking,
  answeredOf,
  type LessonKept,
  type LessonState,
  nextLesson,
  stateOf,
  type Tick,
} from '../../progress/lessons.ts';
import type { LearnerRecord } from '../../progress/record.ts';

/** What pages say about lessons that were begun and done: pure. */

export interface Stop extends Asking {
  readonly title: string;
  readonly href: string;
}

/** Where to go from here. */
export interface WayOn {
  /** Null when every lesson is done. */
  readonly id: string | null;
  readonly text: string;
  readonly href: string;
}

const NAMES: Readonly<Record<LessonState, string>> = { new: '', started: 'Started', done: 'Done' };

/** "Done", "Started", or nothing. */
export function stateWords(state: LessonState): string {
  return NAMES[state];
}

/**
 * The lesson to go on with, or where to go after the last.
 *
 * @returns null when no lesson was visited yet
 */
export function wayOn(
  { lessons, latest }: LearnerRecord,
  stops: readonly Stop[],
  afterwards: string,
): WayOn | null {
  if (stops.every((stop) => stateOf(lessons, stop) === 'new')) return null;
  const next = nextLesson(lessons, latest, stops);
  const stop = stops.find(({ id }) => id === next);
  if (stop === undefined) {
    return { id: null, text: 'All lessons done: play a challenge', href: afterwards };
  }
  return { id: stop.id, text: `Continue: ${stop.title}`, href: stop.href };
}

/** "3 of 10 lessons done. This is kept in this browser only.", or nothing before the first visit. */
export function courseWords({ lessons }: LearnerRecord, stops: readonly Stop[]): string {
  const states = stops.map((stop) => stateOf(lessons, stop));
  if (states.every((state) => state === 'new')) return '';
  const done = states.filter((state) => state === 'done').length;
  return `${done} of ${stops.length} lessons done. This is kept in this browser only.`;
}

/** "2 of 3 questions answered.", or nothing for a lesson that asks none. */
export function lessonWords(kept: LessonKept, ticks: readonly Tick[]): string {
  const [count, of] = [answeredOf(kept, ticks), ticks.length];
  if (of === 0) return '';
  const words = `${count} of ${of} ${of === 1 ? 'question' : 'questions'} answered.`;
  return count === of ? `${words} This lesson is done.` : words;
}

/** "lesson 1", "lessons 1 and 3", "lessons 1 to 3 and 6": of numbers in order. */
export function numbersWords(numbers: readonly number[]): string {
  const starts = numbers.filter((number) => !numbers.includes(number - 1));
  const spans = starts.flatMap((start, i) => {
    const end = starts[i + 1] ?? Number.POSITIVE_INFINITY;
    const span = numbers.filter((number) => start <= number && number < end);
    return span.length > 2 ? [`${start} to ${span.at(-1)}`] : span.map(String);
  });
  return `${numbers.length === 1 ? 'lesson' : 'lessons'} ${listedInProse(spans)}`;
}

/** "1 h 55 min", "45 min". */
export function timeWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
