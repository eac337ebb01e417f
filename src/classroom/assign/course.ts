import type { Challenge } from '../../game/challenge.ts';
import { kindOf } from '../../kinds/kinds.ts';
import type { Step } from '../assignment.ts';

/** What steps can be taken from, with what is said about each. */
export interface Course {
  readonly lessons: readonly LessonFacts[];
  readonly challenges: readonly ChallengeFacts[];
}

export interface Facts {
  readonly title: string;
  /** About how long it takes. */
  readonly minutes: number;
  /** About how long one of its runs takes to be replayed, in seconds of a middling laptop; 0 where nobody would notice. */
  readonly seconds: number;
}

export interface LessonFacts extends Facts {
  /** What stands for it in links. */
  readonly letter: string;
}

export interface ChallengeFacts extends Facts {
  readonly id: string;
  /** Today's. */
  readonly edition: number;
}

/** What is known of a step; null where the site has nothing of its name. */
export function factsOf(step: Step, { lessons, challenges }: Course): Facts | null {
  if (step.kind === 'made') return factsOfChallenge(step.challenge);
  if (step.kind === 'lesson') return lessons.find(({ letter }) => letter === step.letter) ?? null;
  return challenges.find(({ id }) => id === step.id) ?? null;
}

export function factsOfChallenge(challenge: Challenge): Facts {
  const seconds = kindOf(challenge).seconds?.(challenge) ?? 0;
  return { title: challenge.title, minutes: minutesOf(challenge), seconds };
}

/** A decision takes about half a minute; with reading the rules and the result it is three minutes at least. */
function minutesOf({ generations }: Challenge): number {
  return Math.max(3, Math.round(generations / 2));
}

/** How long all steps take, and which take long to be checked. */
export interface Duration {
  /** Of the lessons. */
  readonly reading: number;
  /** Of the challenges, each played once. */
  readonly playing: number;
  readonly slow: readonly Facts[];
}

/** A replay that takes longer is worth a word, in seconds: a class has dozens of them. */
const SLOW = 1;

export function durationOf(steps: readonly Step[], course: Course): Duration {
  const known = steps.flatMap((step) => {
    const facts = factsOf(step, course);
    return facts === null ? [] : [{ facts, isLesson: step.kind === 'lesson' }];
  });
  const minutes = (isLesson: boolean) =>
    known
      .filter((each) => each.isLesson === isLesson)
      .reduce((sum, { facts }) => sum + facts.minutes, 0);
  return {
    reading: minutes(true),
    playing: minutes(false),
    slow: known.map(({ facts }) => facts).filter(({ seconds }) => seconds > SLOW),
  };
}
