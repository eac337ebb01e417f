/** V by generation in whole runs, against an implementation that was written from a description alone. */
import { describe, expect, test } from 'vitest';
import { meanOf, varianceOf } from '../../../support/statistics.ts';
import { keptVarieties, N, playLuck, rounded } from '../../../support/variety.ts';

/** Its mean V over 72 lucks with λ = 1, in Python and float64; standard errors are about .006. */
const GENERATIONS = [1, 2, 3, 5, 8, 10, 12, 20];
const PINNED: Readonly<Record<number, readonly number[]>> = {
  0: [0.965, 0.862, 0.764, 0.557, 0.244, 0.081, 0.014, 0],
  10: [0.965, 0.87, 0.783, 0.616, 0.397, 0.281, 0.186, 0.069],
  20: [0.965, 0.877, 0.802, 0.665, 0.507, 0.428, 0.354, 0.256],
  60: [0.965, 0.902, 0.856, 0.795, 0.751, 0.733, 0.71, 0.713],
  200: [0.965, 0.968, 0.971, 0.988, 1.018, 1.034, 1.045, 1.093],
};
const THEIR_ERROR = 0.006;
const STANDARD_ERRORS = 4;
/** The one draw of initial weights, which no number of lucks removes. */
const DRAW = 0.012;

describe.each(Object.entries(PINNED))('r = %s of 200', (real, pinned) => {
  const runs = keptVarieties(1, Number(real));

  test.each(GENERATIONS.map((generation, i) => [generation, pinned[i] as number] as const))(
    'generation %d: V is %d on average',
    (generation, due) => {
      const varieties = runs.map((run) => run[generation - 1] as number);
      const ours = Math.sqrt(varianceOf(varieties) / varieties.length);
      const limit = STANDARD_ERRORS * Math.hypot(ours, THEIR_ERROR) + DRAW;
      expect(Math.abs(meanOf(varieties) - due)).toBeLessThan(limit);
    },
  );
});

test('with real pictures alone V does not decline', () => {
  const means = keptVarieties(1, N)[0]?.map((_, t) =>
    meanOf(keptVarieties(1, N).map((run) => run[t] as number)),
  );
  for (const mean of means ?? [0]) expect(mean).toBeGreaterThan((means?.[0] ?? 1) - 0.02);
});

// One luck in a run of the tests; `npm run proofs` makes the whole table again.
test.each([
  [1, 0, 3],
  [1, 20, 17],
  [0.9, 60, 5],
] as const)(
  'λ %d, r = %d, luck %d: five generations played again are as they were',
  (spread, real, luck) => {
    const [varieties] = playLuck(spread, [real], luck, 5);
    const kept = keptVarieties(spread, real)[luck]?.slice(0, 5);
    expect(varieties?.map(rounded).map(Number)).toEqual(kept);
  },
);
