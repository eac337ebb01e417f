import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseChallenge } from '../../../src/game/challenge.ts';
import { decodeTools, encodeTools } from '../../../src/link/tools.ts';
import type { Offer } from '../../../src/tools/tools.ts';
import { anyTools, FIRST_WATCH } from '../../support/challenges.ts';

test.each<[string, readonly Offer[]]>([
  ['', []],
  [
    's1:12,0.8:0',
    [
      {
        tool: 'spread',
        options: [
          { set: 1, price: 12 },
          { set: 0.8, price: 0 },
        ],
      },
    ],
  ],
  [
    'awhole:30;t0.125:5',
    [
      { tool: 'archive', options: [{ set: 'whole', price: 30 }] },
      { tool: 'tailWeight', options: [{ set: 0.125, price: 5 }] },
    ],
  ],
  [
    'c40:0;rbest:7,0.618:500',
    [
      { tool: 'copies', options: [{ set: 40, price: 0 }] },
      {
        tool: 'realWeight',
        options: [
          { set: 'best', price: 7 },
          { set: 0.618, price: 500 },
        ],
      },
    ],
  ],
  [
    'bdrop:3,refill:9;asubsample:1',
    [
      {
        tool: 'bouncer',
        options: [
          { set: 'drop', price: 3 },
          { set: 'refill', price: 9 },
        ],
      },
      { tool: 'archive', options: [{ set: 'subsample', price: 1 }] },
    ],
  ],
])('%s is a list of tools', (text, tools) => {
  expect(encodeTools(tools)).toBe(text);
  expect(decodeTools(text)).toEqual(tools);
});

test('any tools survive the way through a text', () => {
  const kinds = (['bell', 'copied', 'web', 'map', 'priced'] as const).map((kind) =>
    anyTools(kind, 4),
  );
  fc.assert(
    fc.property(fc.oneof(...kinds), (tools) => {
      expect(decodeTools(encodeTools(tools))).toEqual(tools);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['no text', null],
  ['a number', 1],
  ['a list', ['s1:0']],
  ['only a separator', ';'],
  ['a separator at the end', 's1:0;'],
  ['a letter alone', 's'],
  ['a comma at the end', 's1:0,'],
  ['a tool that nobody knows', 'x1:0'],
  ['a capital letter', 'S1:0'],
  ['no price', 's1'],
  ['an empty price', 's1:'],
  ['two prices', 's1:0:0'],
  ['no setting', 's:0'],
  ['a setting below 0', 's-1:0'],
  ['a price below 0', 's1:-1'],
  ['a zero in front', 's01:0'],
  ['a zero in front of a price', 's1:00'],
  ['a zero behind', 's1.0:0'],
  ['a zero behind the second decimal', 's0.50:0'],
  ['four decimals', 's0.1234:0'],
  ['a point alone', 's1.:0'],
  ['no whole part', 's.5:0'],
  ['an exponent', 's1e0:0'],
  ['another base', 's0x1:0'],
  ['five digits', 'c10000:0'],
  ['a price with decimals', 's1:0.5'],
  ['infinity', 'sInfinity:0'],
  ['blanks', 's1: 0'],
  ['a line break at the end', 's1:0\n'],
  ['digits of another script', 's١:0'],
  ['markup', 'a<script>alert(1)</script>:0'],
])('refuses %s', (_, text) => {
  expect(decodeTools(text)).toBeNull();
});

test.each([
  ['a word for a number', 'sone:0'],
  ['a number for a word', 'a1:0'],
  ['what every object knows', 'aconstructor:0'],
  ['a number that is too large', 's9:0'],
  ['a price that is too high', 's1:501'],
  ['a tool twice', 's1:0;s0.9:0'],
  ['five settings', 's1:0,0.9:0,0.8:0,0.7:0,0.6:0'],
  ['NaN', 'tnan:0'],
])('leaves it to the rules to refuse %s', (_, text) => {
  const tools = decodeTools(text);
  expect(tools).not.toBeNull();
  expect(parseChallenge({ ...FIRST_WATCH, tools }).ok).toBe(false);
});

/** Texts that look like tools. */
const piece = fc.oneof(
  fc.constantFrom(...'sactrbSx:;,.0123456789e- \n', '٣', '<', '10', '0.5', 'best', 'whole', 'drop'),
  fc.constantFrom('refill', 'subsample', '__proto__', 'constructor', 'toString'),
);
const likeTools = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const option = fc.tuple(
  fc.constantFrom('1', '0.5', '0.618', '40', 'best', 'whole', '01', '1.50'),
  fc.constantFrom('0', '7', '500', '9999', '00'),
);
const nearlyTools = fc
  .array(fc.tuple(fc.constantFrom(...'sactrx'), fc.array(option, { minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((offers) =>
    offers
      .map(([letter, options]) => letter + options.map((each) => each.join(':')).join(','))
      .join(';'),
  );

test('there is one way to write tools: what is read and legal is written the same again', () => {
  let legal = 0;
  fc.assert(
    fc.property(fc.oneof(likeTools, nearlyTools, fc.string()), (text) => {
      const tools = decodeTools(text);
      if (tools === null) return;
      // What is read is plain data, whatever the text says.
      expect(JSON.parse(JSON.stringify(tools))).toEqual(tools);
      expect(encodeTools(tools as readonly Offer[])).toBe(text);
      if (text !== '' && parseChallenge({ ...FIRST_WATCH, tools }).ok) legal += 1;
    }),
    { numRuns: 10_000 },
  );
  expect(legal).toBeGreaterThan(50);
});
