import { aimed, constant, POLICIES, type Policy, watchful, withTools } from './policies.ts';

/** Ideas that a player may have, by name; some have settings. */
export const IDEA_NAMES = [
  'neglect',
  'steady',
  'front',
  'late',
  'percent',
  'constant',
  'watchful',
  'aimed',
] as const;
export type IdeaName = (typeof IDEA_NAMES)[number];

/** An idea, as challenges name it. */
export interface Idea {
  readonly policy: IdeaName;
  /** Of `constant`: real samples in every generation. */
  readonly real?: number | undefined;
  /** Of `watchful` and `aimed`: the fidelity below which they feed, and how many times the steady amount. */
  readonly threshold?: number | undefined;
  readonly factor?: number | undefined;
  /** The tools that it uses, as in a move. */
  readonly tools?: readonly number[] | undefined;
  /** Whether it uses them in every generation, or only in those in which it collects. */
  readonly when?: 'always' | 'fed' | undefined;
}

/** Ideas with settings of their own; the others are the policies as they stand. */
function plainOf({ policy, real = 0, threshold, factor }: Idea): Policy {
  if (policy === 'constant') return constant(real);
  if (policy === 'watchful') return watchful(threshold, factor);
  if (policy === 'aimed') return aimed(threshold, factor);
  return POLICIES[policy];
}

/** The policy that an idea stands for. */
export function policyOf(idea: Idea): Policy {
  const policy = plainOf(idea);
  if (idea.tools === undefined) return policy;
  return withTools(policy, idea.tools, idea.when !== 'fed');
}
