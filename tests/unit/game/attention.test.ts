import { describe, expect, test } from 'vitest';
import { attend } from '../../../src/game/attention.ts';
import type { Challenge } from '../../../src/game/challenge.ts';
import { forecast } from '../../../src/game/forecast.ts';
import { futuresOf } from '../../../src/game/futures.ts';
import { type Idea, policyOf } from '../../../src/game/ideas.ts';
import { playByPolicy } from '../../../src/game/policies.ts';
import { type Move, startPosition } from '../../../src/game/position.ts';
import type { GaussianChallenge } from '../../../src/kinds/gaussian/settings.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { TARGETED } from '../worker/maps.ts';
import { after, offering, SMALL } from './agreement.ts';

const RUNS = 1000;
const WEB = { contamination: 0.4, truePositive: 0.6, falsePositive: 0.1, tailFalsePositive: 0.5 };
const BOUNCER: GaussianChallenge = { ...offering({ bouncer: ['refill'] }), web: WEB };

const ask = (challenge: Challenge, idea: Idea, past: readonly Move[] = []) => {
  const position = after(challenge, past);
  const futures = futuresOf(position, { real: 0, tools: idea.tools ?? [] }, RUNS);
  return attend(position, policyOf(idea), futures);
};

test.each([
  ['a bell curve', FIRST_WATCH, { real: 30 }],
  ['an archive', offering({ archive: ['whole'] }), { real: 6, tools: [1] }],
  ['a web', { ...SMALL, web: WEB }, { real: 10 }],
  ['a bouncer', BOUNCER, { real: 10, tools: [1] }],
  ['raw samples', offering({ tailWeight: [1.5] }), { real: 5, tools: [1] }],
  ['a map', TARGETED, { real: 9 }],
] as const)(
  'who does the same whatever they see has the plain forecast: %s',
  (_, challenge, move) => {
    const position = startPosition(challenge as Challenge);
    const open = () => futuresOf(position, move, RUNS);
    const { fates, ...seen } = attend(position, () => move, open());
    expect(seen).toEqual(forecast(position, move, open()));
    expect(fates.filter(({ won }) => won)).toHaveLength(Math.round(seen.winShare * RUNS));
  },
);

/** Of so many runs, by the rules themselves. */
function played(challenge: Challenge, idea: Idea, runs: number) {
  const ends = Array.from({ length: runs }, (_, luck) =>
    playByPolicy({ ...challenge, seed: `attention ${luck}` }, policyOf(idea)),
  );
  const spends = ends.filter(({ status }) => status === 'won').map(({ spent }) => spent);
  return { winShare: spends.length / runs, mean: mean(spends) };
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe('futures come out as runs do', () => {
  // Standard errors: of a share at most 0.5 / √n, of a mean spend at most a quarter of the budget / √wins.
  test.each<[string, Challenge, Idea]>([
    ['a bell curve', FIRST_WATCH, { policy: 'watchful', threshold: 0.45, factor: 3 }],
    [
      'an archive that is opened when one feeds',
      offering({ archive: ['whole'] }),
      { policy: 'watchful', threshold: 0.6, factor: 2, tools: [1], when: 'fed' },
    ],
    [
      'a bouncer who is there when one feeds',
      BOUNCER,
      { policy: 'watchful', threshold: 0.6, factor: 2, tools: [1], when: 'fed' },
    ],
    [
      'weights on tails when one feeds',
      offering({ tailWeight: [1.5] }),
      { policy: 'watchful', threshold: 0.6, factor: 2, tools: [1], when: 'fed' },
    ],
  ])('%s', (_, challenge, idea) => {
    const runs = 600;
    const seen = ask(challenge, idea);
    const real = played(challenge, idea, runs);
    const error = 0.5 * Math.sqrt(1 / runs + 1 / RUNS);
    expect(Math.abs(seen.winShare - real.winShare)).toBeLessThan(3.5 * error);
    const spends = seen.fates.filter(({ won }) => won).map(({ spent }) => spent);
    const wins = real.winShare * runs;
    const spread = (challenge.budget / 4) * Math.sqrt(1 / wins + 1 / spends.length);
    expect(Math.abs(mean(spends) - real.mean)).toBeLessThan(3.5 * spread);
  });
});

test('on a map, a boat goes where somebody is missing', () => {
  const aimed = ask(TARGETED, { policy: 'aimed', threshold: 0.6, factor: 1 });
  const spends = aimed.fates.map(({ spent }) => spent);
  expect(new Set(spends).size).toBeGreaterThan(10);
  expect(Math.max(...spends)).toBeLessThanOrEqual(TARGETED.budget);
  expect(aimed.winShare).toBeGreaterThan(ask(TARGETED, { policy: 'neglect' }).winShare);
});

test('what stands now is seen before the first move', () => {
  const past = [{ real: 0 }, { real: 0 }, { real: 0 }];
  const position = after(FIRST_WATCH, past);
  const worst = position.turns.at(-1)?.fidelity ?? 0;
  const spends = (threshold: number) =>
    ask({ ...FIRST_WATCH, generations: 4 }, { policy: 'watchful', threshold, factor: 1 }, past)
      .fates;
  // The budget's share of one of four generations is 140.
  expect(spends(worst * 1.01).every(({ spent }) => spent === 140)).toBe(true);
  expect(spends(worst * 0.99).every(({ spent }) => spent === 0)).toBe(true);
});
