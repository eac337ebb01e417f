import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Challenge, parseChallenge } from '../../../src/game/challenge.ts';
import {
  POLICIES,
  type Policy,
  type PolicyName,
  playByPolicy,
  watchful,
} from '../../../src/game/policies.ts';

const FOLDER = new URL('../../../content/challenges/', import.meta.url);
const LUCKS = 2000;

interface Shipped {
  readonly id: string;
  readonly challenge: Challenge;
  readonly ideas: { readonly wrong: PolicyName; readonly right: PolicyName };
}

const shipped: Shipped[] = readdirSync(FOLDER).map((file) => {
  const data = parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  const challenge = parseChallenge(data.challenge);
  if (!challenge.ok) throw new Error(`${file}: ${challenge.error.join(' ')}`);
  return { id: file.replace('.yaml', ''), challenge: challenge.value, ideas: data.ideas };
});

/** Each policy plain, and watchfulness tuned: what somebody could do who knew the luck at hand. */
const tuned: readonly Policy[] = [
  ...Object.values(POLICIES),
  ...[0.4, 0.5, 0.6, 0.7].flatMap((threshold) =>
    [2, 3, 4, 5].map((factor) => watchful(threshold, factor)),
  ),
];

const wins = (challenge: Challenge, policy: Policy) =>
  playByPolicy(challenge, policy).status === 'won';

/** The challenge on many other lucks. */
const onManyLucks = (challenge: Challenge) =>
  Array.from({ length: LUCKS }, (_, i) => ({ ...challenge, seed: `luck ${i}` }));

function shareOfWins(challenge: Challenge, policy: Policy): number {
  return onManyLucks(challenge).filter((luck) => wins(luck, policy)).length / LUCKS;
}

/** Two binomial standard errors at p = 0.5 over 2,000 lucks are 0.022; the targets are far wider apart. */
describe.each(shipped)('$id', ({ challenge, ideas }) => {
  test('neglect wins at most 15%', () => {
    expect(shareOfWins(challenge, POLICIES.neglect)).toBeLessThanOrEqual(0.15);
  });

  test('the obvious wrong idea wins at most 35%', () => {
    expect(shareOfWins(challenge, POLICIES[ideas.wrong])).toBeLessThanOrEqual(0.35);
  });

  test('the right idea, played plainly, wins 55 to 90%', () => {
    const share = shareOfWins(challenge, POLICIES[ideas.right]);
    expect(share).toBeGreaterThanOrEqual(0.55);
    expect(share).toBeLessThanOrEqual(0.9);
  });

  test('some policy tuned on the luck at hand wins at least 98%', () => {
    const won = onManyLucks(challenge).filter((luck) => tuned.some((policy) => wins(luck, policy)));
    expect(won.length / LUCKS).toBeGreaterThanOrEqual(0.98);
  });

  test('on its own luck the wrong idea loses and the right one wins', () => {
    expect(wins(challenge, POLICIES[ideas.wrong])).toBe(false);
    expect(wins(challenge, POLICIES[ideas.right])).toBe(true);
    expect(wins(challenge, POLICIES.neglect)).toBe(false);
  });
});

test('the first challenge is the one that other tests and links name', async () => {
  const { FIRST_WATCH } = await import('../../support/challenges.ts');
  expect(shipped.find(({ id }) => id === 'first-watch')?.challenge).toEqual(FIRST_WATCH);
});
