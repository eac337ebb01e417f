import {
  accumulateMomentsAt,
  fixedMomentsAt,
  freshMomentsAt,
  limitingMoments,
} from '../sim/theory/limits.ts';
import { bestEffectiveRealSamples } from '../sim/theory/real-weights.ts';
import type { Check, Formula } from './check.ts';
import { type Loop, lastOf, loopOf, settingOf, squaredMeans } from './loops.ts';

/** Checks of loops with real data, or with all data kept. */

const RUNS = 20_000;
/** After so many generations a loop with ten real samples among a hundred has come to rest. */
const LONG = 60;

const fresh = loopOf({ n: 100, realData: 'fresh' }, { real: 10, generations: LONG });

/** Ten fresh real samples among a hundred. */
export const FRESH: Check = {
  id: 'fresh',
  setting: settingOf(fresh),
  runs: RUNS,
  formulas: [
    exact('fresh-mean', freshMomentsAt(100, 10, LONG).squaredMean),
    exact('fresh-variance', freshMomentsAt(100, 10, LONG).variance),
  ],
  *measure(seed) {
    const ensemble = yield* lastOf(fresh, this.runs, seed);
    return [squaredMeans(ensemble), ensemble.variance];
  },
};

/** One drop: one fresh real sample among thirty. */
export const DROP = varianceCheck(
  loopOf({ n: 30, realData: 'fresh' }, { real: 1, generations: 100 }),
  exact('one-drop', freshMomentsAt(30, 1, 100).variance),
);

const narrowed = loopOf(
  { n: 100, realData: 'fresh', spread: 0.9 },
  { real: 10, generations: LONG },
);

/** λ below 1, with fresh real samples. */
export const NARROWED = varianceCheck(
  narrowed,
  exact('narrowed', limitingMoments(narrowed.regime, 'n', 10).variance),
);

const kept = loopOf({ n: 10, synthetic: 'accumulate' }, { real: 0, generations: LONG });

/** Everything is kept. The law of total variance: E σ² + E μ² = 1. */
export const KEPT: Check = {
  id: 'kept',
  setting: settingOf(kept),
  runs: RUNS,
  formulas: [exact('accumulate', accumulateMomentsAt(10, LONG).variance), exact('sum-rule', 1)],
  *measure(seed) {
    const ensemble = yield* lastOf(kept, this.runs, seed);
    const squares = squaredMeans(ensemble);
    return [ensemble.variance, ensemble.variance.map((each, i) => each + (squares[i] as number))];
  },
};

const fixed = loopOf({ n: 100, realData: 'fixed' }, { real: 10, generations: LONG });

/** The same ten real samples every time. */
export const FIXED: Check = {
  id: 'fixed',
  setting: settingOf(fixed),
  runs: RUNS,
  formulas: [exact('fixed', fixedMomentsAt(100, 10, LONG).squaredMean)],
  *measure(seed) {
    return [squaredMeans(yield* lastOf(fixed, this.runs, seed))];
  },
};

/** Ten fresh real samples among a hundred that carry the best share of all weight. */
export const WEIGHTED: Check = {
  id: 'weighted',
  setting: settingOf(fresh),
  runs: RUNS,
  formulas: [exact('best-weight', 1 / bestEffectiveRealSamples(10, 90))],
  *measure(seed) {
    const loop: Loop = { ...fresh, regime: { ...fresh.regime, realWeight: 'best' } };
    return [squaredMeans(yield* lastOf(loop, this.runs, seed))];
  },
};

function varianceCheck(loop: Loop, formula: Formula): Check {
  return {
    id: formula.id,
    setting: settingOf(loop),
    runs: RUNS,
    formulas: [formula],
    *measure(seed) {
      return [(yield* lastOf(loop, this.runs, seed)).variance];
    },
  };
}

function exact(id: string, expected: number): Formula {
  return { id, grade: 'exact', expected, deviation: null };
}
