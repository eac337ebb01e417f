import { type Fields, isFields, parseJson } from '../base/json.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { dayOf } from '../game/daily/calendar.ts';
import { asTicks } from './earlier-questions.ts';
import { type LessonKept, type LessonTable, MOST_TICKS } from './lessons.ts';
import { EMPTY_RECORD, type Feat, type Kept, type LearnerRecord, type Table } from './record.ts';

/** The longest text that is read, in characters. A record is written in ASCII, so this is 1 MB. */
export const LONGEST_RECORD = 1_000_000;

/** The most challenges, the most days, and the most lessons. */
export const MOST_ENTRIES = 5000;

export const NOT_A_RECORD = 'This is not a record of Tailkeeper, or it is damaged.';
export const TOO_LARGE =
  'A record can have 1 MB, with 5,000 challenges, days and lessons each. This is more.';
export const NEWER =
  'This record comes from a newer version of these pages. Load the page again to get that version.';

/** Makes the next version of a record. What it is given was not checked; what it returns will be. */
export type Migration = (data: Fields) => Fields;

/**
 * Version 1 had no lessons; up to version 2 feats had stars; up to version 3 questions went by their places. Entries are only
 * ever added.
 */
const MIGRATIONS: readonly Migration[] = [
  (data) => ({ ...data, lessons: {}, latest: null }),
  (data) => ({
    ...data,
    challenges: eachOf(data['challenges'], (kept) => eachOf(kept, withoutStars)),
    daily: eachOf(data['daily'], (kept) => eachOf(kept, withoutStars)),
  }),
  (data) => ({ ...data, lessons: eachOf(data['lessons'], withTicks) }),
];

/** A table with something done to each of its values; what is no table stays as it is. */
function eachOf(table: unknown, change: (value: unknown, key: string) => unknown): unknown {
  if (!isFields(table)) return table;
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, change(value, key)]));
}

function withoutStars(feat: unknown): unknown {
  if (!isFields(feat)) return feat;
  const { stars, ...rest } = feat;
  // Others could never have been given: they stay, and are refused.
  return isWhole(stars, 0, 3) ? rest : feat;
}

/** Questions by their names instead of their places, counted from 0; of any that are gone nothing is kept. */
function withTicks(kept: unknown, lesson: string): unknown {
  if (!isFields(kept) || !hasExactly(kept, ['answered', 'of'])) return kept;
  const { answered, of } = kept;
  if (!isWhole(of, 0, 100) || !Array.isArray(answered)) return kept;
  const list: readonly unknown[] = answered;
  const isSound = list.every((place, i) =>
    isWhole(place, i === 0 ? 0 : Number(list[i - 1]) + 1, of - 1),
  );
  return isSound ? { answered: asTicks(lesson, list.map(Number)) } : kept;
}

/** A record as text, as it is stored and exported. */
export function writeRecord(record: LearnerRecord): string {
  return JSON.stringify(record);
}

/**
 * Reads what `writeRecord` wrote, now or in an older version. Nothing in it is trusted; it never throws.
 *
 * @returns the record, or a sentence that says why there is none
 */
export function readRecord(text: string): Result<LearnerRecord, string> {
  const migrated = fieldsIn(text);
  if (!migrated.ok) return migrated;
  if (!isRecord(migrated.value)) return fail(NOT_A_RECORD);
  const { challenges, daily, lessons } = migrated.value;
  const isTooLarge = [challenges, daily, lessons].some(
    (table) => Object.keys(table).length > MOST_ENTRIES,
  );
  return isTooLarge ? fail(TOO_LARGE) : succeed(migrated.value);
}

/** What can be read of a damaged record: each entry that is sound. Null where that is nothing. */
export function soundPartOf(text: string): LearnerRecord | null {
  const migrated = fieldsIn(text);
  if (!migrated.ok) return null;
  const given = migrated.value;
  const tables = ['challenges', 'daily', 'lessons'].map((name) => {
    const isSound = ([key, kept]: [string, unknown]) =>
      isRecord({ ...EMPTY_RECORD, [name]: { [key]: kept } });
    return Object.entries(Object(given[name])).filter(isSound).slice(0, MOST_ENTRIES);
  });
  if (tables.every(({ length }) => length === 0)) return null;
  const [challenges, daily, lessons] = tables.map((entries) => Object.fromEntries(entries));
  const record = { ...EMPTY_RECORD, challenges, daily, lessons };
  return [{ ...record, latest: given['latest'] }, record].find(isRecord) ?? null;
}

