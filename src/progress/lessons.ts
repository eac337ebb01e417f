/** What is kept of one lesson, from its first visit on. */
export interface LessonKept {
  /** Which check questions were answered rightly at least once, counted from 0, in rising order. */
  readonly answered: readonly number[];
  /** How many there are. */
  readonly of: number;
}

/** By the name of a lesson's file. */
export type LessonTable = Readonly<Record<string, LessonKept>>;

/** The most check questions that a lesson may have. */
export const MOST_CHECKS = 100;

export type LessonState = 'new' | 'started' | 'done';

const UNSEEN: LessonKept = { answered: [], of: 0 };

/** What a table has of a lesson; null before the first visit. */
export function lessonOf(table: LessonTable, id: string): LessonKept | null {
  return (Object.hasOwn(table, id) ? table[id] : undefined) ?? null;
}

/** Done is a lesson whose every check question was answered rightly once; one without questions is never done. */
export function stateOf(table: LessonTable, id: string): LessonState {
  const kept = lessonOf(table, id);
  if (kept === null) return 'new';
  return kept.of > 0 && kept.answered.length === kept.of ? 'done' : 'started';
}

/** The table after a visit to a lesson that has `of` check questions now; answers to any that are gone are forgotten. */
export function withVisit(table: LessonTable, id: string, of: number): LessonTable {
  const { answered } = lessonOf(table, id) ?? UNSEEN;
  return { ...table, [id]: { answered: answered.filter((index) => index < of), of } };
}

/**
 * The table after a right answer.
 *
 * @param index of the question, from 0
 */
export function withAnswer(table: LessonTable, id: string, index: number, of: number): LessonTable {
  const kept = lessonOf(withVisit(table, id, of), id) ?? UNSEEN;
  return { ...table, [id]: both(kept, { answered: [index], of }) };
}

/** Every answer of either. */
export function mergeLessons(one: LessonTable, other: LessonTable): LessonTable {
  const merged = Object.entries(other).map(
    ([id, kept]) => [id, both(lessonOf(one, id) ?? UNSEEN, kept)] as const,
  );
  return { ...one, ...Object.fromEntries(merged) };
}

/**
 * The lesson to go on with: the one visited last, or when that is done the next that is not; null when all are.
 *
 * @param ids all lessons, in the order of the course
 */
export function nextLesson(
  table: LessonTable,
  latest: string | null,
  ids: readonly string[],
): string | null {
  const from = latest === null ? 0 : Math.max(0, ids.indexOf(latest));
  const inTurn = [...ids.slice(from), ...ids.slice(0, from)];
  return inTurn.find((id) => stateOf(table, id) !== 'done') ?? null;
}

function both(one: LessonKept, other: LessonKept): LessonKept {
  const answered = new Set([...one.answered, ...other.answered]);
  return { answered: [...answered].sort((a, b) => a - b), of: Math.max(one.of, other.of) };
}
