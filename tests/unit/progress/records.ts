import fc from 'fast-check';
import type { LessonKept } from '../../../src/progress/lessons.ts';
import {
  EMPTY_RECORD,
  type Feat,
  type Kept,
  type LearnerRecord,
  type Table,
} from '../../../src/progress/record.ts';

export const win = (spent: number, livesLeft = 1): Feat => ({
  won: true,
  spent,
  livesLeft,
  generations: 14,
});

export const loss = (generations: number, spent = 100): Feat => ({
  won: false,
  spent,
  livesLeft: 0,
  generations,
});

/** Every feat that can be kept; small numbers often, so that many are alike. */
export const someFeat: fc.Arbitrary<Feat> = fc.record({
  won: fc.boolean(),
  spent: fc.oneof(fc.nat(3), fc.nat(1_000_000)),
  livesLeft: fc.oneof(fc.nat(2), fc.nat(100)),
  generations: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 1000 })),
});

const someKept: fc.Arbitrary<Kept> = fc.record({
  firstTry: fc.option(someFeat),
  best: someFeat,
});

const someId = fc.oneof(
  fc.constantFrom('first-watch', 'targeted', 'constructor', '7'),
  fc.stringMatching(/^[a-z0-9-]{1,60}$/),
);

const two = (number: number) => String(number).padStart(2, '0');
export const someDate = fc
  .tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);

const tableOf = (key: fc.Arbitrary<string>): fc.Arbitrary<Table> =>
  fc.dictionary(key, someKept, { maxKeys: 6, noNullPrototype: true });

const someTick = fc
  .tuple(fc.stringMatching(/^[a-z0-9-]{1,40}$/), fc.integer({ min: 1, max: 999 }))
  .map(([name, edition]) => `${name}.${edition}`);

const someLesson: fc.Arbitrary<LessonKept> = fc.record({
  answered: fc.uniqueArray(someTick, { maxLength: 8 }).map((ticks) => ticks.toSorted()),
});

/** Every table of lessons, with the one visited last. */
const someCourse = fc
  .dictionary(someId, someLesson, { maxKeys: 4, noNullPrototype: true })
  .chain((lessons) =>
    fc.record({
      lessons: fc.constant(lessons),
      latest: fc.constantFrom(null, ...Object.keys(lessons)),
    }),
  );

export const someRecord: fc.Arbitrary<LearnerRecord> = fc
  .record({
    version: fc.constant(4 as const),
    challenges: tableOf(someId),
    daily: tableOf(someDate),
    course: someCourse,
  })
  .map(({ course, ...record }) => ({ ...record, ...course }));

/** A record with a run on each of some days. */
export function playedOn(...dates: readonly string[]): LearnerRecord {
  const kept: Kept = { firstTry: null, best: loss(3) };
  const daily = Object.fromEntries(dates.map((date) => [date, kept]));
  return { ...EMPTY_RECORD, daily };
}