/** The data of a text in the newest version; still unchecked. */
function fieldsIn(text: string): Result<Fields, string> {
  if (text.length > LONGEST_RECORD) return fail(TOO_LARGE);
  const data = parseJson(text);
  return isFields(data) ? migrate(data, MIGRATIONS) : fail(NOT_A_RECORD);
}

/** The data in the newest version, which is one more than there are migrations; still unchecked. */
export function migrate(data: Fields, migrations: readonly Migration[]): Result<Fields, string> {
  const version = data['version'];
  const newest = migrations.length + 1;
  if (!isWhole(version, 1, Number.MAX_SAFE_INTEGER)) return fail(NOT_A_RECORD);
  if (version > newest) return fail(NEWER);
  const fields = migrations.slice(version - 1).reduce((made, step) => step(made), data);
  return succeed({ ...fields, version: newest });
}

function isRecord(data: Fields): data is Fields & LearnerRecord {
  return (
    hasExactly(data, ['version', 'challenges', 'daily', 'lessons', 'latest']) &&
    data['version'] === EMPTY_RECORD.version &&
    isTable(data['challenges'], isId) &&
    isTable(data['daily'], (date) => dayOf(date) !== null) &&
    isLessonTable(data['lessons']) &&
    (data['latest'] === null || isOneOf(data['latest'], data['lessons']))
  );
}

function isId(text: string): boolean {
  return /^[a-z0-9-]{1,60}$/.test(text);
}

function isOneOf(key: unknown, table: LessonTable): boolean {
  return typeof key === 'string' && Object.hasOwn(table, key);
}

function isLessonTable(data: unknown): data is LessonTable {
  if (!isFields(data)) return false;
  return Object.entries(data).every(([id, kept]) => isId(id) && isLessonKept(kept));
}

/** Whether it has ticks in the order of their letters, which none is twice in. */
function isLessonKept(data: unknown): data is LessonKept {
  if (!isFields(data) || !hasExactly(data, ['answered'])) return false;
  const { answered } = data;
  if (!Array.isArray(answered) || answered.length > MOST_TICKS) return false;
  const list: readonly unknown[] = answered;
  return list.every((tick, i) => isTick(tick) && (i === 0 || tick > String(list[i - 1])));
}

function isTick(data: unknown): data is string {
  return typeof data === 'string' && /^[a-z0-9-]{1,40}\.[1-9]\d{0,2}$/.test(data);
}

function isTable(data: unknown, isKey: (key: string) => boolean): data is Table {
  if (!isFields(data)) return false;
  return Object.entries(data).every(([key, kept]) => isKey(key) && isKept(kept));
}

/** Whether it can be an entry of a table, which is there only once a run is finished. */
function isKept(data: unknown): data is Kept {
  if (!isFields(data) || !hasExactly(data, ['firstTry', 'best'])) return false;
  return isFeat(data['best']) && (data['firstTry'] === null || isFeat(data['firstTry']));
}

/** The ranges are wider than any challenge of today, so that records outlast a change of the rules. */
function isFeat(data: unknown): data is Feat {
  if (!isFields(data)) return false;
  return (
    hasExactly(data, ['won', 'spent', 'livesLeft', 'generations']) &&
    typeof data['won'] === 'boolean' &&
    isWhole(data['spent'], 0, 1_000_000) &&
    isWhole(data['livesLeft'], 0, 100) &&
    isWhole(data['generations'], 1, 1000)
  );
}

function hasExactly(data: Fields, names: readonly string[]): boolean {
  return (
    Object.keys(data).length === names.length && names.every((name) => Object.hasOwn(data, name))
  );
}

/** Whether it is a whole number in a range; −0, which JSON does not write, is none. */
function isWhole(value: unknown, min: number, max: number): value is number {
  if (typeof value !== 'number' || !Number.isInteger(value) || Object.is(value, -0)) return false;
  return value >= min && value <= max;
}
