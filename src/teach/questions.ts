import { asksIn } from '../classroom/desk/course.ts';
import type { Asked } from '../classroom/questions.ts';
import { readQuestions } from '../classroom/read-questions.ts';
import type { Lesson } from '../course/course.ts';

/** A lesson with what it asks today, in the order of its page. */
export interface AskedLesson {
  readonly id: string;
  /** Its place in the course. */
  readonly order: number;
  readonly title: string;
  /** What stands for it in links. */
  readonly letter: string;
  readonly asked: readonly Asked[];
}

/**
 * What the lessons ask, from the list of questions; a lesson that is not in it yet is left out.
 *
 * @param data the list, as `content/questions.json` has it
 * @throws Error when it is no list of questions
 */
export function askedIn(course: readonly Lesson[], data: unknown): AskedLesson[] {
  const kept = readQuestions(data);
  if (kept === null) throw new Error('content/questions.json is no list of questions');
  return course.flatMap(({ id, body = '', data: { title, order } }) => {
    const lesson = kept[id];
    if (lesson === undefined) return [];
    const asked = asksIn(body).flatMap(
      (ask) => lesson.questions.find((each) => each.id === ask)?.editions.at(-1) ?? [],
    );
    return [{ id, order, title, letter: lesson.letter, asked }];
  });
}

/** The prediction that a lesson begins with. */
export function openingOf({ asked }: Pick<AskedLesson, 'asked'>): Asked | undefined {
  return asked.find(({ ask }) => ask !== 'check');
}
