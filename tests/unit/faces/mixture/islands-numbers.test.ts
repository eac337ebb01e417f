import { expect, test } from 'vitest';
import { openBoard } from '../../../../src/board/setup.ts';
import { lostIslands, type MapPosition } from '../../../../src/faces/mixture/losses.ts';
import { type Policy, playByPolicy } from '../../../../src/game/policies.ts';
import type { Mixture } from '../../../../src/kinds/mixture/model.ts';
import { expectedLifetime, realSamplesThatHold } from '../../../../src/kinds/mixture/modes.ts';

/** What the lesson "Islands" says of its boards, played again. */
const board = openBoard({
  title: 'Four islands',
  world: 'archipelago',
  n: 200,
  generations: 40,
  seed: 'salt-wren',
  prices: [1, 1, 1, 1],
});
const WREN_ROCK = 3;

const played = (...[move]: [ReturnType<Policy>]) => playByPolicy(board, () => move) as MapPosition;
const generationsWith = (position: ReturnType<typeof played>) =>
  position.turns.filter(({ measures }) => measures.modes[WREN_ROCK]?.isCovered).length;
const aimed = (real: number, isWeighted: boolean) =>
  played({ real, from: { mode: WREN_ROCK, isWeighted } });

test('left alone, Wren Rock is gone in generation 8 and Pellay in 24', () => {
  expect(lostIslands(played({ real: 0 }))).toEqual([
    { mode: 3, name: 'Wren Rock', generation: 8 },
    { mode: 2, name: 'Pellay', generation: 24 },
  ]);
});

test.each([
  [0, 7],
  [5, 8],
  [20, 23],
  [60, 38],
])('with %d real samples Wren Rock is on the map in %d of 40 generations', (real, generations) => {
  expect(generationsWith(played({ real }))).toBe(generations);
});

test('four samples of Wren Rock, counted in full, make it 36% of the world', () => {
  const position = aimed(4, false);
  expect(generationsWith(position)).toBe(40);
  expect((position.state.model as Mixture)[WREN_ROCK]?.weight).toBeCloseTo(0.36, 2);
});

test('counted for its share, four are too few on this luck, and twenty hold it in 35 generations', () => {
  expect(lostIslands(aimed(4, true)).map(({ name }) => name)).toContain('Wren Rock');
  expect(generationsWith(aimed(20, true))).toBe(35);
});

test('theory gives an island of 3% some 43 generations, and asks for 17 samples', () => {
  expect(Math.round(expectedLifetime(200, 0.03))).toBe(43);
  expect(Math.ceil(realSamplesThatHold(0.03))).toBe(17);
});
