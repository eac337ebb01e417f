import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MixtureChallenge } from '../../../src/kinds/mixture/settings.ts';
import { makeLink } from '../../../src/link/link.ts';
import { parseLink } from '../../../src/link/parse.ts';
import { addressOf, adviceOn, lengthAdvice } from '../../../src/make/sending.ts';
import { TOLL } from '../../support/albums.ts';
import { anyChallengeWith } from '../../support/challenges.ts';
import { COUNT_NOT_PERCENT, TARGETED } from '../worker/maps.ts';

const SITE = 'https://example.org/some/base/';
const LONG: MixtureChallenge = {
  ...TARGETED,
  title: 'A title of sixty letters, which is as many as a title can be',
  names: ['Little Auk Rocks', 'Great Auk Skerry', 'Fulmarsay Island', 'Tern Stack Light'],
};

test('an address carries the challenge, and nothing else', () => {
  fc.assert(
    fc.property(anyChallengeWith(2), (challenge) => {
      const address = addressOf(challenge, SITE);
      const link = makeLink({ challenge, moves: null });
      expect(address !== null).toBe(link.ok);
      if (address === null) return;
      expect(address.startsWith(`${SITE}play/link/#1.`)).toBe(true);
      expect(parseLink(new URL(address).hash)).toEqual({
        ok: true,
        value: { challenge, moves: null },
      });
    }),
    { numRuns: 100 },
  );
});

describe('what does not fit into a link', () => {
  test('has no address', () => {
    expect(addressOf(LONG, SITE)).toBeNull();
  });

  test('is to be shortened where it is longest', () => {
    expect(lengthAdvice(LONG)).toMatch(
      /^The link would have 3\d\d characters, and 300 is the most\. Shorten the names of the islands or the title\.$/,
    );
  });

  test('the length is that of the link', () => {
    const link = makeLink({ challenge: COUNT_NOT_PERCENT, moves: null });
    const length = link.ok ? link.value.length : 0;
    expect(lengthAdvice(COUNT_NOT_PERCENT)).toContain(`would have ${length} characters`);
  });
});

test('an album whose runs nobody would wait for has no address, and a sentence says why', () => {
  const whole = { tool: 'archive', options: [{ set: 'whole', price: 5 }] } as const;
  const slow = { ...TOLL, n: 1000, generations: 40, tools: [whole] };
  expect(addressOf(slow, SITE)).toBeNull();
  expect(adviceOn(slow)).toMatch(/^A run of it would take longer than 60 seconds/);
  expect(addressOf(TOLL, SITE)).not.toBeNull();
  expect(adviceOn(LONG)).toBe(lengthAdvice(LONG));
});
