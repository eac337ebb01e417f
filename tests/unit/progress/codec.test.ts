import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LONGEST_RECORD,
  type Migration,
  MOST_ENTRIES,
  migrate,
  NEWER,
  NOT_A_RECORD,
  readRecord,
  TOO_LARGE,
  writeRecord,
} from '../../../src/progress/codec.ts';
import { EMPTY_RECORD } from '../../../src/progress/record.ts';
import { loss, someRecord, win } from './records.ts';

const KEPT = { firstTry: null, best: win(360) };

/** The text of a record with something else in one place. */
const withFeat = (change: object) =>
  JSON.stringify({
    ...EMPTY_RECORD,
    challenges: { targeted: { ...KEPT, best: { ...KEPT.best, ...change } } },
  });
const withKept = (kept: unknown) =>
  JSON.stringify({ ...EMPTY_RECORD, challenges: { targeted: kept } });
const withKey = (table: 'challenges' | 'daily', key: string) =>
  `{"version":4,"challenges":{},"daily":{},"lessons":{},"latest":null,"${table}":{${JSON.stringify(key)}:${JSON.stringify(KEPT)}}}`;

const withLesson = (kept: unknown, latest: unknown = null) =>
  JSON.stringify({ ...EMPTY_RECORD, lessons: { islands: kept }, latest });

/** Entries of a table, as JSON. */
const entries = (number: number) =>
  Object.fromEntries(Array.from({ length: number }, (_, i) => [`id-${i}`, KEPT]));

test('what is written is read', () => {
  fc.assert(
    fc.property(someRecord, (record) => {
      expect(readRecord(writeRecord(record))).toEqual({ ok: true, value: record });
    }),
  );
});

describe('what is refused', () => {
  test.each([
    '',
    'null',
    '[]',
    '7',
    '{',
    '{}',
    '{"version":1}',
    '{"version":1,"challenges":{},"daily":{},"more":1}',
    '{"version":1,"challenges":[],"daily":{}}',
    '{"version":1,"challenges":{},"daily":null}',
    '{"version":"1","challenges":{},"daily":{}}',
    '{"version":1.5,"challenges":{},"daily":{}}',
    '{"version":0,"challenges":{},"daily":{}}',
    '{"version":-1,"challenges":{},"daily":{}}',
    '{"version":1,"challenges":{},"__proto__":{}}',
    '{"version":1,"challenges":{},"daily":{},"__proto__":{}}',
    '{"version":2,"challenges":{},"daily":{}}',
    '{"version":2,"challenges":{},"daily":{},"lessons":{},"latest":null,"more":1}',
    '{"version":2,"challenges":{},"daily":{},"lessons":[],"latest":null}',
    '{"version":2,"challenges":{},"daily":{},"lessons":{},"latest":"islands"}',
    '{"version":2,"challenges":{},"daily":{},"lessons":{},"latest":"constructor"}',
    '{"version":2,"challenges":{},"daily":{},"lessons":{}}',
    '{"version":3,"challenges":{},"daily":{},"lessons":{}}',
  ])('%s', (text) => {
    expect(readRecord(text)).toEqual({ ok: false, error: NOT_A_RECORD });
  });

  test.each([
    { won: 1 },
    { spent: -1 },
    { spent: 0.5 },
    { spent: 1_000_001 },
    { spent: '360' },
    { spent: null },
    { livesLeft: 101 },
    { generations: 0 },
    { generations: 1001 },
    { stars: 2 },
    { seed: 'moss' },
  ])('a feat with %j', (change) => {
    expect(readRecord(withFeat({})).ok).toBe(true);
    expect(readRecord(withFeat(change))).toEqual({ ok: false, error: NOT_A_RECORD });
  });

  test('a feat with minus zero', () => {
    const text = withFeat({}).replace('"spent":360', '"spent":-0');
    expect(readRecord(text).ok).toBe(false);
  });

  test.each([null, {}, [], KEPT.best, { firstTry: win(1), best: null }, { best: win(1) }])(
    'an entry that is %j',
    (kept) => {
      expect(readRecord(withKept(kept)).ok).toBe(false);
    },
  );

  test.each(['', 'First-Watch', 'a b', 'a_b', '__proto__', 'ä', 'a'.repeat(61), '<b>', 'a\n'])(
    'a challenge named %j',
    (key) => {
      expect(readRecord(withKey('challenges', 'a'.repeat(60))).ok).toBe(true);
      expect(readRecord(withKey('challenges', key)).ok).toBe(false);
    },
  );

  test.each([
    null,
    {},
    { answered: [], of: 0 },
    { answered: {} },
    { answered: 'rock.1' },
    { answered: [0] },
    { answered: [null] },
    { answered: ['rock'] },
    { answered: ['rock.0'] },
    { answered: ['rock.01'] },
    { answered: ['rock.1000'] },
    { answered: ['Rock.1'] },
    { answered: ['.1'] },
    { answered: [`${'a'.repeat(41)}.1`] },
    { answered: ['rock.1', 'count.1'] },
    { answered: ['rock.1', 'rock.1'] },
    { answered: Array.from({ length: 501 }, (_, i) => `q${1000 + i}.1`) },
    { answered: ['rock.1'], at: '2026-11-22' },
  ])('a lesson that is %j', (kept) => {
    expect(readRecord(withLesson({ answered: ['count.12', 'rock.1'] }, 'islands')).ok).toBe(true);
    expect(readRecord(withLesson(kept))).toEqual({ ok: false, error: NOT_A_RECORD });
  });

  test('a latest lesson that was never visited', () => {
    const kept = { answered: [] };
    for (const latest of ['first', '', 7, {}]) {
      expect(readRecord(withLesson(kept, latest)).ok).toBe(false);
    }
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-3',
    '26-04-03',
    '2026-04-03T00:00',
    '__proto__',
  ])('a day named %j', (key) => {
    expect(readRecord(withKey('daily', '2028-02-29')).ok).toBe(true);
    expect(readRecord(withKey('daily', key)).ok).toBe(false);
  });

  test('a version that is not known yet, in a sentence that says so', () => {
    expect(readRecord('{"version":5,"places":[]}')).toEqual({ ok: false, error: NEWER });
  });

  test('too much', () => {
    const text = (number: number) =>
      JSON.stringify({ ...EMPTY_RECORD, challenges: entries(number) });
    expect(readRecord(text(MOST_ENTRIES)).ok).toBe(true);
    expect(readRecord(text(MOST_ENTRIES + 1))).toEqual({ ok: false, error: TOO_LARGE });
    const padded = writeRecord(EMPTY_RECORD).padEnd(LONGEST_RECORD);
    expect(readRecord(padded).ok).toBe(true);
    expect(readRecord(`${padded} `)).toEqual({ ok: false, error: TOO_LARGE });
    expect(readRecord('['.repeat(LONGEST_RECORD)).ok).toBe(false);
  });
});

