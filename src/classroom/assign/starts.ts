import type { Step } from '../assignment.ts';
import type { ChallengeFacts, LessonFacts } from './course.ts';
import type { Draft } from './draft.ts';

/** Steps to begin with, under a name. */
export interface Start {
  readonly title: string;
  readonly steps: readonly Step[];
  /** Of all steps. */
  readonly minutes: number;
}

/** A draft with the steps of a start; a title that somebody thought of stays. */
export function startWith(start: Start, draft: Draft, starts: readonly Start[]): Draft {
  const isOwn = draft.title !== '' && starts.every(({ title }) => title !== draft.title);
  return { ...draft, title: isOwn ? draft.title : start.title, steps: start.steps };
}

interface Named {
  readonly title: string;
  /** By the names of their files. */
  readonly lessons: readonly string[];
  readonly challenges: readonly string[];
}

/**
 * Starts from the names of what they lead through.
 *
 * @throws Error when there is nothing of a name
 */
export function startsFrom(
  all: readonly Named[],
  lessons: readonly (LessonFacts & { readonly id: string })[],
  challenges: readonly ChallengeFacts[],
): Start[] {
  return all.map(({ title, ...named }) => {
    const read = named.lessons.map((name) => find(lessons, name));
    const played = named.challenges.map((name) => find(challenges, name));
    return {
      title,
      steps: [
        ...read.map(({ letter }) => ({ kind: 'lesson', letter }) as const),
        ...played.map(({ id, edition }) => ({ kind: 'site', id, edition }) as const),
      ],
      minutes: [...read, ...played].reduce((sum, { minutes }) => sum + minutes, 0),
    };
  });
}

function find<Item extends { readonly id: string }>(list: readonly Item[], id: string): Item {
  const found = list.find((each) => each.id === id);
  if (found === undefined) throw new Error(`a start names "${id}", and there is none`);
  return found;
}
