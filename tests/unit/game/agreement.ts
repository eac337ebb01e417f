import { expect } from 'vitest';
import type { Challenge } from '../../../src/game/challenge.ts';
import { type Forecast, forecast } from '../../../src/game/forecast.ts';
import { futuresOf } from '../../../src/game/futures.ts';
import { replay } from '../../../src/game/play.ts';
import type { Move, Position } from '../../../src/game/position.ts';
import type { Gaussian } from '../../../src/kinds/gaussian/model.ts';
import type { GaussianChallenge } from '../../../src/kinds/gaussian/settings.ts';
import type { Offer } from '../../../src/tools/tools.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { STANDARD_ERRORS } from '../../support/statistics.ts';
import { type Item, playRaw, type Recipe } from './brute-force.ts';

/** Whether forecasts agree with lucks that are played by raw samples, in code of its own. */

const FUTURES = 1500;
const LUCKS = 3000;

export const SMALL: GaussianChallenge = {
  ...FIRST_WATCH,
  n: 40,
  generations: 7,
  budget: 200,
  lives: 2,
};

/** The same with tools, each with some settings, for nothing. */
export function offering(tools: Readonly<Record<string, readonly unknown[]>>): GaussianChallenge {
  const offers = Object.entries(tools).map(([tool, sets]) => ({
    tool,
    options: sets.map((set) => ({ set, price: 0 })),
  }));
  return { ...SMALL, tools: offers as Offer[] };
}

export function after(challenge: Challenge, moves: readonly Move[]): Position {
  const position = replay(challenge, moves);
  if (!position.ok) throw new Error(position.error.code);
  return position.value;
}

/** Everything collected up to here, as the other code wants it. */
function itemsOf({ state: { pool } }: Position): Item[] {
  return Array.from(pool.values, (x, i) => ({
    x,
    isReal: i < pool.real,
    weight: pool.weights?.[i] ?? 1,
  }));
}

/** A position, a move, and what they come to in the words of the other code. */
export interface Case {
  readonly says: string;
  readonly challenge: GaussianChallenge;
  readonly past?: readonly Move[];
  readonly move: Move;
  readonly line: number;
  /** What each generation ahead differs in from n samples of the previous model at the challenge's λ. */
  readonly recipe: Partial<Recipe> | ((t: number) => Partial<Recipe>);
}

/** Fails when the forecast of a case differs from raw samples by more than chance. */
export function expectRawSamples(each: Case): void {
  const challenge = { ...each.challenge, line: each.line };
  const position = { ...after({ ...challenge, line: 0 }, each.past ?? []), challenge };
  const { n, spread, generations, lives } = challenge;
  const recipes = Array.from({ length: generations - position.turns.length }, (_, t) => ({
    n,
    spread,
    real: 0,
    ...(typeof each.recipe === 'function' ? each.recipe(t) : each.recipe),
  }));
  const start = { ...(position.state.model as Gaussian), pool: itemsOf(position) };
  const lucks = playRaw(start, recipes, LUCKS);
  const futures = futuresOf(position, each.move, FUTURES);
  expectAgreement(forecast(position, each.move, futures), lucks, each.line, lives);
}

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95];

/** Fails when a forecast differs from lucks that were played by more than chance. */
function expectAgreement(
  { bands, winShare, futures }: Forecast,
  lucks: readonly (readonly number[])[],
  line: number,
  lives: number,
): void {
  const noise = 1 / futures + 1 / lucks.length;
  const expectClose = (one: number, other: number, share: number, what: string) => {
    const errors = Math.abs(one - other) / Math.sqrt(share * (1 - share) * noise);
    expect(errors, `${what}: ${one} or ${other}`).toBeLessThan(STANDARD_ERRORS);
  };
  const won = lucks.filter((luck) => luck.filter((each) => each < line).length < lives).length;
  const share = won / lucks.length;
  // Where all or none win, there is nothing to compare.
  expect(share).toBeGreaterThan(0.05);
  expect(share).toBeLessThan(0.95);
  expectClose(winShare, share, share, 'wins');
  for (const [t, band] of bands.entries()) {
    for (const [i, level] of LEVELS.entries()) {
      const below = lucks.filter((luck) => (luck[t] ?? 0) < (band[i] ?? 0)).length / lucks.length;
      expectClose(below, level, level, `quantile ${level} of generation ${t + 1} from here`);
    }
  }
}
