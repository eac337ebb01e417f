import type { Offer } from '../tools/tools.ts';

/** Controls of the board that a challenge can lock, in the order in which links store them. */
export const LOCKABLE_CONTROLS = ['real', 'seed', 'back', 'forecast'] as const;
export type LockableControl = (typeof LOCKABLE_CONTROLS)[number];

/**
 * A challenge as data: what is the same for everybody who plays it. Training sets are replaced; real samples are
 * fresh. Each kind of model has settings of its own beside these; `src/game/challenge.ts` checks them all.
 */
export interface Challenge {
  /** The kind of model, by its name in the registry. */
  readonly model: string;
  readonly title: string;
  /** Training-set size. */
  readonly n: number;
  readonly generations: number;
  /** λ. */
  readonly spread: number;
  /** What can be spent in all: a real sample from the world at large costs 1. */
  readonly budget: number;
  /** A generation that ends with a tail below this fidelity costs a life; 0 costs none. */
  readonly line: number;
  readonly lives: number;
  /** The luck. */
  readonly seed: string;
  /** Controls that are not on offer. */
  readonly locked: readonly LockableControl[];
  /** What can be done to a training set, and what it costs. */
  readonly tools: readonly Offer[];
}

/** How many training sets a run learns from at most; with a whole archive, those of earlier generations again and again. */
export function trainingSetsIn({
  generations,
  tools,
}: Pick<Challenge, 'generations' | 'tools'>): number {
  const isWhole = tools.some(
    ({ tool, options }) => tool === 'archive' && options.some(({ set }) => set === 'whole'),
  );
  return isWhole ? (generations * (generations + 1)) / 2 : generations;
}
