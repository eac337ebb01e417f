import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseChallenge } from '../../../src/game/challenge.ts';
import { decodeBase64Url, encodeBase64Url } from '../../../src/link/base64url.ts';
import { makeLink } from '../../../src/link/link.ts';
import { parseLink } from '../../../src/link/parse.ts';
import links from '../../fixtures/links.json' with { type: 'json' };
import { reason } from '../../support/sentences.ts';

const linkOf = (fields: readonly unknown[]) => `1.${encodeBase64Url(JSON.stringify(fields))}`;
const COMMON = ['x', 50, 6, 0.95, 100, 0.3, 3, 'seed', '000'] as const;

/** Legal links of the three kinds with tools, as arrays. */
const bell: readonly unknown[] = ['G', ...COMMON, 's1:12,0.8:0;awhole:30', '0a10000100200k00'];
const map: readonly unknown[] = [
  'M',
  ...COMMON,
  'even4',
  [],
  [1, 1, 1, 5],
  's1:12',
  '0881-00500-1',
];
const web: readonly unknown[] = [
  'W',
  ...COMMON,
  'bdrop:3,refill:9',
  0.7,
  0.9,
  0.1,
  0.3,
  '0a10020k0',
];

test('digits behind a move are tools, one for each that is on offer', () => {
  const movesOf = (fields: readonly unknown[]) => {
    const parsed = parseLink(linkOf(fields));
    return parsed.ok ? parsed.value.moves : parsed.error;
  };
  expect(movesOf(bell)).toEqual([
    { real: 10, tools: [1, 0] },
    { real: 0, tools: [0, 1] },
    { real: 0, tools: [2, 0] },
    { real: 20 },
  ]);
  expect(movesOf(map)).toEqual([
    { real: 8, from: { mode: 3, isWeighted: true }, tools: [1] },
    { real: 0 },
    { real: 5 },
    { real: 0, tools: [1] },
  ]);
  expect(movesOf(web)).toEqual([{ real: 10, tools: [1] }, { real: 0, tools: [2] }, { real: 20 }]);
});

test('what is refused below differs from these in one thing', () => {
  for (const fields of [bell, map, web]) {
    const parsed = parseLink(linkOf(fields));
    expect(parsed).toMatchObject({ ok: true });
    expect(parsed.ok && makeLink(parsed.value)).toEqual({ ok: true, value: linkOf(fields) });
    const without = parseLink(linkOf(fields.slice(0, -1)));
    expect(without).toMatchObject({ ok: true, value: { moves: null } });
  }
});

test.each([
  ['a bell curve called a map', ['M', ...bell.slice(1)], 'shape'],
  ['a map called a web', ['W', ...map.slice(1)], 'shape'],
  ['tools that a plain bell curve has not', ['g', ...bell.slice(1)], 'shape'],
  ['no field for tools', bell.slice(0, 10), 'shape'],
  ['tools of null', bell.with(10, null), 'shape'],
  ['tools that are no text', bell.with(10, ['s1:12']), 'shape'],
  ['tools that cannot be read', bell.with(10, 's1:12;'), 'shape'],
  ['tools that cannot be read on a map', map.with(13, 'x1:1'), 'shape'],
  ['a run of null', bell.with(11, null), 'shape'],
  ['a field too many', [...bell, 0], 'shape'],
  ['a map with a field too few', map.slice(0, 13), 'shape'],
  ['a web with three numbers', web.slice(0, 14), 'shape'],
  ['a web without a run but with one more', [...web, 0], 'shape'],
  ['a move without its tools', bell.with(11, '0a0b'), 'shape'],
  ['half a tool', bell.with(11, '0a1'), 'shape'],
  ['a tool with a letter', bell.with(11, '0aa0'), 'shape'],
  ['nothing collected without a tool', map.with(14, '-'), 'shape'],
  ['λ of 9', bell.with(10, 's9:12'), 'range'],
  ['a price of 501', bell.with(10, 's1:501;awhole:30'), 'range'],
  ['a bouncer without a web', bell.with(10, 'bdrop:3;awhole:30'), 'range'],
  ['copies beside an archive', bell.with(10, 'c5:1;awhole:30'), 'range'],
  ['more copies than samples', bell.with(10, 's1:1;c51:1'), 'range'],
  ['an archive on a map', map.with(13, 'awhole:1'), 'range'],
  ['copies where islands have prices', map.with(13, 'c5:1'), 'range'],
  ['weights on a web', web.with(10, 't2:0'), 'range'],
  ['a web of which all is synthetic', web.with(11, 1), 'range'],
  ['a rate of null', web.with(14, null), 'range'],
  ['a tool that is not on offer', bell.with(11, '0030'), 'run'],
  ['tools that are too dear', bell.with(11, '1e001a000001'), 'run'],
  ['tools when the money is gone', web.with(15, '1e01e0001'), 'run'],
])('refuses %s', (_, fields, code) => {
  const parsed = parseLink(linkOf(fields));
  expect(parsed).toMatchObject({ ok: false, error: { code } });
  expect(!parsed.ok && reason(parsed.error)).toMatch(/^[A-Z].*\.$/s);
});

