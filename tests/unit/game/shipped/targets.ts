import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Challenge, parseChallenge } from '../../../../src/game/challenge.ts';
import { type Idea, policyOf } from '../../../../src/game/ideas.ts';
import { neglect, type Policy, playByPolicy } from '../../../../src/game/policies.ts';
import { candidatesFor } from '../../../../src/game/reference.ts';

const FOLDER = new URL('../../../../content/challenges/', import.meta.url);
/** A run on a map takes some ten times as long as one of a bell curve. */
const LUCKS = { gaussian: 2000, mixture: 500 } as const;

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
  private readonly count: number;

  constructor(challenge: Challenge) {
    this.challenge = challenge;
    this.count = LUCKS[challenge.model];
  }

  /** The share of the lucks on which one of some policies wins. */
  shareWonBy(...policies: readonly Policy[]): Share {
    let order = policies;
    let total = 0;
    for (let luck = 0; luck < this.count; luck++) {
      const winner = order.find((policy) => this.isWon(policy, luck));
      if (winner === undefined) continue;
      total++;
      // What has won lately is tried first: one win is enough, and most lucks are won by the same few.
      if (winner !== order[0]) order = [winner, ...order.filter((policy) => policy !== winner)];
    }
    return shareOf(total, this.count);
  }

  private isWon(policy: Policy, luck: number): boolean {
    const known = this.won.get(policy) ?? [];
    this.won.set(policy, known);
    known[luck] ??= wins({ ...this.challenge, seed: `luck ${luck}` }, policy);
    return known[luck];
  }
}

/** A share of lucks, between what is two binomial standard errors below and above it. */
interface Share {
  readonly low: number;
  readonly high: number;
}

/** @returns at p = 0.5 over 2,000 lucks p ± 0.022, over 500 ± 0.045; at p = 0.98 over 500 ± 0.013 */
function shareOf(wins: number, count: number): Share {
  const share = wins / count;
  const error = Math.sqrt((share * (1 - share)) / count);
  return { low: share - 2 * error, high: share + 2 * error };
}

/** Holds a challenge to its targets, each with two standard errors to spare: with fewer lucks they are harder to meet. */
export function describeShipped(id: string): void {
  const found = shipped.find((each) => each.id === id);
  if (found === undefined) throw new Error(`content/challenges has no ${id}`);
  describe(id, { timeout: 300_000 }, () => meetsTargets(found));
}

function meetsTargets({ challenge, ideas }: Shipped): void {
  const lucks = new Lucks(challenge);
  const wrong = policyOf(ideas.wrong);
  const right = policyOf(ideas.right);

  test('neglect wins at most 15%', () => {
    expect(lucks.shareWonBy(neglect).high).toBeLessThanOrEqual(0.15);
  });

  test('the obvious wrong idea wins at most 35%', () => {
    expect(lucks.shareWonBy(wrong).high).toBeLessThanOrEqual(0.35);
  });

  test('the right idea, played plainly, wins 55 to 90%', () => {
    const { low, high } = lucks.shareWonBy(right);
    expect(low).toBeGreaterThanOrEqual(0.55);
    expect(high).toBeLessThanOrEqual(0.9);
  });

  test('some policy tuned on the luck at hand wins at least 98%', () => {
    // The attentive policies win most often: they are tried first.
    const tuned = candidatesFor(challenge)
      .map(({ policy }) => policy)
      .toReversed();
    expect(lucks.shareWonBy(right, ...tuned).low).toBeGreaterThanOrEqual(0.98);
  });

  test('on its own luck the wrong idea loses and the right one wins', () => {
    expect(wins(challenge, wrong)).toBe(false);
    expect(wins(challenge, right)).toBe(true);
    expect(wins(challenge, neglect)).toBe(false);
  });
}
