import { describe, expect, test } from 'vitest';
import type { Challenge } from '../../../src/game/challenge.ts';
import type { Idea } from '../../../src/game/ideas.ts';
import { isMendedFrom, likelyFrom, type Mistake, mistakeIn } from '../../../src/game/mistakes.ts';
import { type Move, type Position, settle, startPosition } from '../../../src/game/position.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { TARGETED } from '../worker/maps.ts';

const WATCHFUL: Idea = { policy: 'watchful' };

/** A run of these moves, each with the survivals that its generation ended with. */
function run(
  challenge: Challenge,
  ...turns: readonly (readonly [move: Move, ...survival: number[]])[]
): Position {
  return turns.reduce<Position>((position, [move, ...survival]) => {
    const state = { ...position.state, generation: position.state.generation + 1 };
    return settle(position, move, { state, measures: { survival, modes: [] } });
  }, startPosition(challenge));
}

const feed = (real: number) => ({ real });
const LAST = { ...FIRST_WATCH, lives: 1 };

describe('of a bell curve with 560 for 14 generations, a line at 30% and one life', () => {
  test('whoever spends nothing is told so, also where nothing would have helped', () => {
    const lost = run(LAST, [feed(0), 0.5, 0.9], [feed(0), 0.2, 0.9]);
    expect(mistakeIn(lost, WATCHFUL, 1)).toEqual({
      kind: 'nothing',
      hadTools: false,
      couldWin: true,
    });
    expect(mistakeIn(lost, WATCHFUL, null)).toEqual({
      kind: 'nothing',
      hadTools: false,
      couldWin: false,
    });
  });

  test('where the plain policy loses as well, it is luck', () => {
    const lost = run(LAST, [feed(40), 0.5, 0.9], [feed(40), 0.2, 0.9]);
    expect(mistakeIn(lost, WATCHFUL, null)).toEqual({ kind: 'luck' });
  });

  test('it is no luck where less was fed than there was for so many generations', () => {
    // 40 in each of 14 generations are all of 560.
    const lost = run(LAST, [feed(40), 0.35, 0.9], [feed(39), 0.2, 0.9]);
    expect(mistakeIn(lost, WATCHFUL, null)).toMatchObject({
      kind: 'little',
      generation: 2,
      fed: 39,
      before: { tail: 0, survival: 0.35 },
    });
  });

  test('where the plain policy loses as well, an amount of its is not recommended', () => {
    const lost = run(LAST, [feed(10), 0.5, 0.9], [feed(10), 0.35, 0.9], [feed(11), 0.2, 0.9]);
    expect(mistakeIn(lost, WATCHFUL, 2)).toMatchObject({ kind: 'little', better: { real: 120 } });
    expect(mistakeIn(lost, WATCHFUL, null)).toMatchObject({ kind: 'little', better: null });
  });

  test('money thrown in at once is told of, also where the plain policy loses as well', () => {
    const lost = run(
      LAST,
      [feed(200), 0.9, 1],
      [feed(200), 0.8, 1],
      [feed(160), 0.7, 1],
      [feed(0), 0.2, 1],
    );
    expect(mistakeIn(lost, WATCHFUL, null)).toEqual({ kind: 'flush', spent: 560, generation: 3 });
  });

  test('where the plain policy wins without feeding more at once, it is what to do from there', () => {
    const lost = run(
      LAST,
      [feed(40), 0.7, 1],
      [feed(40), 0.7, 1],
      [feed(40), 0.5, 1],
      [feed(40), 0.2, 1],
    );
    expect(mistakeIn(lost, WATCHFUL, 1)).toEqual({ kind: 'otherwise', from: 1 });
    expect(mistakeIn(lost, WATCHFUL, 0)).toEqual({ kind: 'otherwise', from: 0 });
    expect(mistakeIn(lost, WATCHFUL, 3).kind).toBe('little');
  });

  test('a tail that was too fat', () => {
    const lost = run(LAST, [feed(40), 0.5, 0.9], [feed(40), 1, 3.4]);
    expect(mistakeIn(lost, WATCHFUL, 1)).toEqual({ kind: 'fat', generation: 2, tail: 1 });
  });

  // Half-way between the line and the truth is 65%.
  test('money that went while all was well', () => {
    const moves = [feed(200), feed(200), feed(160), feed(0), feed(0)];
    const survivals = [0.9, 0.8, 0.5, 0.4, 0.2];
    const lost = run(
      LAST,
      ...moves.map((move, i) => [move, survivals[i] ?? 1, 1] as [Move, number, number]),
    );
    expect(mistakeIn(lost, WATCHFUL, 2)).toEqual({ kind: 'flush', spent: 560, generation: 3 });
  });

  test('money that went for thin tails, and was gone', () => {
    const lost = run(
      LAST,
      [feed(0), 0.6, 1],
      [feed(200), 0.6, 1],
      [feed(200), 0.6, 1],
      [feed(155), 0.5, 1],
      [feed(5), 0.2, 1],
    );
    expect(mistakeIn(lost, WATCHFUL, 2)).toEqual({ kind: 'dry', generation: 4 });
  });

  test('money that was gone near the end was spent in time', () => {
    const steady = Array.from({ length: 12 }, () => [feed(46), 0.7, 1] as const);
    const lost = run(LAST, ...steady, [feed(0), 0.2, 1]);
    expect(mistakeIn(lost, WATCHFUL, 12).kind).toBe('sudden');
  });

  // Next to nothing is up to a quarter of 40. Below 60%, the plain policy feeds three times that; near is up to 45%.
  test.each([
    [10, 0.44, 'asleep', 120],
    [11, 0.44, 'little', 120],
    [10, 0.59, 'asleep', 120],
    [11, 0.59, 'little', 120],
    [10, 0.61, 'sudden', null],
    [119, 0.44, 'little', 120],
    [120, 0.44, 'little', null],
    [200, 0.45, 'sudden', null],
  ] as const)('%d fed at %d', (real, before, kind, better) => {
    const lost = run(LAST, [feed(20), 1, before], [feed(real), 0.9, 0.2]);
    expect(mistakeIn(lost, WATCHFUL, 1)).toEqual({
      kind,
      generation: 2,
      before: { tail: 1, survival: before },
      fed: real,
      better: better === null ? null : { real: better },
    });
  });

  test('one who slept once is told of that, although the last life went otherwise', () => {
    const lost = run(
      { ...FIRST_WATCH, lives: 2 },
      [feed(20), 1, 0.4],
      [feed(0), 1, 0.25],
      [feed(100), 1, 0.7],
      [feed(100), 1, 0.2],
    );
    expect(mistakeIn(lost, WATCHFUL, 1)).toMatchObject({ kind: 'asleep', generation: 2 });
  });

  test('the generation that decided it comes before what was slept through earlier', () => {
    const lost = run(
      { ...FIRST_WATCH, lives: 2 },
      [feed(20), 1, 0.4],
      [feed(0), 1, 0.25],
      [feed(100), 1, 0.44],
      [feed(100), 1, 0.2],
    );
    expect(mistakeIn(lost, WATCHFUL, 3)).toEqual({
      kind: 'little',
      generation: 4,
      before: { tail: 1, survival: 0.44 },
      fed: 100,
      better: { real: 120 },
    });
  });

  test('nobody sleeps whose money is gone', () => {
    const steady = Array.from({ length: 12 }, () => [feed(46), 0.7, 1] as const);
    const lost = run({ ...FIRST_WATCH, lives: 2 }, ...steady, [feed(0), 0.2, 1], [feed(0), 0.2, 1]);
    expect(mistakeIn(lost, WATCHFUL, 13)).toEqual({ kind: 'dry', generation: 12 });
  });

  test('where nothing is left, nobody is sent back to feed', () => {
    // 8 are left, less than a quarter of 40.
    const steady = Array.from({ length: 12 }, () => [feed(46), 0.7, 1] as const);
    const lost = run({ ...FIRST_WATCH, lives: 2 }, ...steady, [feed(0), 0.2, 1], [feed(0), 0.2, 1]);
    expect(likelyFrom(lost, WATCHFUL)).toBe(13);
    expect(mistakeIn(lost, WATCHFUL, 12).kind).toBe('dry');
    expect(mistakeIn(lost, WATCHFUL, null).kind).toBe('dry');
  });

  test('without playing on, a run may be won from where a near tail was first fed too little', () => {
    const lost = run(
      { ...FIRST_WATCH, lives: 2 },
      [feed(20), 1, 0.44],
      [feed(120), 1, 0.44],
      [feed(10), 1, 0.25],
      [feed(10), 1, 0.2],
    );
    expect(likelyFrom(lost, WATCHFUL)).toBe(2);
    expect(mistakeIn(lost, WATCHFUL, 2)).toMatchObject({ kind: 'asleep', generation: 3 });
  });

  test('where nothing near was fed too little, it may be won from before the last life', () => {
    const lost = run(LAST, [feed(20), 1, 0.5], [feed(200), 1, 0.2]);
    expect(likelyFrom(lost, WATCHFUL)).toBe(1);
  });
});

