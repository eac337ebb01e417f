/** What is kept of one lesson, from its first visit on. */
export interface LessonKept {
  /**
   * Ticks of the check questions that were answered rightly at least once, in the order of their letters. Those of earlier
   * editions stay, and count for nothing.
   */
  readonly answered: readonly Tick[];
}

/** A question and its edition: "why-thinner.1". */
export type Tick = string;

/** By the name of a lesson's file. */
export type LessonTable = Readonly<Record<string, LessonKept>>;

/** The most ticks of one lesson, those of earlier editions too. */
export const MOST_TICKS = 500;

export type LessonState = 'new' | 'started' | 'done';

/** A lesson with the questions that it asks now. */
export interface Asking {
  readonly id: string;
  readonly ticks: readonly Tick[];
}

const UNSEEN: LessonKept = { answered: [] };

/** What a table has of a lesson; null before the first visit. */
export function lessonOf(table: LessonTable, id: string): LessonKept | null {
  return (Object.hasOwn(table, id) ? table[id] : undefined) ?? null;
}

/** How many of the questions that a lesson asks now were answered. */
export function answeredOf({ answered }: LessonKept, ticks: readonly Tick[]): number {
  return ticks.filter((tick) => answered.includes(tick)).length;
}

/** Done is a lesson whose every check question was answered rightly once; one without questions is never done. */
export function stateOf(table: LessonTable, { id, ticks }: Asking): LessonState {
  const kept = lessonOf(table, id);
  if (kept === null) return 'new';
  return ticks.length > 0 && answeredOf(kept, ticks) === ticks.length ? 'done' : 'started';
}

/** The table after a visit to a lesson. */
export function withVisit(table: LessonTable, id: string): LessonTable {
  return { ...table, [id]: lessonOf(table, id) ?? UNSEEN };
}

/** The table after a right answer. */
export function withAnswer(table: LessonTable, id: string, tick: Tick): LessonTable {
  return { ...table, [id]: both(lessonOf(table, id) ?? UNSEEN, { answered: [tick] }) };
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
 * @param lessons all of them, in the order of the course
 */
export function nextLesson(
  table: LessonTable,
  latest: string | null,
  lessons: readonly Asking[],
): string | null {
  const from = Math.max(
    0,
    lessons.findIndex(({ id }) => id === latest),
  );
  const inTurn = [...lessons.slice(from), ...lessons.slice(0, from)];
  return inTurn.find((lesson) => stateOf(table, lesson) !== 'done')?.id ?? null;
}

function both(one: LessonKept, other: LessonKept): LessonKept {
  return { answered: [...new Set([...one.answered, ...other.answered])].sort() };
}
