import { expect, test } from 'vitest';
import type { Challenge } from '../../../src/game/challenge.ts';
import { forecast } from '../../../src/game/forecast.ts';
import { replay } from '../../../src/game/play.ts';
import { type Move, type Position, startPosition } from '../../../src/game/position.ts';
import type { Futures, Way } from '../../../src/sim/futures.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { TARGETED } from '../worker/maps.ts';

/** Futures whose fidelities are known beforehand, and what was asked of them. */
class ScriptedFutures implements Futures {
  readonly asked: Way[] = [];
  readonly runs: number;
  private readonly script: readonly (readonly number[])[];

  constructor(script: readonly (readonly number[])[]) {
    this.script = script;
    this.runs = script[0]?.length ?? 0;
  }

  advance([way]: readonly Way[]): void {
    if (way !== undefined) this.asked.push(way);
  }

  survival(): readonly number[] {
    return [];
  }

  fidelity(): Float64Array {
    return Float64Array.from(this.script[this.asked.length - 1] ?? []);
  }
}

/** One number in all futures of so many generations. */
const flat = (generations: number, value = 1) =>
  new Array<readonly number[]>(generations).fill([value, value]);
const THREE: Challenge = { ...FIRST_WATCH, generations: 3, budget: 600, line: 0.3, lives: 2 };

test('shares and quantiles of five futures, by hand', () => {
  // The line is 0.3. The futures lose 0, 1, 2, 3 and, on the line itself, no lives; there are two.
  const futures = new ScriptedFutures([
    [0.9, 0.2, 0.1, 0.1, 0.3],
    [0.5, 0.8, 0.2, 0.1, 0.3],
    [0.7, 0.7, 0.9, 0.1, 0.3],
  ]);
  const { bands, winShare, futures: count } = forecast(startPosition(THREE), { real: 0 }, futures);
  expect(count).toBe(5);
  expect(winShare).toBe(3 / 5);
  // Quantiles of five numbers are at 0, 1, 2, 3 and 4 quarters; 5% is a fifth of the way to the second.
  const quantiles = (a: number, b: number, c: number, d: number, e: number) =>
    [a + 0.2 * (b - a), b, c, d, d + 0.8 * (e - d)].map((each) => expect.closeTo(each, 12));
  expect(bands).toEqual([
    quantiles(0.1, 0.1, 0.2, 0.3, 0.9),
    quantiles(0.1, 0.2, 0.3, 0.5, 0.8),
    quantiles(0.1, 0.3, 0.7, 0.7, 0.9),
  ]);
});

test.each([
  [3, 4 / 5],
  [2, 3 / 5],
  [1, 2 / 5],
])('with %d lives left, of those who lose 0 to 4 of them %d win', (lives, share) => {
  const lossesOf = [0, 1, 2, 3, 0];
  const script = [0, 1, 2, 3].map((t) => lossesOf.map((losses) => (t < losses ? 0.1 : 0.9)));
  const position = { ...startPosition({ ...THREE, generations: 4, lives: 3 }), lives };
  expect(forecast(position, { real: 0 }, new ScriptedFutures(script)).winShare).toBe(share);
});

test('where there is no line nothing is lost', () => {
  const open = startPosition({ ...THREE, line: 0, lives: 1 });
  expect(forecast(open, { real: 0 }, new ScriptedFutures(flat(3, 0))).winShare).toBe(1);
});

/** What is asked for in each generation that is left. */
function asked(position: Position, move: Move) {
  const left = position.challenge.generations - position.state.generation;
  const futures = new ScriptedFutures(flat(left));
  expect(forecast(position, move, futures).bands).toHaveLength(left);
  return futures.asked;
}

test('the same move is made to the end', () => {
  const regime = { synthetic: 'replace', realData: 'fresh', n: 200, spread: 0.95 };
  const all = asked(startPosition(THREE), { real: 60 });
  expect(all).toEqual(new Array(3).fill({ regime, real: 60, source: 'world' }));
});

test('when the money runs out, what is left is spent, and then nothing', () => {
  const played = replay(FIRST_WATCH, [{ real: 100 }, { real: 0 }, { real: 30 }]);
  if (!played.ok) throw new Error(played.error.code);
  const amounts = asked(played.value, { real: 120 }).map(({ real }) => real);
  expect(amounts).toEqual([120, 120, 120, 70, ...new Array(7).fill(0)]);
});

test('an island keeps its price', () => {
  const from = { mode: 3, isWeighted: true };
  const spent = { ...startPosition(TARGETED), spent: 400 };
  const all = asked(spent, { real: 3, from });
  expect(all.map(({ real }) => real)).toEqual([3, 3, ...new Array(18).fill(0)]);
  expect(all.every(({ source }) => source === from)).toBe(true);
});

test('tools are used for as long as they can be paid', () => {
  const challenge: Challenge = {
    ...THREE,
    generations: 5,
    budget: 75,
    tools: [{ tool: 'spread', options: [{ set: 1, price: 20 }] }],
  };
  const all = asked(startPosition(challenge), { real: 10, tools: [1] });
  // 30 + 30, then 15 are left: 10 samples without the tool, and 5.
  expect(all.map(({ real, regime }) => [real, regime.spread])).toEqual([
    [10, 1],
    [10, 1],
    [10, 0.95],
    [5, 0.95],
    [0, 0.95],
  ]);
});

test('at the end nothing is ahead', () => {
  const won = replay({ ...THREE, line: 0 }, [{ real: 0 }, { real: 0 }, { real: 0 }]);
  if (!won.ok) throw new Error(won.error.code);
  const { bands, winShare } = forecast(won.value, { real: 0 }, new ScriptedFutures([[1, 1]]));
  expect({ bands, winShare }).toEqual({ bands: [], winShare: 1 });
});