describe('with tools', () => {
  const challenge: Challenge = {
    ...LAST,
    tools: [
      { tool: 'tailWeight', options: [{ set: 2, price: 1 }] },
      {
        tool: 'spread',
        options: [
          { set: 1, price: 1 },
          { set: 0.9, price: 1 },
        ],
      },
    ],
  };
  const using = (...tools: readonly number[]) => ({ real: 40, tools });
  const honest: Idea = { policy: 'watchful', tools: [0, 1] };

  test('one that would have helped and was never tried comes first', () => {
    const untried = { kind: 'untried', tool: 1, option: 1 };
    const lost = run(challenge, [using(0, 2), 0.5, 1], [using(1, 0), 0.2, 1]);
    expect(mistakeIn(lost, honest, 1)).toEqual(untried);
    const idle = run(challenge, [feed(0), 0.5, 1], [feed(0), 0.2, 1]);
    expect(mistakeIn(idle, honest, 1)).toMatchObject({ kind: 'nothing', hadTools: false });
    const unfed = run(challenge, [{ real: 0, tools: [1, 0] }, 0.5, 1], [feed(0), 0.2, 1]);
    expect(mistakeIn(unfed, honest, 1)).toMatchObject({ kind: 'nothing', hadTools: true });
    const tried = run(challenge, [using(0, 1), 0.7, 1], [using(0, 0), 0.2, 1]);
    expect(mistakeIn(tried, honest, 1).kind).toBe('sudden');
  });

  test('where the plain policy loses as well, its tool is not recommended to whoever fed little', () => {
    const little = { real: 1, tools: [0, 2] };
    const spared = run(challenge, [little, 0.7, 1], [little, 0.2, 1]);
    expect(mistakeIn(spared, honest, 1).kind).toBe('untried');
    expect(mistakeIn(spared, honest, null).kind).toBe('sudden');
  });

  test('one that is better left alone, used half of the time', () => {
    const lost = run(challenge, [using(1, 0), 0.5, 1], [using(0, 0), 0.2, 1]);
    expect(mistakeIn(lost, WATCHFUL, 1)).toEqual({ kind: 'misused', tool: 0, option: 1 });
    const less = run(challenge, [using(1, 0), 0.5, 1], [feed(9), 0.7, 1], [feed(9), 0.2, 1]);
    expect(mistakeIn(less, WATCHFUL, 2).kind).toBe('sudden');
  });
});

