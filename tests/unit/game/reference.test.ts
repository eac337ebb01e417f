import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Challenge } from '../../../src/game/challenge.ts';
import { affordable } from '../../../src/game/policies.ts';
import { checkMove, startPosition } from '../../../src/game/position.ts';
import { candidatesFor } from '../../../src/game/reference.ts';
import { anyChallengeWith, FIRST_WATCH, sized } from '../../support/challenges.ts';
import { TARGETED } from '../worker/maps.ts';
import { amountsTo, gridOf, runOf, toolSets } from './grid.ts';

/** How many settings there are of each policy. */
function tally(challenge: Challenge): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { name } of candidatesFor(challenge)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

test('the first challenge: 24 amounts of each fixed plan, 9 thresholds by 9 factors', () => {
  expect(tally(FIRST_WATCH)).toEqual({ neglect: 1, steady: 24, front: 24, late: 24, watchful: 81 });
});

test('where islands have prices there is one more attentive policy', () => {
  // 420 over 20 generations is 21 each; a third is 7 generations, so at most 60.
  expect(tally(TARGETED)).toEqual({
    neglect: 1,
    steady: 21,
    front: 24,
    late: 24,
    watchful: 81,
    aimed: 81,
  });
});

test('every set of tools has a grid of its own; the attentive ones also use them with samples only', () => {
  const tools: Challenge['tools'] = [
    {
      tool: 'spread',
      options: [
        { set: 1, price: 0 },
        { set: 0.9, price: 0 },
      ],
    },
    { tool: 'archive', options: [{ set: 'whole', price: 9 }] },
    { tool: 'realWeight', options: [{ set: 'best', price: 0 }] },
  ];
  const challenge = { ...FIRST_WATCH, tools };
  const sets = [[], [1, 0, 0], [2, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [1, 0, 1], [0, 1, 1]];
  expect(toolSets(challenge)).toEqual(sets);
  const candidates = candidatesFor(challenge);
  const used = candidates.map(({ tools }) => JSON.stringify(tools));
  expect([...new Set(used)]).toEqual(sets.map((set) => JSON.stringify(set)));
  expect(candidates).toHaveLength(154 + 7 * (154 + 81));
});

test.each([
  [0, []],
  [3, [1, 2, 3]],
  [24, Array.from({ length: 24 }, (_, i) => i + 1)],
])('amounts up to %d', (most, amounts) => {
  const poor = { ...FIRST_WATCH, generations: 3, budget: 3 * most };
  const steady = candidatesFor(poor).filter(({ name }) => name === 'steady');
  expect(steady.map(({ policy }) => policy(startPosition(poor)).real)).toEqual(amounts);
});

test('amounts beyond 24 are evenly spread, each another one, up to the largest', () => {
  fc.assert(
    fc.property(fc.integer({ min: 25, max: 200 }), (most) => {
      const rich = { ...FIRST_WATCH, generations: 3, budget: 3 * most };
      const steady = candidatesFor(rich).filter(({ name }) => name === 'steady');
      const amounts = steady.map(({ policy }) => policy(startPosition(rich)).real);
      expect(amounts).toEqual(amountsTo(most));
      expect(new Set(amounts).size).toBe(24);
      expect(amounts.at(-1)).toBe(most);
      for (const [i, amount] of amounts.entries()) {
        expect(Math.abs(amount - ((i + 1) * most) / 24)).toBeLessThanOrEqual(0.5);
      }
    }),
  );
});

test('the first move of every setting of any challenge is legal when it is cut to what can be had', () => {
  fc.assert(
    fc.property(anyChallengeWith(4), (challenge) => {
      const start = startPosition(challenge);
      for (const { policy, tools } of candidatesFor(challenge)) {
        const move = affordable(start, policy(start));
        expect(checkMove(start, move).ok).toBe(true);
        expect(tools.length === 0 || tools.length === challenge.tools.length).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});

test('every setting is named, with its tools, as in the grid that was written a second time', () => {
  fc.assert(
    fc.property(anyChallengeWith(4), (challenge) => {
      const named = (
        list: readonly { readonly name: string; readonly tools: readonly number[] }[],
      ) => list.map(({ name, tools }) => ({ name, tools }));
      expect(named(candidatesFor(challenge))).toEqual(named(gridOf(challenge)));
    }),
    { numRuns: 50 },
  );
});

test('every setting of a challenge with tools plays legal runs', () => {
  const bells = anyChallengeWith(2).filter(({ model }) => model === 'gaussian');
  fc.assert(
    fc.property(bells, (drawn) => {
      const challenge = { ...sized(drawn, 12), generations: 3 };
      for (const setting of gridOf(challenge)) expect(runOf(challenge, setting)).toBeDefined();
    }),
    { numRuns: 5 },
  );
});
