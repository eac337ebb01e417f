import type { Challenge } from '../../game/challenge.ts';
import type { Assignment, Step } from '../assignment.ts';
import type { Question, Questions } from '../questions.ts';
import type { ChallengeWork, Known, LessonWork, Work } from '../submission.ts';
import type { Course } from './course.ts';
import { type DeskWork, isBegun } from './work.ts';

/** A step as the desk shows it. */
export type Item = LessonItem | ChallengeItem;

interface Common {
  /** From 1. */
  readonly number: number;
  readonly title: string;
  /** About how long it takes. */
  readonly minutes: number;
  readonly isBegun: boolean;
  readonly isDone: boolean;
}

export interface LessonItem extends Common {
  readonly kind: 'lesson';
  /** The name of its page. */
  readonly id: string;
  readonly questions: number;
  /** Questions that are answered: checks rightly in the end. */
  readonly answered: number;
}

export interface ChallengeItem extends Common {
  readonly kind: 'challenge';
  readonly challenge: Challenge;
  readonly work: ChallengeWork;
}

/** Where nothing is known of a lesson. */
const SOME_MINUTES = 20;

/** The steps of an assignment, and how far somebody is with them. */
export function outlineOf(
  { steps }: Pick<Assignment, 'steps'>,
  known: readonly Known[],
  questions: Questions,
  course: Course,
  work: DeskWork,
): Item[] {
  return known.flatMap((one, i): Item[] => {
    const [step, done] = [steps[i], work.steps[i]];
    if (step === undefined || done === undefined) return [];
    if (one.kind === 'challenge' && done.kind === 'challenge') {
      return [challengeItem(i + 1, one.challenge, done)];
    }
    if (one.kind !== 'lesson' || done.kind !== 'lesson') return [];
    return [lessonItem(i + 1, lessonIn(step, questions) ?? '', one.questions, course, done)];
  });
}

/** The name of the lesson that a step is; null where it is none that these pages know. */
export function lessonIn(step: Step, questions: Questions): string | null {
  if (step.kind !== 'lesson') return null;
  const found = Object.entries(questions).find(([, { letter }]) => letter === step.letter);
  return found?.[0] ?? null;
}

function lessonItem(
  number: number,
  id: string,
  all: readonly Question[],
  { lessons }: Course,
  work: LessonWork,
): LessonItem {
  const facts = lessons[id];
  const asked = all.filter((question) => facts?.asks.includes(question.id) ?? true);
  const answered = asked.filter((question) => isAnswered(question, work)).length;
  const { title = id, minutes = SOME_MINUTES } = facts ?? {};
  const isDone = answered === asked.length;
  const count = { questions: asked.length, answered };
  return { kind: 'lesson', number, id, title, minutes, isBegun: isBegun(work), isDone, ...count };
}

function isAnswered({ id }: Question, { answers }: LessonWork): boolean {
  const answer = answers.find((each) => each.id === id)?.answer;
  return answer !== undefined && (answer.kind !== 'tries' || answer.isSolved);
}

function challengeItem(number: number, challenge: Challenge, work: ChallengeWork): ChallengeItem {
  const isDone = work.first !== null;
  const minutes = minutesOf(challenge);
  const { title } = challenge;
  return { kind: 'challenge', number, title, minutes, isBegun: isDone, isDone, challenge, work };
}

/** A decision takes about half a minute; with reading the rules and the result it is three minutes at least. */
export function minutesOf({ generations }: Pick<Challenge, 'generations'>): number {
  return Math.max(3, Math.round(generations / 2));
}

/** The step to go on with; null when all is done. */
export function nextOf(items: readonly Item[]): Item | null {
  return items.find(({ isDone }) => !isDone) ?? null;
}

/** The work as it fits the steps; what was kept for other steps does not. */
export function fittingWork(work: DeskWork | null, known: readonly Known[]): DeskWork | null {
  const fits =
    work !== null &&
    work.steps.length === known.length &&
    work.steps.every((step: Work, i) => step.kind === known[i]?.kind);
  return fits ? work : null;
}
