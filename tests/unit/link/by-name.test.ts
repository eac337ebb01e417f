import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Challenge } from '../../../src/game/challenge.ts';
import type { Move } from '../../../src/game/position.ts';
import { encodeBase64Url } from '../../../src/link/base64url.ts';
import { LONGEST_BY_NAME, makeLinkByName, parseLinkByName } from '../../../src/link/by-name.ts';
import { editionIn, encodeEditions } from '../../../src/link/editions.ts';
import { LONGEST_LINK, makeLink } from '../../../src/link/link.ts';
import { openLink } from '../../../src/link/open.ts';
import { digestText, EMPTY_DIGEST, extendDigest } from '../../../src/sim/digest.ts';
import { FIRST_WATCH, isMixture } from '../../support/challenges.ts';
import { published } from '../../support/editions.ts';
import { reason } from '../../support/sentences.ts';
import { anyRun } from './runs.ts';

const SITE = encodeEditions(published);
const fetchEditions = async (): Promise<unknown> => SITE;
const NAMED = { id: 'first-watch', edition: 1, seed: 'willow-adder' };
const LOST: Move[] = Array.from({ length: 8 }, () => ({ real: 0 }));

/** A text with the check that belongs to it. */
const checked = (text: string) => {
  const digest = extendDigest(
    EMPTY_DIGEST,
    [...text].map((character) => character.charCodeAt(0)),
  );
  return `${text}.${digestText(digest).slice(0, 6)}`;
};

/** The longest text that moves can have: somewhere else in every generation, with every tool. */
function longestRun(challenge: Challenge): Move[] {
  const hasPrices = isMixture(challenge) && challenge.prices.length > 0;
  const from = hasPrices ? { from: { mode: 0, isWeighted: true } } : {};
  const move = { real: 1, ...from, tools: challenge.tools.map(() => 1) };
  return Array.from({ length: challenge.generations }, () => move);
}

test.each(published)(
  'every run of $id, edition $edition, fits into a link',
  ({ challenge, ...named }) => {
    const played = { ...challenge, seed: 'a luck of thirty-two characters.' };
    const own = { ...named, seed: challenge.seed };
    const moves = longestRun(challenge);
    expect(makeLinkByName(own, challenge, moves).length).toBeLessThanOrEqual(LONGEST_LINK);
    expect(makeLinkByName(own, played, moves).length).toBeLessThanOrEqual(LONGEST_LINK);
  },
);

test('some runs of the site have no room in a link with their challenge', () => {
  const long = published.filter(
    ({ challenge }) => !makeLink({ challenge, moves: longestRun(challenge) }).ok,
  );
  expect(long.map(({ id }) => id)).toContain('targeted');
});

test('a run comes back as it was sent, on any luck', async () => {
  await fc.assert(
    fc.asyncProperty(anyRun, fc.boolean(), async ({ challenge, moves }, isOwnLuck) => {
      fc.pre(moves.length > 0);
      const named = { id: 'one', edition: 2, seed: isOwnLuck ? challenge.seed : 'another' };
      const own = { ...challenge, seed: named.seed };
      const site = encodeEditions([
        { id: 'one', edition: 2, challenge: own },
        { id: 'one', edition: 1, challenge: FIRST_WATCH },
      ]);
      const link = makeLinkByName(named, challenge, moves);
      expect(link.length).toBeLessThanOrEqual(LONGEST_BY_NAME);
      expect(link).toMatch(/^2\.[\w.-]+$/);
      expect(await openLink(link, async () => JSON.parse(JSON.stringify(site)))).toEqual({
        ok: true,
        value: { challenge, moves, edition: named },
      });
    }),
    { numRuns: 300 },
  );
});

test('the format is the one that is published', () => {
  expect(makeLinkByName(NAMED, FIRST_WATCH, LOST)).toBe(
    checked('2.first-watch.1.0000000000000000'),
  );
  expect(makeLinkByName(NAMED, { ...FIRST_WATCH, seed: 'otter' }, LOST)).toBe(
    checked('2.first-watch.1.0000000000000000.b3R0ZXI'),
  );
});

test('a link that was cut is none', () => {
  const link = makeLinkByName(NAMED, { ...FIRST_WATCH, seed: 'otter' }, LOST);
  for (let end = 0; end < link.length; end++) {
    expect(parseLinkByName(link.slice(0, end))).toMatchObject({ ok: false });
  }
});