const STARRED = { firstTry: { ...loss(9), stars: 0 }, best: { ...win(360), stars: 3 } };
const UNSTARRED = { firstTry: loss(9), best: win(360) };
const TABLES = { challenges: { targeted: STARRED }, daily: { '2026-11-22': STARRED } };
/** By places, as up to version 3, and by names. */
const PLACED = {
  lessons: { islands: { answered: [0, 1], of: 2 }, gone: { answered: [0], of: 1 } },
  latest: 'islands',
};
const NAMED = {
  lessons: {
    islands: { answered: ['ten-times-the-set.1', 'why-small-first.1'] },
    gone: { answered: [] },
  },
  latest: 'islands',
};

describe.each([
  ['version 1, which had no lessons', { version: 1, ...TABLES }, { lessons: {}, latest: null }],
  ['version 2, which had stars', { version: 2, ...TABLES, ...PLACED }, NAMED],
])('%s', (_, old, lessons) => {
  test('is read, and nothing in it is lost but stars', () => {
    const challenges = { targeted: UNSTARRED };
    expect(readRecord(JSON.stringify(old))).toEqual({
      ok: true,
      value: { version: 4, challenges, daily: { '2026-11-22': UNSTARRED }, ...lessons },
    });
  });

  test.each([
    null,
    7,
    { targeted: null },
    { targeted: { ...STARRED, best: null } },
    { targeted: { ...STARRED, best: { ...STARRED.best, stars: 4 } } },
    { targeted: { ...STARRED, best: { ...STARRED.best, stars: null } } },
    { 'No Id': STARRED },
  ])('is checked like any other: %j', (challenges) => {
    expect(readRecord(JSON.stringify({ ...old, challenges })).ok).toBe(false);
  });
});

describe('version 3, which knew questions by their places', () => {
  const read = (lessons: unknown) =>
    readRecord(JSON.stringify({ ...EMPTY_RECORD, version: 3, lessons }));

  test('keeps every answer under the name of the question', () => {
    const kept = { 'one-drop': { answered: [0, 2], of: 3 }, islands: { answered: [1], of: 9 } };
    expect(read(kept)).toMatchObject({
      value: {
        lessons: {
          'one-drop': { answered: ['another-problem.1', 'what-is-promised.1'] },
          islands: { answered: ['ten-times-the-set.1'] },
        },
      },
    });
  });

  test.each([
    { answered: [3], of: 3 },
    { answered: [-1], of: 3 },
    { answered: [0.5], of: 3 },
    { answered: [1, 0], of: 3 },
    { answered: [0, 0], of: 3 },
    { answered: ['0'], of: 3 },
    { answered: [], of: 101 },
    { answered: {}, of: 3 },
    { answered: [0], of: 3, at: 1 },
  ])('is checked like any other: %j', (kept) => {
    expect(read({ islands: kept })).toEqual({ ok: false, error: NOT_A_RECORD });
  });

  test.each(['constructor', '__proto__', 'toString'])('finds no questions of "%s"', (id) => {
    expect(read(JSON.parse(`{"${id}":{"answered":[0],"of":1}}`)).ok).toBe(
      id !== '__proto__' && id !== 'toString',
    );
  });
});

describe('an older version', () => {
  /** As if this were version 3: 1 had a list, 2 had a table, 3 calls it places. */
  const migrations: readonly Migration[] = [
    ({ list }) => ({
      table: Object.fromEntries(Array.isArray(list) ? list.map((id) => [id, 1]) : []),
    }),
    ({ table }) => ({ places: table }),
  ];

  test.each([
    [{ version: 1, list: ['a'] }],
    [{ version: 2, table: { a: 1 } }],
    [{ version: 3, places: { a: 1 } }],
  ])('comes up step by step: %j', (data) => {
    expect(migrate(data, migrations)).toEqual({
      ok: true,
      value: { version: 3, places: { a: 1 } },
    });
  });

  test('is what is known, no more and no less', () => {
    expect(migrate({ version: 4 }, migrations)).toEqual({ ok: false, error: NEWER });
    expect(migrate({ version: 0 }, migrations)).toEqual({ ok: false, error: NOT_A_RECORD });
    expect(migrate({}, migrations)).toEqual({ ok: false, error: NOT_A_RECORD });
  });
});
