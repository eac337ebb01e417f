import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseChallenge } from '../../../src/game/challenge.ts';
import { replay } from '../../../src/game/play.ts';
import { encodeBase64Url } from '../../../src/link/base64url.ts';
import { makeLink } from '../../../src/link/link.ts';
import { checkRun, parseLink } from '../../../src/link/parse.ts';
import links from '../../fixtures/links.json' with { type: 'json' };

/** Parsing never throws, and what it accepts is legal and makes the same link again. */
function expectSafe(text: string): void {
  const parsed = parseLink(text);
  if (!parsed.ok) return;
  const { challenge, moves } = parsed.value;
  expect(parseChallenge(challenge)).toEqual({ ok: true, value: challenge });
  if (moves !== null) {
    const position = replay(challenge, moves);
    const isDecided = position.ok && position.value.status !== 'playing';
    expect(checkRun(position) === null).toBe(isDecided);
  }
  const again = makeLink(parsed.value);
  if (again.ok) expect(parseLink(again.value)).toEqual(parsed);
}

const someLink = fc.constantFrom(...links.map(({ link }) => link));
const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '__proto__',
  '\u202e\u0000',
);

test('any text at all', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), expectSafe), {
    numRuns: 3000,
  });
});

test('links cut short', () => {
  const cut = fc.tuple(someLink, fc.nat(300)).map(([link, end]) => link.slice(0, end));
  fc.assert(fc.property(cut, expectSafe), { numRuns: 2000 });
});

test('links with characters changed', () => {
  const edit = fc.tuple(fc.nat(300), fc.constantFrom(...'ABCabc019-_.#=%<'));
  const changed = fc.tuple(someLink, fc.array(edit, { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(changed, ([link, edits]) => {
      const characters = [...link];
      for (const [at, character] of edits) characters[at % characters.length] = character;
      expectSafe(characters.join(''));
    }),
    { numRuns: 5000 },
  );
});

test('well-encoded arrays of anything', () => {
  const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(200, 14, 0.95, 560, 0.3, 3));
  const field = fc.oneof(number, fc.string(), hostile, fc.jsonValue({ maxDepth: 2 }));
  const fields = fc.tuple(
    fc.constantFrom(...'gmGMW'),
    fc.array(field, { minLength: 8, maxLength: 16 }),
  );
  const encoded = fields.map(
    ([kind, data]) => `1.${encodeBase64Url(JSON.stringify([kind, ...data]))}`,
  );
  fc.assert(fc.property(encoded, expectSafe), { numRuns: 3000 });
});

test('hostile words in a legal challenge stay words', () => {
  fc.assert(
    fc.property(hostile, (title) => {
      const fields = ['g', title, 200, 14, 0.95, 560, 0.3, 3, 'seed', '000'];
      const parsed = parseLink(`1.${encodeBase64Url(JSON.stringify(fields))}`);
      if (parsed.ok) expect(parsed.value.challenge.title).toBe(title);
    }),
  );
});
