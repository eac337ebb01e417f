/** Forecasts by the toll law, judged by runs on lucks that its constants were not fitted to. */
import { describe, expect, test } from 'vitest';
import { say } from '../../../../../src/faces/pictures/words/board-en.ts';
import type { Challenge } from '../../../../../src/game/challenge.ts';
import { hasForecast } from '../../../../../src/game/facts.ts';
import { forecast } from '../../../../../src/game/forecast.ts';
import { futuresOf } from '../../../../../src/game/futures.ts';
import { startPosition } from '../../../../../src/game/position.ts';
import { TollFutures } from '../../../../../src/kinds/pictures/futures.ts';
import type { PicturesChallenge } from '../../../../../src/kinds/pictures/settings.ts';
import { type MeasuredToll, tollAt } from '../../../../../src/kinds/pictures/theory/toll-law.ts';
import { fidelity } from '../../../../../src/sim/fidelity.ts';
import { advanceAll } from '../../../../../src/sim/futures.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import { quantilesOf } from '../../../../../src/sim/summary.ts';
import { albumAfter, TOLL } from '../../../../support/albums.ts';
import { keptForeseen, PLANS, playPlan, varietiesIn } from '../../../../support/foreseen.ts';
import { STANDARD_ERRORS } from '../../../../support/statistics.ts';

const FUTURES = 1000;
/** Lines that some of the plans keep and others do not. */
const LINES: Readonly<Record<number, number>> = { 1: 0.43, 0.95: 0.46, 0.9: 0.5 };
const LIVES = 3;

const wayOf = (real: number) => ({
  regime: { synthetic: 'replace', realData: 'fresh', n: TOLL.n, spread: 1 } as const,
  real,
  source: 'world' as const,
});

function tollFutures(spread: number, variety: number | null, runs = FUTURES, seed = 'toll') {
  return new TollFutures(tollAt(spread) as MeasuredToll, variety, runs, rootKey(seed));
}

/** A run that is kept, and what was foreseen of it after so many of its generations. */
function foreseen(spread: number, reals: readonly number[], run: readonly number[], from: number) {
  const line = LINES[spread] as number;
  const futures = tollFutures(spread, from === 0 ? null : (run[from - 1] as number));
  const lost = new Uint8Array(FUTURES).fill(run.slice(0, from).filter((v) => v < line).length);
  const ahead = reals.slice(from).map((real, t) => {
    advanceAll(futures, wayOf(real));
    const worst = futures.fidelity();
    for (let k = 0; k < FUTURES; k++) lost[k] = (lost[k] ?? 0) + ((worst[k] ?? 0) < line ? 1 : 0);
    const [low = 0, median = 0, high = 1] = quantilesOf(worst, [0.05, 0.5, 0.95]);
    const came = fidelity(run[from + t] as number);
    return { off: came - median, isInside: came >= low && came <= high };
  });
  return {
    isWon: run.filter((v) => fidelity(v) < line).length < LIVES,
    winShare: lost.filter((each) => each < LIVES).length / FUTURES,
    ahead,
  };
}

const loops = keptForeseen.map(({ spread, plan, varieties }) => ({
  spread,
  plan,
  runs: varieties.map((text) => text.split(' ').map(Number)),
}));

const judged = (from: number) =>
  loops.map(({ spread, plan, runs }) => ({
    name: `λ ${spread}, ${plan}`,
    lucks: runs.map((run) => foreseen(spread, PLANS[plan], run, from)),
  }));

describe.each([0, 4])('after %d generations', (from) => {
  const all = judged(from);

  test.each(all)('$name: as many are won as was foreseen', ({ lucks }) => {
    const won = lucks.filter(({ isWon }) => isWon).length;
    // What is next to certain is certain to one in a hundred at best.
    const shares = lucks.map(({ winShare }) => Math.min(0.99, Math.max(0.01, winShare)));
    const due = shares.reduce((sum, share) => sum + share);
    const error = Math.sqrt(shares.reduce((sum, share) => sum + share * (1 - share), 0));
    expect(Math.abs(won - due) / error, `${won} of ${lucks.length}, ${due} foreseen`).toBeLessThan(
      STANDARD_ERRORS,
    );
  });

  test('nine of ten in the band are nearly that', () => {
    const ahead = all.flatMap(({ lucks }) => lucks.flatMap((luck) => luck.ahead));
    const inside = ahead.filter(({ isInside }) => isInside).length / ahead.length;
    expect(inside).toBeGreaterThan(0.83);
    expect(inside).toBeLessThan(0.97);
  });
});

