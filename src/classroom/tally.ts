import { medianOf } from '../base/median.ts';
import { handOf, handsFor } from './hands.ts';
import { type Asked, CURVE_STEPS } from './questions.ts';
import type { Answer, Answered, Known, Submission } from './submission.ts';

/** What a class answered: question by question, and which misconceptions stand behind it. */

export interface QuestionTally {
  /** Of the assignment, from 0. */
  readonly step: number;
  readonly id: string;
  readonly edition: number;
  readonly asked: Asked;
  /** Whether it is asked like this today; earlier editions are shown and not judged. */
  readonly isCurrent: boolean;
  /** Pupils who answered. */
  readonly answers: number;
  /** Of options: how often each was the first answer. */
  readonly first: readonly number[];
  /** Of predictions: for how many each answer is the one that a class would raise its hands for; see `hands.ts`. */
  readonly hands: readonly number[];
  /** How many were right, or near enough, at once. */
  readonly rightAtOnce: number;
  /** Of checks: the mean number of tries until the right one, or until the last. */
  readonly tries: number;
  /** In seconds. */
  readonly medianTime: number;
}

/** Pupils by the misconception that a first answer stands for. */
export type Misconceived = ReadonlyMap<string, readonly string[]>;

export interface ClassTally {
  readonly questions: readonly QuestionTally[];
  readonly misconceptions: Misconceived;
}

/** @param submissions one for each pupil */
export function tallyOf(submissions: readonly Submission[], known: readonly Known[]): ClassTally {
  const questions = known.flatMap((step, i) =>
    step.kind === 'lesson' ? questionsOf(submissions, step, i) : [],
  );
  return { questions, misconceptions: misconceptionsOf(submissions, known) };
}

function questionsOf(
  submissions: readonly Submission[],
  { questions }: Extract<Known, { kind: 'lesson' }>,
  step: number,
): QuestionTally[] {
  return questions.flatMap(({ id, editions }) =>
    editions.flatMap((asked, i) => {
      const edition = i + 1;
      const given = submissions
        .flatMap((each) => answersIn(each, step))
        .filter((each) => each.id === id && each.edition === edition);
      const isCurrent = edition === editions.length;
      return given.length === 0 && !isCurrent
        ? []
        : [{ step, id, edition, asked, isCurrent, ...countsOf(asked, given) }];
    }),
  );
}

function answersIn({ steps }: Submission, step: number): readonly Answered[] {
  const work = steps[step];
  return work?.kind === 'lesson' ? work.answers : [];
}

function countsOf(asked: Asked, given: readonly Answered[]) {
  const firsts = given.map(({ answer }) => firstOption(asked, answer));
  const options = 'options' in asked ? asked.options : [];
  const tries = given.map(({ answer }) =>
    answer.kind === 'tries' ? answer.wrong.length + (answer.isSolved ? 1 : 0) : 1,
  );
  return {
    answers: given.length,
    first: options.map((_, option) => firsts.filter((each) => each === option).length),
    hands: asked.ask === 'check' ? [] : handsOf(asked, given),
    rightAtOnce: given.filter(({ answer }) => isRight(asked, answer)).length,
    tries: given.length === 0 ? 0 : tries.reduce((sum, each) => sum + each, 0) / given.length,
    medianTime: medianOf(given.map(({ seconds }) => seconds)),
  };
}

function handsOf(asked: Asked, given: readonly Answered[]): number[] {
  const raised = given.map(({ answer }) => handOf(asked, answer));
  return handsFor(asked).options.map((_, i) => raised.filter((hand) => hand === i).length);
}

/** The option that was chosen first; null where there are none, or none was. */
export function firstOption(asked: Asked, answer: Answer): number | null {
  if (answer.kind === 'option') return answer.option;
  if (answer.kind !== 'tries' || asked.ask !== 'check') return null;
  return answer.wrong[0] ?? (answer.isSolved ? asked.right : null);
}

/** Whether an answer was right at once, or near enough; as lessons judge it. */
export function isRight(asked: Asked, answer: Answer): boolean {
  if (asked.ask === 'number') {
    if (answer.kind !== 'number') return false;
    const guess = asked.from + answer.place * asked.step;
    return Math.abs(guess - asked.answer) <= asked.near + asked.step / 2;
  }
  if (asked.ask === 'curve') {
    if (answer.kind !== 'curve') return false;
    return asked.answers.every((is, i) => {
      const guess = ((answer.heights[i] ?? 0) / CURVE_STEPS) * asked.most;
      return Math.abs(guess - is) <= NEAR_CURVE + asked.most / CURVE_STEPS / 2;
    });
  }
  return firstOption(asked, answer) === asked.right;
}

/** A drawn curve is near enough where it is off by no more than this. */
const NEAR_CURVE = 0.1;

function misconceptionsOf(
  submissions: readonly Submission[],
  known: readonly Known[],
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const submission of submissions) {
    for (const tag of new Set(tagsOf(submission, known))) {
      const pupils = found.get(tag) ?? [];
      pupils.push(submission.header.pupil);
      found.set(tag, pupils);
    }
  }
  return found;
}

/** Tags of the first answers to questions as they are asked today. */
function tagsOf(submission: Submission, known: readonly Known[]): string[] {
  return known.flatMap((step, i) => {
    if (step.kind !== 'lesson') return [];
    return answersIn(submission, i).flatMap(({ id, edition, answer }) => {
      const editions = step.questions.find((each) => each.id === id)?.editions ?? [];
      const asked = editions[edition - 1];
      if (asked === undefined || edition !== editions.length || !('tags' in asked)) return [];
      return asked.tags[firstOption(asked, answer) ?? -1] ?? [];
    });
  });
}
