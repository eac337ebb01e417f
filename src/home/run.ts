import { gaussianFamily } from '../kinds/gaussian/family.ts';
import { type Gaussian, STANDARD_NORMAL } from '../kinds/gaussian/model.ts';
import { type Generation, generationZero } from '../sim/generation.ts';
import { nextGeneration } from '../sim/loop.ts';
import { type Key, runKey } from '../sim/random/key.ts';
import type { Regime } from '../sim/regimes.ts';

/** The loop of the home page: so few samples a generation that it takes seconds. */
export const SAMPLES = 20;
/** Generations in which the snake goes round once. */
export const ROUND = 30;

const REGIME: Regime = { synthetic: 'replace', realData: 'fresh', n: SAMPLES, spread: 1 };
const FAMILY = gaussianFamily(STANDARD_NORMAL, 'n');

/** A generation as it stays to be seen on the ring. */
export interface Mark {
  /** Standard deviation of its model; that of the world is 1. */
  readonly width: number;
  readonly isFed: boolean;
}

/** A run that never ends. Nothing in it is ever changed. */
export interface Snake {
  readonly run: Key;
  readonly now: Generation<Gaussian>;
  /** The model of the generation before. */
  readonly before: Gaussian;
  /** The latest two rounds, oldest first. */
  readonly marks: readonly Mark[];
}

/**
 * The world, before the first generation.
 *
 * @param luck counts from 1. The first was chosen because it shows the collapse clearly; the others were not.
 */
export function newSnake(luck: number): Snake {
  const run = runKey(`garden-${luck}`);
  return { run, now: generationZero(STANDARD_NORMAL), before: STANDARD_NORMAL, marks: [] };
}

/** The snake a generation later, `real` of its 20 samples real. */
export function grow({ run, now, marks }: Snake, real: number): Snake {
  const next = nextGeneration(FAMILY, REGIME, run, now, real);
  const mark = { width: widthOf(next.model), isFed: real > 0 };
  return { run, now: next, before: now.model, marks: [...marks, mark].slice(-2 * ROUND) };
}

/** The snake after its first round, left alone. */
export function leftAlone(luck: number): Snake {
  let snake = newSnake(luck);
  for (let i = 0; i < ROUND; i++) snake = grow(snake, 0);
  return snake;
}

export function widthOf({ variance }: Gaussian): number {
  return Math.sqrt(variance);
}
