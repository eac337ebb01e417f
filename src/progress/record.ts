import type { Outcome } from '../game/outcome.ts';
import { type LessonTable, mergeLessons, type Tick, withAnswer, withVisit } from './lessons.ts';

/** What is kept of one finished run. Stars are not: they are counted when they are shown. */
export interface Feat {
  readonly won: boolean;
  /** What was spent on real samples. */
  readonly spent: number;
  readonly livesLeft: number;
  /** Generations that were played. */
  readonly generations: number;
}

/** What is kept of one challenge or one day: the first try apart from the best. */
export interface Kept {
  readonly firstTry: Feat | null;
  readonly best: Feat | null;
}

export type Table = Readonly<Record<string, Kept>>;

/** What a learner has done, as it is stored and exported. */
export interface LearnerRecord {
  readonly version: 4;
  /** By the id of a challenge: 1 to 60 of a to z, 0 to 9 and the hyphen. */
  readonly challenges: Table;
  /** By UTC date, YYYY-MM-DD. */
  readonly daily: Table;
  readonly lessons: LessonTable;
  /** The lesson that was visited last, one of `lessons`. */
  readonly latest: string | null;
}

export const NOTHING_KEPT: Kept = { firstTry: null, best: null };

export const EMPTY_RECORD: LearnerRecord = {
  version: 4,
  challenges: {},
  daily: {},
  lessons: {},
  latest: null,
};

/** What is kept of an outcome. */
export function featOf({ won, spent, livesLeft, fidelity }: Outcome): Feat {
  return { won, spent, livesLeft, generations: fidelity.length };
}

/** What a table has under a key. The keys are not ours: "constructor" is a legal id. */
export function keptOf(table: Table, key: string): Kept {
  return (Object.hasOwn(table, key) ? table[key] : undefined) ?? NOTHING_KEPT;
}

/**
 * What is kept, with one more run.
 *
 * @param isFirstTry whether this luck was met for the first time and no step was taken back. A sitting forgets that
 *   when the page is closed, so what was finished earlier counts too: after it, no try is the first.
 */
export function recordFeat(kept: Kept, feat: Feat, isFirstTry: boolean): Kept {
  const isFirst = isFirstTry && kept.best === null;
  return { firstTry: isFirst ? feat : kept.firstTry, best: betterOf(kept.best, feat) };
}

/** The record with one more run of a challenge. */
export function withChallenge(
  record: LearnerRecord,
  id: string,
  feat: Feat,
  isFirstTry: boolean,
): LearnerRecord {
  return { ...record, challenges: withRun(record.challenges, id, feat, isFirstTry) };
}

/** The record with one more run of the challenge of a day. */
export function withDaily(
  record: LearnerRecord,
  date: string,
  feat: Feat,
  isFirstTry: boolean,
): LearnerRecord {
  return { ...record, daily: withRun(record.daily, date, feat, isFirstTry) };
}

/** The record after a visit to a lesson. */
export function withLessonVisit(record: LearnerRecord, id: string): LearnerRecord {
  return { ...record, lessons: withVisit(record.lessons, id), latest: id };
}

/** The record after a check question of a lesson was answered rightly. */
export function withLessonAnswer(record: LearnerRecord, id: string, tick: Tick): LearnerRecord {
  return { ...record, lessons: withAnswer(record.lessons, id, tick), latest: id };
}

/** The best of both; where both have a first try, that of `one` stays, and so does its latest lesson. */
export function mergeRecords(one: LearnerRecord, other: LearnerRecord): LearnerRecord {
  return {
    version: one.version,
    challenges: mergeTables(one.challenges, other.challenges),
    daily: mergeTables(one.daily, other.daily),
    lessons: mergeLessons(one.lessons, other.lessons),
    latest: one.latest ?? other.latest,
  };
}

function withRun(table: Table, key: string, feat: Feat, isFirstTry: boolean): Table {
  return { ...table, [key]: recordFeat(keptOf(table, key), feat, isFirstTry) };
}

function mergeTables(one: Table, other: Table): Table {
  const merged = Object.entries(other).map(([key, kept]) => {
    const { firstTry, best } = keptOf(one, key);
    const both: Kept = { firstTry: firstTry ?? kept.firstTry, best: betterOf(best, kept.best) };
    return [key, both] as const;
  });
  return { ...one, ...Object.fromEntries(merged) };
}

/** The better of two; the first of two that are equal. */
function betterOf(one: Feat | null, other: Feat | null): Feat | null {
  if (one === null || other === null) return one ?? other;
  return isBetter(other, one) ? other : one;
}

/** Whether one feat is better, as `isBetter` of `src/game/outcome.ts` has it. */
export function isBetter(one: Feat, other: Feat): boolean {
  if (one.won !== other.won) return one.won;
  if (!one.won) return one.generations > other.generations;
  return one.spent === other.spent ? one.livesLeft > other.livesLeft : one.spent < other.spent;
}
