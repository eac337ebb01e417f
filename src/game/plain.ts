import type { Challenge } from './challenge.ts';
import { hasPrices } from './facts.ts';
import { type Idea, policyOf } from './ideas.ts';
import { playByPolicy } from './policies.ts';
import { FACTORS, THRESHOLDS, toolSets } from './reference.ts';

/*
 * Stars reward decisions, not foresight: the third is for spending no more than a plain policy, which has one setting
 * for all lucks. It is chosen over 2,000 other lucks: of the attentive settings that win at least 80 % of them, else of
 * those that win most, the one with the least median spend where it wins. `npm run tables` chooses it and writes it down,
 * for each challenge and for each family of daily ones. Par, which is found with hindsight, is the record to beat.
 */

/** A plain policy, with what it does on other lucks of a challenge. */
export interface Plain extends Idea {
  readonly policy: 'watchful' | 'aimed';
  /** The share of lucks that it wins. */
  readonly winShare: number;
  /** The median of what it spends where it wins, as a share of the budget. */
  readonly medianShare: number;
}

/** What there is to spend for three stars, on one luck. */
export interface Bar {
  readonly spend: number;
  /** Whether the plain policy wins on this luck; where it loses, the bar is the median of what it spends where it wins. */
  readonly isWon: boolean;
}

/** The settings among which a plain policy is chosen: of every attentive policy, with each set of tools. */
export function plainIdeas(challenge: Challenge): Idea[] {
  const names = hasPrices(challenge) ? (['watchful', 'aimed'] as const) : (['watchful'] as const);
  const settings = names.flatMap((policy) =>
    THRESHOLDS.flatMap((threshold) => FACTORS.map((factor) => ({ policy, threshold, factor }))),
  );
  return toolSets(challenge).flatMap((tools) => {
    if (tools.length === 0) return settings;
    const using = (when: 'always' | 'fed') => settings.map((each) => ({ ...each, tools, when }));
    return [...using('always'), ...using('fed')];
  });
}

/** What a plain policy spends on the luck of a challenge, or, where it loses, what it spends as a rule. */
export function barOf(challenge: Challenge, plain: Plain): Bar {
  const { status, spent } = playByPolicy(challenge, policyOf(plain));
  const isWon = status === 'won';
  return { spend: isWon ? spent : Math.round(plain.medianShare * challenge.budget), isWon };
}