/** Parsing never throws, and what it accepts is legal and survives another way through a link. */
function expectSafe(text: string): boolean {
  const parsed = parseLink(text);
  if (!parsed.ok) {
    expect(reason(parsed.error)).toMatch(/^[A-Z].*\.$/s);
    return false;
  }
  const { challenge } = parsed.value;
  expect(parseChallenge(challenge)).toEqual({ ok: true, value: challenge });
  const again = makeLink(parsed.value);
  if (!again.ok) return true;
  expect(parseLink(again.value)).toEqual(parsed);
  return true;
}

/** What a link says, before it is encoded. */
const plain = links.flatMap(({ link }) => {
  const json = decodeBase64Url(link.slice(2));
  return json.ok ? [json.value] : [];
});

test('ten thousand links with something changed before they were encoded', () => {
  const what = fc.constantFrom(
    ...'0123456789:;,.-~"[]{}sactrbGMWgm ezé',
    '""',
    '[]',
    'null',
    '1e3',
    'best',
  );
  const edit = fc.record({
    at: fc.nat(300),
    cut: fc.nat(3),
    what: fc.oneof(what, fc.constant('')),
  });
  const changed = fc
    .tuple(fc.constantFrom(...plain), fc.array(edit, { minLength: 1, maxLength: 3 }))
    .map(([json, edits]) =>
      edits.reduce((text, { at, cut, what }) => {
        const from = at % text.length;
        return text.slice(0, from) + what + text.slice(from + cut) || '[';
      }, json),
    );
  let accepted = 0;
  fc.assert(
    fc.property(changed, (json) => {
      if (expectSafe(`1.${encodeBase64Url(json)}`)) accepted += 1;
    }),
    { numRuns: 10_000 },
  );
  expect(accepted).toBeGreaterThan(500);
});

test('any one field of a link with tools replaced by anything', () => {
  const hostile = fc.constantFrom(
    '__proto__',
    's__proto__:0',
    '<img src=x onerror=alert(1)>',
    ';;;',
    's1:0;'.repeat(20),
  );
  const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.double(), fc.string(), hostile);
  const one = fc.tuple(fc.constantFrom(bell, map, web), fc.nat(15), anything);
  fc.assert(
    fc.property(one, ([fields, at, value]) => {
      expectSafe(linkOf(fields.with(at % fields.length, value)));
    }),
    { numRuns: 3000 },
  );
});

test('links hold what they say and no more: three characters become four', () => {
  for (const json of plain) {
    const bytes = new TextEncoder().encode(json).length;
    expect(`1.${encodeBase64Url(json)}`).toHaveLength(2 + Math.ceil((4 * bytes) / 3));
  }
});
