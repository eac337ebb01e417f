import { expect, test } from 'vitest';
import type { Challenge } from '../../../src/game/challenge.ts';
import { type Forecast, forecast } from '../../../src/game/forecast.ts';
import { futuresOf } from '../../../src/game/futures.ts';
import { play } from '../../../src/game/play.ts';
import type { Move, Position } from '../../../src/game/position.ts';
import { wayOf } from '../../../src/game/step.ts';
import type { GaussianChallenge } from '../../../src/kinds/gaussian/settings.ts';
import { advanceAll } from '../../../src/sim/futures.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { TARGETED } from '../worker/maps.ts';
import { after, offering, SMALL } from './agreement.ts';

const RUNS = 400;
const WEB = { contamination: 0.4, truePositive: 0.6, falsePositive: 0.1, tailFalsePositive: 0.5 };

const ON_THE_WEB: GaussianChallenge = { ...SMALL, web: WEB };
const WITH_BOUNCER: GaussianChallenge = { ...offering({ bouncer: ['drop'] }), web: WEB };

/** A challenge of each sort, part of the way, and a move. */
const QUESTIONS: readonly (readonly [string, Position, Move])[] = [
  ['a bell curve', after(SMALL, [{ real: 10 }, { real: 0 }]), { real: 12 }],
  [
    'an archive',
    after(offering({ archive: ['whole'] }), [{ real: 10 }, { real: 0 }]),
    { real: 12, tools: [1] },
  ],
  ['photocopies', after(offering({ copies: [15] }), [{ real: 3 }]), { real: 12, tools: [1] }],
  ['a web', after(ON_THE_WEB, [{ real: 10 }, { real: 0 }]), { real: 12 }],
  ['a bouncer', after(WITH_BOUNCER, [{ real: 10 }]), { real: 12, tools: [1] }],
  ['a map', after(TARGETED, [{ real: 10 }]), { real: 12 }],
  ['an island', after(TARGETED, [{ real: 10 }]), { real: 7, from: { mode: 3, isWeighted: true } }],
];

const ask = (position: Position, move: Move): Forecast =>
  forecast(position, move, futuresOf(position, move, RUNS));
const withSeed = (position: Position, seed: string): Position => ({
  ...position,
  challenge: { ...position.challenge, seed } as Challenge,
});

test.each(QUESTIONS)('the same question gets the same answer: %s', (_, position, move) => {
  const before = structuredClone(position);
  const answer = ask(position, move);
  ask(position, { real: 0 });
  expect(ask(position, move)).toEqual(answer);
  expect(position).toEqual(before);
  expect(ask(withSeed(position, 'other'), move)).not.toEqual(answer);
});

test.each(QUESTIONS)('shares are shares, and bands are in order: %s', (_, position, move) => {
  const { bands, winShare, futures } = ask(position, move);
  expect(futures).toBe(RUNS);
  expect(bands).toHaveLength(position.challenge.generations - position.turns.length);
  expect(winShare).toBeGreaterThanOrEqual(0);
  expect(winShare).toBeLessThanOrEqual(1);
  expect(winShare * RUNS).toBeCloseTo(Math.round(winShare * RUNS), 9);
  for (const band of bands) {
    expect(band).toHaveLength(5);
    expect([0, ...band, 1]).toEqual([0, ...band, 1].toSorted((one, other) => one - other));
  }
});

/** The sum of squares over all numbers of some forecasts' bands, added up with these factors. */
function squares(...terms: readonly (readonly [factor: number, forecast: Forecast])[]): number {
  const [[, first] = [0, null]] = terms;
  const sums = first?.bands.flatMap((band, t) =>
    band.map((_, i) =>
      terms.reduce((sum, [factor, { bands }]) => sum + factor * (bands[t]?.[i] ?? Number.NaN), 0),
    ),
  );
  return sums?.reduce((total, sum) => total + sum * sum, 0) ?? Number.NaN;
}

// A bouncer who looks at one sample more looks at all that come after it with other eyes.
const STEADY = QUESTIONS.filter(([says]) => says !== 'a bouncer');

test.each(STEADY)('while a slider moves, bands hardly tremble: %s', (_, position, move) => {
  const at = (step: number) => ask(position, { ...move, real: move.real + step });
  const other = ask(withSeed(position, 'other'), move);
  const trembling = squares([1, at(-1)], [-2, at(0)], [1, at(1)]);
  // Of unrelated futures the second difference would have 1 + 4 + 1 variances, the noise has two.
  const noise = squares([1, at(0)], [-1, other]);
  expect(trembling).toBeGreaterThan(0);
  expect(trembling / noise).toBeLessThan(3 / 2);
});

test.each(QUESTIONS)('what will happen is not given away: %s', (_, position, move) => {
  const next = play(position, move);
  if (!next.ok) throw new Error(next.error.code);
  const futures = futuresOf(position, move, 200);
  advanceAll(futures, wayOf(position.challenge, move));
  const happens = next.value.turns.at(-1)?.fidelity ?? Number.NaN;
  // `GaussianFutures` measures to 1e-7.
  expect(futures.fidelity().some((each) => Math.abs(each - happens) < 1e-6)).toBe(false);
});

test('a forecast from the end of the world is empty', () => {
  const won = after({ ...FIRST_WATCH, line: 0, generations: 1 }, [{ real: 0 }]);
  expect(ask(won, { real: 0 })).toEqual({ futures: RUNS, bands: [], winShare: 1 });
});
