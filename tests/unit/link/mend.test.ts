import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeBase64Url } from '../../../src/link/base64url.ts';
import { mendings } from '../../../src/link/mend.ts';
import { readLink } from '../../../src/link/open.ts';
import links from '../../fixtures/links.json' with { type: 'json' };
import runs from '../../fixtures/runs.json' with { type: 'json' };
import { reason } from '../../support/sentences.ts';
import { BEFORE, BEHIND, INSIDE, ON_THE_WAY, torn } from './passed-on.ts';

/** All that are kept: of all kinds, of both versions. */
const SENT = [...links, ...runs].map(({ link }) => link);
const someLink = fc.constantFrom(...SENT);

/** `npm run proofs` tries a hundred thousand. */
const CASES = process.env['FUZZ'] === undefined ? 2000 : 10_000;

const itself = (link: string) => readLink(link);

describe('a link is mended', () => {
  test.each(BEHIND)('with %j behind it', (behind) => {
    for (const link of SENT) expect(readLink(`#${link}${behind}`), link).toEqual(itself(link));
  });

  test.each(BEFORE)('with %j before it', (before) => {
    for (const link of SENT) expect(readLink(before + link), link).toEqual(itself(link));
  });

  test.each(ON_THE_WAY)('after %s', (_, change) => {
    for (const link of SENT) expect(readLink(`#${change(link)}`), link).toEqual(itself(link));
  });

  test.each(INSIDE)('with %j inside it', (inside) => {
    fc.assert(
      fc.property(
        someLink,
        fc.array(fc.nat(400), { minLength: 1, maxLength: 6 }),
        (link, places) => {
          expect(readLink(`#${torn(link, inside, places)}`)).toEqual(itself(link));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('after several things at once', () => {
    const before = fc.constantFrom(...BEFORE);
    const behind = fc.constantFrom(...BEHIND);
    const inside = fc.constantFrom('', '', ...INSIDE);
    const places = fc.array(fc.nat(400), { maxLength: 4 });
    const change = fc.constantFrom(...ON_THE_WAY.map(([, each]) => each));
    fc.assert(
      fc.property(someLink, before, behind, inside, places, change, (link, ...what) => {
        const [start, end, between, where, changed] = what;
        const passedOn = start + torn(link, between, where, changed) + end;
        expect(readLink(passedOn)).toEqual(itself(link));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('no other link is made of it', () => {
  /** Whatever becomes of a text, it is the link that was sent, or none. */
  function isItselfOrNone(link: string, text: string): void {
    const read = readLink(text);
    if (read.ok) expect(read, text).toEqual(itself(link));
  }

  test('when its end was cut off, and something put there', () => {
    const behind = fc.constantFrom('', ...BEHIND);
    fc.assert(
      fc.property(someLink, fc.nat(400), behind, (link, cut, after) => {
        isItselfOrNone(link, `#${link.slice(0, cut % link.length)}${after}`);
      }),
      { numRuns: CASES },
    );
  });

  test('when something was put inside that is in no link', () => {
    const inside = fc.string({ unit: 'binary', minLength: 1, maxLength: 5 });
    const foreign = inside.filter((text) => !/[\w.-]/.test(text.normalize('NFKC')));
    fc.assert(
      fc.property(someLink, fc.nat(400), foreign, (link, at, between) => {
        isItselfOrNone(link, `#${torn(link, between, [at])}`);
      }),
      { numRuns: CASES },
    );
  });

  test('by name, whatever is lost or changed', () => {
    const byName = someLink.filter((link) => link.startsWith('2.'));
    const inside = fc.constantFrom('', ...INSIDE, '.', '_', '-', 'A', '0', '00', '*', '=', '%30');
    fc.assert(
      fc.property(byName, fc.nat(400), fc.nat(8), inside, (link, at, count, between) => {
        const from = at % link.length;
        isItselfOrNone(link, `#${link.slice(0, from)}${between}${link.slice(from + count)}`);
      }),
      { numRuns: CASES },
    );
  });

  test('with its challenge, whatever is put inside, or when up to three letters are lost', () => {
    const whole = someLink.filter((link) => link.startsWith('1.'));
    const inside = fc.constantFrom(...INSIDE, '_', '--', 'A', '0', 'Wy', '%30', '=41');
    const damage = fc.oneof(
      fc.tuple(fc.constant(0), inside),
      // Four letters are three bytes: there is no telling that the moves were more.
      fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constant('')),
    );
    fc.assert(
      fc.property(whole, fc.nat(400), damage, (link, at, [count, between]) => {
        const from = at % link.length;
        isItselfOrNone(link, `#${link.slice(0, from)}${between}${link.slice(from + count)}`);
      }),
      { numRuns: CASES },
    );
  });

  test('when its beginning was cut off, or some letters are there twice', () => {
    fc.assert(
      fc.property(someLink, fc.nat(400), fc.integer({ min: 1, max: 3 }), (link, one, count) => {
        const other = Math.max(0, (one % link.length) - count);
        isItselfOrNone(link, `#${link.slice(one % link.length)}`);
        isItselfOrNone(link, `#${link.slice(0, one % link.length)}${link.slice(other)}`);
      }),
      { numRuns: CASES },
    );
  });

  test('after several things at once', () => {
    const many = fc.array(fc.tuple(fc.nat(400), fc.constantFrom(...INSIDE)), { maxLength: 5 });
    const change = fc.constantFrom(...ON_THE_WAY.map(([, each]) => each));
    const [before, behind] = [fc.constantFrom(...BEFORE), fc.constantFrom('', ...BEHIND)];
    fc.assert(
      fc.property(someLink, change, many, before, behind, fc.nat(400), (link, how, ...what) => {
        const [put, start, end, cut] = what;
        const damaged = put.reduce((text, [at, sign]) => {
          // Between whole characters: half of one is a letter lost.
          const characters = Array.from(text);
          return characters.toSpliced(at % characters.length, 0, sign).join('');
        }, how(link));
        isItselfOrNone(link, start + damaged + end);
        isItselfOrNone(link, start + damaged.slice(0, cut % damaged.length) + end);
      }),
      { numRuns: CASES },
    );
  });

  test('no link begins with another one', () => {
    for (const link of SENT) {
      for (let end = 0; end < link.length; end++) {
        expect(readLink(link.slice(0, end)).ok, link.slice(0, end)).toBe(false);
      }
    }
  });
});

describe('what cannot be mended', () => {
  const refusal = (text: string) => {
    const read = readLink(text);
    return read.ok ? 'opened' : reason(read.error);
  };

  test('keeps its sentence', () => {
    const [won = ''] = SENT;
    const damaged = 'The link is damaged: some of its characters were lost or changed on the way.';
    for (const end of ['', '.', '…', ' and so on', '&utm_source=x', `?x=${'y'.repeat(400)}`]) {
      expect(refusal(`#${won.slice(0, 60)}${end}`)).toBe(damaged);
    }
    expect(refusal('')).toBe('The link carries no challenge.');
    expect(refusal('#')).toBe('The link carries no challenge.');
    expect(refusal('#hello')).toBe(damaged);
    expect(refusal('#7.abc')).toBe('The link has version 7, and this page reads versions 1 and 2.');
    expect(refusal(`#1.${'A'.repeat(500)}`)).toBe('The link is longer than 300 characters.');
  });

  test('is refused for what it says where it came through', () => {
    const fields = ['g', 'x'.repeat(61), 200, 14, 0.95, 560, 0.3, 3, 'seed', '000'];
    const link = `1.${encodeBase64Url(JSON.stringify(fields))}`;
    expect(refusal(`#${link}.`)).toBe(
      'The title must be 1 to 60 characters of plain text without blanks at either end.',
    );
    expect(refusal('#7%2Eabc.')).toMatch(/^The link has version 7/);
  });
});

test('any text at all is read or refused, soon', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(...BEHIND, ...BEFORE, ...INSIDE),
    someLink.chain((link) => fc.nat(400).map((end) => link.slice(0, end))),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const read = readLink(pieces.join(''));
      if (!read.ok) expect(reason(read.error)).toMatch(/\.$/);
    }),
    { numRuns: 1000 },
  );
  for (const long of ['# 1.', '%', '#1._-', '&#49;', '<', '\n>', '1. ']) {
    expect(readLink(long.repeat(20_000)).ok).toBe(false);
    expect(readLink(long.repeat(Math.floor(9_999 / long.length))).ok).toBe(false);
    expect([...mendings(long.repeat(1000))].length).toBeLessThanOrEqual(4000);
  }
});
