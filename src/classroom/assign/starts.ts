import { fileOfPlace } from '../../figures/claims.ts';
import type { Step } from '../assignment.ts';
import type { ChallengeFacts, LessonFacts } from './course.ts';
import type { Draft } from './draft.ts';

/** Steps to begin with, under a name. */
export interface Start {
  readonly title: string;
  readonly steps: readonly Step[];
  /** Of the lessons, in minutes. */
  readonly reading: number;
  /** Of the challenges, each played once, in minutes. */
  readonly playing: number;
  /** What stands behind the `#` of an address that opens it; empty where none does. */
  readonly name: string;
  /** A question to answer at the end; empty for none. */
  readonly prompt: string;
}

/** A draft with the steps of a start; a title or a question that somebody thought of stays. */
export function startWith(start: Start, draft: Draft, starts: readonly Start[]): Draft {
  const own = (field: 'title' | 'prompt') =>
    draft[field] !== '' && starts.every((each) => each[field] !== draft[field]);
  return {
    ...draft,
    title: own('title') ? draft.title : start.title,
    prompt: own('prompt') ? draft.prompt : start.prompt,
    steps: start.steps,
  };
}

interface Named extends Partial<Pick<Start, 'name' | 'prompt'>> {
  readonly title: string;
  /** Places of lessons and challenges, as `/play/first-watch/`. */
  readonly places: readonly string[];
}

/**
 * Starts from the places that they lead through.
 *
 * @throws Error when nothing is there
 */
export function startsFrom(
  all: readonly Named[],
  lessons: readonly (LessonFacts & { readonly id: string })[],
  challenges: readonly ChallengeFacts[],
): Start[] {
  return all.map(({ title, places, name = '', prompt = '' }) => {
    const found = places.map((place) => stepAt(place, lessons, challenges));
    const minutesOf = (isLesson: boolean) =>
      found
        .filter(({ step }) => (step.kind === 'lesson') === isLesson)
        .reduce((sum, { minutes }) => sum + minutes, 0);
    return {
      ...{ title, name, prompt },
      steps: found.map(({ step }) => step),
      reading: minutesOf(true),
      playing: minutesOf(false),
    };
  });
}

function stepAt(
  place: string,
  lessons: readonly (LessonFacts & { readonly id: string })[],
  challenges: readonly ChallengeFacts[],
): { readonly step: Step; readonly minutes: number } {
  const { collection, id } = fileOfPlace(place);
  if (collection === 'lessons') {
    const { letter, minutes } = find(lessons, id);
    return { step: { kind: 'lesson', letter }, minutes };
  }
  const { edition, minutes } = find(challenges, id);
  return { step: { kind: 'site', id, edition }, minutes };
}

function find<Item extends { readonly id: string }>(list: readonly Item[], id: string): Item {
  const found = list.find((each) => each.id === id);
  if (found === undefined) throw new Error(`a start names "${id}", and there is none`);
  return found;
}
