import {
  aimed,
  constant,
  front,
  late,
  neglect,
  type Policy,
  percent,
  steady,
  watchful,
  withTools,
} from './policies.ts';

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

const THRESHOLD = 0.6;

const MAKERS: Readonly<Record<IdeaName, (idea: Idea) => Policy>> = {
  neglect: () => neglect,
  steady: () => steady,
  front: () => front,
  late: () => late,
  percent: () => percent,
  constant: ({ real = 0 }) => constant(real),
  watchful: ({ threshold = THRESHOLD, factor = 3 }) => watchful(threshold, factor),
  aimed: ({ threshold = THRESHOLD, factor = 1 }) => aimed(threshold, factor),
};

/** The policy that an idea stands for. */
export function policyOf(idea: Idea): Policy {
  const policy = MAKERS[idea.policy](idea);
  if (idea.tools === undefined) return policy;
  return withTools(policy, idea.tools, idea.when !== 'fed');
}
