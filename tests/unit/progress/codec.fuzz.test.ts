import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecord, writeRecord } from '../../../src/progress/codec.ts';
import { someRecord } from './records.ts';

/** Reading never throws, and what it accepts is written and read as the same. */
function expectSafe(text: string): void {
  const read = readRecord(text);
  expect(Object.prototype).not.toHaveProperty('polluted');
  if (!read.ok) {
    expect(read.error).toMatch(/^[A-Z].*\.$/);
    return;
  }
  expect(Object.getPrototypeOf(read.value)).toBe(Object.prototype);
  expect(readRecord(writeRecord(read.value))).toEqual(read);
}

const someKey = fc.oneof(
  fc.constantFrom('version', 'challenges', 'daily', 'firstTry', 'best', 'won', 'spent', 'stars'),
  fc.constantFrom('__proto__', 'constructor', '2026-02-30', 'targeted'),
  fc.constantFrom('lessons', 'latest', 'answered', 'of'),
);
const someValue = fc.oneof(
  fc.constantFrom('0', '1', '-0', '1e2', '1e300', '0.5', 'true', 'null', '""', '[]', '{}'),
  fc.constant('{"polluted":1}'),
  fc.json({ maxDepth: 2 }),
);

test('any text at all', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), expectSafe), {
    numRuns: 2000,
  });
});

test('any JSON at all', () => {
  fc.assert(fc.property(fc.json(), expectSafe), { numRuns: 2000 });
});

test('records with characters changed or lost', () => {
  const edit = fc.tuple(fc.nat(), fc.constantFrom('', ...'0129-"{}[]:,.eax_'));
  fc.assert(
    fc.property(someRecord, fc.array(edit, { minLength: 1, maxLength: 3 }), (record, edits) => {
      const characters = [...writeRecord(record)];
      for (const [at, character] of edits) characters[at % characters.length] = character;
      expectSafe(characters.join(''));
    }),
    { numRuns: 3000 },
  );
});

test('records that say they are of version 1', () => {
  fc.assert(
    fc.property(someRecord, (record) => {
      const text = writeRecord(record).replace('"version":4', '"version":1');
      expectSafe(text);
      // Its lessons are none of version 1: they go, and the rest is read.
      expect(readRecord(text)).toMatchObject({ ok: true, value: { lessons: {}, latest: null } });
    }),
  );
});

test('records of version 2, with any stars', () => {
  fc.assert(
    fc.property(someRecord, fc.nat(3), (record, stars) => {
      const text = writeRecord(record)
        .replace('"version":4', '"version":2')
        .replaceAll('"generations"', `"stars":${stars},"generations"`);
      expectSafe(text);
      expect(readRecord(text)).toEqual({ ok: true, value: record });
    }),
  );
});

test('records with a value put into one of their objects, or over another', () => {
  fc.assert(
    fc.property(someRecord, fc.nat(), someKey, someValue, (record, at, key, value) => {
      const pieces = writeRecord(record).split('}');
      const place = at % (pieces.length - 1);
      const comma = pieces[place]?.endsWith('{') ? '' : ',';
      pieces[place] += `${comma}"${key}":${value}`;
      expectSafe(pieces.join('}'));
    }),
    { numRuns: 3000 },
  );
});