test('a link with one character changed is none', () => {
  const link = makeLinkByName(NAMED, FIRST_WATCH, LOST);
  for (let at = 0; at < link.length; at++) {
    for (const other of '0123456789abcdefxyz.-_A%') {
      const changed = link.slice(0, at) + other + link.slice(at + 1);
      if (changed !== link) expect(parseLinkByName(changed), changed).toMatchObject({ ok: false });
    }
  }
});

describe('refuses, with a sentence,', () => {
  test.each([
    ['a challenge that is not there', checked('2.no-such.1.00'), 'edition'],
    ['an edition that is not there', checked('2.first-watch.9999.00'), 'edition'],
    ['a name of a property of all objects', checked('2.constructor.1.00'), 'edition'],
    ['no moves', checked('2.first-watch.1.'), 'encoding'],
    ['half a move', checked('2.first-watch.1.000'), 'shape'],
    ['more than there is to spend', checked(`2.first-watch.1.${'5k'.repeat(14)}`), 'run'],
    ['more moves than generations', checked(`2.first-watch.1.${'00'.repeat(15)}`), 'run'],
    ['a seed that is none', checked(`2.first-watch.1.00.${encodeBase64Url(' ')}`), 'range'],
    ['a seed that is not text', checked('2.first-watch.1.00._w'), 'encoding'],
    ['edition 0', checked('2.first-watch.0.00'), 'encoding'],
    ['a name in capitals', checked('2.First-Watch.1.00'), 'encoding'],
    ['too many fields', checked('2.first-watch.1.00.b3R0ZXI.b3R0ZXI'), 'encoding'],
    ['9,000 characters', checked(`2.first-watch.1.${'0'.repeat(9000)}`), 'encoding'],
    ['a wrong check', '2.first-watch.1.00.000000', 'encoding'],
  ])('%s', async (_, link, code) => {
    const opened = await openLink(`#${link}`, fetchEditions);
    expect(opened).toMatchObject({ ok: false, error: { code } });
    expect(!opened.ok && reason(opened.error)).toMatch(/^[A-Z].*\.$/);
  });

  test('any, when the list cannot be had', async () => {
    const opened = await openLink(checked('2.first-watch.1.00'), async () => null);
    expect(opened).toEqual({ ok: false, error: { code: 'list' } });
  });
});

test('the list is fetched for links by name only', async () => {
  const first = makeLink({ challenge: FIRST_WATCH, moves: null });
  const refuses = () => Promise.reject(new Error('nobody asked'));
  expect(await openLink(first.ok ? first.value : '', refuses)).toMatchObject({ ok: true });
  expect(await openLink('hello', refuses)).toMatchObject({ ok: false });
});

test('nothing in a list is trusted', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('a', '__proto__', 'length'), (data, id) => {
      expect(editionIn(data, { id, edition: 1 })).toBeNull();
      expect(editionIn({ [id]: [data] }, { id, edition: 1 })).toBeNull();
    }),
  );
  expect(editionIn(SITE, { id: 'first-watch', edition: 1 })?.challenge).toEqual(FIRST_WATCH);
});

test('stars of a link by name are measured by the plain policy of its challenge', async () => {
  const list: unknown = JSON.parse(JSON.stringify(SITE));
  for (const { id, edition, challenge, plain } of published) {
    const named = { id, edition, seed: challenge.seed };
    const link = makeLinkByName(named, challenge, [{ real: 0 }]);
    expect(await openLink(link, async () => list)).toMatchObject({ ok: true, value: { plain } });
  }
});

test('a plain policy that cannot be played is none', () => {
  const { challenge, plain } = published.find(({ id }) => id === 'two-truths') ?? never();
  const entry = (changes: object) => {
    const [list] = Object.values(
      encodeEditions([{ id: 'one', edition: 1, challenge, plain: { ...plain, ...changes } }]),
    );
    return editionIn({ one: list }, { id: 'one', edition: 1 });
  };
  expect(entry({})).toEqual({ challenge, plain });
  for (const changes of [
    ...[{ tools: [1, 1, 1, 1] }, { tools: [99] }, { tools: [-1] }, { tools: [0.5] }],
    ...[{ policy: 'front' }, { winShare: 'most' }, { threshold: '0.4' }, { when: 'never' }],
  ]) {
    expect(entry(changes), JSON.stringify(changes)).toEqual({ challenge, plain: null });
  }
});

function never(): never {
  throw new Error('there is none');
}

test('a list that lacks an edition stops the build', () => {
  const only = (edition: number) => [{ id: 'one', edition, challenge: FIRST_WATCH }];
  expect(() => encodeEditions(only(2))).toThrow('one needs every edition from 1 once, and has 2');
  expect(() => encodeEditions([...only(1), ...only(1)])).toThrow('and has 1, 1');
});