describe('on a map where islands can be asked', () => {
  const map = { ...TARGETED, lives: 1 };
  const AIMED: Idea = { policy: 'aimed' };
  const fetch = (mode: number, isWeighted: boolean) => ({ real: 5, from: { mode, isWeighted } });

  test('nobody went to the island that was lost', () => {
    const lost = run(map, [feed(20), 1, 0.5, 1], [feed(20), 1, 0.1, 1]);
    const visited = run(map, [fetch(2, true), 1, 0.5, 1], [feed(20), 1, 0.1, 1]);
    expect(mistakeIn(lost, AIMED, 1)).toEqual({ kind: 'unvisited', mode: 2 });
    expect(mistakeIn(lost, WATCHFUL, 1).kind).not.toBe('unvisited');
    expect(mistakeIn(visited, AIMED, 1).kind).not.toBe('unvisited');
  });

  test('an island that was pushed too far', () => {
    const lost = run(map, [fetch(3, false), 1, 1, 2], [feed(20), 1, 1, 4]);
    const weighted = run(map, [fetch(3, true), 1, 1, 2], [feed(20), 1, 1, 4]);
    expect(mistakeIn(lost, AIMED, 1)).toEqual({ kind: 'pushed', mode: 3 });
    expect(mistakeIn(weighted, AIMED, 1)).toEqual({ kind: 'fat', generation: 2, tail: 2 });
  });
});

test('only a mistake of one generation is mended by going back, and only to before it', () => {
  const thin = { generation: 7, before: { tail: 0, survival: 0.4 }, fed: 5, better: null };
  const ofGeneration: Mistake[] = [
    { kind: 'fat', generation: 7, tail: 1 },
    { kind: 'asleep', ...thin },
    { kind: 'little', ...thin },
    { kind: 'sudden', ...thin },
  ];
  for (const mistake of ofGeneration) {
    expect(isMendedFrom(mistake, 6)).toBe(true);
    expect(isMendedFrom(mistake, 7)).toBe(false);
  }
  expect(isMendedFrom({ kind: 'otherwise', from: 6 }, 6)).toBe(true);
  expect(isMendedFrom({ kind: 'otherwise', from: 6 }, 7)).toBe(false);
  const ofRun: Mistake[] = [
    { kind: 'nothing', hadTools: false, couldWin: true },
    { kind: 'luck' },
    { kind: 'untried', tool: 0, option: 1 },
    { kind: 'misused', tool: 0, option: 1 },
    { kind: 'unvisited', mode: 2 },
    { kind: 'pushed', mode: 2 },
    { kind: 'flush', spent: 400, generation: 7 },
    { kind: 'dry', generation: 7 },
  ];
  for (const mistake of ofRun) expect(isMendedFrom(mistake, 1)).toBe(false);
});
