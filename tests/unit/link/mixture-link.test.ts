import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseChallenge } from '../../../src/game/challenge.ts';
import { replay } from '../../../src/game/play.ts';
import { POLICIES, playByPolicy } from '../../../src/game/policies.ts';
import type { MixtureChallenge } from '../../../src/kinds/mixture/settings.ts';
import { encodeBase64Url } from '../../../src/link/base64url.ts';
import { LONGEST_LINK, makeLink } from '../../../src/link/link.ts';
import { checkRun, parseLink } from '../../../src/link/parse.ts';
import { reason } from '../../support/sentences.ts';
import { anyMap, COUNT_NOT_PERCENT, movesFor, TARGETED, wishes } from '../worker/maps.ts';

const linkOf = (fields: readonly unknown[]) => `1.${encodeBase64Url(JSON.stringify(fields))}`;

test('a map with names, prices and moves survives the way through a link, or is too long for one', () => {
  let fitting = 0;
  fc.assert(
    fc.property(anyMap, fc.option(wishes), (challenge, wanted) => {
      const moves = wanted === null ? null : movesFor(challenge, wanted);
      const link = makeLink({ challenge, moves });
      if (!link.ok) {
        expect(link.error).toMatchObject({ code: 'length' });
        return;
      }
      fitting++;
      expect(link.value.length).toBeLessThanOrEqual(LONGEST_LINK);
      // Where nothing is collected, nobody is asked.
      const kept = moves?.map((move) => (move.real === 0 ? { real: 0 } : move)) ?? null;
      expect(parseLink(link.value)).toEqual({ ok: true, value: { challenge, moves: kept } });
    }),
    { numRuns: 600 },
  );
  expect(fitting).toBeGreaterThan(300);
});

const thousandths = (min: number, max: number) =>
  fc.integer({ min: 1000 * min, max: 1000 * max }).map((value) => value / 1000);

test('four islands with every decimal fit, whatever the numbers, with a title of 30 letters', () => {
  const place = thousandths(-9, 9);
  const island = fc.tuple(place, place, thousandths(0.2, 1.5));
  fc.assert(
    fc.property(fc.array(island, { minLength: 4, maxLength: 4 }), (places) => {
      const weights = [0.333, 0.222, 0.111, 0.334];
      const challenge: MixtureChallenge = {
        ...TARGETED,
        title: 'Four islands in the North Seas',
        n: 1000,
        generations: 40,
        spread: 1.123,
        line: 0.123,
        budget: 40_000,
        world: places.map(([x, y, deviation], i) => ({ weight: weights[i] ?? 0, x, y, deviation })),
        names: [],
        prices: [],
      };
      const link = makeLink({ challenge, moves: null });
      expect(link).toMatchObject({ ok: true });
      expect(link.ok && parseLink(link.value)).toMatchObject({ ok: true, value: { challenge } });
    }),
  );
});

test.each([COUNT_NOT_PERCENT, TARGETED])('$title fits with a whole run that decides it', (map) => {
  const { turns, status } = playByPolicy(map, POLICIES.aimed);
  const moves = turns.map(({ move }) => move);
  const link = makeLink({ challenge: map, moves });
  expect(link.ok && parseLink(link.value)).toEqual({ ok: true, value: { challenge: map, moves } });
  expect(status).not.toBe('playing');
  expect(checkRun(replay(map, moves))).toBeNull();
});

const COMMON = ['m', 'Sea', 50, 4, 1, 100, 0.3, 3, 'seed', '000'] as const;
const FOUR = ['a', 'b', 'c', 'd'];
const map = (world: unknown, names: unknown = [], prices: unknown = [], ...run: unknown[]) =>
  linkOf([...COMMON, world, names, prices, ...run]);
/** An island as a link holds it: weight, x, y and deviation in thousandths, in base 36, places from −9 on. */
const island = (weight: number, x: number, y: number, deviation: number) =>
  [weight, x + 9, y + 9, deviation]
    .map((value, i) =>
      Math.round(value * 1000)
        .toString(36)
        .padStart(i === 0 ? 2 : 3, '0'),
    )
    .join('');
const islands = (...weights: readonly number[]) =>
  `~${weights.map((weight, i) => island(weight, i, 0, 0.5)).join('')}`;

test('what is refused below differs from this in one thing', () => {
  expect(parseLink(map('archipelago', FOUR, [1, 2, 3, 4], '005'))).toMatchObject({ ok: true });
  expect(parseLink(map(islands(0.4, 0.3, 0.2, 0.1)))).toMatchObject({ ok: true });
});