test('a whole run is off by as much as the board says', () => {
  const off = judged(0).flatMap(({ lucks }) =>
    lucks.flatMap(({ ahead }) => ahead.map((each) => 100 * each.off)),
  );
  const points = Math.sqrt(off.reduce((sum, each) => sum + each * each, 0) / off.length);
  expect(say.forecast?.worth).toContain(`off by about ${Math.round(points)} points in a run`);
});

const PICTURES: PicturesChallenge = { ...TOLL, model: 'pictures' };

test('while variety is above the lowest line with a forecast, no rare digit was ever below its own', () => {
  const fallen = keptForeseen.flatMap(({ fallenAt }) => fallenAt ?? []);
  expect(fallen.length).toBeGreaterThan(0);
  expect(hasForecast({ ...PICTURES, line: 0.3 })).toBe(true);
  expect(Math.max(...fallen)).toBeLessThan(0.3);
});

test.each([
  ['as most are', {}, true],
  ['λ = 0.9', { spread: 0.9 }, true],
  ['λ beyond what was measured', { spread: 0.89 }, false],
  ['wider than itself', { spread: 1.01 }, false],
  ['more pictures', { n: 201 }, false],
  ['a line at which rare digits decide', { line: 0.29 }, false],
  ['a tool', { tools: [{ tool: 'archive', options: [{ set: 'whole', price: 0 }] }] }, false],
] satisfies [string, Partial<Challenge>, boolean][])('%s: forecast %#', (_, change, due) => {
  expect(hasForecast({ ...PICTURES, ...change })).toBe(due);
});

test('it begins with the first network, or with the variety that is there', () => {
  const first = tollFutures(1, null, 20_000);
  advanceAll(first, wayOf(0));
  const toll = tollAt(1) as MeasuredToll;
  const varieties = Array.from({ length: first.runs }, (_, run) => first.survival(run)[0] ?? 0);
  const mean = varieties.reduce((sum, each) => sum + each) / first.runs;
  const error = toll.firstError / Math.sqrt(first.runs);
  expect(Math.abs(mean - toll.first) / error).toBeLessThan(STANDARD_ERRORS);
  const later = tollFutures(1, 0.5, 5);
  expect([...later.fidelity()]).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
  expect(later.survival(2)).toEqual([0.5, 1, 1]);
});

test('what becomes of a run depends on the ways that it goes itself, and on no other run', () => {
  const ways = [wayOf(0), wayOf(60)];
  const mixed = tollFutures(1, 0.8, 6);
  const plain = tollFutures(1, 0.8, 3);
  for (let t = 0; t < 4; t++) {
    mixed.advance(ways, Uint8Array.from([0, 0, 1, 1, 0, 1]));
    plain.advance(ways, Uint8Array.from([0, 0, 1]));
  }
  expect([...mixed.fidelity().subarray(0, 3)]).toEqual([...plain.fidelity()]);
  expect(mixed.fidelity()[2]).toBeGreaterThan(mixed.fidelity()[0] as number);
});

test('a board’s forecast begins with the variety that was measured last', () => {
  const bands = (variety: number) => {
    const position = albumAfter([{ variety, survival: [1, 1, 1, 1, 1] }]);
    return forecast(position, { real: 0 }, futuresOf(position, { real: 0 }, FUTURES)).bands[0];
  };
  const toll = tollAt(1) as MeasuredToll;
  expect(bands(0.7)?.[2]).toBeCloseTo(0.7 * toll.factor - toll.toll, 2);
  expect(bands(0.4)?.[2]).toBeCloseTo(0.4 * toll.factor - toll.toll, 2);
  const start = startPosition(PICTURES);
  const fed = forecast(start, { real: 20 }, futuresOf(start, { real: 20 }, FUTURES));
  const unfed = forecast(start, { real: 0 }, futuresOf(start, { real: 0 }, FUTURES));
  expect(unfed.winShare).toBeLessThan(0.05);
  expect(fed.winShare).toBeGreaterThan(0.25);
});

test('a run of the table played again is as it was', () => {
  const kept = keptForeseen.find(({ spread, plan }) => spread === 1 && plan === 'r60');
  const played = varietiesIn(playPlan(1, 'r60', 7, 4)).split(' ');
  expect(played).toEqual(kept?.varieties[7]?.split(' ').slice(0, 4));
});
