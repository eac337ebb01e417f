import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shareLink } from '../../../src/board/sharing.ts';
import { replay } from '../../../src/game/play.ts';
import type { Move, Position } from '../../../src/game/position.ts';
import { encodeEditions } from '../../../src/link/editions.ts';
import { openLink } from '../../../src/link/open.ts';
import { published } from '../../support/editions.ts';

beforeEach(() => {
  vi.stubGlobal('location', { href: 'https://tails.example/some/base/play/targeted/' });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const BASE = '/some/base/';
const WHOLE = /^A friend .* and your run to beat\.$/;
const [boat] = published.filter(({ id }) => id === 'targeted');
if (boat === undefined) throw new Error('the site has no boat any more');
const challenge = { ...boat.challenge, seed: 'heron' };

/** A run that is won on this luck, and so long that it has no room beside its challenge. */
const MOVES = Array.from({ length: 20 }, (_, i): Move => {
  if (i % 2 === 0) return { real: 24 };
  return { real: 6, from: { mode: i % 4 === 1 ? 3 : 2, isWeighted: true } };
});

function played(moves: readonly Move[]): Position {
  const position = replay(challenge, moves);
  if (!position.ok) throw new Error(position.error.code);
  return position.value;
}

/**
 * What a friend gets who opens the address.
 *
 * @param seed that the site has for the challenge
 */
async function received(href = '', seed = challenge.seed) {
  const { origin, pathname, hash } = new URL(href);
  expect(`${origin}${pathname}`).toBe('https://tails.example/some/base/play/link/');
  const site = encodeEditions([{ id: 'boat', edition: 1, challenge: { ...challenge, seed } }]);
  return openLink(hash, async () => site);
}

test('a short run comes in a link that needs nothing but itself', async () => {
  const link = shareLink(played([{ real: 0 }]), { id: 'boat', edition: 1, seed: 'heron' }, BASE);
  expect(link?.says).toMatch(WHOLE);
  expect(link?.href).toContain('#1.');
  expect(await received(link?.href)).toEqual({
    ok: true,
    value: { challenge, moves: [{ real: 0 }] },
  });
});

test.each(['heron', 'otter'])(
  'a long one comes by name; the site has the luck %s',
  async (seed) => {
    const named = { id: 'boat', edition: 1, seed };
    const link = shareLink(played(MOVES), named, BASE);
    expect(link?.says).toMatch(WHOLE);
    expect(link?.href).toContain('#2.boat.1.');
    expect(await received(link?.href, seed)).toEqual({
      ok: true,
      value: { challenge, moves: MOVES, edition: named },
    });
  },
);

test('a long run of a challenge that the site does not have is left out, and that is said', async () => {
  const link = shareLink(played(MOVES), null, BASE);
  expect(link?.says).toBe(
    'A friend who opens this link gets the same challenge and the same luck. The challenge leaves no room for your run.',
  );
  expect(await received(link?.href)).toEqual({ ok: true, value: { challenge, moves: null } });
});
