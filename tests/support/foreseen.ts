/**
 * Runs of pictures on lucks that no constant of the toll law was fitted to: its forecasts are judged by them. They are kept
 * in tests/fixtures/pictures-foreseen.json.
 */
import { readFileSync } from 'node:fs';
import { startPosition } from '../../src/game/position.ts';
import { takeStep } from '../../src/game/step.ts';
import type { Challenge } from '../../src/kinds/challenge.ts';
import { worldOf } from '../../src/kinds/kinds.ts';
import { TOLL } from './albums.ts';

export const FORESEEN_FILE = new URL('../fixtures/pictures-foreseen.json', import.meta.url);

const DECIMALS = 3;
/** Below that a rare digit costs a life. */
const RARE_LINE = 0.2;

/** Real pictures of each generation, by what somebody does: always as many, or early, or late. */
const always = (real: number) => new Array<number>(TOLL.generations).fill(real);
export const PLANS = {
  r0: always(0),
  r10: always(10),
  r20: always(20),
  r30: always(30),
  r40: always(40),
  r60: always(60),
  early: always(0).fill(60, 1, 5),
  late: always(0).fill(40, 6),
  latest: always(0).fill(60, 8),
} as const;
export type PlanName = keyof typeof PLANS;
const ALL = Object.keys(PLANS) as PlanName[];

interface Loop {
  /** λ. */
  readonly spread: number;
  readonly lucks: number;
  readonly plans: readonly PlanName[];
}

const LOOPS: readonly Loop[] = [
  { spread: 1, lucks: 20, plans: ALL },
  { spread: 0.95, lucks: 10, plans: ['r0', 'r20', 'r60'] },
  { spread: 0.9, lucks: 19, plans: ['r0', 'r20', 'r30', 'r40', 'r60'] },
];

/** Runs of one plan. */
export interface Foreseen {
  readonly spread: number;
  readonly plan: PlanName;
  /** V by generation: a text for each luck, so that a table stays a few lines. */
  readonly varieties: readonly string[];
  /** The highest V at which a rare digit was below its line in any of the runs; null where none ever was. */
  readonly fallenAt: number | null;
}

/** Plays everything: ten minutes. */
export function foreseenTable(): Foreseen[] {
  return LOOPS.flatMap(({ spread, lucks, plans }) =>
    plans.map((plan) => {
      const runs = Array.from({ length: lucks }, (_, luck) => playPlan(spread, plan, luck));
      const fallen = runs.flat().filter(([, ...rare]) => Math.min(...rare) < RARE_LINE);
      const heights = fallen.map(([variety]) => Number(rounded(variety as number)));
      return {
        spread,
        plan,
        varieties: runs.map(varietiesIn),
        fallenAt: heights.length === 0 ? null : Math.max(...heights),
      };
    }),
  );
}

/** Survivals by generation: V, then S of each rare digit. */
export function playPlan(
  spread: number,
  plan: PlanName,
  luck: number,
  generations: number = TOLL.generations,
): (readonly number[])[] {
  const challenge: Challenge = { ...TOLL, spread, seed: `fc${luck}` };
  let { state } = startPosition(challenge);
  return PLANS[plan].slice(0, generations).map((real) => {
    const step = takeStep(worldOf(challenge), challenge, state, { real });
    state = step.state;
    return step.measures.survival;
  });
}

/** V by generation, as the table has it. */
export function varietiesIn(survivals: readonly (readonly number[])[]): string {
  return survivals.map(([variety]) => rounded(variety as number)).join(' ');
}

export const keptForeseen: readonly Foreseen[] = JSON.parse(readFileSync(FORESEEN_FILE, 'utf8'));

function rounded(variety: number): string {
  return variety.toFixed(DECIMALS);
}
