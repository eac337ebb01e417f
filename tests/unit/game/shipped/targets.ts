import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Challenge, parseChallenge } from '../../../../src/game/challenge.ts';
import { type Idea, policyOf } from '../../../../src/game/ideas.ts';
import { neglect, type Policy, playByPolicy } from '../../../../src/game/policies.ts';
import { candidatesFor } from '../../../../src/game/reference.ts';

const FOLDER = new URL('../../../../content/challenges/', import.meta.url);
const LUCKS = 2000;

export interface Shipped {
  readonly id: string;
  readonly challenge: Challenge;
  readonly ideas: { readonly wrong: Idea; readonly right: Idea };
}

export const shipped: Shipped[] = readdirSync(FOLDER).map((file) => {
  const data = parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  const challenge = parseChallenge(data.challenge);
  if (!challenge.ok) throw new Error(`${file}: ${challenge.error.join(' ')}`);
  return { id: file.replace('.yaml', ''), challenge: challenge.value, ideas: data.ideas };
});

const wins = (challenge: Challenge, policy: Policy) =>
  playByPolicy(challenge, policy).status === 'won';

/** Whether each policy wins on each of many lucks: played once, asked often. */
class Lucks {
  private readonly challenge: Challenge;
  private readonly won = new Map<Policy, (boolean | undefined)[]>();

  constructor(challenge: Challenge) {
    this.challenge = challenge;
  }

  isWon(policy: Policy, luck: number): boolean {
    const known = this.won.get(policy) ?? [];
    this.won.set(policy, known);
    known[luck] ??= wins({ ...this.challenge, seed: `luck ${luck}` }, policy);
    return known[luck];
  }

  shareWonBy(...policies: readonly Policy[]): number {
    const lucks = Array.from({ length: LUCKS }, (_, luck) => luck);
    const won = lucks.filter((luck) => policies.some((policy) => this.isWon(policy, luck)));
    return won.length / LUCKS;
  }
}

/** Two binomial standard errors at p = 0.5 over 2,000 lucks are 0.022; the targets are far wider apart. */
export function describeShipped(id: string): void {
  const found = shipped.find((each) => each.id === id);
  if (found === undefined) throw new Error(`content/challenges has no ${id}`);
  describe(id, { timeout: 600_000 }, () => meetsTargets(found));
}

function meetsTargets({ challenge, ideas }: Shipped): void {
  const lucks = new Lucks(challenge);
  const wrong = policyOf(ideas.wrong);
  const right = policyOf(ideas.right);

  test('neglect wins at most 15%', () => {
    expect(lucks.shareWonBy(neglect)).toBeLessThanOrEqual(0.15);
  });

  test('the obvious wrong idea wins at most 35%', () => {
    expect(lucks.shareWonBy(wrong)).toBeLessThanOrEqual(0.35);
  });

  test('the right idea, played plainly, wins 55 to 90%', () => {
    const share = lucks.shareWonBy(right);
    expect(share).toBeGreaterThanOrEqual(0.55);
    expect(share).toBeLessThanOrEqual(0.9);
  });

  test('some policy tuned on the luck at hand wins at least 98%', () => {
    // The attentive policies win most often: they are tried first.
    const tuned = candidatesFor(challenge)
      .map(({ policy }) => policy)
      .toReversed();
    expect(lucks.shareWonBy(right, ...tuned)).toBeGreaterThanOrEqual(0.98);
  });

  test('on its own luck the wrong idea loses and the right one wins', () => {
    expect(wins(challenge, wrong)).toBe(false);
    expect(wins(challenge, right)).toBe(true);
    expect(wins(challenge, neglect)).toBe(false);
  });
}
