import { kindOf } from '../kinds/kinds.ts';
import type { Challenge } from './challenge.ts';
import { portion } from './facts.ts';
import {
  aimed,
  constant,
  early,
  lately,
  neglect,
  type Policy,
  third,
  watchful,
  withTools,
} from './policies.ts';

/*
 * Par is the cheapest win of the reference policies on the luck at hand, found with hindsight; here is the grid that is
 * searched. Each policy is tried with no tool, with every setting of every tool, and with the first settings of every two;
 * attentive ones use tools always, or only when they feed. Pages bring the par of their own challenge; for any other luck
 * the worker searches (`par.ts`). Then the policy that made par plays 1,000 other lucks with the same setting (`lucks.ts`).
 */

/** The policies that par is made of. */
export const REFERENCE_NAMES = ['neglect', 'steady', 'front', 'late', 'watchful', 'aimed'] as const;
export type ReferenceName = (typeof REFERENCE_NAMES)[number];

/** One setting of a reference policy. */
export interface Candidate {
  readonly name: ReferenceName;
  readonly policy: Policy;
  /** The tools that it uses, as in a move; none at all when it uses none. */
  readonly tools: readonly number[];
}

/** Fidelities at which attentive policies begin to feed, and how much: times the budget's share of a generation. */
export const THRESHOLDS = [0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8];
export const FACTORS = [0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 7];
/** Settings of a policy that spends a fixed amount. */
const AMOUNTS = 24;

/** Every setting of every reference policy that a challenge allows: the grid that par is searched on. */
export function candidatesFor(challenge: Challenge): Candidate[] {
  return toolSets(challenge).flatMap((tools) => {
    const plain = plainCandidates(challenge);
    if (tools.length === 0) return plain.map((each) => ({ ...each, tools }));
    const fed = plain.filter(({ name }) => name === 'watchful' || name === 'aimed');
    const use = (isAlways: boolean) => (each: PlainCandidate) => ({
      ...each,
      policy: withTools(each.policy, tools, isAlways),
      tools,
    });
    return [...plain.map(use(true)), ...fed.map(use(false))];
  });
}

type PlainCandidate = Omit<Candidate, 'tools'>;

function plainCandidates(challenge: Challenge): PlainCandidate[] {
  const perGeneration = Math.min(challenge.n, portion({ challenge }, 1));
  const inThird = Math.min(challenge.n, Math.floor(challenge.budget / third({ challenge })));
  const fixed = (name: ReferenceName, most: number, make: (real: number) => Policy) =>
    amountsUpTo(most).map((real) => ({ name, policy: make(real) }));
  const attentive = (name: ReferenceName, make: (threshold: number, factor: number) => Policy) =>
    THRESHOLDS.flatMap((threshold) =>
      FACTORS.map((factor) => ({ name, policy: make(threshold, factor) })),
    );
  const hasPrices = kindOf(challenge).prices(challenge).length > 0;
  return [
    { name: 'neglect', policy: neglect },
    ...fixed('steady', perGeneration, constant),
    ...fixed('front', inThird, early),
    ...fixed('late', inThird, lately),
    ...attentive('watchful', watchful),
    ...(hasPrices ? attentive('aimed', aimed) : []),
  ];
}

/** Whole numbers from 1 to `most`, at most so many, evenly spread, the largest among them. */
function amountsUpTo(most: number): number[] {
  const steps = Math.min(AMOUNTS, Math.max(0, most));
  return Array.from({ length: steps }, (_, i) => Math.round(((i + 1) * most) / steps));
}

/** No tool, each option of each tool alone, and the first options of every two tools together. */
export function toolSets({ tools }: Challenge): number[][] {
  const using = (chosen: readonly (readonly [tool: number, option: number])[]) =>
    tools.map((_, i) => chosen.find(([tool]) => tool === i)?.[1] ?? 0);
  const alone = tools.flatMap(({ options }, i) => options.map((_, k) => using([[i, k + 1]])));
  const pairs = tools.flatMap((_, i) =>
    tools.slice(i + 1).map((__, k) =>
      using([
        [i, 1],
        [i + 1 + k, 1],
      ]),
    ),
  );
  return [[], ...alone, ...pairs];
}