const WORLD = /^The world must be even4, .+ or 1 to 4 islands .+; their weights add up to 1\.$/;

test.each([
  ['weights that add up to 0.9', map(islands(0.5, 0.4)), 'range', WORLD],
  ['weights that add up to 1.001', map(islands(0.5, 0.501)), 'range', WORLD],
  ['five islands', map(islands(0.2, 0.2, 0.2, 0.2, 0.2)), 'range', WORLD],
  ['no island', map('~'), 'range', WORLD],
  ['twenty-five modes', map('grid25'), 'range', WORLD],
  ['a world that nobody knows', map('atlantis'), 'range', WORLD],
  ['a world that every object knows', map('__proto__'), 'range', WORLD],
  ['an island with three numbers', map('~rs6y06y0'), 'range', WORLD],
  ['an island off the map', map(`~${island(1, 9.5, 0, 1)}`), 'range', WORLD],
  ['an island like a point', map(`~${island(1, 0, 0, 0)}`), 'range', WORLD],
  [
    'a price of 0',
    map('even4', [], [1, 1, 0, 1]),
    'range',
    /^A price must be a whole .+ 1 to 20\.$/,
  ],
  ['a price of 21', map('even4', [], [1, 1, 21, 1]), 'range', /^A price must be/],
  ['a price of 1.5', map('even4', [], [1, 1, 1.5, 1]), 'range', /^A price must be/],
  [
    'three prices for four',
    map('even4', [], [1, 1, 1]),
    'range',
    /^There must be one price for each/,
  ],
  [
    'five names for four',
    map('even4', [...FOUR, 'e']),
    'range',
    /^There must be one name for each/,
  ],
  [
    'a name of 17 letters',
    map('even4', [...FOUR.slice(1), 'x'.repeat(17)]),
    'range',
    /^An island's name must be 1 to 16 characters/,
  ],
  [
    'a name that is blank',
    map('even4', [...FOUR.slice(1), ' ']),
    'range',
    /^An island's name must be/,
  ],
  [
    'a name that turns the text around',
    map('even4', [...FOUR.slice(1), 'a\u202eb']),
    'range',
    /^An island's name/,
  ],
  ['names that are no list', map('even4', 'abcd'), 'range', /^Names must be a list/],
  ['prices of null', map('even4', [], null), 'range', /^Prices must be a list/],
  [
    'samples from an island without prices',
    map('even4', [], [], '011'),
    'run',
    /^Its run is not legal\. Samples cannot be collected there\.$/,
  ],
  [
    'samples from a fifth island',
    map('even4', [], [1, 1, 1, 1], '01a'),
    'run',
    /Samples cannot be/,
  ],
  ['more than the money buys', map('even4', [], [1, 1, 1, 9], '0c8'), 'run', /from 0 to 11\.$/],
  ['moves of two digits', map('even4', [], [], '0000'), 'shape', /does not describe a challenge/],
  ['a field too few', linkOf([...COMMON, 'even4', []]), 'shape', /does not describe a challenge/],
  ['a field too many', map('even4', [], [], '000', 1), 'shape', /does not describe a challenge/],
  [
    'a map called a normal one',
    linkOf(['g', ...COMMON.slice(1), 'even4', [], []]),
    'shape',
    /does not/,
  ],
])('refuses %s', (_, link, code, detail) => {
  const parsed = parseLink(link);
  expect(parsed).toMatchObject({ ok: false, error: { code } });
  expect(!parsed.ok && reason(parsed.error)).toMatch(detail);
  expect(!parsed.ok && reason(parsed.error)).toMatch(/^[A-Z].*\.$/);
});

test('any one field of a map replaced by anything is refused with sentences, or legal', () => {
  const fields: unknown[] = [
    ...COMMON,
    islands(0.9, 0.1),
    ['North', 'South'],
    [1, 7],
    '004003002000',
  ];
  const anything = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.double(), fc.array(fc.double()));
  fc.assert(
    fc.property(fc.nat(fields.length - 1), anything, (at, value) => {
      const parsed = parseLink(linkOf(fields.with(at, value)));
      if (!parsed.ok) expect(reason(parsed.error)).toMatch(/^[A-Z].*\.$/);
      else expect(parseChallenge(parsed.value.challenge)).toMatchObject({ ok: true });
    }),
    { numRuns: 2000 },
  );
});
