import { describe, expect, test } from 'vitest';
import type { Challenge } from '../../../../src/game/challenge.ts';
import { type Idea, policyOf } from '../../../../src/game/ideas.ts';
import { barOf } from '../../../../src/game/plain.ts';
import { playByPolicy } from '../../../../src/game/policies.ts';
import { starsOf } from '../../../../src/game/stars.ts';
import { type Shipped, shipped } from '../../../support/lucks.ts';

/*
 * The third star is for decisions: somebody who looks, and has not the setting of the plain policy, earns it about half of
 * the time. `npm run proofs` plays all 2,000 lucks; every run of the tests plays some.
 */
const isProof = process.env['FUZZ'] !== undefined;
const lucksFor = ({ model }: Challenge) => (isProof ? 2000 : model === 'mixture' ? 20 : 100);

/** Somebody else who looks: at which fidelity they feed, and how many times the budget's share of a generation. */
const OTHERS: Readonly<Record<string, Pick<Idea, 'threshold' | 'factor'>>> = {
  'bad-bouncer': { threshold: 0.5, factor: 3 },
  'beautiful-islands': { threshold: 0.4, factor: 1.5 },
  'chance-alone': { threshold: 0.5, factor: 2 },
  'count-not-percent': { threshold: 0.4, factor: 4 },
  'first-watch': { threshold: 0.4, factor: 2 },
  'five-rounds': { threshold: 0.5, factor: 1 },
  'fresh-or-copied': { threshold: 0.4, factor: 1.5 },
  'hoard-or-replace': { threshold: 0.5, factor: 2 },
  'keepers-exam': { threshold: 0.4, factor: 2 },
  'knife-edge': { threshold: 0.4, factor: 2 },
  'one-drop': { threshold: 0.5, factor: 1 },
  'pinch-of-salt': { threshold: 0.6, factor: 1 },
  targeted: { threshold: 0.5, factor: 2 },
  'trust-the-real': { threshold: 0.4, factor: 1.5 },
  'two-truths': { threshold: 0.4, factor: 1.5 },
};

test('somebody else plays every challenge', () => {
  expect(Object.keys(OTHERS).toSorted()).toEqual(shipped.map(({ id }) => id).toSorted());
});

describe.each(shipped)('$id', ({ id, challenge, plain }: Shipped) => {
  const lucks = Array.from({ length: lucksFor(challenge) }, (_, luck) => ({
    ...challenge,
    seed: `luck ${luck}`,
  }));
  /** Four standard errors of a share. */
  const doubt = 4 * Math.sqrt(0.25 / lucks.length);

  test('the plain policy wins as often, and spends as much, as is written down', () => {
    const bars = lucks.map((luck) => barOf(luck, plain));
    const wins = bars.filter(({ isWon }) => isWon);
    expect(Math.abs(wins.length / lucks.length - plain.winShare)).toBeLessThan(doubt);
    const median = Math.round(plain.medianShare * challenge.budget);
    // What is written down is the median: half of the wins spend no more, and half no less.
    for (const isSo of [(spend: number) => spend <= median, (spend: number) => spend >= median]) {
      const share = wins.filter(({ spend }) => isSo(spend)).length / wins.length;
      expect(share).toBeGreaterThan(0.5 - doubt);
    }
  });

  test('somebody else who looks earns the third star about half of the time', () => {
    const idea = { ...plain, ...OTHERS[id] };
    const earned = lucks.filter((luck) => {
      const { status, spent } = playByPolicy(luck, policyOf(idea));
      return starsOf({ won: status === 'won', spent }, barOf(luck, plain)) === 3;
    });
    const share = earned.length / lucks.length;
    expect(share).toBeGreaterThan(0.42 - doubt);
    expect(share).toBeLessThan(0.58 + doubt);
  });
});
