import { ProblemError } from '../base/problem.ts';
import { kindOf } from '../kinds/kinds.ts';
import { fidelity } from '../sim/fidelity.ts';
import type { Challenge } from './challenge.ts';
import { portion } from './facts.ts';
import { play } from './play.ts';
import {
  type Move,
  mostReal,
  type Position,
  priceOf,
  priceOfTools,
  startPosition,
} from './position.ts';

/** The reference policies by name: rules of thumb that a player might follow. */
export const POLICY_NAMES = [
  'neglect',
  'steady',
  'front',
  'late',
  'watchful',
  'percent',
  'aimed',
] as const;
export type PolicyName = (typeof POLICY_NAMES)[number];

/** Says what to collect next; amounts beyond what can be had are cut to it. */
export type Policy = (position: Position) => Move;

/** The same amount in every generation. */
export function constant(real: number): Policy {
  return () => ({ real });
}

/** Never collects anything. */
export const neglect: Policy = () => ({ real: 0 });

/** What is left over the generations that are left. */
export const steady: Policy = (position) => sharedOver(position, generationsLeft(position));

/** So much in each generation of the first third. */
export function early(real: number): Policy {
  return (position) => ({ real: position.state.generation < third(position) ? real : 0 });
}

/** So much in each generation of the last third. */
export function lately(real: number): Policy {
  return (position) => ({ real: generationsLeft(position) <= third(position) ? real : 0 });
}

/** Everything in the first third of the generations, in equal parts. */
export const front: Policy = (position) =>
  sharedOver(position, third(position) - position.state.generation);

/** Everything in the last third of the generations, in equal parts. */
export const late: Policy = (position) => {
  const left = generationsLeft(position);
  return left > third(position) ? { real: 0 } : sharedOver(position, left);
};

/** The fidelity below which attentive policies feed when they are played plainly. */
const PLAIN_THRESHOLD = 0.6;

/**
 * Nothing while the worst tail is above the threshold, `factor` times the steady amount when it is below.
 *
 * @param threshold a fidelity, 0 to 1
 */
export function watchful(threshold = PLAIN_THRESHOLD, factor = 3): Policy {
  return (position) => ({ real: isThin(position, threshold) ? portion(position, factor) : 0 });
}

/**
 * Every generation as many samples of the world as the rarest mode has of it: "3 % of the world, so 3 % of the
 * training set".
 */
export const percent: Policy = ({ challenge }) => {
  const shares = kindOf(challenge).shares(challenge);
  if (shares.length === 0) return { real: 0 };
  return { real: Math.round(Math.min(...shares) * challenge.n) };
};

/**
 * Nothing while the worst tail is above the threshold. When a rare mode is below it, just the samples of that mode
 * that it lacks, unweighted; when anything else is wrong, `factor` times the steady amount from the world.
 *
 * @param threshold a fidelity, 0 to 1
 */
export function aimed(threshold = PLAIN_THRESHOLD, factor = 1): Policy {
  return (position) => {
    if (!isThin(position, threshold)) return { real: 0 };
    const { challenge } = position;
    const { tail, survival } = worstTail(position);
    if (tail?.mode === undefined || survival > 1) return { real: portion(position, factor) };
    const from = { mode: tail.mode, isWeighted: false };
    if (priceOf(challenge, from) === null) return { real: portion(position, factor) };
    const share = kindOf(challenge).shares(challenge)[tail.mode] ?? 0;
    return { real: Math.ceil((1 - survival) * share * challenge.n), from };
  };
}

/** The policies with the settings that stand for "played plainly". */
export const POLICIES: Readonly<Record<PolicyName, Policy>> = {
  neglect,
  steady,
  front,
  late,
  watchful: watchful(),
  percent,
  aimed: aimed(),
};

/**
 * A policy that also uses tools: always, or only when it collects something. What they will cost is set aside.
 *
 * @param tools as in a move
 */
export function withTools(policy: Policy, tools: readonly number[], isAlways: boolean): Policy {
  return (position) => {
    const left = isAlways ? generationsLeft(position) : 0;
    const aside = left * priceOfTools(position.challenge, tools);
    const move = policy({ ...position, spent: position.spent + aside });
    return isAlways || move.real > 0 ? { ...move, tools } : move;
  };
}

/** A move with what can be had of a wish: tools that are too dear are left out, samples are cut to what is left. */
export function affordable(position: Position, wish: Move): Move {
  const { challenge, spent } = position;
  const { tools, ...plain } = wish;
  const isDear = priceOfTools(challenge, tools) > challenge.budget - spent;
  const used = isDear || tools === undefined ? undefined : tools;
  const real = Math.max(0, Math.min(wish.real, mostReal(position, wish.from, used)));
  return used === undefined ? { ...plain, real } : { ...plain, real, tools: used };
}

/**
 * Plays a run by a policy.
 *
 * @param isEnough asked after each generation: whether to stop before the end
 */
export function playByPolicy(
  challenge: Challenge,
  policy: Policy,
  isEnough: (position: Position) => boolean = () => false,
): Position {
  let position = startPosition(challenge);
  while (position.status === 'playing' && !isEnough(position)) {
    const next = play(position, affordable(position, policy(position)));
    if (!next.ok) throw new ProblemError(next.error);
    position = next.value;
  }
  return position;
}

function isThin({ turns }: Position, threshold: number): boolean {
  return (turns.at(-1)?.fidelity ?? 1) < threshold;
}

/** The tail with the smallest fidelity, and its S. */
function worstTail({ turns, challenge }: Position) {
  const survivals = turns.at(-1)?.measures.survival ?? [];
  const fidelities = survivals.map(fidelity);
  const worst = fidelities.indexOf(Math.min(...fidelities));
  return { tail: kindOf(challenge).tails(challenge)[worst], survival: survivals[worst] ?? 1 };
}

function generationsLeft({ challenge, state }: Position): number {
  return challenge.generations - state.generation;
}

/** A third of the generations, rounded up. */
export function third({ challenge }: Pick<Position, 'challenge'>): number {
  return Math.ceil(challenge.generations / 3);
}

function sharedOver({ challenge, spent }: Position, generations: number): Move {
  return { real: generations <= 0 ? 0 : Math.round((challenge.budget - spent) / generations) };
}
